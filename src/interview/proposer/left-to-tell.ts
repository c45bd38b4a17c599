/**
 * How a question of the guide is put of which something may have been told, with nothing read out: openings and endings that hold
 * whether it was told or not and ask only for what is left, and, where that is nearly sure, the question built as what is left ("Which other tasks ..., if any?"). To ask
 * plainly what was told is a fault, and readers find many soft words in a row wearing: none is heard twice in an interview, two in a row differ
 * in their shape, and where it is only possible that something was told there are three at most. English.
 */
import { countWords, plain, splitSentences } from '../../study/lint/text.ts'
import { tagWords } from '../reading/tag-words.ts'

export interface LeftWording {
  id: string
  /** `{asked}`: the question within a sentence; `{matter}`: what it asks of; `{other}`: the question asked of the others of its kind. */
  text: string
  /** Two of a shape do not follow one another. */
  shape: 'lead' | 'tail' | 'matter' | 'other'
}

/** Hold in any case: they claim neither that it was told nor that it was not, and each asks only for what is left. */
export const neutral: readonly LeftWording[] = [
  { id: 'left.apart', shape: 'lead', text: 'Apart from anything you have told me already, {asked}' },
  { id: 'left.aside', shape: 'lead', text: 'Leaving aside what we have already talked about, {asked}' },
  {
    id: 'left.leave-out',
    shape: 'tail',
    text: '{question} You can leave out anything you have told me already.',
  },
  {
    id: 'left.just-add',
    shape: 'tail',
    text: '{question} If part of it has come up, just add what is missing.',
  },
  {
    id: 'left.only-new',
    shape: 'tail',
    text: '{question} Only what has not come up yet, if there is anything.',
  },
  { id: 'left.skip', shape: 'tail', text: '{question} Please skip whatever you have told me already.' },
  {
    id: 'left.not-again',
    shape: 'tail',
    text: '{question} What you have told me already need not be told again.',
  },
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
  { id: 'told.leaving-out', shape: 'lead', text: 'Leaving out what you have told me of this, {asked}' },
  { id: 'told.beyond-this', shape: 'lead', text: 'Beyond whatever you have told me of this, {asked}' },
]

const isNeutral = new Set(neutral.map(({ id }) => id))
/** In an interview, where it is only possible that something was told. */
const mostNeutral = 3

const shapes = new Map([...neutral, ...likely].map(({ id, shape }) => [id, shape]))

export interface Putting {
  question: string
  matter: string | null
  isLikely: boolean
  /** That it was told is nearly sure: then something was named. */
  isSure: boolean
  /** Whether only the others of its kind may be asked for: where it is nearly sure that it was told, and nobody needs the question itself. */
  mayAskOthers: boolean
  wordingsUsed: readonly string[]
}

/** In the order in which they are tried, from lists that are in a drawn order: what is built for this question first, and not the shape that was heard last. */
export function leftWordings(
  { question, matter, isLikely, isSure, mayAskOthers, wordingsUsed }: Putting,
  draw: (list: readonly LeftWording[]) => readonly LeftWording[],
): LeftWording[] {
  const other = otherOf(question)
  const isBuilt = ({ text }: LeftWording) => text === '{other}'
  const fits = (each: LeftWording) => {
    if (each.text === '{other}') return other !== null && mayAskOthers
    if (each.shape === 'other') return other !== null && isSure && isOfKind(question)
    if (each.shape === 'matter') return mayAskOthers && canBeNamed(matter)
    // Behind a comma stands one sentence, without an opening of its own.
    if (!each.text.includes('{asked}')) return true
    // "Apart from anything you have told me already, do you have children?" is no sentence that anybody says.
    if (yesOrNo.test(question)) return false
    return splitSentences(question).length === 1 && !opened.test(question)
  }
  // Many in a row sound like a form that protects itself.
  if (!isLikely && wordingsUsed.filter((id) => isNeutral.has(id)).length >= mostNeutral) return []
  const last = wordingsUsed.findLast((id) => shapes.has(id))
  const heard = last === undefined ? undefined : shapes.get(last)
  const drawn = [...(isLikely ? draw(likely) : []), ...draw(neutral)].filter(fits)
  const rank = (each: LeftWording) => (isBuilt(each) ? 0 : 1) + (each.shape === heard ? 2 : 0)
  return drawn.sort((a, b) => rank(a) - rank(b))
}

const yesOrNo = /^(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|may) /i
const opened =
  /^(?:looking|thinking|when|whenever|if|in|on|at|for|with|before|after|since|during|over|from|now|once)\b[^,?]{2,60},/i

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
