/**
 * Every edit of a guide as a pure function `(guide, ...) -> guide`. Keys are the identity of a section or question:
 * they are made once and survive moving, rewording and undo, so that answers stay with their question.
 */
import type {
  Guide,
  Objective,
  Option,
  Question,
  QuestionKind,
  QuestionSettings,
  Section,
} from '../../../study/model.ts'
import { kindOf, questionKindRegistry } from '../../../study/question-kinds/index.ts'

/** Where a question stands. */
export interface QuestionPlace {
  sectionKey: string
  index: number
}

export function findQuestion(guide: Guide, key: string): (QuestionPlace & { question: Question }) | null {
  for (const section of guide.sections) {
    const index = section.questions.findIndex((question) => question.key === key)
    if (index >= 0) return { sectionKey: section.key, index, question: section.questions[index]! }
  }
  return null
}

export function updateSection(guide: Guide, key: string, patch: Partial<Section>): Guide {
  return {
    ...guide,
    sections: guide.sections.map((section) => (section.key === key ? { ...section, ...patch } : section)),
  }
}

export function updateQuestion(guide: Guide, key: string, patch: Partial<Question>): Guide {
  return mapQuestions(guide, (question) => (question.key === key ? { ...question, ...patch } : question))
}

export function insertQuestion(guide: Guide, place: QuestionPlace, question: Question): Guide {
  return mapSection(guide, place.sectionKey, (questions) => questions.toSpliced(place.index, 0, question))
}

export function removeQuestion(guide: Guide, key: string): Guide {
  return {
    ...guide,
    sections: guide.sections.map((section) =>
      section.questions.some((question) => question.key === key)
        ? { ...section, questions: section.questions.filter((question) => question.key !== key) }
        : section,
    ),
  }
}

/** Takes the question out and puts it where it is wanted; `index` counts without it. */
export function moveQuestion(guide: Guide, key: string, to: QuestionPlace): Guide {
  const found = findQuestion(guide, key)
  if (!found || !guide.sections.some((section) => section.key === to.sectionKey)) return guide
  return insertQuestion(removeQuestion(guide, key), to, found.question)
}

/** What a question still serves where no question beside it serves that; null where it fits in, or serves nothing. */
export function objectiveFromElsewhere(guide: Guide, key: string): string | null {
  const found = findQuestion(guide, key)
  const section = guide.sections.find((held) => held.key === found?.sectionKey)
  if (!found || !section) return null
  const { objectiveKey } = found.question
  const others = section.questions.filter((question) => question.key !== key)
  const isAlone = others.length > 0 && others.every((question) => question.objectiveKey !== objectiveKey)
  return isAlone ? (guide.objectives.find((one) => one.key === objectiveKey)?.text ?? null) : null
}

/** What to say when a question came into another section: what it is for moves with it, and the report answers that with it. */
export function noteOfMove(before: Guide, after: Guide, key: string): string | null {
  if (findQuestion(before, key)?.sectionKey === findQuestion(after, key)?.sectionKey) return null
  const serves = objectiveFromElsewhere(after, key)
  return serves === null
    ? null
    : `It still serves “${serves}”. In its settings you can say what else it is for.`
}

/** One step up or down; past the end of a section it goes on in the neighbouring one. */
export function stepQuestion(guide: Guide, key: string, step: -1 | 1): Guide {
  const found = findQuestion(guide, key)
  if (!found) return guide
  const at = guide.sections.findIndex((section) => section.key === found.sectionKey)
  const length = guide.sections[at]!.questions.length
  const index = found.index + step
  if (index >= 0 && index < length) return moveQuestion(guide, key, { sectionKey: found.sectionKey, index })
  const neighbour = guide.sections[at + step]
  if (!neighbour) return guide
  return moveQuestion(guide, key, {
    sectionKey: neighbour.key,
    index: step === 1 ? 0 : neighbour.questions.length,
  })
}

/** A question of the same settings with a key of its own, right below. */
export function duplicateQuestion(guide: Guide, key: string): Guide {
  const found = findQuestion(guide, key)
  if (!found) return guide
  const copy = { ...structuredClone(found.question), key: freshKey(guide, 'q'), meaning: 1 }
  return insertQuestion(guide, { sectionKey: found.sectionKey, index: found.index + 1 }, copy)
}

