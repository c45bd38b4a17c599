import { textIn } from '../study/model.ts'
import type { GuideIndex } from './guide-index.ts'
import type { Comparisons } from './likeness.ts'
import { placesPut } from './reading/put-to-us.ts'
import { findSensitive } from './reading/sensitive.ts'
import type { Reading } from './reading.ts'
import { findTurn, type QuestionProgress } from './state.ts'
import { findTouched } from './told/find-touched.ts'
import type { TurnDraft } from './turn-draft.ts'
import { findVolunteered, sureFrom, type VolunteeredAnswer } from './volunteered.ts'

interface LinkContext {
  comparisons: Comparisons
  index: GuideIndex
  text: string
  /** Of the answer; absent where it was corrected. */
  reading?: Reading | null
}

/** Open questions still to come that these words of the last answer, as they stand now, answer already. */
export async function linkVolunteered(
  draft: TurnDraft,
  { comparisons, index, text, reading }: LinkContext,
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
  const { language } = state
  const toUs = placesPut(text)
  const isToUs = ({ start, end }: { start: number; end: number }) =>
    toUs.some((place) => place.start <= start && end <= place.end)
  const { told, touched } = await comparisons.compare(({ kind, measure, answers }) => ({
    told: findVolunteered(text, {
      language,
      asked: asked ? textIn(asked.question.text, language, index.guide.language) : '',
      coming,
      guideTexts: texts,
      measure: kind === 'embedding' ? measure : null,
    }),
    touched: answers ? findTouched(text, { language, coming, guideTexts: texts, measure, answers }) : [],
  }))
  const sure = told.filter(({ score }) => score >= sureFrom)
  const isSure = ({ questionKey }: { questionKey: string }) =>
    sure.some((other) => other.questionKey === questionKey)
  const turnRevision = findTurn(state, answered.turn)?.turnRevision ?? 0
  const spanOf = ({ start, end }: { start: number; end: number }) => {
    return { turn: answered.turn, turnRevision, start, end, startMs: null, endMs: null }
  }
  for (const each of sure) {
    const { questionKey, score } = each
    const { meaning } = index.byKey.get(questionKey)!.question
    const payload = { questionKey, meaning, span: spanOf(each), score }
    draft.add({ type: 'answer.volunteered', actor: 'engine', payload })
  }
  // What may be somebody else's secret is said back with no question, and what they would rather not say answers none.
  const isOfOthers = reading?.isConfidential === true || reading?.mayBeConfidential === true
  const isQuotable = (one: VolunteeredAnswer) =>
    !isOfOthers &&
    !isSure(one) &&
    !isToUs(one) &&
    !keepsBack.test(text.slice(one.start, one.end).replaceAll('’', "'"))
  for (const each of bestOf([...told, ...touched].filter(isQuotable))) {
    const payload = { questionKey: each.questionKey, span: spanOf(each), score: each.score }
    draft.add({ type: 'question.touched', actor: 'engine', payload })
  }
}

const keepsBack =
  /\b(?:leave it (?:there|at that|out)|rather not|(?:can'?t|cannot|won'?t|not going to) (?:discuss|say|tell|talk about|go into)|(?:don'?t|do not) (?:\w+ )?want to (?:go (?:into|over)|talk|say|discuss)|none of your)\b/i

function isToCome(progress: QuestionProgress | undefined): boolean {
  return progress === undefined || progress.state === 'unasked'
}

/** One place for each question. */
function bestOf(found: readonly VolunteeredAnswer[]): VolunteeredAnswer[] {
  const best = new Map<string, VolunteeredAnswer>()
  for (const each of found) {
    if ((best.get(each.questionKey)?.score ?? 0) < each.score) best.set(each.questionKey, each)
  }
  return [...best.values()]
}
