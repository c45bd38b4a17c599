/**
 * How often the purpose of a brief is recognised, by its words alone and by words and meaning, and how often an unclear
 * one is asked back.
 *
 *   ./earwitness bench purposes [--write] [--between] [--json]
 *
 * The briefs are invented. Two writers' fit the weights; a third's, and those held out when the signs were written, only
 * measure. `--between` leaves those closed: each of the two writers' briefs is told by weights that saw the other's.
 * `--write` fits again from all that train and writes the weights into the program.
 */
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createEmbedder } from '../src/platform/models/create-embedder.ts'
import type { Embedder } from '../src/platform/models/embedder.ts'
import { wilsonInterval } from '../src/statistics/intervals.ts'
import { purposes } from '../src/study/model.ts'
import { decidePurpose } from '../src/study/purposes/meaning/decide-purpose.ts'
import { briefKinds } from '../src/study/purposes/meaning/kinds.ts'
import { recogniseByMeaning } from '../src/study/recognise-by-meaning.ts'
import { type RecognisedPurpose, recognisePurpose } from '../src/study/recognise-purpose.ts'
import { storedHeads } from './intents/train.ts'
import { benchFlags } from './load/bench-flags.ts'
import { printRows } from './load/each-size.ts'
import { heldOutBriefs, type LabelledBrief, trainingBriefs, withDecisions } from './purposes/briefs.ts'
import {
  findSharpness,
  fitHeads,
  readBriefs,
  sharpened,
  sharpenedHeads,
  type ToldBrief,
  tell,
} from './purposes/fit-purposes.ts'

const flags = benchFlags({
  name: 'purposes',
  measures:
    'How often the purpose of a research question is recognised, guessed, asked for or taken for another',
  baseline: 'Its words alone, without the embedding space',
  options: {
    write: { kind: 'switch', help: 'Fit again and write the weights into the program' },
    between: { kind: 'switch', help: 'Only between the writers that train: what is held out stays closed' },
    models: { kind: 'text', help: 'Folder of models; the one beside the clone when not given' },
    json: { kind: 'switch', help: 'For programs' },
  },
})

const weightsFile = resolve(import.meta.dirname, '../src/study/purposes/meaning/weights.json')

interface Said {
  brief: LabelledBrief
  recognised: RecognisedPurpose
}

async function main(): Promise<void> {
  const folder = flags.models ?? join(import.meta.dirname, '../../shared/models')
  const embedder = await createEmbedder({ folder, suppliedFolder: folder })
  try {
    if (embedder.kind !== 'model')
      throw new Error('This bench needs the embedding model: ./earwitness models pull')
    if (flags.write) await write(embedder)
    else if (flags.between) print(await sayBetween(embedder))
    else print(await sayHeldOut(embedder))
  } finally {
    await embedder.close()
  }
}

async function write(embedder: Embedder): Promise<void> {
  const { writers, tuned } = trainingBriefs()
  const sharpness = findSharpness(await tellBetween(embedder, writers))
  const all = [...writers.flat(), ...tuned]
  const heads = sharpenedHeads(fitHeads(await readBriefs(all, embedder)), sharpness)
  const stored = storedHeads(heads, { embedder: embedder.id, kinds: briefKinds })
  writeFileSync(weightsFile, `${JSON.stringify(stored)}\n`)
  process.stdout.write(`wrote the weights of ${all.length} briefs, ${sharpness} times as sharp as fitted\n`)
}

/** Each writer's briefs by weights that saw the others', and the questions that the signs were written with. */
async function tellBetween(
  embedder: Embedder,
  writers: readonly (readonly LabelledBrief[])[],
): Promise<ToldBrief[]> {
  const tuned = await readBriefs(trainingBriefs().tuned, embedder)
  const read = await Promise.all(writers.map((briefs) => readBriefs(briefs, embedder)))
  const decided = await Promise.all(writers.map((briefs) => readBriefs(withDecisions(briefs), embedder)))
  return writers.flatMap((_, at) => {
    const others = read.filter((_, other) => other !== at).flat()
    return tell(decided[at]!, fitHeads([...others, ...tuned]))
  })
}

async function sayBetween(embedder: Embedder) {
  const told = await tellBetween(embedder, trainingBriefs().writers)
  const sharpness = findSharpness(told)
  return [
    {
      name: 'between two writers',
      words: told.map(({ brief }) => byWords(brief)),
      meaning: told.map(({ brief, chances }) => ({
        brief,
        recognised: decidePurpose(
          sharpened(chances, sharpness),
          recognisePurpose(brief.question, brief.decision),
          brief.question,
        ),
      })),
    },
  ]
}

