import type { Question, QuestionKind } from '../../../study/model.ts'
import { questionKindRegistry } from '../../../study/question-kinds/index.ts'
import { Checkbox } from '../../components/Checkbox.tsx'
import { Select } from '../../components/Select.tsx'
import { changeKind, updateQuestion } from './edit-guide.ts'
import { useGuideEditor, useGuideTools } from './guide-editor.ts'
import { NumberInput } from './NumberInput.tsx'
import { ProbingFields } from './ProbingFields.tsx'
import { SkipRuleEditor } from './SkipRuleEditor.tsx'
import { priorityOptions } from './words.ts'

const kindOptions = Object.values(questionKindRegistry).map((definition) => ({
  value: definition.kind,
  label: definition.label,
  note: definition.use,
}))

/** Everything a question is set to; unfolds beneath it. */
export function QuestionSettings({ question }: { question: Question }) {
  const { guide } = useGuideEditor()
  const { edit } = useGuideTools()
  const set = (patch: Partial<Question>) => edit((held) => updateQuestion(held, question.key, patch))
  const objectives = [
    { value: '', label: 'None', note: 'conversation only: shown apart in the results' },
    ...guide.objectives.map((objective) => ({ value: objective.key, label: objective.text })),
  ]
  return (
    <div className="grid max-w-[44rem] gap-5 border-t border-hairline py-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="Kind"
          value={question.kind}
          options={kindOptions}
          onValue={(kind: QuestionKind) => edit((held) => changeKind(held, question.key, kind))}
        />
        <Select
          label="Objective"
          value={question.objectiveKey ?? ''}
          options={objectives}
          onValue={(key) => set({ objectiveKey: key === '' ? null : key })}
        />
      </div>
      <ProbingFields
        question={question}
        onProbing={(patch) => set({ probing: { ...question.probing, ...patch } })}
      />
      <div className="grid items-start gap-4 sm:grid-cols-3">
        <Checkbox
          label="Required"
          hint="Always reached, even when time runs out."
          isChecked={question.required}
          onChecked={(required) => set({ required })}
          className="sm:pt-6"
        />
        <Select
          label="Priority"
          value={question.priority}
          options={priorityOptions}
          onValue={(priority) => set({ priority })}
        />
        <NumberInput
          label="Time budget, seconds"
          placeholder="none"
          hint="Follow-ups end here."
          least={5}
          className="w-full"
          value={question.timeBudgetMs === null ? null : question.timeBudgetMs / 1000}
          onNumber={(seconds) => set({ timeBudgetMs: seconds === null ? null : Math.round(seconds * 1000) })}
        />
      </div>
      <SkipRuleEditor question={question} onRule={(skipWhen) => set({ skipWhen })} />
    </div>
  )
}
