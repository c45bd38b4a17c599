/** From a research question to a guide, written by the program from its own templates. */
import {
  answeredPurpose,
  answeredTopic,
  type ClarifyingAnswer,
  type ClarifyingQuestion,
  clarifyingQuestions,
} from './clarifying-questions.ts'
import { estimateLength } from './estimate-length.ts'
import { type Guide, GuideSchema, type GuideSource, type Purpose, type StudyContext } from './model.ts'
import { purposeRegistry } from './purposes/index.ts'
import { readTopic } from './purposes/topic/read-topic.ts'
import { recognisePurpose } from './recognise-purpose.ts'

export interface DraftInput {
  question: string
  decision: string
  context: StudyContext
  /** Answers to the clarifying questions of an earlier draft. */
  answers?: readonly ClarifyingAnswer[]
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
export function draftGuide({ question, decision, context, answers = [] }: DraftInput): GuideDraft {
  const topicText = answeredTopic(answers)
  const topic = readTopic(topicText || question, context)
  const recognised = recognisePurpose(question, decision)
  const chosen = answeredPurpose(answers) ?? recognised.purpose
  const isGuess = recognised.isGuess && answeredPurpose(answers) === null
  const template = purposeRegistry[chosen ?? generalPurpose]
  const parts = template.template(topic)
  const draft = { language: 'en', timeBudgetMs: 60_000, ...parts }
  const guide = GuideSchema.parse({ ...draft, timeBudgetMs: budgetFor(draft as Guide) })
  const hasTopic = topic.deed !== null || topic.thing !== null || topic.name !== null
  return {
    guide,
    source: { madeBy: 'template', template: template.purpose, purpose: chosen, model: null },
    purpose: chosen,
    clarifying: answers.length > 0 ? [] : clarifyingQuestions(recognised, hasTopic),
    notes: notesOn({ label: template.label, chosen, isGuess, isEnglish: topic.isEnglish, hasTopic, guide }),
  }
}

/** A quarter more than the estimate, in whole minutes: nothing is cut in a usual interview. */
function budgetFor(guide: Guide): number {
  return Math.ceil((estimateLength(guide).ms * 1.25) / 60_000) * 60_000
}

interface DraftFacts {
  label: string
  chosen: Purpose | null
  isGuess: boolean
  isEnglish: boolean
  hasTopic: boolean
  guide: Guide
}

function notesOn({ label, chosen, isGuess, isEnglish, hasTopic, guide }: DraftFacts): string[] {
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
  if (guide.sections.some((section) => section.stimulus?.kind === 'text'))
    notes.push('Write or check what participants are shown before you publish.')
  return notes
}
