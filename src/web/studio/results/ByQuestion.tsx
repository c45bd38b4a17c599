import type { QuestionResult, Results } from '../../../findings/model.ts'
import { Select } from '../../components/Select.tsx'
import { formatNumberOf } from '../../format.ts'
import { QuestionSection } from './QuestionSection.tsx'

interface ByQuestionProps {
  results: Results
  by: string | null
  onBy: (by: string | null) => void
}

/** Imported interviews may have been held by another guide: its questions were asked of nobody here. */
export function wasAsked(question: QuestionResult): boolean {
  return question.exposed > 0 || question.answered > 0
}

/** Objective after objective, question after question, in the order of the guide. */
export function ByQuestion({ results, by, onBy }: ByQuestionProps) {
  const { objectives, crossBy } = results
  const options = [
    { value: '', label: 'Nothing' },
    ...crossBy.attributes.map(({ key }) => ({ value: `attribute:${key}`, label: key.replaceAll('_', ' ') })),
    ...crossBy.questions.map(({ key, text }) => ({ value: `question:${key}`, label: text })),
  ]
  const firstNumbers = objectives.map((_, at) =>
    objectives.slice(0, at).reduce((sum, objective) => sum + objective.questions.length, 1),
  )
  return (
    <div className="grid gap-8">
      {options.length > 1 && (
        <Select
          isInline
          label="Split by"
          value={by ?? ''}
          options={options}
          onValue={(next) => onBy(next === '' ? null : next)}
        />
      )}
      {objectives.map((objective, at) => (
        <section key={objective.key ?? 'none'} aria-label={objective.text}>
          <h2 className="max-w-measure pb-4 text-20 font-semibold">
            {objective.key === null ? 'Outside the objectives' : objective.text}
          </h2>
          {objective.questions.map(
            (question, index) =>
              wasAsked(question) && (
                <QuestionSection
                  key={`${question.questionKey}:${question.meaning}`}
                  question={question}
                  number={(firstNumbers[at] ?? 1) + index}
                />
              ),
          )}
          <NotAsked questions={objective.questions.filter((question) => !wasAsked(question))} />
        </section>
      ))}
    </div>
  )
}

function NotAsked({ questions }: { questions: readonly QuestionResult[] }) {
  if (questions.length === 0) return null
  return (
    <details className="border-t border-hairline py-3">
      <summary className="text-14 text-faint hover:text-ink">
        {formatNumberOf(questions.length, 'question')} asked of nobody here
      </summary>
      <ul className="grid gap-1 pt-2 pl-11 text-14 text-soft">
        {questions.map((question) => (
          <li key={`${question.questionKey}:${question.meaning}`}>{question.text}</li>
        ))}
      </ul>
    </details>
  )
}
