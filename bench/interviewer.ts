/**
 * How much an interviewer gets to hear from rehearsed participants, beside a form and "tell me more".
 *
 *   ./earwitness bench interviewer [--half dev|reported] [--participants 250] [--seeds 3]
 *                                  [--arms form,tell-me-more,embedded,ceiling] [--cell half,none]
 *                                  [--plots FOLDER] [--dump FILE --dump-arm embedded] [--json]
 *
 * One common guide, a grid of assumptions about people (what a follow-up on their own words is worth; what praise and
 * pressure cost), three seeds, intervals over participants. docs/guides/rehearse-a-study.md says how a rehearsed
 * participant answers and what it cannot show.
 */
import { resolve } from 'node:path'
import { rehearsalVersion } from '../src/interview/rehearsal/model.ts'
import { loadLanguageDetector } from '../src/platform/language/detect-language.ts'
import { createEmbedder } from '../src/platform/models/create-embedder.ts'
import { chooseCells, isHeadline } from './interviewer/cells.ts'
import { armNames, chooseArms, needsModels, plainArmNames } from './interviewer/choose-arms.ts'
import { commonGuide } from './interviewer/common-guide.ts'
import { type Half, halves, readCorpus } from './interviewer/corpus.ts'
import { drawCourses } from './interviewer/draw-courses.ts'
import { openDump } from './interviewer/dump-utterances.ts'
import { openRungs } from './interviewer/open-rungs.ts'
import { type Cell, nameOfCell, reportOf } from './interviewer/print-report.ts'
import { rememberingEmbedder } from './interviewer/remembering-embedder.ts'
import { runCell } from './interviewer/run-cell.ts'
import { benchFlags } from './load/bench-flags.ts'

const flags = benchFlags({
  name: 'interviewer',
  measures: 'Facts that rehearsed participants tell, faults a turn, repeats, length',
  baseline: 'A form, and "tell me more" after every answer, by the same guide with the same people',
  options: {
    half: { kind: 'text', help: 'Of the corpus: dev (default), or reported, to which nothing is tuned' },
    participants: { kind: 'number', default: 250, least: 1, help: 'The first so many of that half' },
    seeds: { kind: 'number', default: 3, least: 1, help: 'Talks with each' },
    arms: {
      kind: 'text',
      help: `Of ${armNames.join(', ')}; the last three for each model of EARWITNESS_LANGUAGE_MODELS (default ${plainArmNames.join(',')})`,
    },
    cell: {
      kind: 'text',
      help: 'Of the grid: BONUS,PENALTY of none|half|full,none|full, strokes between them (default all six)',
    },
    lint: { kind: 'text', help: 'Where faults are counted: all, none, or cell (default: half,none)' },
    embedder: { kind: 'text', help: 'model (default) or lexical' },
    models: { kind: 'text', help: 'Folder of models (default ../shared/models)' },
    plots: { kind: 'text', help: 'A folder for two SVG files: facts by turns and by words' },
    dump: { kind: 'text', help: 'A file for utterances with the exchange before each, JSON lines' },
    'dump-arm': { kind: 'text', help: 'Whose (default embedded)' },
    json: { kind: 'switch', help: 'Print JSON' },
  },
})

const note = (text: string) => process.stderr.write(`${text}\n`)

const limits =
  'Rehearsed participants answer by rules. That a follow-up on their own words brings out more is assumed in the cells with a bonus, not found.'

async function main(): Promise<void> {
  const { participants, seeds } = flags
  const half = readHalf(flags.half ?? 'dev')
  const cells = chooseCells(flags.cell)
  const corpus = readCorpus(half, participants)
  const guide = commonGuide()
  const embedder = rememberingEmbedder(await createEmbedder(modelSettings()))
  const named = flags.arms ?? plainArmNames.join(',')
  const models = needsModels(named) ? await openRungs() : null
  const arms = chooseArms({ named, embedder, rungs: models?.rungs ?? [] })
  const linting = { embedder, detectLanguage: await loadLanguageDetector(), guide }
  const dump = flags.dump ? openDump(flags.dump, flags['dump-arm'] ?? 'embedded') : null
  note(
    `${corpus.length} participants (${half}), ${seeds} seeds, arms ${arms.map(({ name }) => name).join(', ')}, embedder ${embedder.id}, rehearsal rules ${rehearsalVersion}`,
  )
  const made: Cell[] = []
  for (const temper of cells) {
    const isMain = isHeadline(temper)
    const isLinted = flags.lint === 'all' || (flags.lint !== 'none' && isMain)
    note(nameOfCell(temper))
    const { cell, talks } = await runCell({
      arms,
      corpus,
      guide,
      temper,
      seeds,
      linting: isLinted ? linting : null,
      onArm: (name) => note(`  ${name} after ${Math.round(performance.now() / 1000)} s`),
      ...(isMain && dump ? { onTalk: dump.add } : {}),
    })
    made.push(cell)
    if (!isMain || !flags.plots) continue
    const drawn = [...talks].map(([arm, people]) => ({ arm, talks: people.flat() }))
    const caption = `${corpus.length} rehearsed participants (${half}), ${seeds} seeds, ${nameOfCell(temper)}. Assumptions, not people.`
    for (const path of drawCourses(flags.plots, drawn, caption)) note(`drew ${path}`)
  }
  await dump?.close()
  await embedder.close()
  await models?.close()
  const report = { half, seeds, rehearsalVersion, cells: made }
  process.stdout.write(
    flags.json ? `${JSON.stringify(report, null, 2)}\n` : `${reportOf(made)}\n\n${limits}\n`,
  )
}

function modelSettings() {
  const folder = flags.embedder === 'lexical' ? '/nowhere' : resolve(flags.models ?? '../shared/models')
  return { folder, suppliedFolder: folder }
}

function readHalf(text: string): Half {
  const half = halves.find((known) => known === text)
  if (half) return half
  throw new Error(`--half takes dev or reported, not "${text}"`)
}

await main().catch((error: unknown) => {
  note(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
