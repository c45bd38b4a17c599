/** Findings by objective and question, each figure with voices for it and voices against it; then the themes. */
import type { QuestionResult } from '../../../findings/model.ts'
import { isOutsideGuide, wasAsked } from '../../../findings/was-asked.ts'
import { people } from '../sentences.ts'
import { addLead, quotesToFigure } from './add-lead.ts'
import { chartsOf } from './charts.ts'
import type { DraftBuilder } from './draft-builder.ts'
import { draftAsked, draftThemes } from './draft-themes.ts'
import { leadOf, oneEach } from './leads.ts'
import type { DraftMaterial } from './material.ts'

const section = 'findings'

/** Over what a researcher marked in transcripts. */
export const markedHeading = 'Marked for the report'

export function draftFindings(draft: DraftBuilder, material: DraftMaterial): void {
  const { results, marked } = material
  draft.add(section, { kind: 'heading', level: 2, text: 'Findings' })
  if (isOutsideGuide(results))
    draft.prose(
      section,
      material.directions?.questions.some(({ isRecovered }) => isRecovered)
        ? 'These interviews were held elsewhere, without a guide that the program knows. The questions below were recovered from the interviewer’s own words, and themes stand under the question that most people first spoke of them under. Counts are of themes as the program coded them, except where people have checked them: there they are what people found.'
        : 'These interviews were held elsewhere, and no answer in them is kept under a question of the guide. What was asked there is not known to the program, so it cannot tell who was asked: nothing is counted by question, and what people said stands by theme.',
    )
  for (const { key, text: objective, questions } of results.objectives) {
    const asked = questions.filter(wasAsked)
    if (asked.length === 0) continue
    draft.add(section, { kind: 'heading', level: 3, text: key === null ? 'Also asked' : objective })
    for (const question of asked) addQuestion(draft, question)
  }
  draftAsked(draft, material)
  draftThemes(draft, material)
  if (marked.length > 0) draft.add(section, { kind: 'heading', level: 3, text: markedHeading })
  for (const { quote, note } of marked) {
    // Their own words, so that they are checked like any other prose.
    if (note !== '') draft.add(section, { kind: 'prose', parts: [{ kind: 'text', text: note }] })
    draft.add(section, { kind: 'quote', claimId: draft.quote(quote) })
  }
}

function addQuestion(draft: DraftBuilder, question: QuestionResult): void {
  const lead = leadOf(question)
  for (const chart of chartsOf(question)) draft.add(section, { kind: 'chart', chart })
  if (!lead) {
    if (question.answered === 0) draft.prose(section, 'Nobody has answered this.')
    for (const quote of oneEach(question.answers).slice(0, quotesToFigure))
      draft.add(section, { kind: 'quote', claimId: draft.quote(quote) })
    return
  }
  addLead(draft, lead, {
    notes:
      question.volunteered > 0 ? [`${people(question.volunteered)} said it before they were asked.`] : [],
  })
}
