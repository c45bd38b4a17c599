/** Forms in which the same words may be quoted without a fault. Null where a stretch has nothing to vary. */
import type { RandomGenerator } from '../../src/statistics/random.ts'
import type { Drawn } from './vary-quotations.ts'

type Form = (drawn: Drawn, random: RandomGenerator) => string | null

const wordsIn = (text: string) => text.split(/\s+/u)
const isLong = (text: string, least = 5) => wordsIn(text).length >= least
const changed = (before: string, after: string) => (before === after ? null : after)
const pick = (list: readonly string[], random: RandomGenerator) => list[random.below(list.length)]!

/** Somewhere between two words. */
function insideAt(text: string, random: RandomGenerator): number | null {
  const gaps = [...text.matchAll(/(?<=\p{L}) (?=\p{L})/gu)].map(({ index }) => index)
  return gaps.length > 0 ? gaps[random.below(gaps.length)]! : null
}

function spaced(by: readonly string[]): Form {
  return ({ words }, random) => {
    const at = insideAt(words, random)
    return at === null ? null : words.slice(0, at) + pick(by, random) + words.slice(at + 1)
  }
}

function otherCase(text: string): string {
  const first = text[0]!
  const other = first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase()
  return other + text.slice(1)
}

export const harmless: Record<string, Form> = {
  'as it stands': ({ words }) => words,
  'one to three words': ({ words }, random) => {
    const list = wordsIn(words)
    const many = 1 + random.below(3)
    return list.length > 12 || list.length < many || /n['’]t|\b(?:not|no|if|would)\b/iu.test(words)
      ? null
      : list.slice(0, many).join(' ')
  },
  'whole turn': ({ text }) => text,
  'two hundred words and more': ({ text }) => (isLong(text, 200) ? text : null),
  'curly apostrophes': ({ words }) => changed(words, words.replace(/'/gu, '’')),
  'straight apostrophes': ({ words }) => changed(words, words.replace(/[‘’]/gu, "'")),
  'other apostrophes': ({ words }, random) =>
    changed(
      words,
      words.replace(/['’]/gu, () => pick(['ʼ', '′', '`', '´', '＇', '‛'], random)),
    ),
  'in quotation marks': ({ words }, random) => {
    const [open, close] = pick(['“ ”', '" "', '‘ ’', "' '", '« »', '„ “', '「 」', "`` ''"], random).split(
      ' ',
    )
    return open + words + close
  },
  'stop inside quotation marks': ({ words }) => `“${words.replace(/[.]$/u, '')}.”`,
  'comma instead of stop': ({ words }) => changed(words, words.replace(/\.$/u, ',')),
  'inner marks changed': ({ words }, random) =>
    changed(
      words,
      words.replace(/["“”]/gu, () => pick(["'", '‘', '"', '”'], random)),
    ),
  'two spaces': spaced(['  ', '   ']),
  'other spaces': spaced(['\u00a0', '\u2009', '\u202f', '\u3000', '\t', ' \u200b']),
  'line break': spaced(['\n', '\r\n', ' \n ', '\u2028']),
  'spaces around': ({ words }) => `  ${words}\n`,
  'soft hyphen': ({ words }, random) => {
    const long = [...words.matchAll(/\p{L}{7,}/gu)]
    if (long.length === 0) return null
    const { index } = long[random.below(long.length)]!
    return `${words.slice(0, index + 3)}\u00ad${words.slice(index + 3)}`
  },
  'other first case': ({ words }) => changed(words, otherCase(words)),
  'no final stop': ({ words }) => changed(words, words.replace(/[.]$/u, '')),
  'final stop more': ({ words }) => (/[\p{L}\p{N}]$/u.test(words) ? `${words}.` : null),
  'first case and no stop': ({ words }) => otherCase(words.replace(/[.]$/u, '')),
  'other dashes': ({ words }, random) =>
    changed(
      words,
      words.replace(/ ?[\u2010-\u2015]|--| - /gu, () => pick(['–', '—', ' - ', '--', ' – '], random)),
    ),
  'other hyphen': ({ words }, random) =>
    changed(
      words,
      words.replace(/(?<=\p{L})-(?=\p{L})/gu, () => pick(['\u2010', '\u2011', '\u2013', '−'], random)),
    ),
  'dots at an end': ({ words }, random) =>
    pick(
      [`... ${words}`, `…${words}`, `${words}...`, `${words.replace(/\.$/u, '')} …`, `...${words}...`],
      random,
    ),
  'emphasis marks': ({ words }, random) => {
    const found = [...words.matchAll(/(?<=\s)\p{L}{4,}(?=\s)/gu)]
    if (found.length === 0) return null
    const { 0: word, index } = found[random.below(found.length)]!
    const mark = pick(['*', '**', '_', '__'], random)
    return words.slice(0, index) + mark + word + mark + words.slice(index + word.length)
  },
  'emphasis on all': ({ words }, random) => {
    const mark = pick(['*', '**', '_'], random)
    return mark + words + mark
  },
  'composed otherwise': ({ words }) => changed(words, words.normalize('NFD')),
  'a sentence left out': ({ sentences }, random) =>
    sentences.length === 3
      ? `${sentences[0]}${pick([' ... ', ' … ', '... ', ' . . . '], random)}${sentences[2]}`
      : null,
}
