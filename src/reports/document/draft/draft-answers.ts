/** A short answer to each objective, with its confidence, what speaks against it and what would change it. */

import {
  isTooFew,
  type QuestionResult,
  type Quote,
  type Results,
  type Theme,
} from '../../../findings/model.ts'
import { isOutsideGuide, wasAsked } from '../../../findings/was-asked.ts'
import { unaskedKey } from '../../../study/model.ts'
import { foundAgainst, mostOpposing, wouldAnswer } from '../answer-aside.ts'
import { confidenceOf } from '../confidence.ts'
import type { ProsePart, ReportNumber, StoredClaim } from '../model.ts'
import { listOf, saidSentenceOf, shortSentenceOf, text } from '../sentences.ts'
import { howToAnalyse, notAnalysedYet } from '../standing.ts'
import { withContent } from './content-first.ts'
import { claimPart, type DraftBuilder, placeOf } from './draft-builder.ts'
import { leadsOfSaid } from './draft-said.ts'
import { themesOfTheirOwn } from './draft-themes.ts'
import { byShown } from './in-order.ts'
import type { LeadingUp } from './leading-up.ts'
import { againstOf, directedOf, type Lead, leadOf, leadOfThemes, oneEach } from './leads.ts'
import type { AskedBy, DraftMaterial, NearTheme } from './material.ts'

/** An objective with the figures that answer it. */
export interface DraftedAnswer {
  objectiveKey: string | null
  objective: string
  leads: Lead[]
}

/** Sentences to one answer: what is shorter is read. */
const mostSentences = 3

/** `all`: with those whose coding the check does not bear out: what people found who read holds of them too. */
export function draftAnswers(
  draft: DraftBuilder,
  material: DraftMaterial,
  all: readonly Theme[],
): DraftedAnswer[] {
  draft.add('answers', { kind: 'heading', level: 2, text: 'In short' })
  const answers = answersOf(material, all)
  for (const answer of answers) addAnswer(draft, answer, material)
  return answers
}

type ByObjective = ReadonlyMap<string | null, Results['objectives'][number]['questions']>

function answersOf(material: DraftMaterial, all: readonly Theme[]): DraftedAnswer[] {
  const { results, study, objectives } = material
  const byKey = new Map(results.objectives.map(({ key, questions }) => [key, questions]))
  const toObjectives = objectives.flatMap(({ key, text: objective }): DraftedAnswer[] => {
    const leads = leadsTo(key, { byKey, material, all })
    if (leads.length > 0) return [{ objectiveKey: key, objective, leads }]
    // Where nobody added anything, there is nothing that the interviews fail to say.
    if (key === unaskedKey) return []
    return [{ objectiveKey: key, objective, leads: [] }]
  })
  if (!isOutsideGuide(results) && objectives.length > 0) return toObjectives
  // Without a guide, and where no objective has an answer, what most people spoke of answers the study's question.
  if (toObjectives.some((answer) => answer.leads.length > 0)) return toObjectives
  const others = mostTelling(material)
  const own = results.objectives.flatMap(({ questions }) => leadsOf(questions))
  const leads = [
    ...others.slice(0, mostSentences).flatMap((theme) => leadOfThemes([theme], material.read) ?? []),
    ...own,
  ]
  return [...toObjectives, { objectiveKey: null, objective: study.question, leads }]
}

/**
 * What was asked for the objective by the guide, and in answers that were imported; where both are of too few to say, what
 * lies near it elsewhere first. What leads up to another question is never first where anything else is.
 */
function leadsTo(
  key: string,
  { byKey, material, all }: { byKey: ByObjective; material: DraftMaterial; all: readonly Theme[] },
): Lead[] {
  const { alsoAsked, leadingUp } = material
  const also = new Set(alsoAsked[key])
  const own = byKey.get(key) ?? []
  const ofKind = (kind: LeadingUp | undefined) =>
    leadsOf(own.filter(({ questionKey }) => leadingUp.get(questionKey) === kind))
  const before = (kind: LeadingUp) => ofKind(kind).map((lead) => ({ ...lead, isLeadingUp: true }))
  const asked = [
    ...ofKind(undefined),
    ...leadsOf((byKey.get(null) ?? []).filter(({ questionKey }) => also.has(questionKey))),
  ]
  const isOfEnough = ({ first }: Lead) => !isTooFew(first.proportion)
  const enough = asked.filter(isOfEnough)
  const elsewhere = enough.length > 0 || key === unaskedKey ? [] : leadsElsewhere(key, material, all)
  const rest = asked.filter((lead) => !isOfEnough(lead))
  const leads = [...enough, ...elsewhere, ...rest, ...before('decides')]
  return leads.length > 0 ? leads : before('warms-up')
}

/** What people have checked, wherever it was asked; then what people brought up by themselves. */
function mostTelling(material: DraftMaterial): Theme[] {
  const own = themesOfTheirOwn(material)
  const checked = material.themes.themes.filter(
    (theme) => theme.prevalence.checked && !repeatsQuestion(theme, material),
  )
  return byShown([...new Set([...checked, ...own])])
}

