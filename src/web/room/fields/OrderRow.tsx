import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { Icon } from '../../components/Icon.tsx'
import { join } from '../../components/join.ts'
import { words } from '../words.ts'

interface OrderRowProps {
  id: string
  label: string
  index: number
  count: number
  isLocked: boolean
  onMove: (direction: 'up' | 'down') => void
}

export function OrderRow({ id, label, index, count, isLocked, onMove }: OrderRowProps) {
  const sortable = useSortable({ id, attributes: { roleDescription: 'movable' } })
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    sortable
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={join(
        'flex min-h-13 items-center gap-1 border-b border-hairline bg-paper first:border-t',
        isDragging && 'relative z-10 bg-raised shadow-lifted',
      )}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        disabled={isLocked}
        aria-label={label}
        className="grid size-11 shrink-0 cursor-grab touch-none place-items-center text-faint hover:text-ink active:cursor-grabbing"
      >
        <Icon name="grip" />
      </button>
      <span className="w-6 shrink-0 text-right text-16 text-faint" aria-hidden>
        {index + 1}
      </span>
      <span className="min-w-0 flex-1 px-2 py-2 wrap-anywhere">{label}</span>
      {(['up', 'down'] as const).map((direction) => (
        <button
          key={direction}
          type="button"
          data-arrow={`${id}:${direction}`}
          aria-label={direction === 'up' ? words.talk.up(label) : words.talk.down(label)}
          aria-disabled={isLocked || index === (direction === 'up' ? 0 : count - 1)}
          onClick={() => onMove(direction)}
          className="grid size-11 shrink-0 place-items-center rounded-1 text-accent hover:bg-accent-wash aria-disabled:text-faint aria-disabled:opacity-40 aria-disabled:hover:bg-transparent"
        >
          <Icon name={direction} />
        </button>
      ))}
    </li>
  )
}
