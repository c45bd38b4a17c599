import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'
import { join } from './join.ts'

export interface Column<Row> {
  key: string
  label: string
  /** Read by a screen reader, not shown: for a column whose cells speak for themselves. */
  isLabelHidden?: boolean
  cell: (row: Row) => ReactNode
  align?: 'start' | 'end'
  /** CSS width; the rest share what is left. */
  width?: string
  /** Left out on a phone. */
  isSecondary?: boolean
}

interface TableProps<Row> {
  /** What the table holds: its name for a screen reader. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Above this many rows only the visible ones are drawn, in a box of its own height. */
  virtualAbove?: number
  rowHeight?: number
}

const cellClass = 'border-t border-hairline py-2 pr-4 text-14 align-baseline last:pr-0'

export function Table<Row>({
  label,
  columns,
  rows,
  rowKey,
  virtualAbove = 100,
  rowHeight = 38,
}: TableProps<Row>) {
  const box = useRef<HTMLDivElement>(null)
  const isVirtual = rows.length > virtualAbove
  const virtualizer = useVirtualizer({
    count: isVirtual ? rows.length : 0,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const items = virtualizer.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)
  const shown = isVirtual
    ? items.map((item) => ({ row: rows[item.index]!, index: item.index }))
    : rows.map((row, index) => ({ row, index }))

  return (
    <div
      ref={box}
      tabIndex={isVirtual ? 0 : undefined}
      className={join('overflow-x-auto', isVirtual && 'max-h-[70vh] overflow-y-auto')}
    >
      <table aria-label={label} aria-rowcount={rows.length + 1} className="w-full border-collapse text-left">
        <thead className="sticky top-0 z-10 bg-paper">
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                style={{ width: column.width }}
                className={join(
                  'py-2 pr-4 text-12 font-medium whitespace-nowrap text-faint last:pr-0',
                  column.align === 'end' && 'text-right',
                  column.isSecondary && 'max-sm:hidden',
                )}
              >
                {column.isLabelHidden ? <span className="sr-only">{column.label}</span> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {isVirtual && before > 0 && <Spacer height={before} />}
          {shown.map(({ row, index }) => (
            <tr key={rowKey(row)} aria-rowindex={index + 2} className="hover:bg-sunk">
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={join(
                    cellClass,
                    column.align === 'end' && 'text-right',
                    column.isSecondary && 'max-sm:hidden',
                  )}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
          {isVirtual && after > 0 && <Spacer height={after} />}
        </tbody>
      </table>
    </div>
  )
}

/** Stands for the rows that are not drawn. */
function Spacer({ height }: { height: number }) {
  return (
    <tr>
      <td style={{ height }} />
    </tr>
  )
}
