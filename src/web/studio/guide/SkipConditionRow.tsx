import type { Question } from '../../../study/model.ts'
import type { SkipCondition } from '../../../study/skip-rules.ts'
import { Checkbox } from '../../components/Checkbox.tsx'
import { Icon } from '../../components/Icon.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { Select, type SelectOption } from '../../components/Select.tsx'
import { useGuideEditor } from './guide-editor.ts'
import { NumberInput } from './NumberInput.tsx'
import { operatorsFor, operatorWords, valuesOf, withOperator } from './skip-rule-form.ts'

interface SkipConditionRowProps {
  condition: SkipCondition
  questionOptions: readonly SelectOption<string>[]
  /** The question it looks at; undefined when it is gone or comes later. */
  asked: Question | undefined
  onCondition: (condition: SkipCondition) => void
  onRemove: () => void
}

export function SkipConditionRow({
  condition,
  questionOptions,
  asked,
  onCondition,
  onRemove,
}: SkipConditionRowProps) {
  const known = asked
    ? questionOptions
    : [{ value: condition.questionKey, label: 'A question that is not before this one' }, ...questionOptions]
  return (
    <div className="grid gap-2">
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,9rem)_auto] items-center gap-2">
        <Select
          isLabelHidden
          label="Question"
          value={condition.questionKey}
          options={known}
          onValue={(questionKey) => onCondition({ questionKey, operator: 'is_answered', values: [] })}
        />
        <Select
          isLabelHidden
          label="Comparison"
          value={condition.operator}
          options={operatorsFor(asked).map((operator) => ({
            value: operator,
            label: operatorWords[operator],
          }))}
          onValue={(operator) => onCondition(withOperator(condition, operator))}
        />
        <IconButton label="Delete this condition" icon={<Icon name="close" size={14} />} onClick={onRemove} />
      </div>
      <Values condition={condition} asked={asked} onCondition={onCondition} />
    </div>
  )
}

function Values({
  condition,
  asked,
  onCondition,
}: Pick<SkipConditionRowProps, 'condition' | 'asked' | 'onCondition'>) {
  const { guide } = useGuideEditor()
  const { operator, values } = condition
  if (operator === 'is_empty' || operator === 'is_answered') return null
  if (operator === 'greater_than' || operator === 'less_than') {
    return (
      <NumberInput
        label="Number"
        isLabelHidden
        value={typeof values[0] === 'number' ? values[0] : null}
        onNumber={(number) => onCondition({ ...condition, values: number === null ? [] : [number] })}
      />
    )
  }
  const choices = valuesOf(asked, guide.language)
  if (!choices) {
    return (
      <NumberInput
        label="Number"
        isLabelHidden
        value={typeof values[0] === 'number' ? values[0] : null}
        onNumber={(number) => onCondition({ ...condition, values: number === null ? [] : [number] })}
      />
    )
  }
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1.5">
      {choices.map((choice) => (
        <Checkbox
          key={String(choice.value)}
          label={choice.label}
          isChecked={values.includes(choice.value)}
          onChecked={(isChecked) =>
            onCondition({
              ...condition,
              values: isChecked
                ? [...values, choice.value]
                : values.filter((value) => value !== choice.value),
            })
          }
        />
      ))}
    </div>
  )
}
