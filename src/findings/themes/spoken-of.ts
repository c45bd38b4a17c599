/**
 * What a theme's people do in the words of its name, as a sentence goes on after "The person": "speaks of a full dock", "says
 * that they are not worried", "speaks of keeping the car". A name is a heading and no clause, so what it is by its grammar
 * decides the frame; what no frame is sure of is quoted. Pure; English, other languages are spoken of.
 */
import { baseForm } from '../ask/wordnet.ts'
import { gerundOf } from './canonical-name.ts'
import { functionWords } from './function-words.ts'
import { type Kind, type TaggedWord, tagWithin, tagWords } from './phrase-grammar.ts'
import { clausesOf } from './said-words.ts'
import { isMostlyThing, namesFeeling } from './telling-name.ts'
import { singular } from './term-weights.ts'

interface Spoken {
  /** The name, its first word written as within a sentence. */
  name: string
  /** Who says one of the things in its list says it. */
  isEither?: boolean
  texts: readonly string[]
}

const denied = /^(no|not|never|without) (.+)$/iu
const divided = /^(.+?)(?:, or (?:not|none)| or no .+)$/iu
const sentence = /\b(?:is|are|was|were)\b/iu
/** What a verb is done to begins so; a preposition or an adverb after a past may as well stand in the passive. */
const objects: ReadonlySet<Kind> = new Set<Kind>(['determiner', 'noun', 'adjective'])

export function spokenOf({ name, isEither = false, texts }: Spoken): string {
  const [, both] = divided.exec(name) ?? []
  if (both !== undefined)
    return isThing(both)
      ? `speaks of ${withArticle(both, texts)}, or says that there ${isPlural(both) ? 'are' : 'is'} none`
      : `${spokenOf({ name: both, texts })}, or that it is not so`
  const [, no, rest] = denied.exec(name) ?? []
  if (no?.toLowerCase() === 'no' && isThing(rest!))
    return `says that there ${isPlural(rest!) ? 'are' : 'is'} no ${rest}`
  if (no !== undefined) return deniedOf(no.toLowerCase(), rest!)
  if (isEither) return `speaks of ${eitherOf(name)}`
  const [, gotten] = /^(?:get|gets|got) (.+)$/iu.exec(name) ?? []
  if (gotten !== undefined) return `speaks of getting ${gotten}`
  const words = kindsOf(name)
  const [first, second] = words
  const isOnlyFelt = first && namesFeeling(first.text.toLowerCase()) && (!second || second.kind === 'small')
  if (isOnlyFelt && isWayToFeel(first)) return `says that they are ${name}`
  if (sentence.test(name) && first?.kind !== 'gerund') return quoted(name)
  if (first && (first.kind === 'verb' || first.kind === 'past')) {
    // "Kept the car" is what somebody did, "charged after cancelling" what was done to them.
    const isHowTheyAre = first.kind === 'past' && !(second && objects.has(second.kind))
    if (isHowTheyAre || !second) return stateOf(name)
    const gerund = gerundOf(first.text.toLowerCase())
    return gerund === null
      ? quoted(name)
      : `speaks of ${[gerund, ...words.slice(1).map(({ text }) => text)].join(' ')}`
  }
  if (first?.kind === 'adjective' && !words.some(({ kind }) => kind === 'noun' || kind === 'gerund'))
    return stateOf(name)
  if (first?.kind === 'adverb' || first?.kind === 'small') return quoted(name)
  return `speaks of ${withArticle(name, texts)}`
}

function deniedOf(no: string, rest: string): string {
  const [first] = tagWithin(rest, { before: 'they are', after: '' })
  if (no === 'without') return `speaks of being without ${rest}`
  if (tagWords(rest)[0]?.kind === 'gerund') return `speaks of ${no === 'never' ? 'never' : 'not'} ${rest}`
  if (first?.kind === 'adjective' || namesFeeling(rest.split(' ')[0]!.toLowerCase()))
    return namesFeeling(rest.split(' ')[0]!.toLowerCase())
      ? `says that they are ${no} ${rest}`
      : `says of something that it is ${no} ${rest}`
  return quoted(`${no} ${rest}`)
}

/** A feeling is told of oneself, any other way to be of something else. */
function stateOf(name: string): string {
  const [first = ''] = name.toLowerCase().split(' ')
  if (namesFeeling(first)) return `says that they are ${name}`
  return tagWords(name)[0]?.kind === 'adjective' ? `says of something that it is ${name}` : quoted(name)
}

/** "Spring", "harbour" and "bike" alone would be taken for what somebody does. */
function kindsOf(name: string): TaggedWord[] {
  const words = tagWords(name)
  const isThingAlone = words.length === 1 && isMostlyThing(name.toLowerCase())
  if (isThingAlone) return [{ text: name, kind: 'noun' }]
  // "Creative tasks": a plural that stands last is a thing, whatever it may be elsewhere.
  const last = words.at(-1)
  const isThingLast =
    words.length > 1 && last && isPlural(last.text) && baseForm(last.text.toLowerCase(), 'noun') !== null
  return isThingLast ? [...words.slice(0, -1), { ...last, kind: 'noun' }] : words
}

const isWayToFeel = ({ kind }: TaggedWord) => kind === 'adjective' || kind === 'past'

const quoted = (name: string) => `says “${name}”`

function eitherOf(name: string): string {
  const at = name.lastIndexOf(' and ')
  return at < 0 ? name : `${name.slice(0, at)} or ${name.slice(at + ' and '.length)}`
}

function isThing(name: string): boolean {
  const kinds = kindsOf(name).map(({ kind }) => kind)
  return (
    kinds.at(-1) === 'noun' &&
    !kinds.some((kind) => kind === 'past' || kind === 'gerund' || kind === 'copula')
  )
}

function isPlural(name: string): boolean {
  const [last = ''] = /\S+$/u.exec(name.toLowerCase()) ?? []
  return /[^su]s$/u.test(last) && singular(last) !== last
}

/** "A full dock", "the tram", "rain": as its people put the noun. */
function withArticle(name: string, texts: readonly string[]): string {
  const head = name.split(/ (?:of|for|in|on|to|with|from|about|at|per) /u)[0]!
  const kinds = kindsOf(head).map(({ kind }) => kind)
  const isBare = kinds.at(-1) === 'noun' && kinds.every((kind) => kind === 'noun' || kind === 'adjective')
  if (!isBare || isPlural(head) || /^\p{Lu}/u.test(name)) return name
  const noun = head.split(' ').at(-1)!.toLowerCase()
  let [one, known, bare] = [0, 0, 0]
  for (const clause of texts.flatMap(clausesOf)) {
    for (const [at, { plain }] of clause.entries()) {
      const next = clause[at + 1]
      // "A bike lane" is no bike.
      if (plain !== noun || (next && !functionWords.has(next.plain))) continue
      let before = at - 1
      while (before >= 0 && at - before <= mostBetween && !functionWords.has(clause[before]!.plain)) before--
      const determiner = clause[before]?.plain ?? ''
      if (ofOne.has(determiner)) one++
      else if (ofKnown.has(determiner)) known++
      else bare++
    }
  }
  if (one > 0 && one * 3 >= bare) return `${/^[aeio]/iu.test(name) ? 'an' : 'a'} ${name}`
  return known > bare ? `the ${name}` : name
}

const mostBetween = 2
const ofOne: ReadonlySet<string> = new Set(['a', 'an', 'one', 'another'])
const ofKnown: ReadonlySet<string> = new Set(
  'the every each this that my our your their his her its'.split(' '),
)
