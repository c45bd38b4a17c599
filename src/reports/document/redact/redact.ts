/**
 * Takes names, places, organisations and contact data out of what somebody said, and says in their place what was there:
 * `[name]`, `[place]`. Contact data go by pattern; names and places by compromise's lexicon and grammar, and by the rule
 * that a word written with a capital inside a sentence is a name unless something says otherwise. The rule errs on the
 * side of taking too much. It cannot see who somebody is from what they tell: see `residual-risk.ts`. Pure.
 *
 * @example redact('Call Anna on 020 7946 0958.', []) // 'Call [name] on [phone].'
 */
import { findContacts } from './contact-patterns.ts'
import { findNames } from './find-names.ts'

export const redactedKinds = [
  'name',
  'place',
  'organisation',
  'email',
  'phone',
  'link',
  'number',
  'date of birth',
  'source',
] as const
export type RedactedKind = (typeof redactedKinds)[number]

/** UTF-16 offsets, end exclusive. */
export interface Redaction {
  start: number
  end: number
  kind: RedactedKind
}

/** `kept`: words that name nobody here, such as the product; compared without case. */
export function findRedactions(text: string, kept: readonly string[]): Redaction[] {
  const contacts = findContacts(text)
  const blanked = blank(text, contacts)
  return mergeRedactions([...contacts, ...findNames(blanked, kept)])
}

export function redact(text: string, kept: readonly string[]): string {
  return applyRedactions(text, findRedactions(text, kept))
}

export function applyRedactions(text: string, redactions: readonly Redaction[]): string {
  let out = ''
  let from = 0
  for (const { start, end, kind } of redactions) {
    out += `${text.slice(from, start)}[${kind}]`
    from = end
  }
  return out + text.slice(from)
}

/** In order and without overlaps; the first kind of two that touch wins. */
export function mergeRedactions(list: readonly Redaction[]): Redaction[] {
  const merged: Redaction[] = []
  for (const each of list.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last && each.start < last.end) last.end = Math.max(last.end, each.end)
    else merged.push({ ...each })
  }
  return merged
}

function blank(text: string, taken: readonly Redaction[]): string {
  let out = text
  for (const { start, end } of taken) out = out.slice(0, start) + ' '.repeat(end - start) + out.slice(end)
  return out
}