/** What the researcher's own codes count; else what was said to the question that asks for it, or the themes that lie near. */
function leadsElsewhere(key: string, material: DraftMaterial, all: readonly Theme[]): Lead[] {
  const near = material.nearest[key] ?? []
  const byHand = leadsNear(
    near.filter(({ isByHand }) => isByHand),
    material,
    all,
  )
  const said = leadsSaid(material.askedBy[key], material)
  const others =
    said.length > 0
      ? []
      : leadsNear(
          near.filter(({ isByHand }) => !isByHand),
          material,
          all,
        )
  return [...byHand, ...said, ...others].slice(0, mostSentences)
}

/** What was said to a question: a sentence on its sides, where it has any, and one on what is named most. */
function leadsSaid(asked: AskedBy | undefined, { directions, saidQuotes }: DraftMaterial): Lead[] {
  const question = directions?.questions.find(({ key }) => key === asked?.questionKey)
  // Who is asked for what worries them and says that they worry has not said what does: that is in their words alone.
  return asked && asked.keys === null && question
    ? leadsOfSaid(question, { keys: null, quotes: saidQuotes[question.key] ?? {} })
    : []
}

const mostVoices = 3

/** Words of people who say that they feel what an objective asks the reasons of, one of each. */
function voicesOf(key: string | null, material: DraftMaterial): Quote[] {
  const asked = key === null ? undefined : material.askedBy[key]
  const question = material.directions?.questions.find((each) => each.key === asked?.questionKey)
  if (!asked?.keys || !question) return []
  const keys = asked.keys.filter((each) => each.startsWith('word:'))
  const said = question.said.filter((figure) => keys.includes(figure.key)).map(({ label }) => label)
  const objective = material.objectives.find((each) => each.key === key)?.text ?? ''
  const quotes = keys.flatMap((each) => material.saidQuotes[question.key]?.[each] ?? [])
  return oneEach(withContent(quotes, [objective, question.wording, ...said])).slice(0, mostVoices)
}

/** Themes that lie near an objective; what people have checked first, and then by the figure that is shown. */
function leadsNear(some: readonly NearTheme[], material: DraftMaterial, all: readonly Theme[]): Lead[] {
  const near = some.filter(({ isNear }) => isNear).map(({ themeId }) => themeId)
  const ruled = new Set(some.filter(({ isByHand }) => isByHand).map(({ themeId }) => themeId))
  const isRuled = ({ themeId }: Theme) => ruled.has(themeId)
  const found = near
    .flatMap((themeId) => all.find((theme) => theme.themeId === themeId) ?? [])
    // What a person wrote or tied for the objective answers it, whatever the program thinks of its words.
    .filter((theme) => isRuled(theme) || !repeatsQuestion(theme, material))
    .toSorted((a, b) => Number(Boolean(b.prevalence.checked)) - Number(Boolean(a.prevalence.checked)))
    .slice(0, mostSentences)
  return byShown(found).flatMap((theme) => leadOfThemes([theme], material.read) ?? [])
}

function repeatsQuestion(theme: Theme, { directions }: Pick<DraftMaterial, 'directions'>): boolean {
  return directedOf(theme, directions)?.origin.repeatsQuestion === true
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
      ...emptyAnswer(draft, objectiveKey, material),
      confidence: confidenceOf(null, null),
      against: [],
    })
    return
  }
  const shown = leadsShown(leads)
  draft.add('answers', {
    kind: 'answer',
    objectiveKey,
    objective,
    parts: shown.flatMap((each, at) => leadParts(draft, each, { material, before: shown[at - 1] })),
    // How sure it is, and what would change it, follow from what stands here: see `answer-aside.ts`.
    confidence: confidenceOf(null, null),
    against: [
      ...oppositeParts(draft, objectiveKey, material),
      ...shown.flatMap((each) => againstParts(draft, each, material)),
    ],
    change: [],
  })
}

/** What decided who was asked further stands last, and is not left out for what they said then: "41 of 45 would recommend it". */
function leadsShown(leads: readonly Lead[]): Lead[] {
  const first = leads.slice(0, mostSentences)
  const decided = leads.find(({ isLeadingUp }) => isLeadingUp)
  return !decided || first.includes(decided) ? first : [...first.slice(0, -1), decided]
}

/** Themes that deny what is asked for stand beside the answer, and are none. */
function oppositeParts(
  draft: DraftBuilder,
  key: string | null,
  { nearest, themes, read }: DraftMaterial,
): ProsePart[] {
  if (key === null) return []
  return (nearest[key] ?? [])
    .filter(({ isOpposite }) => isOpposite)
    .flatMap(({ themeId }) => themes.themes.find((theme) => theme.themeId === themeId) ?? [])
    .slice(0, mostOpposing)
    .flatMap((theme) => leadOfThemes([theme], read) ?? [])
    .map(({ first, supports }) => claimPart(draft.figure(first, { evidence: supports.slice(0, 3) })))
}

