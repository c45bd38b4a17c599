import { useDroppable } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { memo, useMemo } from 'react'
import { type Section, textIn } from '../../../study/model.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { Menu } from '../../components/Menu.tsx'
import { MoreButton } from '../../components/MoreButton.tsx'
import { Select } from '../../components/Select.tsx'
import { say } from '../../components/toasts.ts'
import {
  insertQuestion,
  insertSection,
  moveSection,
  newQuestion,
  removeSection,
  updateSection,
} from './edit-guide.ts'
import { goTo, questionAnchor, sectionAnchor, useGuideTools } from './guide-editor.ts'
import { InlineText } from './InlineText.tsx'
import { QuestionSlot } from './QuestionSlot.tsx'
import { StimulusEditor } from './StimulusEditor.tsx'
import { sectionKinds } from './words.ts'

interface SectionEditorProps {
  section: Section
  /** A guide keeps at least one section. */
  isOnly: boolean
}

/** A part of the conversation: its title, what is shown during it, its questions. Drawn again when it changes. */
export const SectionEditor = memo(function SectionEditor({ section, isOnly }: SectionEditorProps) {
  const { current, edit, language } = useGuideTools()
  const drop = useDroppable({ id: `drop:${section.key}`, data: { type: 'section', sectionKey: section.key } })
  const title = textIn(section.title, language)
  const keys = useMemo(() => section.questions.map((question) => question.key), [section.questions])
  const set = (patch: Partial<Section>) => edit((held) => updateSection(held, section.key, patch))

  function add() {
    const question = newQuestion(current(), 'open', section.questions.at(-1)?.objectiveKey ?? null)
    edit((held) =>
      insertQuestion(held, { sectionKey: section.key, index: section.questions.length }, question),
    )
    requestAnimationFrame(() => goTo(questionAnchor(question.key)))
  }

  function remove() {
    const index = current().sections.findIndex((other) => other.key === section.key)
    edit((held) => removeSection(held, section.key))
    const many = section.questions.length
    say(
      `The section ${title ? `“${title}” ` : ''}was deleted${many ? ` with ${many} question${many === 1 ? '' : 's'}` : ''}.`,
      () => edit((held) => insertSection(held, index, section)),
    )
  }

  return (
    <section
      id={sectionAnchor(section.key)}
      aria-label={title || 'Untitled section'}
      className="scroll-mt-32 pb-8"
    >
      <header className="grid grid-cols-[2.25rem_minmax(0,1fr)] items-baseline gap-x-2 border-t border-hairline pt-5 pb-1 xl:grid-cols-[2.25rem_minmax(0,1fr)_15rem] xl:gap-x-6">
        <div className="col-start-2 grid grid-cols-[minmax(0,1fr)_auto_auto] items-center gap-2">
          <InlineText
            label="Section title"
            value={title}
            placeholder="Untitled section"
            onText={(text) => set({ title: { ...section.title, [language]: text } })}
            className="text-20 font-semibold"
          />
          <Select
            isInline
            isLabelHidden
            label="What this section is"
            value={section.kind}
            options={sectionKinds}
            onValue={(kind) => set({ kind })}
          />
          <Menu
            trigger={<MoreButton label="More for this section" />}
            entries={[
              {
                label: 'Move the section up',
                onSelect: () => edit((held) => moveSection(held, section.key, -1)),
              },
              {
                label: 'Move the section down',
                onSelect: () => edit((held) => moveSection(held, section.key, 1)),
              },
              {
                label: 'Delete the section',
                onSelect: remove,
                isDanger: true,
                isDisabled: isOnly,
                startsGroup: true,
              },
            ]}
          />
        </div>
      </header>
      <div className="xl:pr-[16.5rem]">
        <StimulusEditor section={section} onStimulus={(stimulus) => set({ stimulus })} />
      </div>
      <SortableContext id={section.key} items={keys} strategy={verticalListSortingStrategy}>
        <ol ref={drop.setNodeRef} className="grid min-h-4">
          {section.questions.map((question) => (
            <QuestionSlot key={question.key} question={question} />
          ))}
        </ol>
      </SortableContext>
      <div className="pl-13 pt-1">
        <Button kind="quiet" size="small" onClick={add}>
          <Icon name="plus" size={14} /> Question
        </Button>
      </div>
    </section>
  )
})
