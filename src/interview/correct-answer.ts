import { AppError } from '../platform/errors.ts'
import { countWords } from '../study/lint/text.ts'
import { kindOf } from '../study/question-kinds/index.ts'
import type { AnswerValue } from '../study/skip-rules.ts'
import { type Changed, changeInterview, type Draft } from './append-events.ts'
import { indexGuide } from './guide-index.ts'
import { linkVolunteered } from './link-volunteered.ts'
import { type InterviewContext, type LiveInterview, revisionOf } from './live-interview.ts'
import { salientOf } from './reading/salient.ts'
import { readAnswer } from './reading.ts'
import { assertMayTalk } from './room-checks.ts'
import { saidText } from './said-text.ts'
import { findTurn, phaseOf } from './state.ts'
import { comparisonsFor, takeTurn } from './take-turn.ts'
import { openDraft } from './turn-draft.ts'

export interface CorrectInput {
  clientId: string
  tab?: number
  /** The participant's turn that is edited: the last one. */
  turn: number
  text?: string
  value?: AnswerValue
}

/**
 * Replaces the words or the value of the last answer by a new revision of the same turn; the old one stays in the
 * record. Where the correction makes the question on screen needless, the next one comes.
 *
 * @throws AppError `conflict` when it is not the last answer any more, and as `receiveAnswer`
 */
export function correctAnswer(
  context: InterviewContext,
  interviewId: string,
  input: CorrectInput,
): Promise<Changed> {
  return changeInterview(context, {
    interviewId,
    clientId: input.clientId,
    compute: (live) => computeCorrection(context, live, input),
  })
}

/** What a correction adds to the log; touches nothing itself. */
export async function computeCorrection(
  context: Pick<InterviewContext, 'embedder' | 'clock'>,
  live: LiveInterview,
  given: CorrectInput,
): Promise<Draft> {
  const input = given.text === undefined ? given : { ...given, text: saidText(given.text) }
  const { state } = live
  assertMayTalk(state, input.tab)
  const last = state.lastAnswer
  if (last?.turn !== input.turn) {
    throw new AppError('conflict', 'only the last answer can be edited', {
      say: 'Only your last answer can be edited, and there is a newer one by now.',
    })
  }
  const { guide, terms } = revisionOf(live)
  const index = indexGuide(guide)
  const { value, words } = readCorrection(live, input)
  const draft = openDraft(live, context.clock())
  draft.add({
    type: 'answer.corrected',
    actor: 'participant',
    clientId: input.clientId,
    payload: {
      turn: last.turn,
      turnRevision: (findTurn(state, last.turn)?.turnRevision ?? 0) + 1,
      contentId: words === null ? null : draft.keep(words),
      questionKey: last.questionKey,
      value,
      characters: words?.length ?? 0,
      words: words === null ? 0 : countWords(words),
      salient: words === null ? null : salientOf(words, readAnswer(words, plainReading(state.language))),
    },
  })
  if (phaseOf(draft.state) === 'talking') {
    const comparisons = comparisonsFor(draft, { ...context, index })
    if (words !== null) await linkVolunteered(draft, { comparisons, index, text: words })
    await takeTurn(draft, { index, terms, trigger: 'correction', reading: null, comparisons })
  }
  return draft.finish()
}

const plainReading = (language: string) => ({ language, earlierWords: [], question: '' })

function readCorrection(
  live: LiveInterview,
  input: CorrectInput,
): { value: AnswerValue | null; words: string | null } {
  const last = live.state.lastAnswer!
  const placed = indexGuide(revisionOf(live).guide).byKey.get(last.questionKey)
  if (!last.isValue || !placed) {
    const words = input.text?.trim() ?? ''
    if (words === '') throw empty('Write what it should say instead.')
    return { value: null, words }
  }
  const optionOrder = live.state.questions[last.questionKey]?.optionOrder ?? null
  const read = kindOf(placed.question).readAnswer(placed.question, input, {
    language: live.state.language,
    optionOrder,
  })
  if (!read.ok) throw empty(read.say)
  return { value: read.value, words: read.words }
}

const empty = (say: string) =>
  new AppError('invalid_input', 'not an answer to this kind of question', { say })
