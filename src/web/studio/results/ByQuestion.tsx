import type { Results } from '../../../findings/model.ts'
import { Select } from '../../components/Select.tsx'
import { QuestionSection } from './QuestionSection.tsx'

interface ByQuestionProps {
  results: Results
  by: string | null
  onBy: (by: string | null) => void
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
          {objective.questions.map((question, index) => (
            <QuestionSection
              key={`${question.questionKey}:${question.meaning}`}
              question={question}
              number={(firstNumbers[at] ?? 1) + index}
            />
          ))}
        </section>
      ))}
    </div>
  )
}
