/** From a research question to a guide, written by the program from its own templates. */
import {
  answeredPurpose,
  answeredWords,
  type ClarifyingAnswer,
  type ClarifyingQuestion,
  clarifyingQuestions,
} from './clarifying-questions.ts'
import { estimateLength } from './estimate-length.ts'
import { lintGuide } from './lint/index.ts'
import {
  type Guide,
  GuideSchema,
  type GuideSource,
  type Purpose,
  type Question,
  type StudyContext,
} from './model.ts'
import { namedCurrency } from './named-currency.ts'
import { missingOf, type PriceTerms, readPriceTerms } from './price-terms.ts'
import { purposeRegistry } from './purposes/index.ts'
import { ask, type GuideTemplate, type PurposeDefinition, type Template } from './purposes/purpose.ts'
import { readTopic, type Topic } from './purposes/topic/read-topic.ts'
import { shortened } from './purposes/topic/shortened.ts'
import { recognisePurpose } from './recognise-purpose.ts'

export interface DraftInput {
  question: string
  decision: string
  context: StudyContext
  /** Answers to the clarifying questions of an earlier draft. */
  answers?: readonly ClarifyingAnswer[]
  /** What participants are to read in a test of a concept or a message: one text, or two to compare. */
  stimuli?: readonly string[] | undefined
}

export interface GuideDraft {
  guide: Guide
  source: GuideSource
  /** Null: none was recognised, and the draft is the general one. */
  purpose: Purpose | null
  /** At most two; empty when the purpose is clear. */
  clarifying: ClarifyingQuestion[]
  /** What the draft was made from, and what to look at, in sentences for the researcher. */
  notes: string[]
}

/** Used when no purpose is recognised: it fits nearly everything. */
const generalPurpose: Purpose = 'discovery'

/**
 * Pure: the same input gives the same guide. Never fails: what cannot be read from the question is left out of the
 * wording, and the notes say so.
 */
export function draftGuide({
  question,
  decision,
  context,
  answers = [],
  stimuli = [],
}: DraftInput): GuideDraft {
  const topicText = answeredWords('topic', answers)
  const topic = readTopic(topicText || question, context)
  const recognised = recognisePurpose(question, decision)
  const chosen = answeredPurpose(answers) ?? recognised.purpose
  const isGuess = recognised.isGuess && answeredPurpose(answers) === null
  const definition = purposeRegistry[chosen ?? generalPurpose]
  const price = priceTermsOf({ question, decision, context, answers })
  const texts = stimuli.map((text) => text.trim()).filter(Boolean)
  const { template, isFallback } = templateFor(definition, topic)
  const written = withSecondQuestion(template.write(topic, { price, stimuli: texts }), topic, question)
  const draft = { language: 'en', timeBudgetMs: 60_000, ...written.parts }
  const guide = GuideSchema.parse({ ...draft, timeBudgetMs: budgetFor(draft as Guide) })
  const hasTopic = topic.forms.size > 1
  const missingPrice = definition.purpose === 'pricing' ? missingOf(price) : null
  return {
    guide,
    source: { madeBy: 'template', template: definition.purpose, purpose: chosen, model: null },
    purpose: chosen,
    clarifying:
      answers.length > 0
        ? []
        : clarifyingQuestions(recognised, { hasTopic, lacksPriceTerms: missingPrice !== null }),
    notes: notesOn({
      label: definition.label,
      chosen,
      isGuess,
      isFallback,
      isEnglish: topic.isEnglish,
      hasTopic,
      guide,
      leftOut: written.leftOut,
      missingPrice,
      hasUnshown: texts.length > guide.sections.filter(({ stimulus }) => stimulus !== null).length,
    }),
  }
}

/** The first of the purpose's templates that takes what the question is about; where none does, a general one. */
function templateFor(
  { templates }: PurposeDefinition,
  topic: Topic,
): { template: GuideTemplate; isFallback: boolean } {
  const fits = ({ takes }: GuideTemplate) => takes.some((form) => form !== 'none' && topic.forms.has(form))
  const pick = (from: readonly GuideTemplate[]) => {
    const usable = from.filter(({ isGentle = false }) => !isGentle || topic.isSensitive)
    const anyway = ({ takes }: GuideTemplate) => takes.includes('none') && topic.forms.size === 1
    return usable.find(fits) ?? usable.find(anyway)
  }
  const own = pick(templates)
  if (own) return { template: own, isFallback: false }
  const general = purposeRegistry[generalPurpose].templates
  const other = pick(general) ?? templates.at(-1) ?? general.at(-1)!
  return { template: other, isFallback: !templates.includes(other) }
}

