/** What identifies somebody by its form alone. */
import type { RedactedKind, Redaction } from './redact.ts'

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'

/** In this order: an address holds what looks like a link, a link what looks like a number. */
const patterns: readonly { kind: RedactedKind; pattern: RegExp }[] = [
  {
    kind: 'email',
    pattern: /[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\s?(?:\.|\(dot\)|\[dot\])\s?[\w-]+)+/giu,
  },
  {
    kind: 'email',
    pattern: /\b(?:[\w+-]+ dot )*[\w.+-]+ at [\w-]+ dot (?:com|org|net|co|io|de|uk|nl|fr|es|it)\b/giu,
  },
  { kind: 'link', pattern: /\b(?:https?:\/\/|www\.)\S+[^\s.,;:!?)]/giu },
  { kind: 'link', pattern: /(?<![\w@])@[A-Za-z_][\w.]{2,29}\b/gu },
  { kind: 'link', pattern: /\b[a-z0-9-]+\.(?:com|org|net|io|co\.uk|dev|app|ai|edu|gov)(?:\/\S*)?\b/giu },
  {
    kind: 'date of birth',
    pattern: new RegExp(
      String.raw`\bborn (?:on )?(?:the )?\d{1,2}(?:st|nd|rd|th)?[ ./-](?:of )?(?:${month}|\d{1,2})[ ./-]\d{2,4}`,
      'giu',
    ),
  },
  // An IBAN, then a card or an account, then what is long enough to be a telephone.
  { kind: 'number', pattern: /\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){3,7}(?:\s?[A-Z0-9]{1,3})?\b/gu },
  { kind: 'number', pattern: /(?<![\d.])(?:\d[ -]?){13,19}(?!\d)/gu },
  { kind: 'number', pattern: /\b\d{3}-\d{2}-\d{4}\b/gu },
  { kind: 'phone', pattern: /(?<![\w.])(?:\+|00)\d[\d\s().-]{6,18}\d(?!\w)/gu },
  { kind: 'phone', pattern: /(?<![\w.,])\(?0\d{1,4}\)?[\s./-]?\d[\d\s./-]{4,12}\d(?![\w%])/gu },
  { kind: 'phone', pattern: /(?<![\w.,])\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?!\w)/gu },
  { kind: 'number', pattern: /(?<![\w.,])\d{7,12}(?![\w%])/gu },
  // Streets with a house number, and postcodes of Britain.
  {
    kind: 'place',
    pattern:
      /\b\d{1,4},?\s+(?:rue|via|calle|avenida|avenue|place|plaza|piazza)\s+(?:(?:de|des|du|della|del|la|le|los|las)\s+)*\p{Lu}[\p{L}'’-]+/giu,
  },
  {
    kind: 'place',
    pattern:
      /\b\d{1,5}[a-z]?\s+(?:\p{Lu}[\p{L}'’-]+\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Square|Way|Court|Boulevard|Blvd)\b\.?/gu,
  },
  { kind: 'place', pattern: /\b\p{Lu}[\p{L}-]+(?:straße|strasse|straat|gasse|weg)\s\d{1,4}[a-z]?\b/gu },
  { kind: 'place', pattern: /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/gu },
]

export function findContacts(text: string): Redaction[] {
  const found: Redaction[] = []
  let rest = text
  for (const { kind, pattern } of patterns) {
    for (const match of rest.matchAll(pattern))
      found.push({ kind, start: match.index, end: match.index + match[0].length })
    rest = rest.replace(pattern, (words) => ' '.repeat(words.length))
  }
  return found
}
