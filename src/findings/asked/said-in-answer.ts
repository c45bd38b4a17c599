/**
 * What people say to a question that was put to nearly all of them, in words that anybody can look up: which side of it
 * they take, and what their first reply names that replies to the other questions name less. A theme that says the question
 * again tells only how many were asked; these words tell what they answered. Nothing is coded: a person counts who says
 * the word. Pure. English, like the word lists.
 */
import { quantile } from '../../statistics/describe.ts'
import { stemOf } from '../ask/stems.ts'
import { proportionOf } from '../count-participants.ts'
import type { ExposureBasis, Proportion } from '../figure-model.ts'
import type { Place } from '../quotes.ts'
import { findSentences } from '../segments/sentences.ts'
import { isDenied } from '../themes/denials.ts'
import { functionWords } from '../themes/function-words.ts'
import { clausesOf, isSaidToBe, roleAt, type Said, wordsOf } from '../themes/said-words.ts'
import { isNamedByWord } from '../themes/telling-name.ts'
import { alternativesIn, asksYesOrNo, beginsWith, isOfFamily, rootOf, saysOnlyHow } from './question-sides.ts'
import { losesSense } from './set-phrases.ts'

/** The first thing that one person says to one question. */
export interface FirstReply {
  questionKey: string
  participantId: string
  place: Omit<Place, 'start' | 'end'>
  text: string
}

export interface SaidFigure {
  /** `word:` and its root, `denied:` and its root, `side:0`, `side:1`, `side:both`, `yes` or `no`. */
  key: string
  label: string
  /** Of those who replied. */
  proportion: Proportion
  /** Sentences in which it is said, of one person each. */
  places: Place[]
  /** It is said here more than elsewhere, and names nothing by itself ("requires", "correct"): no report leads with it. */
  isBland?: true
}

/** Fewer people than this, or than this share of who replied, are no answer that many give. */
const fewestPeople = 5
const leastShare = 0.04
/** A word is so many times as common here as in replies to the other questions. */
const leastLift = 2
const mostWords = 8
const mostPlaces = 6
/** Of who replied. */
const mostBegin = 0.5
/** Words of two stand as one where so many of who say the one say both. */
const together = 0.6
const fewestLetters = 4

interface Found {
  people: Map<string, Place>
  denying: Map<string, Place>
  forms: Map<string, number>
  /** What follows it, with how many people say the two. */
  beside: Map<string, Set<string>>
  /** How often it is said of a thing, and how often of what somebody does. */
  things: number
  deeds: number
  /** How often it is said of something that it is so. */
  states: number
  /** How often it is said at all, and how often in a set phrase that leaves it no sense of its own. */
  uses: number
  inPhrases: number
}

interface Counted {
  replies: readonly FirstReply[]
  words: ReadonlyMap<string, Found>
}

/** By the key of each question. @param questions in order, with their wording */
export function saidInAnswer(
  questions: readonly { key: string; wording: string }[],
  replies: readonly FirstReply[],
  basis: ExposureBasis,
): Map<string, SaidFigure[]> {
  const counted = new Map(
    questions.map(({ key }): [string, Counted] => {
      const own = replies.filter(({ questionKey }) => questionKey === key)
      return [key, { replies: own, words: wordsIn(own) }]
    }),
  )
  return new Map(
    questions.map(({ key, wording }) => {
      const own = counted.get(key)!
      const others = [...counted].flatMap(([other, its]) => (other === key ? [] : [its]))
      const beside = { own, others, basis }
      return [key, [...sidesIn(wording, beside), ...namedIn(wording, beside)]]
    }),
  )
}

function wordsIn(replies: readonly FirstReply[]): Map<string, Found> {
  const words = new Map<string, Found>()
  for (const { participantId, place, text } of replies)
    for (const { start, end } of findSentences(text, 'en')) {
      const at = { ...place, start, end }
      for (const clause of clausesOf(text.slice(start, end))) addClause(words, clause, { participantId, at })
    }
  return words
}

