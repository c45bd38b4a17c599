import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import { useRemembered } from './remembered.ts'
import { useMediaQuery } from './useMediaQuery.ts'

interface SplitPaneProps {
  /** Under this name the width is remembered. */
  name: string
  /** The side whose width is set; the other takes the rest. */
  fixed: 'start' | 'end'
  start: ReactNode
  end: ReactNode
  /** Pixels. */
  initial: number
  least: number
  most: number
  label: string
}

/** Two columns with a line between them that can be dragged or moved with the arrow keys. One column on a phone. */
export function SplitPane({ name, fixed, start, end, initial, least, most, label }: SplitPaneProps) {
  const [width, setWidth] = useRemembered(`split.${name}`, initial)
  const isWide = useMediaQuery('(min-width: 60rem)')
  const dragFrom = useRef<{ x: number; width: number } | null>(null)
  const sign = fixed === 'start' ? 1 : -1
  const clamp = (value: number) => Math.round(Math.min(most, Math.max(least, value)))

  const onPointerDown = (event: PointerEvent) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    dragFrom.current = { x: event.clientX, width }
  }
  const onPointerMove = (event: PointerEvent) => {
    if (!dragFrom.current) return
    setWidth(clamp(dragFrom.current.width + sign * (event.clientX - dragFrom.current.x)))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -16, ArrowRight: 16, Home: -most, End: most }[event.key]
    if (step === undefined) return
    event.preventDefault()
    setWidth(clamp(width + sign * step))
  }

  return (
    <div
      className={isWide ? 'grid' : 'grid grid-cols-1 gap-8'}
      style={
        isWide
          ? {
              gridTemplateColumns:
                fixed === 'start' ? `${width}px auto minmax(0,1fr)` : `minmax(0,1fr) auto ${width}px`,
            }
          : undefined
      }
    >
      {/* The same element at every width: what was typed inside outlives a resize. */}
      <div className="min-w-0">{start}</div>
      {isWide && (
        // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved has no element of its own
        <div
          role="separator"
          tabIndex={0}
          aria-label={label}
          aria-orientation="vertical"
          aria-valuenow={width}
          aria-valuemin={least}
          aria-valuemax={most}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={() => {
            dragFrom.current = null
          }}
          onDoubleClick={() => setWidth(initial)}
          onKeyDown={onKeyDown}
          className="group flex w-10 print:hidden cursor-col-resize touch-none justify-center"
        >
          <span className="w-px bg-hairline transition-colors group-hover:bg-accent group-active:bg-accent" />
        </div>
      )}
      {end && <div className="min-w-0">{end}</div>}
    </div>
  )
}