/** Currency and what the price buys: as answered, else as the question, the decision or the product say. */
function priceTermsOf({ question, decision, context, answers = [] }: DraftInput): PriceTerms {
  const said = [question, decision, context.product, context.customerWords]
  const answered = answeredWords('price', answers)
  const read = readPriceTerms(answered, ...said)
  return { ...read, currency: read.currency ?? namedCurrency(answered) }
}

interface Written {
  parts: Template
  /** The second question of the brief, where it could not be put. */
  leftOut: string | null
}

const mostQuestions = 12

/** What the research question asks beside its topic, put to the participant; the last of low priority makes room. */
function withSecondQuestion(parts: Template, topic: Topic, known: string): Written {
  const about =
    (topic.deed && shortened(topic.deed).gerund) ??
    topic.state?.gerund ??
    topic.ended ??
    topic.period?.named ??
    topic.theThing ??
    topic.name
  if (topic.second === null) return { parts, leftOut: null }
  const at = parts.sections.findLastIndex(({ kind, stimulus }) => kind === 'core' && stimulus === null)
  if (about === null || at === -1) return { parts, leftOut: topic.second }
  const second = ask('second-question', `When it comes to ${about}, ${topic.second}?`, {
    depth: 'moderate',
    required: true,
    priority: 'high',
    objective: parts.sections[at]!.questions[0]?.objectiveKey ?? parts.objectives[0]!.key,
  })
  const sections = parts.sections.map((section, index) =>
    index === at ? { ...section, questions: [...section.questions, second] } : section,
  )
  const count = sections.reduce((sum, { questions }) => sum + questions.length, 0)
  const isLow = ({ priority }: Question) => priority === 'low'
  const spare = count > mostQuestions ? sections.flatMap(({ questions }) => questions).findLast(isLow) : null
  if (spare === undefined) return { parts, leftOut: topic.second }
  const kept = sections.map((section) => ({
    ...section,
    questions: section.questions.filter((one) => one !== spare),
  }))
  const guide: Guide = { language: 'en', timeBudgetMs: 3_600_000, ...parts, sections: kept }
  const isFaulty = lintGuide(guide, { known: [known] }).some(({ questionKey }) => questionKey === second.key)
  return isFaulty ? { parts, leftOut: topic.second } : { parts: { ...parts, sections: kept }, leftOut: null }
}

/** A quarter more than the estimate, in whole minutes: nothing is cut in a usual interview. */
function budgetFor(guide: Guide): number {
  return Math.ceil((estimateLength(guide).ms * 1.25) / 60_000) * 60_000
}

interface DraftFacts {
  label: string
  chosen: Purpose | null
  isGuess: boolean
  isFallback: boolean
  isEnglish: boolean
  hasTopic: boolean
  guide: Guide
  leftOut: string | null
  missingPrice: string | null
  hasUnshown: boolean
}

function notesOn(facts: DraftFacts): string[] {
  const { label, chosen, isGuess, isEnglish, hasTopic, guide } = facts
  const notes = [
    chosen
      ? `Made from the template "${label}".`
      : `The purpose was not clear, so this is the general template "${label}".`,
  ]
  if (isGuess)
    notes.push(
      `That purpose is a guess from few words ("${label}"). If it is another, say so in the question or the decision.`,
    )
  if (!isEnglish)
    notes.push(
      'The templates are in English, and the research question does not look English: its words were left out. Edit the guide in your language, or ask in English.',
    )
  else if (!hasTopic)
    notes.push('The topic could not be read from the question, so the guide names it nowhere.')
  if (facts.isFallback)
    notes.push(`No guide of "${label}" fits what the question is about, so this is a general one.`)
  if (facts.leftOut !== null)
    notes.push(`Not in the guide yet, from your question: "${facts.leftOut}". Add it where it belongs.`)
  if (facts.missingPrice !== null)
    notes.push(`The prices do not say ${facts.missingPrice}. Say it, or write it into the questions.`)
  if (facts.hasUnshown)
    notes.push(
      'There is more text to show than this guide has places for; add the rest to a section yourself.',
    )
  if (guide.sections.some((section) => section.stimulus?.kind === 'text'))
    notes.push('Write or check what participants are shown before you publish.')
  return notes
}
