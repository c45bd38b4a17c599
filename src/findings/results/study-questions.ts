/** The questions of a study over all its revisions, one entry for each meaning that a question has had. Pure. */
import {
  type Guide,
  listQuestions,
  type Option,
  type QuestionKind,
  type QuestionSettings,
  textIn,
} from '../../study/model.ts'
import { statedRange } from '../../study/question-kinds/stated-range.ts'
import type { AnswerValue } from '../../study/skip-rules.ts'

export interface StudyQuestion {
  questionKey: string
  meaning: number
  kind: QuestionKind
  text: string
  objectiveKey: string | null
  sectionTitle: string
  settings: QuestionSettings
  /** That earlier guides offered with this meaning, and the newest with it does not. */
  formerOptions?: Option[]
  language: string
  /** In the newest guide, with this meaning. */
  isCurrent: boolean
}

export interface GuideSources {
  draft: Guide
  /** Newest first; a study without any shows its draft. */
  revisions: readonly { guide: Guide }[]
  /** What is known of questions that were asked elsewhere; null where nothing is, or where only guides are asked. */
  elsewhere: QuestionsElsewhere | null
}

/** By the question's key: how it was asked, and in which words each of its options was chosen. */
export interface QuestionsElsewhere {
  wordings: ReadonlyMap<string, string>
  options: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** In the order of the newest guide; what it dropped, and what only the answers know, come after. */
export function listStudyQuestions(
  { draft, revisions, elsewhere }: GuideSources,
  seen: Iterable<{ questionKey: string; meaning: number; value: AnswerValue | null }> = [],
): StudyQuestion[] {
  const guides = revisions.length > 0 ? revisions.map((revision) => revision.guide) : [draft]
  const questions = new Map<string, StudyQuestion>()
  for (const [at, guide] of guides.entries()) {
    for (const { section, question } of listQuestions(guide)) {
      const id = identityOf({ questionKey: question.key, meaning: question.meaning })
      const newer = questions.get(id)
      if (newer) {
        addFormer(newer, question.settings.options ?? [])
        continue
      }
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
  const guideless = [...seen].filter((each) => !questions.has(identityOf(each)))
  addUnknown(questions, guideless, { language: guides[0]!.language, elsewhere })
  return [...questions.values()]
}

function addFormer(question: StudyQuestion, options: readonly Option[]): void {
  const known = new Set(
    [...(question.settings.options ?? []), ...(question.formerOptions ?? [])].map(({ key }) => key),
  )
  const former = options.filter(({ key }) => !known.has(key))
  if (former.length > 0) question.formerOptions = [...(question.formerOptions ?? []), ...former]
}

export function identityOf({ questionKey, meaning }: { questionKey: string; meaning: number }): string {
  return `${questionKey}:${meaning}`
}

/** Columns of imported answers that no guide names: called as they were asked, with the options that were chosen. */
function addUnknown(
  questions: Map<string, StudyQuestion>,
  seen: readonly { questionKey: string; meaning: number; value: AnswerValue | null }[],
  { language, elsewhere }: { language: string; elsewhere: QuestionsElsewhere | null },
): void {
  for (const { questionKey, meaning, value } of seen) {
    const id = identityOf({ questionKey, meaning })
    if (questions.has(id)) continue
    const kind = value?.kind ?? 'open'
    const text = elsewhere?.wordings.get(questionKey)?.trim() || questionKey.replace(/[_-]+/g, ' ')
    questions.set(id, {
      questionKey,
      meaning,
      kind,
      text,
      objectiveKey: null,
      sectionTitle: '',
      settings: settingsOf({ kind, text, language }, elsewhere?.options.get(questionKey)),
      language,
      isCurrent: true,
    })
  }
}

const inWords = new Intl.Collator('en', { numeric: true })

function settingsOf(
  { kind, text, language }: Pick<StudyQuestion, 'kind' | 'text' | 'language'>,
  options: ReadonlyMap<string, string> | undefined,
): QuestionSettings {
  const range = kind === 'scale' ? statedRange(text) : null
  if (range) return { scaleFrom: range.from, scaleTo: range.to }
  if (!options || (kind !== 'single_choice' && kind !== 'multiple_choice')) return {}
  const listed = [...options].sort(([, a], [, b]) => inWords.compare(a, b))
  return { options: listed.map(([key, label]) => ({ key, label: { [language]: label }, role: 'plain' })) }
}