function addClause(
  words: Map<string, Found>,
  clause: readonly Said[],
  { participantId, at }: { participantId: string; at: Place },
): void {
  const plain = clause.map((said) => said.plain)
  for (const [index, said] of clause.entries()) {
    if (!said.carries || said.plain.length < fewestLetters) continue
    const root = rootOf(said.plain)
    const found = words.get(root) ?? {
      people: new Map(),
      denying: new Map(),
      forms: new Map(),
      beside: new Map(),
      ...{ things: 0, deeds: 0, states: 0, uses: 0, inPhrases: 0 },
    }
    words.set(root, found)
    const whose = isDenied(plain, index) ? found.denying : found.people
    if (!whose.has(participantId)) whose.set(participantId, at)
    found.forms.set(said.plain, (found.forms.get(said.plain) ?? 0) + 1)
    const use = roleAt(clause, index)
    if (use === 'thing') found.things++
    if (use === 'deed') found.deeds++
    if (isSaidToBe(clause, index)) found.states++
    found.uses++
    if (losesSense(plain, index)) found.inPhrases++
    const next = followerOf(clause, index)
    if (next !== null) found.beside.set(next, (found.beside.get(next) ?? new Set()).add(participantId))
  }
}

/** Two words that one of these joins are said as one thing: "back and forth", "proof of concept". */
const joining: ReadonlySet<string> = new Set('and of to by for in on with'.split(' '))

function followerOf(clause: readonly Said[], index: number): string | null {
  const [one, other] = [clause[index + 1], clause[index + 2]]
  if (one?.carries) return one.plain
  // "Forth" carries nothing alone.
  const isJoined = one && other && joining.has(one.plain) && !functionWords.has(other.plain)
  return isJoined ? `${one.plain} ${other.plain}` : null
}

interface Beside {
  own: Counted
  others: readonly Counted[]
  basis: ExposureBasis
}

function sidesIn(wording: string, beside: Beside): SaidFigure[] {
  const { replies } = beside.own
  const sides = alternativesIn(wording)
  if (sides) return betweenSides(sides, beside)
  if (!asksYesOrNo(wording)) return []
  const begins = (which: 'yes' | 'no') =>
    new Map(
      replies.flatMap(({ participantId, place, text }) => {
        const [first] = findSentences(text, 'en')
        return first && beginsWith(text) === which
          ? [[participantId, { ...place, start: first.start, end: first.end }] as const]
          : []
      }),
    )
  const [yes, no] = [begins('yes'), begins('no')]
  // Where most begin otherwise, how many begin with a word tells nothing of what they answer.
  if (replies.length === 0 || yes.size + no.size < mostBegin * replies.length) return []
  return [figureOf(['yes', 'yes'], yes, beside), figureOf(['no', 'no'], no, beside)]
}

function betweenSides(sides: readonly (readonly string[])[], beside: Beside): SaidFigure[] {
  const [left, right] = sides.map((side) => {
    const marker = markerOf(side, beside)
    return marker === null ? null : { label: marker, people: speakersOf(marker, beside.own.words) }
  })
  if (!left || !right) return []
  const without = (some: ReadonlyMap<string, Place>, others: ReadonlyMap<string, Place>) =>
    new Map([...some].filter(([person]) => !others.has(person)))
  const both = new Map([...left.people].filter(([person]) => right.people.has(person)))
  return [
    figureOf(['side:0', left.label], without(left.people, right.people), beside),
    figureOf(['side:1', right.label], without(right.people, left.people), beside),
    figureOf(['side:both', `${left.label} and ${right.label}`], both, beside),
  ]
}

function figureOf(
  [key, label]: readonly [string, string],
  people: ReadonlyMap<string, Place>,
  { own, basis }: Beside,
): SaidFigure {
  return {
    ...{ key, label, proportion: proportionOf(people.size, repliedTo(own), basis) },
    places: [...people.values()].slice(0, mostPlaces),
  }
}

function repliedTo({ replies }: Counted): number {
  return new Set(replies.map(({ participantId }) => participantId)).size
}

/** Those who say it in any form and do not deny it. */
function speakersOf(marker: string, words: Counted['words']): Map<string, Place> {
  const people = new Map<string, Place>()
  const own = rootOf(marker)
  for (const [root, found] of words)
    if (isOfFamily(root, own))
      for (const [person, place] of found.people) if (!people.has(person)) people.set(person, place)
  return people
}

