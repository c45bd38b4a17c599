import { AppError } from '../platform/errors.ts'
import { countWords } from '../study/lint/text.ts'
import { type Changed, changeInterview, type Draft } from './append-events.ts'
import { indexGuide } from './guide-index.ts'
import { type InterviewContext, type LiveInterview, revisionOf, type TurnEngine } from './live-interview.ts'
import { assertMayTalk } from './room-checks.ts'
import { readCorrection } from './summary/read-correction.ts'
import { comparisonsFor, takeTurn } from './take-turn.ts'
import { openDraft } from './turn-draft.ts'

export interface SummaryInput {
  clientId: string
  tab?: number
  /** What is wrong or missing, in their words; without it the summary is confirmed. */
  correction?: string
}

/** The participant has read the summary: a correction is kept as theirs, and the interview is complete. */
export function answerSummary(
  context: InterviewContext,
  interviewId: string,
  input: SummaryInput,
): Promise<Changed> {
  return changeInterview(context, {
    interviewId,
    clientId: input.clientId,
    compute: (live) => computeSummary(context, live, input),
  })
}

/** The draft of the reply to the summary. Touches nothing. */
export async function computeSummary(
  engine: TurnEngine,
  live: LiveInterview,
  input: SummaryInput,
): Promise<Draft> {
  assertMayTalk(live.state, input.tab)
  if (live.state.summary === null) {
    throw new AppError('conflict', 'there is no summary yet', {
      say: 'The summary comes after the last question.',
    })
  }
  const draft = openDraft(live, engine.clock())
  const { clientId } = input
  const words = input.correction?.trim() ?? ''
  if (words === '') {
    draft.add({ type: 'summary.confirmed', actor: 'participant', clientId, payload: {} })
  } else {
    const read = readCorrection(words, draft.state.language)
    const turn = draft.state.nextTurn
    const payload = { turn, contentId: draft.keep(words), words: countWords(words), ...read }
    draft.add({ type: 'summary.corrected', actor: 'participant', clientId, payload })
  }
  const { guide, terms } = revisionOf(live)
  const index = indexGuide(guide)
  const comparisons = comparisonsFor(draft, { ...engine, index })
  await takeTurn(draft, { index, terms, trigger: 'summary', reading: null, comparisons })
  return draft.finish()
}
