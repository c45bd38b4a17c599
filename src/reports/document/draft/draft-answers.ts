/** A short answer to each objective, with its confidence, what speaks against it and what would change it. */

import type { Results, Theme } from '../../../findings/model.ts'
import { isOutsideGuide, wasAsked } from '../../../findings/was-asked.ts'
import { confidenceOf, confidenceOfAll, isCloseCall, peopleToTurn } from '../confidence.ts'
import type { ProsePart, ReportNumber } from '../model.ts'
import { listOf, people, percent, text } from '../sentences.ts'
import { howToAnalyse, notAnalysedYet } from '../standing.ts'
import { claimPart, type DraftBuilder } from './draft-builder.ts'
import { themesOfTheirOwn } from './draft-themes.ts'
import { byShown } from './in-order.ts'
import { againstOf, directedOf, type Lead, leadOf, leadOfThemes } from './leads.ts'
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
  const byKey = new Map(results.objectives.map(({ key, questions }) => [key, questions]))
  const toObjectives = objectives.map(({ key, text: objective }): DraftedAnswer => {
    const own = leadsOf(byKey.get(key) ?? [])
    return { objectiveKey: key, objective, leads: own.length > 0 ? own : leadsNear(key, material) }
  })
  if (!isOutsideGuide(results) && objectives.length > 0) return toObjectives
  // Without a guide, and where no objective has an answer, what most people spoke of answers the study's question.
  if (toObjectives.some((answer) => answer.leads.length > 0)) return toObjectives
  const others = mostTelling(material)
  const own = results.objectives.flatMap(({ questions }) => leadsOf(questions))
  const leads = [...others.slice(0, mostSentences).flatMap((theme) => leadOfThemes([theme]) ?? []), ...own]
  return [...toObjectives, { objectiveKey: null, objective: study.question, leads }]
}

/** What people have checked, wherever it was asked; then what people brought up by themselves. */
function mostTelling(material: DraftMaterial): Theme[] {
  const own = themesOfTheirOwn(material)
  const checked = material.themes.themes.filter(
    (theme) =>
      theme.prevalence.checked && directedOf(theme, material.directions)?.origin.repeatsQuestion !== true,
  )
  return byShown([...new Set([...checked, ...own])])
}

/** Themes that lie near an objective; what people have checked first, and then by the figure that is shown. */
function leadsNear(key: string, material: DraftMaterial): Lead[] {
  const near = material.nearest[key]?.filter(({ isNear }) => isNear).map(({ themeId }) => themeId) ?? []
  const found = near
    .flatMap((themeId) => material.themes.themes.find((theme) => theme.themeId === themeId) ?? [])
    .filter((theme) => directedOf(theme, material.directions)?.origin.repeatsQuestion !== true)
    .slice(0, mostSentences)
  return byShown(found).flatMap((theme) => leadOfThemes([theme]) ?? [])
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
      ...emptyAnswer(objectiveKey, material),
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
    parts: shown.flatMap((each) => leadParts(draft, each)),
    confidence: confidenceOfAll(shown),
    against: shown
      // That some have no passage in a theme is said once.
      .filter((each, at) => at === 0 || each.first.figure.source !== 'theme')
      .flatMap((each) => againstParts(draft, each, material)),
    change: changeParts(shown, material),
  })
}

/** Interviews that are not analysed, or that are not there, are not silent. */
function emptyAnswer(key: string | null, material: DraftMaterial): Record<'parts' | 'change', ProsePart[]> {
  const { results, themes, imported } = material
  const asked = text('Interviews in which it is asked and answered.')
  if (results.interviews === 0) return { parts: [text('There are no interviews yet.')], change: [asked] }
  if (themes.analysis === null)
    return { parts: [text(`${notAnalysedYet} ${howToAnalyse}`)], change: [text('Their analysis.')] }
  const nearest = nearestNames(key, material)
  return {
    parts: [
      // Of interviews without a guide nobody knows that: a theme may be missing and not what was said.
      text(
        imported > 0
          ? 'No theme that was found answers it. That is not to say that nobody spoke of it.'
          : 'The interviews do not say.',
      ),
      ...(nearest.length > 0
        ? [
            text(
              `Nearest to it is what was found as ${listOf(nearest.map((name) => `“${name}”`))}, and that is about something else.`,
            ),
          ]
        : []),
      ...(imported > 0 && !isRecovered(material)
        ? [text('No answer to it is counted; whether it was asked elsewhere is not known to the program.')]
        : []),
    ],
    change: [
      asked,
      ...(nearest.length > 0
        ? [text('A theme that a person writes for it, with quotations as examples.')]
        : []),
    ],
  }
}

