import * as Plot from '@observablehq/plot'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from './Button.tsx'
import { KeyHint } from './KeyHint.tsx'
import { type Column, Table } from './Table.tsx'

interface ChartProps<Row> {
  /** One sentence that says what it shows. */
  title: string
  /** Base size and what the figures leave out. */
  note?: string
  rows: readonly Row[]
  rowKey: (row: Row) => string
  columns: readonly Column<Row>[]
  /** The plot for a width in pixels. Pure: called again on each resize. */
  plot: (width: number) => Plot.PlotOptions
}

/** A chart with its table behind a key (T): whatever is drawn can also be read. */
export function Chart<Row>({ title, note, rows, rowKey, columns, plot }: ChartProps<Row>) {
  const [isTable, setIsTable] = useState(false)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 't' || event.metaKey || event.ctrlKey || event.altKey) return
    setIsTable(!isTable)
  }
  return (
    <figure className="grid gap-3" onKeyDown={onKeyDown}>
      <figcaption className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <span className="grid gap-0.5">
          <span className="text-16 font-medium">{title}</span>
          {note && <span className="text-12 text-faint">{note}</span>}
        </span>
        <Button kind="quiet" size="small" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
          {isTable ? 'Chart' : 'Table'} <KeyHint keys="T" />
        </Button>
      </figcaption>
      {isTable ? (
        <Table label={title} columns={columns} rows={rows} rowKey={rowKey} />
      ) : (
        <Drawing title={title} plot={plot} />
      )}
    </figure>
  )
}

function Drawing({ title, plot }: { title: string; plot: (width: number) => Plot.PlotOptions }) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)))
    observer.observe(box.current!)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    if (width === 0) return
    const drawing = Plot.plot({
      width,
      ...plot(width),
      ariaLabel: title,
      style: {
        background: 'none',
        color: 'var(--soft)',
        fontFamily: 'inherit',
        fontSize: '12px',
        overflow: 'visible',
      },
    })
    drawing.setAttribute('role', 'img')
    // Plot names its groups ("bar", "rule") without a role, which says nothing to anybody and is not allowed.
    for (const group of drawing.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
    box.current!.replaceChildren(drawing)
  }, [width, plot, title])

  return <div ref={box} className="min-h-8 w-full" />
}