/** Of the words of one side the one that people take up here and not elsewhere: the others only hold it together. */
function markerOf(side: readonly string[], { own, others }: Beside): string | null {
  const elsewhere = others.reduce((sum, { replies }) => sum + replies.length, 0)
  const worth = (word: string) => {
    const here = speakersOf(word, own.words).size
    const away = others.reduce((sum, { words }) => sum + speakersOf(word, words).size, 0)
    const lift = here / Math.max(1, own.replies.length) / ((away + 1) / (elsewhere + 1))
    return here * Math.log(lift + 1)
  }
  const [most] = side.map((word) => ({ word, worth: worth(word) })).sort((a, b) => b.worth - a.worth)
  return most && most.worth > 0 ? most.word : null
}

function namedIn(wording: string, beside: Beside): SaidFigure[] {
  const { own, others } = beside
  const of = repliedTo(own)
  const least = Math.max(fewestPeople, leastShare * of)
  // Of its words, and not of their stems: the root of a stem is another one.
  const asked = new Set(wordsOf(wording).filter(tellsWhat).map(rootOf))
  const ranked = [...own.words]
    .map(([root, found]) => {
      const people = everybodyIn(found).size
      // The middle one of the other questions: what one of them asks for too may be an answer to both.
      const away = others.map((each) => (everybodyIn(each.words.get(root)).size + 1) / (repliedTo(each) + 1))
      return { root, found, people, lift: away.length === 0 ? 1 : people / of / quantile(away, 0.5)! }
    })
    .filter(
      ({ root, found, people, lift }) =>
        people >= least &&
        (others.length === 0 || lift >= leastLift) &&
        !isAsked(root, asked) &&
        saysWhat(root, found),
    )
    .toSorted((a, b) => b.people * Math.log(b.lift + 1) - a.people * Math.log(a.lift + 1))
  const taken = new Set<string>()
  const figures: SaidFigure[] = []
  const isWord = ({ key }: SaidFigure) => key.startsWith('word:')
  for (const { root, found } of ranked) {
    const words = figures.filter(isWord)
    if (taken.has(root) || words.filter(({ isBland }) => !isBland).length >= mostWords) continue
    const label = labelOf(found, taken)
    const isBland = !label.includes(' ') && (isSaidAgain(label, words) || !namesAlone(label, found))
    // What reports of earlier versions count is counted on, and no more of it than they did.
    if (isBland && words.length >= mostWords) continue
    taken.add(root)
    const denying = new Map([...found.denying].filter(([person]) => !found.people.has(person)))
    // One count for what is affirmed, one for what is denied: "I don't worry" names no worry.
    const marked = isBland ? { isBland } : {}
    if (found.people.size >= least)
      figures.push({ ...figureOf([`word:${root}`, label], found.people, beside), ...marked })
    if (denying.size >= least)
      figures.push({ ...figureOf([`denied:${root}`, label], denying, beside), ...marked })
  }
  return figures
}

function namesAlone(label: string, found: Found): boolean {
  return 2 * found.inPhrases < found.uses && isNamedByWord(label, found)
}

/** "Written" beside "writing": who says the one may say the other, and two counts of one word tell no more than one. */
function isSaidAgain(label: string, named: readonly SaidFigure[]): boolean {
  return named.some((each) => each.isBland !== true && stemOf(each.label) === stemOf(label))
}

const tellsWhat = (word: string) => word.length > 2 && !functionWords.has(word)

/** "Recently", "I imagine": when and how somebody answers is no answer. */
function saysWhat(root: string, { forms }: Found): boolean {
  const [form] = [...forms].toSorted((a, b) => b[1] - a[1])[0]!
  return !saysOnlyHow(form) && !saysOnlyHow(root)
}

function isAsked(root: string, asked: ReadonlySet<string>): boolean {
  return asked.has(root) || [...asked].some((own) => isOfFamily(root, own))
}

function everybodyIn(found: Found | undefined): Set<string> {
  return new Set([...(found?.people.keys() ?? []), ...(found?.denying.keys() ?? [])])
}

/** The commonest form; with the word that nearly always follows it. */
function labelOf(found: Found, taken: Set<string>): string {
  const [form] = [...found.forms].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!
  const all = everybodyIn(found).size
  const [next] = [...found.beside].toSorted((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1))
  if (!next || next[1].size < together * all) return form
  taken.add(rootOf(next[0].split(' ').at(-1)!))
  return `${form} ${next[0]}`
}
