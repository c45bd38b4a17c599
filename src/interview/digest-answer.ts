import { textIn } from '../study/model.ts'
import { markBeside } from './beside-topic.ts'
import { type GuideIndex, objectiveTextOf } from './guide-index.ts'
import type { Comparisons } from './likeness.ts'
import { linkVolunteered } from './link-volunteered.ts'
import type { Reading } from './reading.ts'
import type { TurnDraft } from './turn-draft.ts'
import { weighFocuses } from './weigh-focuses.ts'

interface ToDigest {
  comparisons: Comparisons
  index: GuideIndex
  text: string
  reading: Reading | null
}

/** What an answer, just added to the draft, is worth: for questions still to come, and for the objective. */
export async function digestAnswer(
  draft: TurnDraft,
  { comparisons, index, text, reading }: ToDigest,
): Promise<Reading | null> {
  await linkVolunteered(draft, { comparisons, index, reading, text })
  if (!reading) return null
  const { questionKey } = draft.state.lastAnswer!
  const { language } = draft.state
  const weighed = await weighFocuses(reading, { text, questionKey, index, comparisons, language })
  const question = index.byKey.get(questionKey)?.question
  if (!question) return weighed
  const objective = objectiveTextOf(index, question) ?? ''
  const asked = textIn(question.text, language, index.guide.language)
  return markBeside(weighed, { text, question: asked, objective, language })
}
