/** What a reply is before anything is decided: read, and told apart from words that are no answer. Pure. */
import { textIn } from '../study/model.ts'
import { afterStopQuestion } from './decide/stopping.ts'
import { afterDeletionQuestion, asideOf, declines } from './decide/trouble.ts'
import type { GuideIndex, PlacedQuestion } from './guide-index.ts'
import type { EarlierTurn } from './reading/contradiction.ts'
import type { ReadPiece } from './reading/intents/message-intents.ts'
import { type Reading, readAnswer } from './reading.ts'
import { shownAt, shownBefore, withoutDescription } from './shown-at.ts'
import { type Current, type InterviewState, wantsWords } from './state.ts'

export interface ReplyContext {
  /** As it was before the reply. */
  state: InterviewState
  placed: PlacedQuestion
  index: GuideIndex
  /** What is replied to. */
  current: Current
  textOf: (turn: number) => string | null
  /** What its pieces want, by embedding. */
  pieces?: readonly ReadPiece[]
}

export function readReply(text: string, context: ReplyContext): Reading {
  const { state, placed, index, current, textOf, pieces } = context
  const own = textIn(placed.question.text, state.language, index.guide.language)
  const shown = shownAt(placed, state.language, index.guide.language)
  return readAnswer(text, {
    language: state.language,
    earlierWords: Object.values(state.questions).flatMap(({ firstWords, value }) =>
      firstWords !== null && value?.kind === 'open' ? [firstWords] : [],
    ),
    question: withoutDescription(textOf(current.turn) ?? own),
    earlier: listEarlier({ state, index, textOf }),
    hasStimulus: placed.section.stimulus !== null || shown !== null,
    screen: shown?.text,
    isDescription: shown !== null && shown.kind !== 'text',
    isAskedOfScreen: shown?.kind === 'described' && current.kind === 'question',
    ...(shown && { shownBefore: shownBefore(placed, index, state.language) }),
    ...(pieces && { pieces }),
  })
}

const earlierAtMost = 30

/** Their latest answers, for what the new one may go against. */
function listEarlier({
  state,
  index,
  textOf,
}: Pick<ReplyContext, 'state' | 'index' | 'textOf'>): EarlierTurn[] {
  return state.turns
    .filter(({ role, kind }) => role === 'participant' && kind === 'answer')
    .slice(-earlierAtMost)
    .flatMap(({ turn, questionKey }) => {
      const text = textOf(turn)
      const asked = questionKey === null ? undefined : index.byKey.get(questionKey)
      const question = asked && {
        question: textIn(asked.question.text, state.language, index.guide.language),
      }
      return text === null ? [] : [{ turn, text, ...question }]
    })
}

/** 'aside' for words to be answered, 'skip' where a closed question is declined in words; null for an answer. */
export function asideTrigger(
  reading: Reading,
  { state, placed, current }: Omit<ReplyContext, 'textOf' | 'index'>,
): 'aside' | 'skip' | null {
  if (current.technique === 'confirm_deletion') {
    return afterDeletionQuestion(state, current.questionKey, { reading }) ? 'aside' : null
  }
  if (current.technique === 'confirm_stop') {
    return afterStopQuestion(state, current.questionKey, { reading }) ? 'aside' : null
  }
  if (asideOf(reading, current, state)) return 'aside'
  const wantsValue = placed.question.kind !== 'open' && !wantsWords(current, state)
  return wantsValue && declines(reading) ? 'skip' : null
}