const mostNearest = 2

function nearestNames(key: string | null, { nearest, themes }: DraftMaterial): string[] {
  if (key === null) return []
  return (nearest[key] ?? [])
    .flatMap(({ themeId }) => themes.themes.find((theme) => theme.themeId === themeId)?.name ?? [])
    .slice(0, mostNearest)
}

/** The interviewer's own words told what was asked. */
function isRecovered({ directions }: DraftMaterial): boolean {
  return directions?.questions.some((question) => question.isRecovered) ?? false
}

function leadParts(draft: DraftBuilder, lead: Lead): ProsePart[] {
  return [
    claimPart(draft.figure(lead.first, { evidence: lead.supports.slice(0, 3), against: againstOf(lead) })),
  ]
}

/** The next most common answer is the strongest single thing to hold against the first. */
function againstParts(draft: DraftBuilder, lead: Lead, material: DraftMaterial): ProsePart[] {
  const { first, second, question } = lead
  const { proportion } = first
  if (second && question?.closed) return [claimPart(draft.figure(second))]
  if (first.figure.source !== 'theme') return []
  const { checked } = proportion
  if (checked)
    return checked.coded === checked.having
      ? []
      : [
          text(
            `Of the ${checked.coded} who were read, ${checked.coded - checked.having} did not speak of “${first.label}”; that is no disagreement.`,
          ),
        ]
  const others = proportion.of - proportion.count
  if (others === 0) return []
  return [
    text(
      `The program found no passage of ${others} of ${people(proportion.of)} in “${first.label}”; that is neither silence nor disagreement.`,
    ),
    ...(material.imported > 0 && !isRecovered(material)
      ? [
          text(
            'What was asked elsewhere is not known to the program, so it cannot tell who was asked about it.',
          ),
        ]
      : []),
  ]
}

/** An interval this wide, end to end, is worth more work. */
const wide = 0.3

/** What would change it, by what limits it: nobody has read, too few were read, or too few were asked. */
function changeParts(leads: readonly Lead[], { results, alternatives }: DraftMaterial): ProsePart[] {
  const parts: ProsePart[] = []
  const { first, second } = leads[0]!
  if (second && second.figure.source !== 'theme') parts.push(text(turnSentence(first, second)))
  if (leads.some((lead) => lead.first.isMachineCoded))
    parts.push(
      text(
        'A check of the coding by a person: the share that people find takes the place of the program’s count.',
      ),
    )
  const widest = leads
    .map((lead) => lead.first)
    .filter(({ isMachineCoded }) => !isMachineCoded)
    .toSorted((a, b) => widthOf(b) - widthOf(a))[0]
  if (widest && widthOf(widest) > wide) parts.push(text(narrowerSentence(widest)))
  if (alternatives.length === 0 && Object.keys(results.leftOut).length === 0)
    parts.push(text('No interview was left out, so no choice of ours about whom to count changes it.'))
  return parts
}

function widthOf({ proportion: { low, high } }: ReportNumber): number {
  return low === null || high === null ? 0 : high - low
}

/** Half the width takes four times the people: those to be read while there are any, those to be asked after. */
function narrowerSentence({ label, proportion }: ReportNumber): string {
  const { low, high, of, checked } = proportion
  const now = `${percent(low!)} to ${percent(high!)} %`
  if (!checked || checked.coded >= checked.of)
    return `More interviews: with ${(checked?.of ?? of) * 4} people the interval of “${label}” would be about half as wide as ${now}.`
  const more = checked.coded * 4
  return more < checked.of
    ? `Reading more of the interviews that are there: with ${more} of the ${checked.of} read the interval of “${label}” would be about half as wide as ${now}. More interviews would not narrow it.`
    : `Reading the other ${checked.of - checked.coded} of the ${checked.of} interviews that are there: it narrows the interval of “${label}”, which is ${now}, most. More interviews help only after that.`
}

function turnSentence(first: ReportNumber, second: ReportNumber): string {
  const turn = peopleToTurn(first, second)
  if (turn === 0) return `“${first.label}” and “${second.label}” are level.`
  const close = isCloseCall(first, second) ? ' The interval of the first holds the share of the second.' : ''
  return `If ${people(turn)} had answered “${second.label}” instead of “${first.label}”, the two would be level.${close}`
}
