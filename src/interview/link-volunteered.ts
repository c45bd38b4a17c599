import { textIn } from '../study/model.ts'
import type { GuideIndex } from './guide-index.ts'
import type { Comparisons } from './likeness.ts'
import { findSensitive } from './reading/sensitive.ts'
import { findTurn, type QuestionProgress } from './state.ts'
import type { TurnDraft } from './turn-draft.ts'
import { findVolunteered } from './volunteered.ts'

interface LinkContext {
  comparisons: Comparisons
  index: GuideIndex
  text: string
}

/** Open questions still to come that these words of the last answer, as they stand now, answer already. */
export async function linkVolunteered(
  draft: TurnDraft,
  { comparisons, index, text }: LinkContext,
): Promise<void> {
  const { state } = draft
  const answered = state.lastAnswer!
  // What calls for care is not read back to them with another question.
  if (findSensitive(text, { language: state.language }).length > 0) return
  const coming = index.placed
    .filter(({ question }) => question.kind === 'open' && isToCome(state.questions[question.key]))
    .map(({ question }) => question)
  const texts = index.placed.map(({ question }) =>
    textIn(question.text, state.language, index.guide.language),
  )
  const asked = index.byKey.get(answered.questionKey)
  const found = await comparisons.compare(({ kind, measure }) =>
    findVolunteered(text, {
      language: state.language,
      asked: asked ? textIn(asked.question.text, state.language, index.guide.language) : '',
      coming,
      guideTexts: texts,
      measure: kind === 'embedding' ? measure : null,
    }),
  )
  const turnRevision = findTurn(state, answered.turn)?.turnRevision ?? 0
  for (const { questionKey, start, end, score } of found) {
    const span = { turn: answered.turn, turnRevision, start, end, startMs: null, endMs: null }
    const { meaning } = index.byKey.get(questionKey)!.question
    const payload = { questionKey, meaning, span, score }
    draft.add({ type: 'answer.volunteered', actor: 'engine', payload })
  }
}

function isToCome(progress: QuestionProgress | undefined): boolean {
  return progress === undefined || progress.state === 'unasked'
}
