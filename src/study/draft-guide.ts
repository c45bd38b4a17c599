/** From a research question to a guide, written by the program from its own templates. */
import { capitalised } from '../platform/language/capitalised.ts'
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
  type Objective,
  type Purpose,
  type Question,
  type StudyContext,
  unaskedKey,
} from './model.ts'
import { namedCurrency } from './named-currency.ts'
import { missingOf, type PriceTerms, readPriceTerms } from './price-terms.ts'
import { purposeRegistry } from './purposes/index.ts'
import { ask, type GuideTemplate, type PurposeDefinition, type Template } from './purposes/purpose.ts'
import { readTopic, type Topic } from './purposes/topic/read-topic.ts'
import { shortened } from './purposes/topic/shortened.ts'
import type { FurtherQuestion } from './purposes/topic/turn-question.ts'
import { type RecognisedPurpose, recognisePurpose } from './recognise-purpose.ts'

export interface DraftInput {
  question: string
  decision: string
  context: StudyContext
  /** Answers to the clarifying questions of an earlier draft. */
  answers?: readonly ClarifyingAnswer[]
  /** What participants are to read in a test of a concept or a message: one text, or two to compare. */
  stimuli?: readonly string[] | undefined
  /** As the meaning of the question says too (`recognise-by-meaning.ts`); by its words alone when left out. */
  recognised?: RecognisedPurpose | undefined
  /** Goes before what is recognised: as an earlier draft of these words told it, null for none. */
  purpose?: Purpose | null | undefined
}

