/**
 * How much an interviewer gets to hear from rehearsed participants, beside a form and "tell me more".
 *
 *   ./earwitness bench interviewer [--half dev|reported] [--participants 250] [--seeds 3]
 *                                  [--arms form,tell-me-more,embedded,ceiling] [--cell half,none] [--lint all|cell|none]
 *                                  [--embedder model|lexical] [--plots FOLDER] [--dump FILE --dump-arm embedded] [--json]
 *
 * One common guide, a grid of assumptions about people (what a follow-up on their own words is worth; what praise and
 * pressure cost), three seeds, intervals over participants. docs/guides/rehearse-a-study.md says how a rehearsed
 * participant answers and what it cannot show.
 */

import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { rehearsalVersion, type Temper } from '../src/interview/rehearsal/model.ts'
import { loadLanguageDetector } from '../src/platform/language/detect-language.ts'
import { createEmbedder } from '../src/platform/models/create-embedder.ts'
import { armNames, chooseArms } from './interviewer/choose-arms.ts'
import { commonGuide } from './interviewer/common-guide.ts'
import { type Half, halves, readCorpus } from './interviewer/corpus.ts'
import { drawCourses } from './interviewer/draw-courses.ts'
import { openDump } from './interviewer/dump-utterances.ts'
import type { Linting } from './interviewer/measure-talk.ts'
import { type Cell, nameOfCell, reportOf } from './interviewer/print-report.ts'
import { rememberingEmbedder } from './interviewer/remembering-embedder.ts'
import { runCell } from './interviewer/run-cell.ts'

const { values: flags } = parseArgs({
  options: {
    half: { type: 'string', default: 'dev' },
    participants: { type: 'string', default: '250' },
    seeds: { type: 'string', default: '3' },
    arms: { type: 'string', default: armNames.join(',') },
    cell: { type: 'string' },
    lint: { type: 'string', default: 'cell' },
    embedder: { type: 'string', default: 'model' },
    models: { type: 'string', default: '../shared/models' },
    plots: { type: 'string' },
    dump: { type: 'string' },
    'dump-arm': { type: 'string', default: 'embedded' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const note = (text: string) => process.stderr.write(`${text}\n`)

const bonuses = { none: 0, half: 0.5, full: 1 } as const
const penalties = { none: false, full: true } as const

/** The cell by which the aim is judged; the one without a bonus is printed beside it. */
const headline: Temper = { probingBonus: 0.5, praisePenalty: false }

async function main(): Promise<void> {
  if (flags.help) return printUsage()
  const half = readHalf(flags.half)
  const corpus = readCorpus(half, readCount('participants'))
  const seeds = readCount('seeds')
  const guide = commonGuide()
  const settings = { folder: resolve(flags.models), suppliedFolder: resolve(flags.models) }
  const embedder = rememberingEmbedder(
    await createEmbedder(flags.embedder === 'lexical' ? { folder: '/nowhere' } : settings),
  )
  const arms = chooseArms(flags.arms, embedder)
  const detectLanguage = await loadLanguageDetector()
  const linting: Linting = { embedder, detectLanguage, guide }
  const dump = flags.dump ? openDump(flags.dump, flags['dump-arm']) : null
  note(
    `${corpus.length} participants (${half}), ${seeds} seeds, arms ${arms.map(({ name }) => name).join(', ')}, embedder ${embedder.id}, rehearsal rules ${rehearsalVersion}`,
  )
  const cells: Cell[] = []
  for (const temper of chooseCells(flags.cell)) {
    const isHeadline = isSame(temper, headline)
    const isLinted = flags.lint === 'all' || (flags.lint === 'cell' && isHeadline)
    note(nameOfCell(temper))
    const { cell, talks } = await runCell({
      arms,
      corpus,
      guide,
      temper,
      seeds,
      linting: isLinted ? linting : null,
      ...(isHeadline && dump ? { onTalk: dump.add } : {}),
    })
    cells.push(cell)
    if (!isHeadline || !flags.plots) continue
    const drawn = [...talks].map(([arm, people]) => ({ arm, talks: people.flat() }))
    const caption = `${corpus.length} rehearsed participants (${half}), ${seeds} seeds, ${nameOfCell(temper)}. Assumptions, not people.`
    for (const path of drawCourses(flags.plots, drawn, caption)) note(`drew ${path}`)
  }
  await dump?.close()
  await embedder.close()
  if (flags.json)
    process.stdout.write(`${JSON.stringify({ half, seeds, rehearsalVersion, cells }, null, 2)}\n`)
  else process.stdout.write(`${reportOf(cells)}\n\n${limits}\n`)
}

const limits =
  'Rehearsed participants answer by rules. That a follow-up on their own words brings out more is assumed in the cells with a bonus, not found.'

function chooseCells(named: string | undefined): Temper[] {
  const all = Object.values(penalties).flatMap((praisePenalty) =>
    Object.values(bonuses).map((probingBonus): Temper => ({ probingBonus, praisePenalty })),
  )
  if (named === undefined) return all
  const [bonus, penalty = 'none'] = named.split(',') as [keyof typeof bonuses, keyof typeof penalties]
  if (!(bonus in bonuses) || !(penalty in penalties)) {
    throw new Error(`--cell takes none, half or full, a comma, and none or full; not "${named}"`)
  }
  return [{ probingBonus: bonuses[bonus], praisePenalty: penalties[penalty] }]
}

const isSame = (a: Temper, b: Temper) =>
  a.probingBonus === b.probingBonus && a.praisePenalty === b.praisePenalty

function readHalf(text: string): Half {
  const half = halves.find((known) => known === text)
  if (half) return half
  throw new Error(`--half takes dev or reported, not "${text}"`)
}

function readCount(name: 'participants' | 'seeds'): number {
  const count = Number(flags[name])
  if (Number.isInteger(count) && count > 0) return count
  throw new Error(`--${name} takes a whole number from 1, not "${flags[name]}"`)
}

function printUsage(): void {
  process.stdout.write(`How much an interviewer gets to hear from rehearsed participants.

  --half dev|reported    which half of the corpus (default dev; nothing is tuned to the other)
  --participants N       the first N of that half (default 250)
  --seeds N              talks a participant (default 3)
  --arms A,B             of ${armNames.join(', ')}
  --cell BONUS,PENALTY   one cell of the grid: none|half|full, none|full (default: all six)
  --lint all|cell|none   where faults are counted (default: bonus half, penalty none)
  --embedder model|lexical
  --models FOLDER        where the embedder lies (default ../shared/models)
  --plots FOLDER         two SVG files: facts by turns and by words
  --dump FILE            utterances of --dump-arm (default embedded) with the exchange before each, JSON lines
  --json
`)
}

await main().catch((error: unknown) => {
  note(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
