/** Two plots as SVG files: facts told against turns, and against words of the participant. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { mean } from '../../src/statistics/describe.ts'
import { factsAtTurn, factsAtWords, type TalkFigures, turnsOf, wordsOf } from './measure-talk.ts'

export interface ArmTalks {
  arm: string
  talks: readonly TalkFigures[]
}

interface Point {
  arm: string
  at: number
  share: number
}

const steps = 30

/** @returns the two files' paths */
export function drawCourses(folder: string, arms: readonly ArmTalks[], caption: string): string[] {
  mkdirSync(folder, { recursive: true })
  const all = arms.flatMap(({ talks }) => talks)
  const turns = draw(sample(arms, Math.max(...all.map(turnsOf)), factsAtTurn), {
    x: 'turns of the participant',
    caption,
  })
  const words = draw(sample(arms, quantileOf(all.map(wordsOf), 0.9), factsAtWords), {
    x: 'words of the participant',
    caption,
  })
  const files: [string, string][] = [
    [join(folder, 'facts-by-turns.svg'), turns],
    [join(folder, 'facts-by-words.svg'), words],
  ]
  for (const [path, svg] of files) writeFileSync(path, svg)
  return files.map(([path]) => path)
}

/** Whoever has ended stays where they ended: each point is a mean over the same participants. */
function sample(
  arms: readonly ArmTalks[],
  most: number,
  told: (talk: TalkFigures, at: number) => number,
): Point[] {
  const count = Math.min(steps, Math.max(1, Math.round(most)))
  return arms.flatMap(({ arm, talks }) =>
    Array.from({ length: count + 1 }, (_, step) => {
      const at = Math.round((most * step) / count)
      const share = mean(talks.map((talk) => told(talk, at) / Math.max(1, talk.factsHeld))) ?? 0
      return { arm, at, share }
    }),
  )
}

function draw(points: Point[], { x, caption }: { x: string; caption: string }): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const ends = [...Map.groupBy(points, ({ arm }) => arm).values()].map((line) => line.at(-1)!)
  const plot = Plot.plot({
    document,
    width: 760,
    height: 420,
    marginTop: 56,
    marginRight: 150,
    marginBottom: 44,
    style: { background: 'white', color: '#1c1a17', fontFamily: 'Inter, sans-serif', fontSize: '12px' },
    x: { label: x, labelAnchor: 'center', nice: true },
    y: { label: 'share of held facts told', percent: true, grid: true, domain: [0, 100] },
    marks: [
      Plot.line(points, { x: 'at', y: 'share', stroke: 'arm', strokeWidth: 2 }),
      Plot.text(ends, { x: 'at', y: 'share', text: 'arm', dx: 8, textAnchor: 'start' }),
      Plot.text([caption], { frameAnchor: 'top-left', dy: -46, fill: '#6b655c' }),
    ],
  })
  plot.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return plot.outerHTML
}

function quantileOf(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 1
}
