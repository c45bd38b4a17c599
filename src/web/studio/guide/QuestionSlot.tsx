import { type Question, textIn } from '../../../study/model.ts'
import { findQuestion } from './edit-guide.ts'
import { useGuideEditor } from './guide-editor.ts'
import { QuestionEditor } from './QuestionEditor.tsx'
import { describeRule } from './skip-rule-form.ts'

const noNotes: [] = []

/** Takes from the whole guide what one question needs, so that the question itself is drawn only when that changes. */
export function QuestionSlot({ question }: { question: Question }) {
  const { guide, notes, numbers, publishedGuide } = useGuideEditor()
  const objective = guide.objectives.find((other) => other.key === question.objectiveKey)
  return (
    <QuestionEditor
      question={question}
      number={numbers.get(question.key) ?? 0}
      notes={notes.get(question.key) ?? noNotes}
      objective={objective?.text ?? null}
      rule={question.skipWhen ? describeRule(question.skipWhen, guide) : null}
      published={publishedGuide ? (findQuestion(publishedGuide, question.key)?.question ?? null) : null}
      sections={guide.sections
        .filter((section) => !section.questions.some((other) => other.key === question.key))
        .map((section) => `${section.key}\t${textIn(section.title, guide.language)}`)
        .join('\n')}
    />
  )
}