/** Interviews that are not analysed, or that are not there, are not silent. */
function emptyAnswer(
  draft: DraftBuilder,
  key: string | null,
  material: DraftMaterial,
): Record<'parts' | 'change', ProsePart[]> {
  const { results, themes, imported } = material
  const asked = text(wouldAnswer.asked)
  if (results.interviews === 0) return { parts: [text('There are no interviews yet.')], change: [asked] }
  if (themes.analysis === null)
    return { parts: [text(`${notAnalysedYet} ${howToAnalyse}`)], change: [text(wouldAnswer.analysis)] }
  const nearest = nearestNames(key, material)
  const asking = askedFor(key, material)
  const voices = [...voicesOf(key, material), ...answersTo(asking)].slice(0, mostVoices)
  // That nobody is counted is told beside it, by how sure it is.
  if (voices.length > 0)
    return {
      parts: voices.map((quote) => claimPart(draft.quote(quote))),
      change: [text(wouldAnswer.written), asked],
    }
  return {
    parts: [
      // Of interviews without a guide nobody knows that: a theme may be missing and not what was said.
      text(
        asking.length > 0
          ? sayUncounted(asking)
          : imported > 0
            ? 'The program found no answer to it: no question that was asked asks for it, and no theme answers it. People may have spoken of it.'
            : 'The interviews do not say.',
      ),
      ...(nearest.length > 0
        ? [text(`Nearest to it, without answering it, is ${listOf(nearest.map((name) => `“${name}”`))}.`)]
        : []),
      ...(imported > 0 && asking.length === 0 && !isRecovered(material)
        ? [text('No answer to it is counted; whether it was asked elsewhere is not known to the program.')]
        : []),
    ],
    change: [text(wouldAnswer.written), asked],
  }
}

/** Questions of the guide, and of imported answers, that ask for it and that somebody was asked. */
function askedFor(key: string | null, { results, alsoAsked }: DraftMaterial): QuestionResult[] {
  if (key === null) return []
  const also = new Set(alsoAsked[key])
  return results.objectives
    .flatMap((objective) =>
      objective.questions.filter(
        ({ questionKey }) => objective.key === key || (objective.key === null && also.has(questionKey)),
      ),
    )
    .filter(wasAsked)
}

/** Of answers that form no theme, some in their words: one of each person, and each question in turn. */
function answersTo(asking: readonly QuestionResult[]): Quote[] {
  return oneEach(asking.flatMap(({ answers, text: asked }) => withContent(answers, [asked])))
}

function sayUncounted(asking: readonly QuestionResult[]): string {
  const named = listOf(asking.slice(0, mostNearest).map(({ text: asked }) => `“${asked}”`))
  return asking.some(({ answered }) => answered > 0)
    ? `It was asked for by ${named}, and nothing in the answers could be counted.`
    : `It was asked for by ${named}, and nobody has answered.`
}

const mostNearest = 2

function nearestNames(key: string | null, { nearest, themes }: DraftMaterial): string[] {
  if (key === null) return []
  return (nearest[key] ?? [])
    .filter(({ isOpposite }) => !isOpposite)
    .flatMap(({ themeId }) => themes.themes.find((theme) => theme.themeId === themeId)?.name ?? [])
    .slice(0, mostNearest)
}

/** The interviewer's own words told what was asked. */
function isRecovered({ directions }: DraftMaterial): boolean {
  return directions?.questions.some((question) => question.isRecovered) ?? false
}

function leadParts(
  draft: DraftBuilder,
  lead: Lead,
  { material, before }: { material: DraftMaterial; before: Lead | undefined },
): ProsePart[] {
  const numbers = [lead.first, ...(lead.beside ?? [])]
  // The question of the sentence before is not said again.
  const isSameQuestion = lead.first.figure.source === 'said' && before?.first.question === lead.first.question
  const say = isSameQuestion ? (saidSentenceOf(numbers, true) ?? shortSentenceOf(lead.first)) : null
  return [
    claimPart(
      draft.figures(numbers, {
        ...(say === null ? {} : { say }),
        evidence: lead.supports.slice(0, 3),
        isRead: lead.isRead ?? false,
        against: saysAgainst(lead, material),
      }),
    ),
  ]
}

/** The next most common answer is the strongest single thing to hold against the first; of a theme, who denies it. */
function againstParts(
  draft: DraftBuilder,
  { first, second, question }: Lead,
  material: DraftMaterial,
): ProsePart[] {
  if (second && (question?.closed || first.figure.source === 'said')) return [claimPart(draft.figure(second))]
  return opposingTo(first, material)
    .slice(0, mostOpposing)
    .map((quote) => claimPart(draft.quote(quote)))
}

/** Of people who are quoted for it themselves nobody is held against it. */
function opposingTo({ figure }: ReportNumber, { opposing }: DraftMaterial): Quote[] {
  return figure.source === 'theme' ? [...(opposing[figure.themeId] ?? [])] : []
}

function saysAgainst(lead: Lead, material: DraftMaterial): StoredClaim['against'] {
  return againstOf(lead) ?? foundAgainst(opposingTo(lead.first, material).map(placeOf))
}
