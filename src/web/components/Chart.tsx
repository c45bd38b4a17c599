import * as Plot from '@observablehq/plot'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Figure } from './Figure.tsx'
import type { Column } from './Table.tsx'

interface ChartProps<Row> {
  /** One sentence that says what it shows. */
  title: string
  note?: ReactNode
  rows: readonly Row[]
  rowKey: (row: Row) => string
  columns: readonly Column<Row>[]
  /** The plot for a width in pixels. Pure: called again on each resize. */
  plot: (width: number) => Plot.PlotOptions
}

/** A figure drawn by Observable Plot in our own ink. */
export function Chart<Row>({ plot, ...figure }: ChartProps<Row>) {
  return (
    <Figure {...figure}>
      <Drawing title={figure.title} plot={plot} />
    </Figure>
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