export function newQuestion(guide: Guide, kind: QuestionKind, objectiveKey: string | null): Question {
  const isOpen = !questionKindRegistry[kind].closed
  return {
    key: freshKey(guide, 'q'),
    meaning: 1,
    kind,
    text: { [guide.language]: '' },
    objectiveKey,
    probing: { mode: 'adaptive', depth: isOpen ? 'moderate' : 'light', fixedProbes: [], notes: '' },
    required: false,
    priority: 'normal',
    timeBudgetMs: null,
    skipWhen: null,
    settings: freshSettings(kind, guide.language),
  }
}

/** Another kind keeps the words; options survive where both kinds have them. */
export function changeKind(guide: Guide, key: string, kind: QuestionKind): Guide {
  const found = findQuestion(guide, key)
  if (!found || found.question.kind === kind) return guide
  const defaults = freshSettings(kind, guide.language)
  const settings =
    defaults.options && found.question.settings.options
      ? { ...defaults, options: found.question.settings.options }
      : defaults
  return updateQuestion(guide, key, { kind, settings })
}

function freshSettings(kind: QuestionKind, language: string): QuestionSettings {
  const { options, ...settings } = kindOf({ kind }).defaultSettings(language)
  if (!options) return settings
  return {
    ...settings,
    options: options.reduce<Option[]>((made) => [...made, freshOption(made, language)], []),
  }
}

/** Never the key of one that was deleted: answers and rules know an option by it. */
export function freshOption(options: readonly Option[], language: string): Option {
  const held = new Set(options.map(({ key }) => key))
  return { key: unheldKey('option', held), label: { [language]: '' }, role: 'plain' }
}

export function newSection(guide: Guide): Section {
  return {
    key: freshKey(guide, 's'),
    kind: 'core',
    title: { [guide.language]: '' },
    stimulus: null,
    questions: [],
  }
}

export function insertSection(guide: Guide, index: number, section: Section): Guide {
  return { ...guide, sections: guide.sections.toSpliced(index, 0, section) }
}

/** A guide keeps at least one section: the last one cannot be removed. */
export function removeSection(guide: Guide, key: string): Guide {
  if (guide.sections.length <= 1) return guide
  return { ...guide, sections: guide.sections.filter((section) => section.key !== key) }
}

export function moveSection(guide: Guide, key: string, step: -1 | 1): Guide {
  const at = guide.sections.findIndex((section) => section.key === key)
  const to = at + step
  if (at < 0 || to < 0 || to >= guide.sections.length) return guide
  return { ...guide, sections: guide.sections.toSpliced(at, 1).toSpliced(to, 0, guide.sections[at]!) }
}

export function setObjectives(guide: Guide, objectives: Objective[]): Guide {
  const known = new Set(objectives.map((objective) => objective.key))
  const cleared = mapQuestions(guide, (question) =>
    question.objectiveKey === null || known.has(question.objectiveKey)
      ? question
      : { ...question, objectiveKey: null },
  )
  return { ...cleared, objectives }
}

/** A key that the guide does not hold yet: short, stable, without meaning. */
export function freshKey(guide: Guide, prefix: string): string {
  const held = new Set([
    ...guide.sections.flatMap((section) => [
      section.key,
      ...section.questions.map((question) => question.key),
      ...(section.stimulus ? [section.stimulus.key] : []),
    ]),
    ...guide.objectives.map((objective) => objective.key),
  ])
  return unheldKey(prefix, held)
}

function unheldKey(prefix: string, held: ReadonlySet<string>): string {
  for (;;) {
    const key = `${prefix}-${Math.random().toString(36).slice(2, 8)}`
    if (!held.has(key)) return key
  }
}

/** Sections in which nothing changed stay the same objects: the page draws only what is new. */
function mapQuestions(guide: Guide, change: (question: Question) => Question): Guide {
  const sections = guide.sections.map((section) => {
    const questions = section.questions.map(change)
    const isSame = questions.every((question, index) => question === section.questions[index])
    return isSame ? section : { ...section, questions }
  })
  return { ...guide, sections }
}

function mapSection(guide: Guide, key: string, change: (questions: Question[]) => Question[]): Guide {
  return {
    ...guide,
    sections: guide.sections.map((section) =>
      section.key === key ? { ...section, questions: change(section.questions) } : section,
    ),
  }
}
