import {
  closestCorners,
  DndContext,
  type DragEndEvent,
  type DragOverEvent,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { useRef } from 'react'
import type { Guide } from '../../../study/model.ts'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { say } from '../../components/toasts.ts'
import { BudgetField } from './BudgetField.tsx'
import { findQuestion, insertSection, moveQuestion, newSection, noteOfMove } from './edit-guide.ts'
import { goTo, sectionAnchor, useGuideEditor, useGuideTools } from './guide-editor.ts'
import { ObjectivesEditor } from './ObjectivesEditor.tsx'
import { SectionEditor } from './SectionEditor.tsx'

/** One object: another one in each drawing would draw every question anew. */
const pointerOptions = { activationConstraint: { distance: 4 } }

/** The guide as a document: objectives, then sections of questions; questions move by drag or keyboard. */
export function GuideDocument() {
  const { guide, numbers } = useGuideEditor()
  const { edit, current } = useGuideTools()
  const beforeDrag = useRef<Guide>(null)
  // By keyboard a question is moved step by step (QuestionEditor); dragging is for pointers only.
  const sensors = useSensors(useSensor(PointerSensor, pointerOptions))

  /** Where the dragged question would land: at the place of the question under it, or at a section's end. */
  function placeUnder({ active, over }: DragOverEvent | DragEndEvent) {
    if (!over || active.id === over.id) return null
    const sectionKey = over.data.current?.sectionKey as string | undefined
    if (sectionKey) {
      const section = guide.sections.find((other) => other.key === sectionKey)
      const isInside = section?.questions.some((question) => question.key === active.id)
      return section && !isInside ? { sectionKey, index: section.questions.length } : null
    }
    const found = findQuestion(guide, String(over.id))
    return found ? { sectionKey: found.sectionKey, index: found.index } : null
  }

  const onDragStart = () => {
    beforeDrag.current = current()
  }

  const onDragOver = (event: DragOverEvent) => {
    const place = placeUnder(event)
    const from = findQuestion(guide, String(event.active.id))
    if (!place || !from || from.sectionKey === place.sectionKey) return
    edit((held) => moveQuestion(held, String(event.active.id), place))
  }

  const onDragEnd = (event: DragEndEvent) => {
    const key = String(event.active.id)
    const place = placeUnder(event)
    const moved = place ? moveQuestion(current(), key, place) : current()
    if (place) edit(() => moved)
    const note = noteOfMove(beforeDrag.current ?? moved, moved, key)
    if (note) say(note)
  }

  function addSection() {
    const section = newSection(guide)
    edit((held) => insertSection(held, held.sections.length, section))
    requestAnimationFrame(() => goTo(sectionAnchor(section.key)))
  }

  const nameOf = (id: string | number) => `question ${numbers.get(String(id)) ?? ''}`
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCorners}
      onDragStart={onDragStart}
      onDragOver={onDragOver}
      onDragEnd={onDragEnd}
      accessibility={{
        announcements: {
          onDragStart: ({ active }) => `Picked up ${nameOf(active.id)}.`,
          onDragOver: ({ active, over }) =>
            over ? `${nameOf(active.id)} is over ${nameOf(over.id)}.` : undefined,
          onDragEnd: ({ active }) => `Put down ${nameOf(active.id)}.`,
          onDragCancel: ({ active }) => `${nameOf(active.id)} stays where it was.`,
        },
      }}
    >
      <ObjectivesEditor />
      <BudgetField />
      {guide.sections.map((section) => (
        <SectionEditor key={section.key} section={section} isOnly={guide.sections.length === 1} />
      ))}
      <div className="border-t border-hairline pt-4">
        <Button onClick={addSection}>
          <Icon name="plus" size={14} /> Section
        </Button>
      </div>
    </DndContext>
  )
}
