import { useRef } from 'react'
import { type Option, type Question, type QuestionSettings, textIn } from '../../../study/model.ts'
import { Button } from '../../components/Button.tsx'
import { Checkbox } from '../../components/Checkbox.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Menu } from '../../components/Menu.tsx'
import { MoreButton } from '../../components/MoreButton.tsx'
import { say } from '../../components/toasts.ts'
import { freshOption } from './edit-guide.ts'
import { useGuideTools } from './guide-editor.ts'
import { InlineText } from './InlineText.tsx'

const roles: { value: Option['role']; label: string; note: string }[] = [
  { value: 'plain', label: 'An option like the others', note: '' },
  { value: 'other', label: 'Other: asks for their own words', note: 'asks for words' },
  { value: 'exclusive', label: 'None of these: clears the others', note: 'clears the others' },
]

interface OptionsEditorProps {
  question: Question
  onSettings: (patch: Partial<QuestionSettings>) => void
}

/** The options as the participant sees them, editable in place; Enter goes on to the next one, Backspace in an empty one takes it out. */
export function OptionsEditor({ question, onSettings }: OptionsEditorProps) {
  const { language } = useGuideTools()
  const options = question.settings.options ?? []
  const set = (next: Option[]) => onSettings({ options: next })
  const list = useRef<HTMLOListElement>(null)
  const goToOption = (at: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll('textarea')[at]?.focus())
  const add = (at: number) => {
    set(options.toSpliced(at, 0, freshOption(options, language)))
    goToOption(at)
  }
  /** To the next one, which is added unless it still waits for its words. */
  const goOn = (from: number) => {
    const next = options[from + 1]
    if (next && textIn(next.label, language).trim() === '') goToOption(from + 1)
    else add(from + 1)
  }
  const remove = (index: number) => set(options.toSpliced(index, 1))
  const update = (index: number, patch: Partial<Option>) =>
    set(options.map((option, at) => (at === index ? { ...option, ...patch } : option)))
  const move = (index: number, step: number) =>
    set(options.toSpliced(index, 1).toSpliced(index + step, 0, options[index]!))

  return (
    <div className="grid gap-1">
      <ol ref={list} className="grid">
        {options.map((option, index) => (
          <li
            key={option.key}
            className="grid grid-cols-[1.25rem_minmax(0,1fr)_auto_auto] items-center gap-1.5"
          >
            <span className="reference text-faint">{String.fromCharCode(97 + (index % 26))}</span>
            <InlineText
              label={`Option ${index + 1}`}
              value={textIn(option.label, language)}
              placeholder="An answer in a few words"
              onText={(text) => update(index, { label: { ...option.label, [language]: text } })}
              onEnter={() => goOn(index)}
              onErased={() => {
                remove(index)
                goToOption(Math.max(0, index - 1))
              }}
              className="text-14"
            />
            <span className="text-12 text-faint">
              {roles.find((role) => role.value === option.role)?.note}
            </span>
            <Menu
              trigger={<MoreButton label={`More for option ${index + 1}`} />}
              entries={[
                { label: 'Move up', isDisabled: index === 0, onSelect: () => move(index, -1) },
                {
                  label: 'Move down',
                  isDisabled: index === options.length - 1,
                  onSelect: () => move(index, 1),
                },
                ...roles.map((role, at) => ({
                  label: `${role.label}${role.value === option.role ? ' ✓' : ''}`,
                  onSelect: () => update(index, { role: role.value }),
                  startsGroup: at === 0,
                })),
                {
                  label: 'Delete',
                  isDanger: true,
                  startsGroup: true,
                  onSelect: () => {
                    remove(index)
                    say('The option was deleted.', () => set(options))
                  },
                },
              ]}
            />
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1 pl-4.5">
        <Button kind="quiet" size="small" onClick={() => add(options.length)}>
          <Icon name="plus" size={14} /> Option
        </Button>
        <Checkbox
          label="Shuffle for each person"
          isChecked={question.settings.randomizeOptions ?? false}
          onChecked={(randomizeOptions) => onSettings({ randomizeOptions })}
        />
      </div>
    </div>
  )
}
