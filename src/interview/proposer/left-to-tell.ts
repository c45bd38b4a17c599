/**
 * How a question of the guide is put of which something may have been told, with nothing read out: what is left is asked for, in few
 * plain words, and, where it is nearly sure that it was told, the question is built as what is left ("Which other tasks ..., if any?").
 *
 * A question that is simply new is asked plainly. Readers found leave-outs the most wearing thing of all, where they stood before every second
 * question, and a question that asks again for what was told the worst: five are heard in an interview at most, two of them only where it is
 * likely, one right after another only there, none beside an "if at all" of the guide's own, and none right after "nothing comes to
 * mind". English.
 */
import { countWords, plain, splitSentences } from '../../study/lint/text.ts'
import { asksForKind } from '../answer-kinds.ts'
import { tagWords } from '../reading/tag-words.ts'
import { toldBefore } from './told-before.ts'

export interface LeftWording {
  id: string
  /**
   * `{asked}`: the question within a sentence; `{open}`: the question without its mark; `{matter}`: what it asks of; `{other}`: the
   * question asked of the others of its kind.
   */
  text: string
  /** Two of a shape do not follow one another. */
  shape: 'lead' | 'tail' | 'matter' | 'other'
}

/** Where it is only possible, and more often than not nothing was: they claim nothing, and let it be left. */
export const possible: readonly LeftWording[] = [
  { id: 'left.say-so', shape: 'tail', text: '{question} Just say so if you have told me already.' },
  { id: 'left.came-up', shape: 'tail', text: '{question} If that has come up, just say so.' },
  { id: 'left.missing', shape: 'tail', text: '{question} If you told me before, only add what is missing.' },
]

/** Where it is likely; they say neither what was told nor that all of it was. */
export const neutral: readonly LeftWording[] = [
  { id: 'left.apart-from', shape: 'lead', text: 'Apart from what you have told me, {asked}' },
  { id: 'left.besides', shape: 'lead', text: 'Besides what you have told me, {asked}' },
  { id: 'left.beyond', shape: 'lead', text: 'Beyond what you have told me, {asked}' },
  { id: 'left.behind', shape: 'tail', text: '{open}, apart from what you have told me?' },
  { id: 'left.just-add', shape: 'tail', text: '{question} Just add to what you have told me.' },
]

/**
 * Where it is likely. That it may have come up is not said by itself: a reader who hears the whole question after that hears it asked
 * of what was told.
 */
export const likely: readonly LeftWording[] = [
  { id: 'left.other', shape: 'other', text: '{other}' },
  { id: 'left.named', shape: 'other', text: 'Besides what you have named, {asked}' },
  { id: 'left.add', shape: 'matter', text: 'What, if anything, would you add about {matter}?' },
  { id: 'left.more', shape: 'matter', text: 'Is there more to say about {matter}?' },
  { id: 'left.anything', shape: 'matter', text: 'Is there anything you would add about {matter}?' },
]

const shapes = new Map([...possible, ...neutral, ...likely].map(({ id, shape }) => [id, shape]))
const leavesOut: ReadonlySet<string> = new Set([
  ...shapes.keys(),
  ...Object.values(toldBefore).flatMap((list) => list.map(({ id }) => id)),
])

/** In an interview, with those that read their words out; more of them are a manner of speaking. */
const most = 5
/** Where it is only possible that something was told: the others are kept for what is likely. */
const mostOfPossible = 3

export interface Hearing {
  wordingsUsed: readonly string[]
  /** Of what was said just before. */
  lastWordings: readonly string[]
  /** Nothing came to their mind just now, or they left a question: nothing was told. */
  isAfterNothing: boolean
}

/** Whether one more is borne here, whatever the question. */
export function mayLeaveOut(
  { wordingsUsed, lastWordings, isAfterNothing }: Hearing,
  isLikely: boolean,
): boolean {
  const times = wordingsUsed.filter((id) => leavesOut.has(id)).length
  if (times >= (isLikely ? most : mostOfPossible)) return false
  return !isAfterNothing && (isLikely || !lastWordings.some((id) => leavesOut.has(id)))
}

/** The guide leaves it open itself: once more, and the sentence asks for nothing. */
export const leavesOpen = /\bif (?:at all|any(?:thing|body|one)?|so)\b/i

export interface Putting extends Hearing {
  question: string
  matter: string | null
  isLikely: boolean
  /** That it was told is nearly sure: then something was named. */
  isSure: boolean
  /** Whether only the others of its kind may be asked for: where it is nearly sure that it was told, and nobody needs the question itself. */
  mayAskOthers: boolean
}

