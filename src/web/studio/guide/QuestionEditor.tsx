import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { type KeyboardEvent, memo, useId, useState } from 'react'
import type { GuideFault } from '../../../study/lint/index.ts'
import { type Question, textIn } from '../../../study/model.ts'
import { kindOf } from '../../../study/question-kinds/index.ts'
import { Icon } from '../../components/Icon.tsx'
import { join } from '../../components/join.ts'
import { updateQuestion } from './edit-guide.ts'
import { questionAnchor, useGuideTools } from './guide-editor.ts'
import { InlineText } from './InlineText.tsx'
import { KindSettings } from './KindSettings.tsx'
import { LintNotes } from './LintNotes.tsx'
import { MeaningChoice } from './MeaningChoice.tsx'
import { QuestionMenu } from './QuestionMenu.tsx'
import { QuestionSettings } from './QuestionSettings.tsx'
import { useQuestionMoves } from './useQuestionMoves.ts'
import { describeProbing } from './words.ts'

interface QuestionEditorProps {
  question: Question
  /** In the guide, from 1. */
  number: number
  notes: readonly GuideFault[]
  objective: string | null
  /** Its skip rule in words. */
  rule: string | null
  published: Question | null
  /** The other sections, a line each: key, tab, title. Text, so that it is the same as long as it says the same. */
  sections: string
}

/**
 * One question in the document: number, words, what it is set to, and at the right what the lint says of it. Drawn
 * again only when something of its own changes: a guide may hold hundreds.
 */
export const QuestionEditor = memo(function QuestionEditor(props: QuestionEditorProps) {
  const { question, number, notes, objective, rule, published, sections } = props
  const { edit, language } = useGuideTools()
  const moves = useQuestionMoves(question, number)
  const [isOpen, setOpen] = useState(false)
  const notesId = useId()
  const sortable = useSortable({ id: question.key, data: { type: 'question' } })
  const text = textIn(question.text, language)
  const set = (patch: Partial<Question>) => edit((now) => updateQuestion(now, question.key, patch))

  const stepByKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    event.stopPropagation()
    moves.step(event.key === 'ArrowUp' ? -1 : 1)
  }

  return (
    <li
      ref={sortable.setNodeRef}
      id={questionAnchor(question.key)}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
      onKeyDown={(event) => event.altKey && stepByKey(event)}
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
          onKeyDown={stepByKey}
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
            describedBy={notes.length > 0 ? notesId : undefined}
            onText={(words) => set({ text: { ...question.text, [language]: words } })}
            onEnter={moves.addBelow}
            className="text-16 leading-normal"
          />
          <QuestionMenu number={number} sections={sections} moves={moves} />
        </div>
        <KindSettings
          question={question}
          onSettings={(patch) => set({ settings: { ...question.settings, ...patch } })}
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
          {describeSettings(question, objective, rule)}
        </button>
        {isOpen && <QuestionSettings question={question} />}
        <MeaningChoice question={question} published={published} />
      </div>

      {notes.length > 0 && (
        <div className="col-start-2 pb-3 pl-5 xl:col-start-3 xl:pt-3.5 xl:pl-0">
          <LintNotes id={notesId} notes={notes} text={text} />
        </div>
      )}
    </li>
  )
})

/** `Open · follow-ups moderate · required · for: why people leave`. */
function describeSettings(question: Question, objective: string | null, rule: string | null): string {
  const parts = [
    kindOf(question).label,
    describeProbing(question.probing),
    question.required && 'required',
    question.priority !== 'normal' && `${question.priority} priority`,
    question.timeBudgetMs !== null && `${Math.round(question.timeBudgetMs / 1000)} s`,
    rule && `skipped when ${rule}`,
    objective === null ? 'no objective' : `for: ${objective}`,
  ]
  return parts.filter(Boolean).join(' · ')
}
