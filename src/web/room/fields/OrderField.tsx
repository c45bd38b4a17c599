import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useEffect, useRef, useState } from 'react'
import { moveEntry, type View } from '../draft.ts'
import { words } from '../words.ts'
import type { FieldProps } from './AnswerField.tsx'
import { OrderRow } from './OrderRow.tsx'

/**
 * Put in order by dragging, by the two arrows of each row, or by keyboard: the arrows are buttons, so that nothing
 * depends on a gesture.
 */
export default function OrderField(props: FieldProps<Extract<View, { control: 'order' }>>) {
  const { view, draft, onDraft, isLocked, labelledBy } = props
  const order = draft.order ?? view.options.map((option) => option.key)
  const labels = new Map(view.options.map((option) => [option.key, option.label]))
  const label = (key: string | number) => labels.get(String(key)) ?? String(key)
  const [told, setTold] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const focusAfter = useRef<{ key: string; direction: 'up' | 'down' } | null>(null)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )

  // A moved row loses the focus with its place in the page: give it back to the arrow that was pressed.
  useEffect(() => {
    const { key, direction } = focusAfter.current ?? {}
    focusAfter.current = null
    if (key) list.current?.querySelector<HTMLElement>(`[data-arrow="${key}:${direction}"]`)?.focus()
  })

  function move(key: string, to: number): void {
    const from = order.indexOf(key)
    if (to < 0 || to >= order.length || isLocked) return
    onDraft({ ...draft, order: moveEntry(order, from, to) })
    setTold(words.talk.place(label(key), to + 1, order.length))
  }

  return (
    <fieldset data-answer-field aria-labelledby={labelledBy}>
      <p className="mb-3 text-16 text-soft">
        {view.hint}. {words.talk.drag}
      </p>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={{
          announcements: {
            onDragStart: ({ active }) =>
              words.talk.place(label(active.id), order.indexOf(String(active.id)) + 1, order.length),
            onDragOver: ({ active, over }) =>
              over
                ? words.talk.place(label(active.id), order.indexOf(String(over.id)) + 1, order.length)
                : undefined,
            onDragEnd: () => undefined,
            onDragCancel: ({ active }) =>
              words.talk.place(label(active.id), order.indexOf(String(active.id)) + 1, order.length),
          },
        }}
        onDragEnd={({ active, over }) => over && move(String(active.id), order.indexOf(String(over.id)))}
      >
        <SortableContext items={order} strategy={verticalListSortingStrategy} disabled={isLocked}>
          <ol ref={list}>
            {order.map((key, index) => (
              <OrderRow
                key={key}
                id={key}
                label={label(key)}
                index={index}
                count={order.length}
                isLocked={isLocked}
                onMove={(direction) => {
                  focusAfter.current = { key, direction }
                  move(key, direction === 'up' ? index - 1 : index + 1)
                }}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <p aria-live="polite" className="sr-only">
        {told}
      </p>
    </fieldset>
  )
}