/** In the order in which they are tried, from lists that are in a drawn order: what is built for this question first, and not the shape that was heard last. */
export function leftWordings(
  { question, matter, isLikely, isSure, mayAskOthers, ...hearing }: Putting,
  draw: (list: readonly LeftWording[]) => readonly LeftWording[],
): LeftWording[] {
  if (!mayLeaveOut(hearing, isLikely) || leavesOpen.test(question)) return []
  const other = otherOf(question)
  const isBuilt = ({ text }: LeftWording) => text === '{other}'
  const fits = ({ id, text, shape }: LeftWording) => {
    if (isBuilt({ id, text, shape })) return other !== null && mayAskOthers
    if (shape === 'other') return other !== null && isSure && isOfKind(question)
    if (shape === 'matter') return mayAskOthers && canBeNamed(matter)
    // "Apart from what you have told me, do you have children?" is no sentence that anybody says, nor is "..., how old are you?".
    if (yesOrNo.test(question) || hasOneAnswer(question)) return false
    if (id === 'left.say-so' || id === 'left.came-up' || id === 'left.missing') return true
    // One time or one thing is asked for: apart from it there is none.
    if (single.test(plain(question))) return false
    if (text.includes('{question}')) return true
    if (splitSentences(question).length > 1 || opened.test(question)) return false
    return !text.includes('{open}') || canGoOn(question)
  }
  const last = hearing.wordingsUsed.findLast((id) => shapes.has(id))
  const heard = last === undefined ? undefined : shapes.get(last)
  const drawn = (isLikely ? [...draw(likely), ...draw(neutral), ...draw(possible)] : draw(possible)).filter(
    fits,
  )
  const rank = (each: LeftWording) => (isBuilt(each) ? 0 : 1) + (each.shape === heard ? 2 : 0)
  return drawn.sort((a, b) => rank(a) - rank(b))
}

const yesOrNo =
  /^(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|may) (?!you (?:please )?(?:tell|describe|say|explain|walk)\b)/i
const opened =
  /^(?:looking|thinking|when|whenever|if|in|on|at|for|with|before|after|since|during|over|from|now|once)\b[^,?]{2,60},/i

/** Somebody, a time, an amount: told once, it is told. */
const hasOneAnswer = (question: string) => {
  const text = plain(question).replace(/^(?:and|so|but|now),? /, '')
  const asksForOne =
    asksForKind(text) || /^(?:how (?:old|long|many|much|often|far)|when|who|whose|where)\b/.test(text)
  return asksForOne && !/\b(?:and|or) (?:what|how|why|which)\b/.test(text)
}

/** A short question without a clause of its own behind which a comma would be misread. */
const canGoOn = (question: string) =>
  question.endsWith('?') && !/[,;:—–]/.test(question) && countWords(question) <= mostBeforeComma
const mostBeforeComma = 15

/** There is nothing more to say about whether. */
const canBeNamed = (matter: string | null) => matter !== null && !/^whether\b/i.test(matter)

/** Where one is best, first or alone there are no others. */
const single =
  /\b(?:most|best|worst|first|last|latest|least|main(?:ly)?|favou?rite|biggest|hardest|next|only|one|two|three|four|five|\d+|[a-z]{3,}est|else|other|others|another|instead|rather|any)\b/i
const listed =
  /^(which|what) ((?:[a-z-]+ ){0,2}?)([a-z-]+(?: of [a-z-]+(?: [a-z-]+)?)?) ((?:do|does|did|have|has|are|were|would|can|could) (?:you|your|they|people|there|we)\b.*)$/i
const doing = /^what ((?:do|did|have|would|can) (?:you|they|people) ([a-z]+)\b.*)$/i
const causing =
  /^(what|who) ((?:made|makes|led|brought|brings|keeps|kept|stops|stopped|helps|helped|bothers|bothered|annoys|annoyed|surprise[sd]|worries|worried|gets|got|was|were|is) .*)$/i
/** Of these there is one, or they ask what is made of a thing as a whole. */
const hasOne = new Set('pay call weigh earn mean prefer cost name decide choose rate give think'.split(' '))
const ofOne = /\b(?:make of|to mean|to say|for a living|to pay|to cost|understand|before|end up)\b/i
const isPlural = (noun: string) =>
  tagWords(`the ${noun}`).at(-1)?.tags.has('Plural') === true || /(?:^|[^s])s$/.test(noun)

const isOfKind = (question: string) => listed.test(question.trim().slice(0, -1))

/** "Which other tasks do you use AI for, if any?" of a question that asks for things of a kind; null of all others. */
export function otherOf(question: string): string | null {
  const text = question.trim()
  if (splitSentences(text).length !== 1 || !text.endsWith('?') || single.test(plain(text))) return null
  const asked = text.slice(0, -1)
  if (/[,;:—]|\b(?:and|or) (?:what|how|why|who|which|where|when)\b/i.test(asked)) return null
  if (countWords(asked) > 16) return null
  const kind = listed.exec(asked)
  if (kind && isPlural(kind[3]!.split(' ')[0]!))
    return `${kind[1]} other ${kind[2]}${kind[3]} ${kind[4]}, if any?`
  const done = doing.exec(asked)
  if (done && !hasOne.has(done[2]!.toLowerCase()) && !ofOne.test(asked))
    return `What else ${done[1]}, if anything?`
  const caused = causing.exec(asked)
  if (!caused || /^(?:is|was|were) (?:the|your|a|an|it|that|this|its) /i.test(caused[2]!)) return null
  const isWho = /^who$/i.test(caused[1]!)
  if (!isWho && /^(?:is|was|were|came|comes)\b/i.test(caused[2]!)) return null
  return `${caused[1]} else ${caused[2]}, if any${isWho ? 'body' : 'thing'}?`
}
