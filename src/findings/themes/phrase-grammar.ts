/** How well a phrase reads as a name, by the parts of speech that compromise finds in it. Pure. */
import nlp from 'compromise'
import { QuickMemory } from '../../platform/short-memory.ts'

export type Kind =
  | 'noun'
  | 'determiner'
  | 'adjective'
  | 'verb'
  | 'past'
  | 'gerund'
  | 'copula'
  | 'adverb'
  | 'small'
  | 'other'

/** Words that begin another clause: what holds one is two pieces. */
export const breaks =
  /\b(?:that|which|who|and|but|or|then|so|because|if|when|while|as|than|where|how|why|what)\b/iu

/** "Frustrating is during image": what the verb says is not there. */
const unfinished = /\b(?:is|are|was|were)\s+(?:a|an|the|at|by|during|for|from|in|of|on|to|with)\b/iu

/** After a noun these tell where or how something was done, and not what it is: "workplace by the colleagues". */
const astray =
  /\b(?:as|at|across|around|before|behind|between|by|during|into|like|onto|over|through|throughout|under|upon|via|within|without)\b/iu

/** From 0.1 (a torn piece of a sentence) to 1 (a noun phrase or what somebody does with something). */
export function readsAsName(phrase: string, words: readonly TaggedWord[] = tagWords(phrase)): number {
  if (breaks.test(phrase)) return readsJoined(phrase)
  if (unfinished.test(phrase)) return 0.25
  const shape = words.map(({ kind }) => letters[kind]).join('')
  if (/^[AN]/u.test(shape) && astray.test(phrase)) return 0.3
  if (/\b(?:by|when|while|before) \p{L}+ing$/iu.test(phrase)) return 0.3
  if (shape === '') return 0.1
  if (shape.length === 1) return shape === 'N' ? 0.52 : shape === 'G' ? 0.45 : 0.3
  const found = shapes.find(([pattern]) => pattern.test(shape))
  return found ? found[1] : 0.25
}

/** "Terms and conditions" is a name; "trust and then" is not. */
function readsJoined(phrase: string): number {
  const [first, second, ...more] = phrase.split(/ and | or /u)
  if (!second || more.length > 0 || breaks.test(first!) || breaks.test(second)) return 0.25
  const areNouns = [first!, second].every((part) => /^[AG]*N$/u.test(shapeOf(part)))
  return areNouns ? 0.8 : 0.25
}

const letters: Record<Kind, string> = {
  noun: 'N',
  adjective: 'A',
  verb: 'V',
  past: 'P',
  gerund: 'G',
  copula: 'C',
  adverb: 'R',
  determiner: 'd',
  small: 's',
  other: 'x',
}

const shapes: [RegExp, number][] = [
  // Full dock, zone fee, price per minute, reset of the password
  [/^[ANG]*N$/u, 1],
  [/^[ANG]*Nsd?[AN]*N$/u, 0.85],
  // Dock was full, card never arrived, app logged me out
  [/^[AN]*N[sCR]*C[sdR]*[AP]$/u, 1],
  [/^[AN]*N[sCR]*C[sdR]*G$/u, 0.6],
  [/^[AN]*N[sCR]*C[sdR]*[APGVN]+$/u, 0.3],
  [/^[AN]*N[sR]*P[sdR]*[AN]*N?[sR]?$/u, 0.7],
  // A whole sentence in the present says something of somebody and names nothing: places accept the card
  [/^[AN]*N[sR]*V[sdR]*[AN]*N?[sR]?$/u, 0.3],
  // Charged after cancelling, unlock the bike, writing emails, paid twice
  [/^[PVG][sdR]*[AN]*[NG]$/u, 0.95],
  [/^[PG][sR]+$/u, 0.45],
  [/^[AR]+s[sdAN]*[NVG]$/u, 0.45],
  [/^[sR]+d?[AN]*N$/u, 0.6],
]

function shapeOf(phrase: string): string {
  return kindsOf(phrase)
    .map((kind) => letters[kind])
    .join('')
}

function kindsOf(phrase: string): Kind[] {
  return tagWords(phrase).map(({ kind }) => kind)
}

export interface TaggedWord {
  text: string
  kind: Kind
}

/** The same few phrases are read many times while themes are named. */
const remembered = new QuickMemory<readonly TaggedWord[]>({ most: 4000 })

/** The words of a phrase with the part of speech that each is there. */
export function tagWords(phrase: string): TaggedWord[] {
  return remembered.get(phrase, readTags).map((word) => ({ ...word }))
}

function readTags(phrase: string): TaggedWord[] {
  const terms = nlp(phrase).json()[0]?.terms as { text: string; tags: string[] }[] | undefined
  // A contraction is two terms, the second of which has no text.
  return (terms ?? [])
    .filter(({ text }) => text !== '')
    .map(({ text, tags }) => ({ text, kind: kindOf(new Set(tags)) }))
}

/** As they are between the words around them: "ends" is a noun alone, and a verb in "where the zone ends". */
export function tagWithin(
  phrase: string,
  { before, after }: { before: string; after: string },
): TaggedWord[] {
  const all = tagWords([before, phrase, after].filter((part) => part !== '').join(' '))
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  const wanted = plain(phrase)
  // Hyphens and contractions make other numbers of words of what stands before.
  const skipped = plain(before).length
  let from = 0
  for (let length = 0; from < all.length && length < skipped; from++) length += plain(all[from]!.text).length
  for (let to = from + 1; to <= all.length; to++) {
    const words = all.slice(from, to)
    if (plain(words.map(({ text }) => text).join('')) === wanted) return words
  }
  return tagWords(phrase)
}

function kindOf(tags: ReadonlySet<string>): Kind {
  if (tags.has('Determiner') || (tags.has('Possessive') && !tags.has('ProperNoun'))) return 'determiner'
  if (tags.has('Pronoun') || tags.has('Preposition') || tags.has('Conjunction')) return 'small'
  if (tags.has('Copula')) return 'copula'
  if (tags.has('Auxiliary') || tags.has('Negative') || tags.has('Modal')) return 'small'
  if (tags.has('Gerund')) return 'gerund'
  if (tags.has('PastTense') || tags.has('Participle')) return 'past'
  if (tags.has('Adjective')) return 'adjective'
  if (tags.has('Noun') || tags.has('Acronym')) return 'noun'
  if (tags.has('Verb') || tags.has('Infinitive')) return 'verb'
  if (tags.has('Adverb')) return 'adverb'
  return 'other'
}
