/** What a participant told that the next words have to reckon with: nothing just now, or something of the question that comes. */
import { countWords, plain } from '../study/lint/text.ts'
import type { Move } from './decide.ts'
import type { NoticeKind } from './events.ts'
import type { GuideIndex } from './guide-index.ts'
import type { ToldBefore } from './proposer/told-before.ts'
import { recallsNone } from './reading/lexicon.ts'
import { type InterviewState, isTakenUp, lastHeard, callsForCare as needsCare } from './state.ts'
import { leftOutIn } from './summary/left-out-in.ts'

interface Heard {
  state: InterviewState
  index: GuideIndex
  /** A turn's words, newest revision; null when they were erased. */
  textOf: (turn: number) => string | null
}

/** Said where they told nothing to the question before. */
const nothingTold: ReadonlySet<NoticeKind> = new Set([
  'accept_unknown',
  'accept_refusal',
  'accept_skip',
  'move_on_kindly',
])

/** Nothing came to their mind just now, or they left the question; "I can't think of anything" may be kept as their answer. */
export function toldNothing(notice: NoticeKind | null, { state, textOf }: Heard): boolean {
  if (notice !== null && nothingTold.has(notice)) return true
  const heard = lastHeard(state)
  const text = heard ? (textOf(heard.turn) ?? '') : ''
  return (
    countWords(text) <= mostWordsOfNothing &&
    (recallsNone.test(plain(text)) || comesToNothing.test(plain(text)))
  )
}
const mostWordsOfNothing = 14
const comesToNothing =
  /^(?:(?:no|nope|sorry|honestly|well|um+|hm+|not really|i)[,. ]+)*(?:nothing\b|none\b|no idea\b|(?:i )?(?:don'?t|do not) know\b|not (?:that i|really|much)\b|(?:i )?can'?t (?:really )?(?:say|think))/

/** The words that a question may have been answered in; null once they are gone. */
export function toldBefore(
  move: Extract<Move, { kind: 'confirm_volunteered' }>,
  { state, index, textOf }: Heard,
): ToldBefore | null {
  const place = move.place ?? state.questions[move.questionKey]?.volunteered.at(-1)?.span
  const words = place ? textOf(place.turn) : null
  if (!place || words === null) return null
  // What was told in confidence or taken back, and what calls for care, is read out to nobody.
  if (needsCare(state, place.turn) || leftOutIn(state, index, textOf)(place.turn, place)) return null
  const { start, end } = place
  return {
    words,
    place: { start, end },
    isJustSaid: place.turn === lastHeard(state)?.turn,
    isLikely: move.isLikely !== false,
    // What was volunteered by the strict rule has no number that was held against labels: it is read out where what was said has to be
    // confirmed, and everywhere else the question is put plainly. What a follow-up asked about is not read out once more.
    isSure:
      (move.isSure === true || (move.place === undefined && mustConfirm(index, move.questionKey))) &&
      !isTakenUp(state, place),
  }
}

/** Required, or asked of everybody in the same words. */
function mustConfirm(index: GuideIndex, questionKey: string): boolean {
  const question = index.byKey.get(questionKey)?.question
  return question !== undefined && (question.required || question.probing.mode !== 'adaptive')
}
