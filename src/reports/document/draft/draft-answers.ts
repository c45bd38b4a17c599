/** A short answer to each objective, with its confidence, what speaks against it and what would change it. */

import type { Results } from '../../../findings/model.ts'
import { isOutsideGuide, wasAsked } from '../../../findings/was-asked.ts'
import { confidenceOf, isCloseCall, peopleToTurn } from '../confidence.ts'
import type { ProsePart, ReportNumber } from '../model.ts'
import { people, percent, text } from '../sentences.ts'
import { howToAnalyse, notAnalysedYet } from '../standing.ts'
import { claimPart, type DraftBuilder } from './draft-builder.ts'
import { themesOfTheirOwn } from './draft-themes.ts'
import { againstOf, type Lead, leadOf, leadOfThemes } from './leads.ts'
import type { DraftMaterial } from './material.ts'

/** An objective with the figures that answer it. */
export interface DraftedAnswer {
  objectiveKey: string | null
  objective: string
  leads: Lead[]
}

/** Sentences to one answer: what is shorter is read. */
const mostSentences = 3

export function draftAnswers(draft: DraftBuilder, material: DraftMaterial): DraftedAnswer[] {
  draft.add('answers', { kind: 'heading', level: 2, text: 'In short' })
  const answers = answersOf(material)
  for (const answer of answers) addAnswer(draft, answer, material)
  return answers
}

function answersOf(material: DraftMaterial): DraftedAnswer[] {
  const { results, study, objectives } = material
  if (isOutsideGuide(results) || objectives.length === 0) {
    const lead = leadOfThemes(themesOfTheirOwn(material))
    const own = results.objectives.flatMap(({ questions }) => leadsOf(questions))
    return [{ objectiveKey: null, objective: study.question, leads: lead ? [lead, ...own] : own }]
  }
  const byKey = new Map(results.objectives.map(({ key, questions }) => [key, questions]))
  return objectives.map(({ key, text: objective }) => ({
    objectiveKey: key,
    objective,
    leads: leadsOf(byKey.get(key) ?? []),
  }))
}

/** Counted answers before coded ones: they can be surer. */
function leadsOf(questions: Results['objectives'][number]['questions']): Lead[] {
  return questions
    .filter(wasAsked)
    .flatMap((question) => leadOf(question) ?? [])
    .toSorted((a, b) => Number(a.first.isMachineCoded) - Number(b.first.isMachineCoded))
}

function addAnswer(draft: DraftBuilder, answer: DraftedAnswer, material: DraftMaterial): void {
  const { objectiveKey, objective, leads } = answer
  const lead = leads[0] ?? null
  if (!lead) {
    draft.add('answers', {
      kind: 'answer',
      objectiveKey,
      objective,
      ...emptyAnswer(material),
      confidence: confidenceOf(null, null),
      against: [],
    })
    return
  }
  const shown = leads.slice(0, mostSentences)
  draft.add('answers', {
    kind: 'answer',
    objectiveKey,
    objective,
    parts: [...shown.flatMap((each) => leadParts(draft, each)), ...furtherThemes(draft, lead, material)],
    confidence: confidenceOf(lead.first, lead.second),
    against: shown
      // That some have no passage in a theme is said once.
      .filter((each, at) => at === 0 || each.first.figure.source !== 'theme')
      .flatMap((each) => againstParts(draft, each, material)),
    change: changeParts(lead, material),
  })
}

/** Interviews that are not analysed, or that are not there, are not silent. */
function emptyAnswer({ results, themes, imported }: DraftMaterial): Record<'parts' | 'change', ProsePart[]> {
  const asked = text('Interviews in which it is asked and answered.')
  if (results.interviews === 0) return { parts: [text('There are no interviews yet.')], change: [asked] }
  if (themes.analysis === null)
    return { parts: [text(`${notAnalysedYet} ${howToAnalyse}`)], change: [text('Their analysis.')] }
  return {
    parts: [
      text('The interviews do not say.'),
      ...(imported > 0
        ? [text('No answer to it is counted; whether it was asked elsewhere is not known to the program.')]
        : []),
    ],
    change: [asked],
  }
}

function leadParts(draft: DraftBuilder, lead: Lead): ProsePart[] {
  return [
    claimPart(draft.figure(lead.first, { evidence: lead.supports.slice(0, 3), against: againstOf(lead) })),
  ]
}

/** Where themes over the whole study are all there is, the next two belong to the answer. */
function furtherThemes(draft: DraftBuilder, lead: Lead, material: DraftMaterial): ProsePart[] {
  if (lead.question !== null) return []
  return themesOfTheirOwn(material)
    .slice(1, mostSentences)
    .flatMap((theme) => leadParts(draft, leadOfThemes([theme])!))
}

/** The next most common answer is the strongest single thing to hold against the first. */
function againstParts(draft: DraftBuilder, lead: Lead, { imported }: DraftMaterial): ProsePart[] {
  const { first, second, question } = lead
  const { proportion } = first
  if (second && question?.closed) return [claimPart(draft.figure(second))]
  const others = proportion.of - proportion.count
  if (first.figure.source !== 'theme' || others === 0) return []
  return [
    text(
      `The program found no passage of ${others} of ${people(proportion.of)} in “${first.label}”; that is neither silence nor disagreement.`,
    ),
    ...(imported > 0
      ? [
          text(
            'What was asked elsewhere is not known to the program, so it cannot tell who was asked about it.',
          ),
        ]
      : []),
  ]
}

function changeParts({ first, second }: Lead, { results, alternatives }: DraftMaterial): ProsePart[] {
  const parts: ProsePart[] = []
  if (second && second.figure.source !== 'theme') parts.push(text(turnSentence(first, second)))
  if (first.isMachineCoded)
    parts.push(text('A check of the coding by a person, which would replace the hatched part of the bars.'))
  const { low, high, of } = first.proportion
  if (low !== null && high !== null && high - low > 0.3)
    parts.push(
      text(
        `More interviews: with ${of * 4} people the interval would be about half as wide as ${percent(low)} to ${percent(high)} %.`,
      ),
    )
  if (alternatives.length === 0 && Object.keys(results.leftOut).length === 0)
    parts.push(text('No interview was left out, so no choice of ours about whom to count changes it.'))
  return parts
}

function turnSentence(first: ReportNumber, second: ReportNumber): string {
  const turn = peopleToTurn(first, second)
  if (turn === 0) return `“${first.label}” and “${second.label}” are level.`
  const close = isCloseCall(first, second) ? ' The interval of the first holds the share of the second.' : ''
  return `If ${people(turn)} had answered “${second.label}” instead of “${first.label}”, the two would be level.${close}`
}
