/** The questions of a study over all its revisions, one entry for each meaning that a question has had. Pure. */
import {
  type Guide,
  listQuestions,
  type QuestionKind,
  type QuestionSettings,
  textIn,
} from '../../study/model.ts'
import type { AnswerValue } from '../../study/skip-rules.ts'

export interface StudyQuestion {
  questionKey: string
  meaning: number
  kind: QuestionKind
  text: string
  objectiveKey: string | null
  sectionTitle: string
  settings: QuestionSettings
  language: string
  /** In the newest guide, with this meaning. */
  isCurrent: boolean
}

export interface GuideSources {
  draft: Guide
  /** Newest first; a study without any shows its draft. */
  revisions: readonly { guide: Guide }[]
}

/** In the order of the newest guide; what it dropped, and what only the answers know, come after. */
export function listStudyQuestions(
  { draft, revisions }: GuideSources,
  seen: Iterable<{ questionKey: string; meaning: number; value: AnswerValue | null }> = [],
): StudyQuestion[] {
  const guides = revisions.length > 0 ? revisions.map((revision) => revision.guide) : [draft]
  const questions = new Map<string, StudyQuestion>()
  for (const [at, guide] of guides.entries()) {
    for (const { section, question } of listQuestions(guide)) {
      const id = identityOf({ questionKey: question.key, meaning: question.meaning })
      if (questions.has(id)) continue
      questions.set(id, {
        questionKey: question.key,
        meaning: question.meaning,
        kind: question.kind,
        text: textIn(question.text, guide.language),
        objectiveKey: question.objectiveKey,
        sectionTitle: textIn(section.title, guide.language),
        settings: question.settings,
        language: guide.language,
        isCurrent: at === 0,
      })
    }
  }
  addUnknown(questions, seen, guides[0]!.language)
  return [...questions.values()]
}

/** A question that no guide names is called as it was asked, where that is known. */
export function inTheirWording(
  questions: readonly StudyQuestion[],
  guideless: ReadonlyMap<string, string>,
  fromGuides: ReadonlySet<string>,
): StudyQuestion[] {
  return questions.map((question) => {
    const wording = guideless.get(question.questionKey)?.trim()
    return wording && !fromGuides.has(question.questionKey) ? { ...question, text: wording } : question
  })
}

export function identityOf({ questionKey, meaning }: { questionKey: string; meaning: number }): string {
  return `${questionKey}:${meaning}`
}

/** Columns of imported answers that no guide names: shown under their own key. */
function addUnknown(
  questions: Map<string, StudyQuestion>,
  seen: Iterable<{ questionKey: string; meaning: number; value: AnswerValue | null }>,
  language: string,
): void {
  for (const { questionKey, meaning, value } of seen) {
    const id = identityOf({ questionKey, meaning })
    const known = questions.get(id)
    if (known) continue
    questions.set(id, {
      questionKey,
      meaning,
      kind: value?.kind ?? 'open',
      text: questionKey.replace(/[_-]+/g, ' '),
      objectiveKey: null,
      sectionTitle: '',
      settings: {},
      language,
      isCurrent: true,
    })
  }
}
