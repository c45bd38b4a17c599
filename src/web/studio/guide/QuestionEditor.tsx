import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { type KeyboardEvent, useId, useState } from 'react'
import { type Question, textIn } from '../../../study/model.ts'
import { kindOf } from '../../../study/question-kinds/index.ts'
import { Icon } from '../../components/Icon.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { join } from '../../components/join.ts'
import { Menu } from '../../components/Menu.tsx'
import { say } from '../../components/toasts.ts'
import {
  duplicateQuestion,
  findQuestion,
  insertQuestion,
  moveQuestion,
  newQuestion,
  removeQuestion,
  stepQuestion,
  updateQuestion,
} from './edit-guide.ts'
import { goTo, numberQuestions, questionAnchor, useGuideEditor } from './guide-editor.ts'
import { InlineText } from './InlineText.tsx'
import { KindSettings } from './KindSettings.tsx'
import { LintNotes } from './LintNotes.tsx'
import { MeaningChoice } from './MeaningChoice.tsx'
import { QuestionSettings } from './QuestionSettings.tsx'
import { describeRule } from './skip-rule-form.ts'
import { describeProbing } from './words.ts'

/** One question in the document: number, words, what it is set to, and at the right what the lint says of it. */
export function QuestionEditor({ question }: { question: Question }) {
  const { guide, edit, notes, numbers, announce } = useGuideEditor()
  const [isOpen, setOpen] = useState(false)
  const notesId = useId()
  const sortable = useSortable({ id: question.key, data: { type: 'question' } })
  const number = numbers.get(question.key) ?? 0
  const text = textIn(question.text, guide.language)
  const held = notes.get(question.key) ?? []
  const addBelow = () => addAfter(question)

  function addAfter(after: Question) {
    const place = findQuestion(guide, after.key)!
    const added = newQuestion(guide, 'open', after.objectiveKey)
    edit((now) => insertQuestion(now, { sectionKey: place.sectionKey, index: place.index + 1 }, added))
    requestAnimationFrame(() => goTo(questionAnchor(added.key)))
  }

  function remove() {
    const place = findQuestion(guide, question.key)!
    edit((now) => removeQuestion(now, question.key))
    say(`Question ${number} was deleted.`, () => edit((now) => insertQuestion(now, place, question)))
  }

  const step = (by: -1 | 1) => {
    const isWriting = document.activeElement instanceof HTMLTextAreaElement
    const stepped = stepQuestion(guide, question.key, by)
    edit((now) => stepQuestion(now, question.key, by))
    announce(`It is question ${numberQuestions(stepped).get(question.key)} now.`)
    // In another section it is another element: the focus goes where it was, so that one can go on pressing.
    requestAnimationFrame(() => {
      const moved = document.getElementById(questionAnchor(question.key))
      moved?.scrollIntoView({ block: 'nearest' })
      moved
        ?.querySelector<HTMLElement>(isWriting ? 'textarea' : '[data-grip]')
        ?.focus({ preventScroll: true })
    })
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    step(event.key === 'ArrowUp' ? -1 : 1)
  }

  return (
    <li
      ref={sortable.setNodeRef}
      id={questionAnchor(question.key)}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
      onKeyDown={onKeyDown}
      className={join(
        'group/question grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-2 scroll-mt-32 xl:grid-cols-[2.25rem_minmax(0,1fr)_15rem] xl:gap-x-6',
        sortable.isDragging && 'relative z-10 bg-raised opacity-90 shadow-lifted',
      )}
    >
      <div className="flex flex-col items-end pt-3.5">
        <span className="reference pr-1 text-faint">{number}</span>
        <button
          type="button"
          ref={sortable.setActivatorNodeRef}
          data-grip=""
          {...sortable.listeners}
          aria-label={`Move question ${number}: drag it, or use the arrow keys`}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
            event.preventDefault()
            step(event.key === 'ArrowUp' ? -1 : 1)
          }}
          className="mt-0.5 grid size-6 cursor-grab touch-none place-items-center rounded-1 text-faint opacity-0 group-focus-within/question:opacity-100 group-hover/question:opacity-100 hover:bg-sunk touch:opacity-100"
        >
          <Icon name="grip" size={14} />
        </button>
      </div>

      <div className="min-w-0 py-2 pl-4 double-rule">
        <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2">
          <InlineText
            label={`Question ${number}`}
            value={text}
            placeholder="What do you want to ask?"
            describedBy={held.length > 0 ? notesId : undefined}
            onText={(words) =>
              edit((now) =>
                updateQuestion(now, question.key, { text: { ...question.text, [guide.language]: words } }),
              )
            }
            onEnter={addBelow}
            className="text-16 leading-normal"
          />
          <Menu
            trigger={<IconButton label={`More for question ${number}`} icon={<Icon name="more" />} />}
            entries={[
              { label: 'Move up', hint: 'Alt+↑', onSelect: () => step(-1) },
              { label: 'Move down', hint: 'Alt+↓', onSelect: () => step(1) },
              ...guide.sections
                .filter((section) => !section.questions.some((other) => other.key === question.key))
                .map((section) => ({
                  label: `Move to ${textIn(section.title, guide.language) || 'untitled section'}`,
                  onSelect: () =>
                    edit((now) =>
                      moveQuestion(now, question.key, {
                        sectionKey: section.key,
                        index: section.questions.length,
                      }),
                    ),
                })),
              { label: 'Add a question below', hint: 'Enter', onSelect: addBelow, startsGroup: true },
              { label: 'Duplicate', onSelect: () => edit((now) => duplicateQuestion(now, question.key)) },
              { label: 'Delete', onSelect: remove, isDanger: true, startsGroup: true },
            ]}
          />
        </div>
        <KindSettings
          question={question}
          onSettings={(patch) =>
            edit((now) => updateQuestion(now, question.key, { settings: { ...question.settings, ...patch } }))
          }
        />
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className="-ml-0.5 flex min-h-7 items-center gap-1.5 rounded-1 text-left text-12 text-faint hover:text-ink touch:min-h-11"
        >
          <span className={join('inline-flex transition-transform', isOpen && 'rotate-90')}>
            <Icon name="right" size={12} />
          </span>
          <SettingsLine question={question} />
        </button>
        {isOpen && <QuestionSettings question={question} />}
        <MeaningChoice question={question} />
      </div>

      {held.length > 0 && (
        <div className="col-start-2 pb-3 pl-5 xl:col-start-3 xl:pt-3.5 xl:pl-0">
          <LintNotes id={notesId} notes={held} text={text} />
        </div>
      )}
    </li>
  )
}

/** `Open · follow-ups moderate · required · about why people leave`. */
function SettingsLine({ question }: { question: Question }) {
  const { guide } = useGuideEditor()
  const objective = guide.objectives.find((other) => other.key === question.objectiveKey)
  const parts = [
    kindOf(question).label,
    describeProbing(question.probing),
    question.required && 'required',
    question.priority !== 'normal' && `${question.priority} priority`,
    question.timeBudgetMs !== null && `${Math.round(question.timeBudgetMs / 1000)} s`,
    question.skipWhen && `skipped when ${describeRule(question.skipWhen, guide)}`,
    objective ? `for: ${objective.text}` : 'no objective',
  ]
  return <span>{parts.filter(Boolean).join(' · ')}</span>
}
