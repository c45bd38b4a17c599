import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { ThemeMap as MapData } from '../../../../findings/map/model.ts'
import type { Proportion } from '../../../../findings/model.ts'
import { Button } from '../../../components/Button.tsx'
import { Figure } from '../../../components/Figure.tsx'
import { KeyHint } from '../../../components/KeyHint.tsx'
import { SkeletonLines } from '../../../components/Skeleton.tsx'
import type { Column } from '../../../components/Table.tsx'
import { formatCount, formatInterval, formatNumberOf, formatPercent, tooFewToSay } from '../../../format.ts'
import { QueryState } from '../../QueryState.tsx'
import { themeMapQuery } from '../../queries.ts'
import { shareColumns } from '../proportion-columns.tsx'
import { useWords } from '../words.ts'
import {
  type Box,
  fitAll,
  keepWithin,
  move,
  nextTowards,
  placeLabels,
  type ViewBox,
  zoom,
} from './view-box.ts'

const aspect = 1.5

/** What lies near what: codes as circles by how many people speak of them, their passages as dots. */
export function ThemeMap({ studyId }: { studyId: string }) {
  const map = useQuery(themeMapQuery(studyId))
  return (
    <QueryState
      query={map}
      loading={<SkeletonLines rows={8} label="Loading the map" />}
      safe="The bars stand."
    >
      {(held) =>
        held.codes.length === 0 ? (
          <p className="text-14 text-soft">{held.note}</p>
        ) : (
          <Figure
            title={`${formatNumberOf(held.codes.length, 'theme')}: the nearer two stand, the more alike is what was said.`}
            rows={held.codes}
            rowKey={(row) => row.codeId}
            columns={columns}
            note={held.note}
          >
            <Plane map={held} />
          </Figure>
        )
      }
    </QueryState>
  )
}

type MapCode = MapData['codes'][number]

const columns: Column<MapCode>[] = [
  { key: 'name', label: 'Theme', cell: (row) => row.name },
  ...shareColumns<MapCode>(({ prevalence }) => prevalence, true),
  {
    key: 'coding',
    label: 'Coding',
    isSecondary: true,
    cell: ({ prevalence }) => (prevalence.checked ? 'checked' : 'machine, unchecked'),
  },
  { key: 'x', label: 'Across', cell: (row) => row.x.toFixed(2), align: 'end' },
  { key: 'y', label: 'Down', cell: (row) => row.y.toFixed(2), align: 'end' },
]

const arrows = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' } as const

function Plane({ map }: { map: MapData }) {
  const { show, openQuote, view } = useWords()
  const all = useMemo(() => fitAll([...map.codes, ...map.segments], aspect), [map])
  // At first the codes fill the map; what lies far out is seen from farther away.
  const [box, setBox] = useState(() => keepWithin(fitAll(map.codes, aspect), all))
  const svg = useRef<SVGSVGElement>(null)
  const drag = useRef<{ x: number; y: number; box: ViewBox } | null>(null)
  const current = map.codes.find((code) => view?.kind === 'theme' && view.themeId === code.themeId)
  const choose = (code: MapCode) => show({ kind: 'theme', themeId: code.themeId, name: code.name })
  useWheelZoom(svg, (factor, at) =>
    setBox((held) => zoom(held, factor, { about: placeOf(at, svg.current!, held), all })),
  )

  const onKeyDown = (event: KeyboardEvent) => {
    const middle = current ?? { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const direction = arrows[event.key as keyof typeof arrows]
    if (direction) {
      const next = current ? nextTowards(current, map.codes, direction) : map.codes[0]
      if (next) choose(next)
    } else if (event.key === '+' || event.key === '=') setBox(zoom(box, 0.7, { about: middle, all }))
    else if (event.key === '-') setBox(zoom(box, 1 / 0.7, { about: middle, all }))
    else if (event.key === '0') setBox(all)
    else return
    event.preventDefault()
  }
  const onPointerDown = (event: PointerEvent) => {
    drag.current = { x: event.clientX, y: event.clientY, box }
  }
  const onPointerMove = (event: PointerEvent) => {
    const held = drag.current
    if (!held || event.buttons === 0) return
    const { width } = svg.current!.getBoundingClientRect()
    const unit = held.box.width / width
    setBox(move(held.box, { x: (held.x - event.clientX) * unit, y: (held.y - event.clientY) * unit }, all))
  }
  const unit = box.width / 720
  const labels = labelsOf(map.codes, { unit, currentId: current?.codeId })
  return (
    <div className="grid gap-2">
      <svg
        ref={svg}
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        role="application"
        aria-label="Map of themes. Arrows go from theme to theme, plus and minus zoom, 0 shows everything."
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is moved about in by keys
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          drag.current = null
        }}
        className="aspect-3/2 w-full touch-none border border-hairline select-none"
      >
        <g>
          {map.segments.map((segment) => {
            const isOwn = segment.codeId === current?.codeId
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the same
              <circle
                key={`${segment.quote.interviewId}:${segment.quote.turn}:${segment.quote.start}`}
                cx={segment.x}
                cy={segment.y}
                r={unit * (isOwn ? 3.2 : 2)}
                fill={isOwn ? 'var(--accent)' : 'var(--line)'}
                fillOpacity={current && !isOwn ? 0.18 : 0.5}
                onClick={() => openQuote(segment.quote)}
              >
                <title>{`“${segment.quote.text}” ${segment.quote.participantLabel}`}</title>
              </circle>
            )
          })}
        </g>
        {map.codes.map((code) => {
          const isCurrent = code === current
          const radius = radiusOf(code, unit)
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the same
            <g key={code.codeId} onClick={() => choose(code)} className="cursor-pointer">
              <circle
                cx={code.x}
                cy={code.y}
                r={radius}
                fill="var(--bar)"
                fillOpacity={0.45}
                stroke={isCurrent ? 'var(--ink)' : 'var(--bar-line)'}
                strokeWidth={unit * (isCurrent ? 2.5 : 1.25)}
              />
              <title>{`${code.name}, ${sayPrevalence(code.prevalence)}`}</title>
              {labels.has(code.codeId) && (
                <text
                  x={labels.get(code.codeId)!.x}
                  // The baseline of words whose middle is known.
                  y={labels.get(code.codeId)!.y + unit * 4}
                  textAnchor="middle"
                  fontSize={unit * 12}
                  fontWeight={isCurrent ? 600 : 500}
                  fill="var(--ink)"
                  stroke="var(--paper)"
                  strokeWidth={unit * 3}
                  paintOrder="stroke"
                >
                  {shortened(code.name)}
                </text>
              )}
            </g>
          )
        })}
      </svg>
      {current && (
        <p className="text-14" role="status">
          <span className="font-medium">{current.name}</span>{' '}
          <span className="text-soft tabular-nums">{sayPrevalence(current.prevalence)}</span>
        </p>
      )}
      <p className="flex flex-wrap items-center gap-2 text-12 text-faint print:hidden">
        <Button
          kind="quiet"
          size="small"
          className="-ml-2"
          onClick={() => setBox(zoom(box, 0.7, { about: middleOf(box), all }))}
        >
          Nearer
        </Button>
        <Button
          kind="quiet"
          size="small"
          onClick={() => setBox(zoom(box, 1 / 0.7, { about: middleOf(box), all }))}
        >
          Farther
        </Button>
        <Button kind="quiet" size="small" onClick={() => setBox(all)}>
          Everything
        </Button>
        <span className="max-sm:hidden">
          <KeyHint keys="←" /> <KeyHint keys="→" /> from theme to theme, <KeyHint keys="+" />{' '}
          <KeyHint keys="-" /> zoom
        </span>
      </p>
    </div>
  )
}

