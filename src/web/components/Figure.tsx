import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Button } from './Button.tsx'
import { KeyHint } from './KeyHint.tsx'
import { type Column, Table } from './Table.tsx'

interface FigureProps<Row> {
  /** One sentence that says what it shows. */
  title: string
  /** Base size, what the figures leave out, how sure they are. */
  note?: ReactNode
  rows: readonly Row[]
  rowKey: (row: Row) => string
  columns: readonly Column<Row>[]
  children: ReactNode
}

/** A drawing with its table behind a key (T): whatever is drawn can also be read. */
export function Figure<Row>({ title, note, rows, rowKey, columns, children }: FigureProps<Row>) {
  const [isTable, setIsTable] = useState(false)
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
    if (event.key !== 't' || isTyping || event.metaKey || event.ctrlKey || event.altKey) return
    setIsTable(!isTable)
  }
  return (
    <figure className="grid content-start gap-3" onKeyDown={onKeyDown}>
      <figcaption className="flex items-baseline justify-between gap-x-6">
        <span className="text-14 font-medium">{title}</span>
        <Button
          kind="quiet"
          size="small"
          className="-mr-2 text-12 print:hidden"
          aria-pressed={isTable}
          onClick={() => setIsTable(!isTable)}
        >
          {isTable ? 'Chart' : 'Table'} <KeyHint keys="T" />
        </Button>
      </figcaption>
      {isTable ? <Table label={title} columns={columns} rows={rows} rowKey={rowKey} /> : children}
      {note && <div className="text-12 text-faint first-letter:uppercase">{note}</div>}
    </figure>
  )
}
