import { useState } from 'react'
import { listQuestions, type Question, textIn } from '../../../study/model.ts'
import type { SkipCondition, SkipRule } from '../../../study/skip-rules.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Select } from '../../components/Select.tsx'
import { useGuideEditor } from './guide-editor.ts'
import { SkipConditionRow } from './SkipConditionRow.tsx'
import { describeRule, formOfRule, type Join, type RuleForm, ruleOfForm } from './skip-rule-form.ts'

const joins: { value: Join; label: string }[] = [
  { value: 'all', label: 'all of these' },
  { value: 'any', label: 'any of these' },
]

const isComplete = ({ operator, values }: SkipCondition) =>
  operator === 'is_answered' || operator === 'is_empty' || values.length > 0

/** When this question is not needed: conditions on earlier answers, in groups joined by and or or. */
export function SkipRuleEditor({
  question,
  onRule,
}: {
  question: Question
  onRule: (rule: SkipRule | null) => void
}) {
  const { guide, numbers } = useGuideEditor()
  // A new rule skips nobody until it is whole and meant.
  const [pending, setPending] = useState<SkipCondition | null>(null)
  const at = numbers.get(question.key) ?? 1
  const earlier = listQuestions(guide)
    .slice(0, at - 1)
    .map(({ question: asked }) => asked)
  const rule = question.skipWhen
  const form = rule ? formOfRule(rule) : { join: 'any' as const, groups: [] }

  if (earlier.length === 0 && !rule) {
    return <p className="text-14 text-faint">The first question has nothing before it to depend on.</p>
  }
  if (!form) {
    return (
      <div className="grid gap-2 text-14">
        <p className="text-soft">Skipped when {describeRule(rule!, guide)}.</p>
        <div>
          <Button size="small" onClick={() => onRule(null)}>
            Remove this rule
          </Button>
        </div>
      </div>
    )
  }

  const set = (next: RuleForm) => onRule(ruleOfForm(next))
  const setGroup = (index: number, conditions: SkipCondition[], join?: Join) =>
    set({
      ...form,
      groups: form.groups.with(index, { join: join ?? form.groups[index]!.join, conditions }),
    })
  const fresh = (): SkipCondition => ({
    questionKey: earlier.at(-1)?.key ?? '',
    operator: 'is_answered',
    values: [],
  })
  const questionOptions = earlier.map((asked) => ({
    value: asked.key,
    label: `${numbers.get(asked.key)}. ${textIn(asked.text, guide.language).slice(0, 60) || 'Untitled'}`,
  }))

  return (
    <div className="grid gap-3">
      <span className="text-14 font-medium">Skip this question when</span>
      {form.groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups are their order
        <div key={index} className="grid gap-2">
          {index > 0 && (
            <Select
              isInline
              isLabelHidden
              label="How the groups are joined"
              value={form.join}
              options={[
                { value: 'any', label: 'or when' },
                { value: 'all', label: 'and when' },
              ]}
              onValue={(join) => set({ ...form, join })}
            />
          )}
          <div className="grid gap-2 border-l border-hairline pl-3">
            {group.conditions.length > 1 && (
              <Select
                isInline
                label="when"
                value={group.join}
                options={joins}
                onValue={(join) => setGroup(index, group.conditions, join)}
              />
            )}
            {group.conditions.map((condition, place) => (
              <SkipConditionRow
                // biome-ignore lint/suspicious/noArrayIndexKey: conditions are their order
                key={place}
                condition={condition}
                questionOptions={questionOptions}
                asked={earlier.find((other) => other.key === condition.questionKey)}
                onCondition={(next) => setGroup(index, group.conditions.with(place, next))}
                onRemove={() => setGroup(index, group.conditions.toSpliced(place, 1))}
              />
            ))}
            <div>
              <Button
                kind="quiet"
                size="small"
                onClick={() => setGroup(index, [...group.conditions, fresh()])}
              >
                <Icon name="plus" size={14} /> Condition
              </Button>
            </div>
          </div>
        </div>
      ))}
      {pending ? (
        <div className="grid gap-2 border-l border-hairline pl-3">
          <SkipConditionRow
            condition={pending}
            questionOptions={questionOptions}
            asked={earlier.find((other) => other.key === pending.questionKey)}
            onCondition={setPending}
            onRemove={() => setPending(null)}
          />
          <div className="flex flex-wrap items-center gap-3">
            <Button
              size="small"
              disabled={!isComplete(pending)}
              onClick={() => {
                set({ ...form, groups: [...form.groups, { join: 'all', conditions: [pending] }] })
                setPending(null)
              }}
            >
              Use this rule
            </Button>
            <span className="text-12 text-faint">It applies from then on.</span>
          </div>
        </div>
      ) : (
        <div>
          <Button kind="quiet" size="small" onClick={() => setPending(fresh())}>
            <Icon name="plus" size={14} /> {form.groups.length === 0 ? 'Add a rule' : 'Another group'}
          </Button>
        </div>
      )}
    </div>
  )
}
