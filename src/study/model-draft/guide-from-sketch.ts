/** From a model's sketch to a guide, and its faulty questions out of it again. Pure. */
import { estimateLength } from '../estimate-length.ts'
import type { GuideFault } from '../lint/lint-guide.ts'
import {
  type Guide,
  GuideSchema,
  listQuestions,
  type Objective,
  type Question,
  type Section,
  textIn,
  unaskedKey,
} from '../model.ts'
import type { Reworded, Sketch } from './sketch.ts'

const order = ['warm_up', 'core', 'wrap_up'] as const

/** What a question at either end is after that the model says serves none of its objectives. */
const ends: Record<'warm_up' | 'wrap_up', Objective> = {
  warm_up: { key: 'background', text: 'How people come to the subject' },
  wrap_up: { key: unaskedKey, text: 'What people would add' },
}

/** Sections in the order of an interview; open questions, because a model's options and scales are nobody's. */
export function guideFromSketch(sketch: Sketch): Guide {
  const objectives = sketch.objectives.map((text, index) => ({ key: `objective-${index + 1}`, text }))
  const sorted = order.flatMap((kind) => sketch.sections.filter((section) => section.kind === kind))
  let count = 0
  const sections = sorted.map(
    ({ kind, title, questions }, index): Section => ({
      key: `section-${index + 1}`,
      kind,
      title: { en: title },
      stimulus: null,
      questions: questions.map(({ text, objective, depth, required }) => {
        count += 1
        const objectiveKey =
          objectives[objective - 1]?.key ?? (kind === 'core' ? objectives[0] : ends[kind])!.key
        return openQuestion({ key: `q${count}`, text, objectiveKey, depth, required })
      }),
    }),
  )
  const used = new Set(
    sections.flatMap(({ questions }) => questions.map((question) => question.objectiveKey)),
  )
  const [before, after] = [ends.warm_up, ends.wrap_up].map((end) => (used.has(end.key) ? [end] : []))
  return withBudget({
    language: 'en',
    objectives: [...before!, ...objectives, ...after!],
    sections,
    timeBudgetMs: 60_000,
  })
}

function openQuestion({
  key,
  text,
  objectiveKey,
  depth,
  required,
}: Pick<Question, 'key' | 'objectiveKey' | 'required'> & {
  text: string
  depth: Question['probing']['depth']
}): Question {
  return {
    key,
    meaning: 1,
    kind: 'open',
    text: { en: text },
    objectiveKey,
    probing: { mode: 'adaptive', depth, fixedProbes: [], notes: '' },
    required,
    priority: required ? 'high' : 'normal',
    timeBudgetMs: null,
    skipWhen: null,
    settings: {},
  }
}

export function withWordings(guide: Guide, { questions }: Reworded): Guide {
  const texts = new Map(questions.map(({ key, text }) => [key, text]))
  return mapQuestions(guide, (question) => {
    const text = texts.get(question.key)
    return text === undefined ? question : { ...question, text: { ...question.text, [guide.language]: text } }
  })
}

/** What participants are to read, where the template shows it: in the model's core sections, in their order. */
export function withStimuli(guide: Guide, template: Guide, given: readonly string[]): Guide {
  const stimuli = given.length === 0 ? [] : template.sections.flatMap(({ stimulus }) => stimulus ?? [])
  let next = 0
  const sections = guide.sections.map((section) =>
    section.kind === 'core' ? { ...section, stimulus: stimuli[next++] ?? section.stimulus } : section,
  )
  return { ...guide, sections }
}

export interface Repaired {
  guide: Guide
  /** Questions that the template's took the place of, and that were left out because it had none for them. */
  replaced: number
  dropped: number
}

/**
 * Puts an open question of the template into the place of each faulty one, of the same part of the interview, that is
 * not in the guide yet; leaves the faulty one out where there is none. `lint` is asked again after each step, because
 * a question can be faulty by what stands before it.
 */
export function replaceFaulty(
  guide: Guide,
  template: Guide,
  lint: (guide: Guide) => readonly GuideFault[],
): Repaired {
  const spare = listQuestions(template).filter(
    ({ question }) => question.kind === 'open' && !question.skipWhen,
  )
  let current = guide
  let [replaced, dropped] = [0, 0]
  // Each step removes a faulty question or uses up a spare one.
  for (;;) {
    const faulty = lint(current).find((fault) => fault.questionKey !== null)?.questionKey
    if (!faulty) return { guide: withBudget(withoutEmpty(current)), replaced, dropped }
    const kind = current.sections.find(({ questions }) => questions.some(({ key }) => key === faulty))!.kind
    const place = spare.findIndex(({ section }) => section.kind === kind)
    const [next] = place < 0 ? [] : spare.splice(place, 1)
    if (next) {
      current = putInPlace(current, faulty, next.question)
      replaced += 1
    } else {
      current = leaveOut(current, faulty)
      dropped += 1
    }
  }
}

function putInPlace(guide: Guide, key: string, taken: Question): Guide {
  return mapQuestions(guide, (question) =>
    question.key === key
      ? {
          ...taken,
          key,
          objectiveKey: question.objectiveKey,
          text: { [guide.language]: textIn(taken.text, 'en') },
        }
      : question,
  )
}

function leaveOut(guide: Guide, key: string): Guide {
  return {
    ...guide,
    sections: guide.sections.map((section) => ({
      ...section,
      questions: section.questions.filter((question) => question.key !== key),
    })),
  }
}

function mapQuestions(guide: Guide, change: (question: Question) => Question): Guide {
  return {
    ...guide,
    sections: guide.sections.map((section) => ({ ...section, questions: section.questions.map(change) })),
  }
}

/** Sections without questions, and objectives that nothing serves any more. */
function withoutEmpty(guide: Guide): Guide {
  const sections = guide.sections.filter((section) => section.questions.length > 0)
  const served = new Set(
    sections.flatMap(({ questions }) => questions.map(({ objectiveKey }) => objectiveKey)),
  )
  return { ...guide, sections, objectives: guide.objectives.filter(({ key }) => served.has(key)) }
}

/** A quarter more than the estimate, in whole minutes: nothing is cut in a usual interview. */
function withBudget(guide: Guide): Guide {
  if (guide.sections.length === 0) return guide
  const timeBudgetMs = Math.ceil((estimateLength(guide).ms * 1.25) / 60_000) * 60_000
  return GuideSchema.parse({ ...guide, timeBudgetMs })
}
