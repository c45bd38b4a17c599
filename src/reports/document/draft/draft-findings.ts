/** Findings by objective and question, each figure with voices for it and voices against it; then the themes. */
import type { QuestionResult, Themes } from '../../../findings/model.ts'
import { isOutsideGuide, wasAsked } from '../../../findings/was-asked.ts'
import { people, shortSentenceOf, text } from '../sentences.ts'
import { notAnalysedYet } from '../standing.ts'
import { chartOf, chartOfThemes } from './charts.ts'
import { claimPart, type DraftBuilder } from './draft-builder.ts'
import { againstOf, type Lead, leadOf, leadOfThemes, oneEach } from './leads.ts'
import type { DraftMaterial } from './material.ts'

const section = 'findings'
const quotesToFigure = 2
const mostThemes = 10

/** Over what a researcher marked in transcripts. */
export const markedHeading = 'Marked for the report'

export function draftFindings(
  draft: DraftBuilder,
  { results, themes, marked, imported }: DraftMaterial,
): void {
  draft.add(section, { kind: 'heading', level: 2, text: 'Findings' })
  if (isOutsideGuide(results))
    draft.prose(
      section,
      'These interviews were held elsewhere, and no answer in them is kept under a question of the guide. What was asked there is not known to the program, so it cannot tell who was asked: nothing is counted by question, and what people said stands by theme.',
    )
  for (const { key, text: objective, questions } of results.objectives) {
    const asked = questions.filter(wasAsked)
    if (asked.length === 0) continue
    draft.add(section, { kind: 'heading', level: 3, text: key === null ? 'Also asked' : objective })
    for (const question of asked) addQuestion(draft, question)
  }
  addThemes(draft, themes, imported > 0)
  if (marked.length > 0) draft.add(section, { kind: 'heading', level: 3, text: markedHeading })
  for (const { quote, note } of marked) {
    // Their own words, so that they are checked like any other prose.
    if (note !== '') draft.add(section, { kind: 'prose', parts: [{ kind: 'text', text: note }] })
    draft.add(section, { kind: 'quote', claimId: draft.quote(quote) })
  }
}

function addQuestion(draft: DraftBuilder, question: QuestionResult): void {
  const lead = leadOf(question)
  draft.add(section, { kind: 'chart', chart: chartOf(question) })
  if (!lead) {
    if (question.answered === 0) draft.prose(section, 'Nobody has answered this.')
    for (const quote of oneEach(question.answers).slice(0, quotesToFigure))
      draft.add(section, { kind: 'quote', claimId: draft.quote(quote) })
    return
  }
  addLead(draft, lead, question)
}

function addLead(draft: DraftBuilder, lead: Lead, question: QuestionResult | null): void {
  const supports = oneEach(lead.supports).slice(0, quotesToFigure)
  const against = againstOf(lead)
  const say = shortSentenceOf(lead.first)
  const claimId = draft.figure(lead.first, { evidence: supports, against, say })
  const note =
    question && question.volunteered > 0
      ? [text(`${people(question.volunteered)} said it before they were asked.`)]
      : []
  draft.add(section, { kind: 'prose', parts: [claimPart(claimId), ...note] })
  for (const quote of supports) draft.add(section, { kind: 'quote', claimId: draft.quote(quote) })
  addAgainst(draft, lead)
}

function addAgainst(draft: DraftBuilder, lead: Lead): void {
  const against = againstOf(lead)
  if (!against || against.count === 0) return
  const speakers = new Set(lead.supports.slice(0, quotesToFigure).map(({ interviewId }) => interviewId))
  const voices =
    lead.first.figure.source === 'theme'
      ? []
      : oneEach(lead.opposes.filter(({ interviewId }) => !speakers.has(interviewId)))
  draft.add(section, {
    kind: 'against',
    parts: [text(against.how)],
    claimIds: voices.slice(0, quotesToFigure).map((quote) => draft.quote(quote)),
  })
}

function addThemes(
  draft: DraftBuilder,
  { themes, analysis, none, segments }: Themes,
  hasImported: boolean,
): void {
  draft.add(section, { kind: 'heading', level: 3, text: 'What runs through the interviews' })
  if (!analysis || themes.length === 0) {
    draft.prose(section, analysis ? noTheme : `${notAnalysedYet} So there are no themes.`)
    return
  }
  const shown = themes.slice(0, mostThemes)
  draft.add(section, { kind: 'chart', chart: chartOfThemes(shown, { inAll: themes.length, hasImported }) })
  for (const theme of shown) {
    draft.add(section, { kind: 'heading', level: 3, text: theme.name })
    addLead(draft, leadOfThemes([theme], '')!, null)
  }
  draft.prose(section, `${none} of ${segments} passages of what people said fit none of these themes.`)
}

const noTheme = 'No theme was found: what people said has little in common, or too few have spoken.'