async function sayHeldOut(embedder: Embedder) {
  const sets = []
  for (const { name, briefs } of heldOutBriefs()) {
    const meaning: Said[] = []
    for (const brief of briefs)
      meaning.push({ brief, recognised: await recogniseByMeaning(embedder, brief, { deadlineMs: 60_000 }) })
    sets.push({ name, words: briefs.map(byWords), meaning })
  }
  return sets
}

const byWords = (brief: LabelledBrief): Said => ({
  brief,
  recognised: recognisePurpose(brief.question, brief.decision),
})

function print(sets: readonly { name: string; words: readonly Said[]; meaning: readonly Said[] }[]): void {
  const rows = sets.flatMap(({ name, words, meaning }) => [
    rowOf(`${name}, words alone`, words),
    rowOf(`${name}, words and meaning`, meaning),
  ])
  const chances = chanceRows(sets.flatMap(({ meaning }) => meaning))
  const byPurpose = purposeRows(sets.flatMap(({ meaning }) => meaning))
  if (flags.json)
    return void process.stdout.write(`${JSON.stringify({ rows, chances, byPurpose }, null, 2)}\n`)
  printRows(rows)
  process.stdout.write('\n')
  printRows(chances)
  process.stdout.write('\n')
  printRows(byPurpose)
}

function rowOf(way: string, said: readonly Said[]) {
  const clear = said.filter(({ brief }) => brief.kind !== 'unclear')
  const unclear = said.filter(({ brief }) => brief.kind === 'unclear')
  const told = clear.filter(({ recognised }) => recognised.purpose !== null)
  const right = told.filter(isRight)
  const asked = clear.filter(({ recognised }) => recognised.purpose === null)
  const offered = asked.filter(({ brief, recognised }) =>
    recognised.candidates.slice(0, 3).some(({ purpose }) => purpose === brief.kind),
  )
  const wrong = told.length - right.length
  return {
    way,
    clear: clear.length,
    right: share(right.length, clear.length),
    'of these guesses': right.filter(({ recognised }) => recognised.isGuess).length,
    unknown: share(asked.length, clear.length),
    'best three hold it': offered.length,
    wrong: share(wrong, clear.length),
    'said as a guess': told.filter((each) => each.recognised.isGuess && !isRight(each)).length,
    unclear: unclear.length,
    'unclear asked': share(
      unclear.filter(({ recognised }) => recognised.purpose === null).length,
      unclear.length,
    ),
    'unclear guessed': unclear.filter(({ recognised: { purpose, isGuess } }) => purpose !== null && isGuess)
      .length,
    'unclear taken for sure': unclear.filter(
      ({ recognised: { purpose, isGuess } }) => purpose !== null && !isGuess,
    ).length,
  }
}

const isRight = ({ brief, recognised }: Said) => recognised.purpose === brief.kind

/** Whether chances mean what they say: how often the likeliest purpose was right, by the chance it was given. */
function chanceRows(said: readonly Said[]) {
  const firsts = said
    .filter(({ recognised }) => recognised.by !== 'words' && recognised.candidates.length > 0)
    .map(({ brief, recognised: { candidates } }) => ({
      chance: candidates[0]!.score,
      isRight: candidates[0]!.purpose === brief.kind,
    }))
  const bounds = [0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.001]
  return bounds.slice(1).map((high, at) => {
    const low = bounds[at]!
    const within = firsts.filter(({ chance }) => chance >= low && chance < high)
    const mean = within.reduce((sum, { chance }) => sum + chance, 0) / Math.max(1, within.length)
    return {
      chance: `${low} to ${Math.min(1, high)}`,
      briefs: within.length,
      'mean chance': mean.toFixed(2),
      right: share(within.filter((each) => each.isRight).length, within.length),
    }
  })
}

function purposeRows(said: readonly Said[]) {
  return purposes.map((kind) => {
    const of = said.filter(({ brief }) => brief.kind === kind)
    const asked = of.filter(({ recognised }) => recognised.purpose === null)
    const taken = said.filter(({ recognised }) => recognised.purpose === kind)
    return {
      purpose: kind,
      briefs: of.length,
      right: of.filter(isRight).length,
      asked: asked.length,
      'others taken for it': taken.filter((each) => !isRight(each)).length,
    }
  })
}

/** With its 95 % interval (Wilson). */
function share(part: number, whole: number): string {
  if (whole === 0) return '-'
  const { low, high } = wilsonInterval(part, whole)
  const percent = (value: number) => Math.round(100 * value)
  return `${part} (${percent(part / whole)} %, ${percent(low)}-${percent(high)})`
}

await main()
