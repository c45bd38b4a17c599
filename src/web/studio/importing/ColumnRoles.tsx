import type { ImportReport } from '../../../interview/import/model.ts'
import { Select } from '../../components/Select.tsx'

type Column = NonNullable<ImportReport['columns']>[number]
type ColumnRole = Column['role']

const words: Record<ColumnRole, string> = {
  id: 'Who it is',
  question: 'The question asked',
  answer: 'What was said',
  speaker: 'Who speaks',
  start: 'Where it starts',
  end: 'Where it ends',
  attribute: 'What is known of them',
  question_heading: 'A question: its answers',
  omit: 'Leave out',
}

const options = Object.entries(words).map(([value, label]) => ({ value: value as ColumnRole, label }))

interface ColumnRolesProps {
  columns: readonly Column[]
  onColumns: (columns: Record<string, ColumnRole>) => void
}

/** Tables: what each column holds; found by the program, corrected by you. */
export function ColumnRoles({ columns, onColumns }: ColumnRolesProps) {
  return (
    <div className="grid max-w-[52rem] gap-1">
      <span className="text-14 font-medium">Columns</span>
      <ul className="grid gap-x-10 sm:grid-cols-2">
        {columns.map((column) => (
          <li
            key={column.heading}
            className="flex items-baseline justify-between gap-3 border-t border-hairline py-1.5 text-14"
          >
            <span className="min-w-0 truncate" title={column.heading}>
              {column.heading}
            </span>
            <Select
              isInline
              isLabelHidden
              label={`What ${column.heading} holds`}
              value={column.role}
              options={options}
              onValue={(role) => onColumns({ [column.heading]: role })}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
