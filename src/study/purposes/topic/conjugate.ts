/** Verbs in the forms that a question to "you" needs. */
import nlp from 'compromise'
import { deedVerbs, viewVerbs } from './verbs.ts'

export interface VerbForms {
  base: string
  past: string
  gerund: string
}

/** The library's types miss what its own `tag` returns. */
interface VerbsView {
  verbs(): { conjugate(): { Infinitive?: string; PastTense?: string; Gerund?: string }[] }
}

function conjugateWith(word: string, tag: 'Verb' | 'Infinitive') {
  return (nlp(word).tag(tag) as unknown as VerbsView).verbs().conjugate()[0]
}

/** "choosing", "chooses" and "choose" give "choose"; a word that is no verb gives itself. */
export function baseOf(word: string): string {
  const bare = word.toLowerCase().replace(/[^a-z-]/g, '')
  if (deedVerbs.has(bare) || viewVerbs.has(bare) || !/(?:ing|ed|s)$/.test(bare)) return bare
  return conjugateWith(bare, 'Verb')?.Infinitive ?? bare
}

export function isDeedVerb(word: string): boolean {
  return deedVerbs.has(baseOf(word))
}

/** Null for a verb that is not on the list: then the wording does without it. */
export function conjugate(base: string): VerbForms | null {
  if (!deedVerbs.has(base)) return null
  const held = irregularPast[base]
  if (held) return { base, past: held, gerund: gerundOf(base) }
  const forms = conjugateWith(base, 'Infinitive')
  return { base, past: forms?.PastTense ?? regularPast(base), gerund: forms?.Gerund ?? gerundOf(base) }
}

/** "live", "is" and "breaks" give "living", "being" and "breaking", whether the verb is on the list or not. */
export function gerundOfAny(word: string): string {
  const lower = word.toLowerCase()
  // "own" is no form of "owe".
  const known = conjugateLasting(lower) ?? conjugate(deedVerbs.has(lower) ? lower : baseOf(lower))
  if (known) return known.gerund
  return conjugateWith(lower, 'Verb')?.Gerund ?? gerundOf(lower)
}

/** What lasts while it is so: nobody tells of the last time they lived with something. */
const lasting: Record<string, VerbForms> = {
  be: { base: 'be', past: 'were', gerund: 'being' },
  have: { base: 'have', past: 'had', gerund: 'having' },
  live: { base: 'live', past: 'lived', gerund: 'living' },
  own: { base: 'own', past: 'owned', gerund: 'owning' },
  belong: { base: 'belong', past: 'belonged', gerund: 'belonging' },
}

/** Null for a verb of something that is done and then over. */
export function conjugateLasting(word: string): VerbForms | null {
  const lower = word.toLowerCase()
  return Object.values(lasting).find((forms) => Object.values(forms).includes(lower)) ?? null
}

/** Those that a general conjugator may get wrong, or that matter most. */
const irregularPast: Record<string, string> = Object.fromEntries(
  `choose chose, leave left, buy bought, keep kept, pay paid, spend spent, find found, take took, get got, make made,
  eat ate, drink drank, drive drove, ride rode, sell sold, send sent, set set, quit quit, lose lost, give gave,
  bring brought, build built, meet met, run ran, read read, write wrote, teach taught, wear wore, sleep slept,
  lend lent, deal dealt, grow grew, feed fed, learn learned, travel travelled, cancel cancelled, vet vetted,
  stop stopped, plan planned, shop shopped, try tried, study studied, carry carried, use used, prepare prepared,
  practise practised, practice practiced, pair paired, book booked, decide decided, handle handled, wait waited,
  organise organised, organize organized, harvest harvested, cope coped, track tracked`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
)

function regularPast(base: string): string {
  return base.endsWith('e') ? `${base}d` : `${base}ed`
}

function gerundOf(base: string): string {
  if (/^(?:get|set|quit|run|stop|plan|shop|vet)$/.test(base)) return `${base}${base.at(-1)}ing`
  if (base === 'travel' || base === 'cancel') return `${base}ling`
  return base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${base}ing`
}