/** `14 of 23 checked, 41 % [23–62]`, `15 of 23 interviewed, 65 % [45–81], machine count, unchecked`. */
function sayPrevalence(prevalence: Proportion): string {
  const { share, low, high, checked } = prevalence
  const figures = share === null ? tooFewToSay : `${formatPercent(share)} ${formatInterval(low, high)}`
  return `${formatCount(prevalence)}, ${figures}${checked ? '' : ', machine count, unchecked'}`
}

function middleOf(box: ViewBox) {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

interface Client {
  clientX: number
  clientY: number
}

function placeOf({ clientX, clientY }: Client, svg: SVGSVGElement, box: ViewBox) {
  const { left, top, width, height } = svg.getBoundingClientRect()
  return {
    x: box.x + ((clientX - left) / width) * box.width,
    y: box.y + ((clientY - top) / height) * box.height,
  }
}

/** With Ctrl, Cmd or two fingers, so that the page still scrolls over the map. React's own listener cannot stop the page. */
function useWheelZoom(
  svg: React.RefObject<SVGSVGElement | null>,
  onZoom: (factor: number, at: Client) => void,
): void {
  const latest = useRef(onZoom)
  latest.current = onZoom
  useEffect(() => {
    const drawn = svg.current
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      latest.current(event.deltaY > 0 ? 1.15 : 1 / 1.15, event)
    }
    drawn?.addEventListener('wheel', onWheel, { passive: false })
    return () => drawn?.removeEventListener('wheel', onWheel)
  }, [svg])
}

function labelsOf(
  codes: readonly MapCode[],
  { unit, currentId }: { unit: number; currentId: string | undefined },
) {
  const ordered = codes.toSorted(
    (a, b) => Number(b.codeId === currentId) - Number(a.codeId === currentId) || b.people - a.people,
  )
  return placeLabels(
    ordered.map((code) => ({ key: code.codeId, places: placesOf(code, unit) })),
    codes.map((code) => {
      const size = 2 * radiusOf(code, unit) * 0.8
      return { x: code.x, y: code.y, width: size, height: size }
    }),
  )
}

/** Above its own circle, which must not hinder it, else below, else beside. */
function placesOf(code: MapCode, unit: number): Box[] {
  const size = { width: unit * 7 * shortened(code.name).length, height: unit * 13 }
  const upwards = radiusOf(code, unit) + unit * 8
  const sideways = radiusOf(code, unit) + unit * 4 + size.width / 2
  return [
    { x: code.x, y: code.y - upwards, ...size },
    { x: code.x, y: code.y + upwards, ...size },
    { x: code.x + sideways, y: code.y, ...size },
    { x: code.x - sideways, y: code.y, ...size },
  ]
}

function radiusOf({ people }: MapCode, unit: number): number {
  return unit * (5 + 2.2 * Math.sqrt(people))
}

function shortened(name: string): string {
  return name.length <= 34 ? name : `${name.slice(0, 32).trimEnd()} …`
}
