/**
 * How often the program tells which way a passage speaks, good or bad, and how often it rightly says nothing.
 *
 *   ./earwitness bench directions [--write] [--all] [--json]
 *
 * The sentences (`directions/sentences.txt`) are invented, of many fields, and labelled by what they were written to say.
 * Those that draw the line through the embedding space are told by lines that did not see them (ten folds). The baseline
 * is the words alone. `--write` draws the line through all of them and writes it into the program.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Chances, decideDirection } from '../src/findings/directions/read-direction.ts'
import { createEmbedder } from '../src/platform/models/create-embedder.ts'
import { chanceOf } from '../src/study/lint/weighed/chance.ts'
import type { Features } from '../src/study/lint/weighed/model.ts'
import { type Fitted, fitLogistic } from './lint/weigh/fit-logistic.ts'
import { benchFlags } from './load/bench-flags.ts'
import { printRows } from './load/each-size.ts'

const flags = benchFlags({
  name: 'directions',
  measures: 'Whether a passage is told to speak well, badly or neither, over sentences that drew no line',
  baseline: 'Its words alone, without the embedding space',
  options: {
    write: { kind: 'switch', help: 'Draw the line through everything and write it into the program' },
    models: { kind: 'text', help: 'Folder of models; the one beside the clone when not given' },
    all: { kind: 'switch', help: 'Print every sentence that was told wrongly' },
    json: { kind: 'switch', help: 'For programs' },
  },
})

const labels = ['good', 'bad', 'plain', 'wish'] as const
type Label = (typeof labels)[number]

interface Sentence {
  label: Label
  text: string
  /** The places of its vector, by number. */
  features: Features
}

const folds = 10
const ridge = 0.03
const weightsFile = resolve(import.meta.dirname, '../src/findings/directions/weights.json')

async function main(): Promise<void> {
  const embedder = await createEmbedder({
    folder: flags.models ?? join(import.meta.dirname, '../../shared/models'),
  })
  const lines = readFileSync(new URL('directions/sentences.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
  const texts = lines.map((line) => line.slice(line.indexOf('|') + 1))
  const vectors = await embedder.embed(texts)
  const sentences = lines.map((line, at) => ({
    label: line.slice(0, line.indexOf('|')) as Label,
    text: texts[at]!,
    features: Object.fromEntries([...vectors[at]!].map((value, place) => [String(place), value])),
  }))
  await embedder.close()
  if (flags.write) {
    const stored = {
      embedder: embedder.id,
      good: storedLine(drawLine(sentences, 'good')),
      bad: storedLine(drawLine(sentences, 'bad')),
    }
    writeFileSync(weightsFile, `${JSON.stringify(stored, null, 1)}\n`)
  }
  const rows = [
    rowOf('words alone', sentences, () => null),
    rowOf('words and space', sentences, crossFitted(sentences)),
  ]
  if (flags.json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
  else printRows(rows)
}

function drawLine(sentences: readonly Sentence[], label: 'good' | 'bad'): Fitted {
  const rows = sentences.map((each) => ({
    features: each.features,
    isFault: each.label === label,
    weight: 1,
  }))
  return fitLogistic(rows, ridge * sentences.length)
}

function storedLine({ bias, weights }: Fitted): { bias: number; weights: number[] } {
  const short = (value: number) => Math.round(value * 1e4) / 1e4
  const size = Math.max(...Object.keys(weights).map(Number)) + 1
  return {
    bias: short(bias),
    weights: Array.from({ length: size }, (_, at) => short(weights[String(at)] ?? 0)),
  }
}

function crossFitted(sentences: readonly Sentence[]): (at: number) => Chances {
  const fitted = Array.from({ length: folds }, (_, fold) => {
    const others = sentences.filter((_, at) => at % folds !== fold)
    return { good: drawLine(others, 'good'), bad: drawLine(others, 'bad') }
  })
  return (at) => {
    const { good, bad } = fitted[at % folds]!
    const { features } = sentences[at]!
    return { good: chanceOf(features, good), bad: chanceOf(features, bad) }
  }
}

function rowOf(way: string, sentences: readonly Sentence[], chancesAt: (at: number) => Chances | null) {
  let [told, right, silent, silentRightly] = [0, 0, 0, 0]
  for (const [at, { label, text }] of sentences.entries()) {
    const { direction } = decideDirection(text, chancesAt(at))
    const said = direction.isGood === direction.isBad ? 'neither' : direction.isGood ? 'good' : 'bad'
    const isSided = label === 'good' || label === 'bad'
    if (said === 'neither') {
      silent++
      if (!isSided) silentRightly++
    } else {
      told++
      if (said === label) right++
    }
    if (flags.all && (isSided ? said !== label : said !== 'neither'))
      process.stdout.write(`${way}: ${label} told ${said}: ${text}\n`)
  }
  const sided = sentences.filter(({ label }) => label === 'good' || label === 'bad').length
  const share = (part: number, whole: number) => `${Math.round((100 * part) / Math.max(1, whole))} %`
  return {
    way,
    sentences: sentences.length,
    'told a side': told,
    'of these right': share(right, told),
    'of those with a side told rightly': share(right, sided),
    'of those without told none': share(silentRightly, sentences.length - sided),
    silent,
  }
}

await main()