export interface GuideDraft {
  guide: Guide
  source: GuideSource
  /** Null: none was recognised, and the draft is the general one. */
  purpose: Purpose | null
  /** What was read from the question, whatever was answered. */
  recognised: RecognisedPurpose
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
  recognised = recognisePurpose(question, decision),
  purpose,
}: DraftInput): GuideDraft {
  const named = recognisePurpose(question, decision).candidates.map(({ purpose }) => purpose)
  const topicText = answeredWords('topic', answers)
  const topic = readTopic(topicText || question, context)
  const answered = answeredPurpose(answers)
  const chosen = answered ?? (purpose === undefined ? recognised.purpose : purpose)
  const definition = purposeRegistry[chosen ?? generalPurpose]
  const price = priceTermsOf({ question, decision, context, answers })
  const texts = stimuli.map((text) => text.trim()).filter(Boolean)
  const { template, isFallback } = templateFor(definition, topic)
  const written = withFurtherQuestions(ofThem(template.write(topic, { price, stimuli: texts })), {
    topic,
    purpose: isFallback ? generalPurpose : definition.purpose,
    known: question,
  })
  const draft = { language: 'en', timeBudgetMs: 60_000, ...written.parts }
  const guide = GuideSchema.parse({ ...draft, timeBudgetMs: budgetFor(draft as Guide) })
  const hasTopic = topic.forms.size > 1
  const missingPrice = definition.purpose === 'pricing' ? missingOf(price) : null
  return {
    guide,
    source: {
      madeBy: 'template',
      template: isFallback ? generalPurpose : definition.purpose,
      purpose: chosen,
      model: null,
    },
    purpose: chosen,
    recognised,
    clarifying:
      answers.length > 0 || purpose !== undefined
        ? []
        : clarifyingQuestions(recognised, { hasTopic, lacksPriceTerms: missingPrice !== null, named }),
    notes: notesOn({
      label: definition.label,
      chosen,
      recognised: answered === null && purpose === undefined ? recognised : null,
      named,
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

/** Objectives are read by the researcher: the topic, worded for participants, is theirs and not "yours". */
function ofThem({ objectives, sections }: Template): Template {
  const told = objectives.map(({ key, text }) => ({ key, text: text.replace(/\byour\b/g, 'their') }))
  return { objectives: told, sections }
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
  /** Further questions of the brief that could not be put, as they were typed. */
  leftOut: FurtherQuestion[]
}

const mostQuestions = 12

/** Said before what the brief asks besides, so that it is clear what it is about; each once. */
const openings = ['When it comes to', 'Thinking of', 'With regard to']

/** Their guides are about something that is over. */
const tellsOfPast: ReadonlySet<Purpose> = new Set(['churn', 'journey', 'win_loss'])

interface Brief {
  topic: Topic
  purpose: Purpose
  /** The brief's own words, which the lint is not to find fault with. */
  known: string
}

/**
 * What the research question asks beside its topic: each becomes an objective of its own, in the researcher's words, and
 * a question that serves it; the last of low priority makes room.
 */
function withFurtherQuestions(parts: Template, { topic, purpose, known }: Brief): Written {
  const about =
    (topic.deed && shortened(topic.deed).gerund) ??
    topic.state?.gerund ??
    topic.ended ??
    topic.period?.named ??
    topic.theThing ??
    topic.name
  const time = tellsOfPast.has(purpose) ? 'past' : 'usual'
  let written: Template = parts
  const leftOut: FurtherQuestion[] = []
  let placed = 0
  for (const further of topic.further) {
    const text = further.put && openedWith(openings[placed], about, further.put[time])
    const key = `asked-${placed + 1}`
    const added = text && { key, text, aim: aimOf(further, topic.who), known }
    const next = added ? withObjective(written, added) : null
    if (next === null) leftOut.push(further)
    else {
      written = next
      placed++
    }
  }
  return { parts: withOpenAims(written, { leftOut, placed, who: topic.who }), leftOut }
}

const mostObjectives = 12

/**
 * What no question could be made of stays among the objectives, where the lint says that nothing serves it until a
 * question does or somebody takes it out. What is the researcher's to decide is none.
 */
function withOpenAims(
  parts: Template,
  { leftOut, placed, who }: { leftOut: readonly FurtherQuestion[]; placed: number; who: string | null },
): Template {
  return leftOut
    .filter(({ isOurs }) => !isOurs)
    .slice(0, Math.max(0, mostObjectives - parts.objectives.length))
    .reduce(
      (held, further, at) => withAim(held, { key: `asked-${placed + at + 1}`, text: aimOf(further, who) }),
      parts,
    )
}

/** What nobody thought of stays the last thing that is asked for. */
function withAim(parts: Template, aim: Objective): Template {
  const { objectives } = parts
  const isLast = objectives.at(-1)?.key === unaskedKey
  return { ...parts, objectives: objectives.toSpliced(isLast ? -1 : objectives.length, 0, aim) }
}

/** Null where it points at something that the guide does not name. */
function openedWith(opening: string | undefined, about: string | null, asked: string): string | null {
  if (opening === undefined) return null
  if (about !== null) return `${opening} ${about}, ${asked}?`
  return /\b(?:it|its|this|that|there|these|those)\b/i.test(asked) ? null : `${capitalised(asked)}?`
}

/** "What do nurses keep to themselves?", "What nurses keep to themselves": as it was typed, with those whom it is about. */
function aimOf({ typed }: FurtherQuestion, who: string | null): string {
  const isTold = /^\S+(?: [a-z-]+){0,2}? (?:they|people) [a-z]/i.test(typed) && !isTurnedAround.test(typed)
  const named = typed.replace(/\bthey\b/i, who ?? 'people')
  return `${capitalised(named)}${isTold ? '' : '?'}`
}

const isTurnedAround =
  /\b(?:do|does|did|is|are|was|were|has|have|had|would|could|can|should|will|might|may) (?:they|people)\b/i

interface Added {
  key: string
  text: string
  aim: string
  known: string
}

/** Null where there is no place for it, or the lint finds a fault in it. */
function withObjective(parts: Template, { key, text, aim, known }: Added): Template | null {
  const at = parts.sections.findLastIndex(({ kind, stimulus }) => kind === 'core' && stimulus === null)
  if (at === -1) return null
  const question = ask(key, text, { depth: 'moderate', required: true, priority: 'high', objective: key })
  const sections = parts.sections.map((section, index) =>
    index === at ? { ...section, questions: [...section.questions, question] } : section,
  )
  const all = sections.flatMap(({ questions }) => questions)
  // What was asked for goes before what only the template has.
  const dispensable = ({ priority, required }: Question) => priority === 'normal' && !required
  const spare =
    all.length > mostQuestions
      ? (all.findLast(({ priority }) => priority === 'low') ?? all.findLast(dispensable))
      : null
  if (spare === undefined) return null
  const kept = sections.map((section) => ({
    ...section,
    questions: section.questions.filter((one) => one !== spare),
  }))
  const added = { ...withAim(parts, { key, text: aim }), sections: kept }
  const guide: Guide = { language: 'en', timeBudgetMs: 3_600_000, ...added }
  const isFaulty = lintGuide(guide, { known: [known] }).some(({ questionKey }) => questionKey === key)
  return isFaulty ? null : added
}

/** A quarter more than the estimate, in whole minutes: nothing is cut in a usual interview. */
function budgetFor(guide: Guide): number {
  return Math.ceil((estimateLength(guide).ms * 1.25) / 60_000) * 60_000
}

interface DraftFacts {
  label: string
  chosen: Purpose | null
  /** Null where the researcher said the purpose. */
  recognised: RecognisedPurpose | null
  /** What a sign in the words names, clear or not. */
  named: readonly Purpose[]
  isFallback: boolean
  isEnglish: boolean
  hasTopic: boolean
  guide: Guide
  leftOut: readonly FurtherQuestion[]
  missingPrice: string | null
  hasUnshown: boolean
}

function notesOn(facts: DraftFacts): string[] {
  const { label, chosen, recognised, isEnglish, hasTopic, guide } = facts
  const notes = [
    chosen
      ? `Made from the template "${label}".`
      : `The purpose was not clear, so this is the general template "${label}".`,
    ...(recognised === null ? [] : [noteOnPurpose(recognised, facts)]),
  ]
  if (!isEnglish)
    notes.push(
      'The templates are in English, and the research question does not look English: its words were left out. Edit the guide in your language, or ask in English.',
    )
  else if (!hasTopic)
    notes.push('The topic could not be read from the question, so the guide names it nowhere.')
  if (facts.isFallback)
    notes.push(`No guide of "${label}" fits what the question is about, so this is a general one.`)
  const [ours, missing] = [true, false].map((isOurs) =>
    facts.leftOut.filter((one) => one.isOurs === isOurs).map(({ typed }) => `"${typed}"`),
  )
  if (missing!.length > 0)
    notes.push(
      `Not asked yet, from your question: ${missing!.join(', ')}. It stands among the objectives until a question serves it.`,
    )
  if (ours!.length > 0)
    notes.push(
      `Not asked of participants, because it is yours to decide from what they tell: ${ours!.join(', ')}.`,
    )
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

/** What the purpose rests on. A guess says how sure it is, and what it would be else. */
function noteOnPurpose(
  { purpose, isGuess, by, candidates }: RecognisedPurpose,
  { label, named }: Pick<DraftFacts, 'label' | 'named'>,
): string {
  const means = { words: 'its words alone', meaning: 'its meaning', both: 'its words and its meaning' }[by]
  if (purpose === null) return noteOnNone(by, named)
  if (!isGuess) return `The purpose was recognised by ${means}.`
  const rest = 'If it is another, say so in the question or the decision.'
  if (by === 'words') return `That purpose is a guess from few words ("${label}"). ${rest}`
  const [first, second] = candidates
  const odds = `right about ${Math.round(first!.score * 10)} times in 10`
  const next = second ? ` The next likely is "${purposeRegistry[second.purpose].label}".` : ''
  return `That purpose is a guess by ${means}, ${odds} ("${label}").${next} ${rest}`
}

function noteOnNone(by: RecognisedPurpose['by'], named: readonly Purpose[]): string {
  const labels = named.map((purpose) => `"${purposeRegistry[purpose].label}"`).join(', ')
  if (by === 'words') {
    const told = labels === '' ? 'they tell no purpose' : `they point to ${labels} without telling it clearly`
    return `Only the words of the question were looked at, and ${told}.`
  }
  if (labels === '') return 'Neither the words of the question nor its meaning tell a purpose.'
  return `Words of the question point to ${labels}, and its meaning does not tell that it is so.`
}
