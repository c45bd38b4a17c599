/**
 * Trains the weights of the faults that the question lint weighs, and says how well they tell what readers found in
 * development interviews that did not train them.
 *
 *   ./earwitness bench lint-weights [--write] [--json]
 *
 * Rows are turns of development interviews (both readings, each with half the weight) and invented turns
 * (`lint/weigh/cases.txt`). Folds hold whole interviews and whole invented situations. Figures are of turns drawn at
 * random, each told by weights and a threshold (best F1) from other interviews; turns picked for their rare faults only
 * train. Where the 95 % interval of precision reaches below one half the code is reported as `possible` and counts as no
 * fault. `readers F1` is one reading against the other.
 */
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createEmbedder } from '../src/platform/models/create-embedder.ts'
import type { Embedder } from '../src/platform/models/embedder.ts'
import { weighedCodes } from '../src/study/lint/weighed/index.ts'
import type { Weights } from '../src/study/lint/weighed/model.ts'
import { crossValidate, type Validated } from './lint/weigh/cross-validate.ts'
import { readRows } from './lint/weigh/rows.ts'
import { benchFlags } from './load/bench-flags.ts'
import { printRows } from './load/each-size.ts'

const given = benchFlags({
  name: 'lint-weights',
  measures: 'How well each weighed fault is told in development interviews kept from its training',
  baseline: 'The rule for the same fault alone, on the same turns',
  options: {
    write: { kind: 'switch', help: 'Train on everything and write the weights into the program' },
    models: { kind: 'text', help: 'Folder of models; the one beside the clone when not given' },
    only: { kind: 'text', help: 'One code' },
    json: { kind: 'switch', help: 'For programs' },
  },
})
const weightsFile = resolve(import.meta.dirname, '../src/study/lint/weighed/weights.json')
const folder = given.models ?? join(import.meta.dirname, '../../shared/models')

async function main(): Promise<void> {
  const embedder = await createEmbedder({ folder })
  const byEmbedding = await trainAll(embedder)
  const byWords = await trainAll(undefined)
  await embedder.close()
  if (given.write) {
    const stored = { embedder: embedder.id, embedding: weightsOf(byEmbedding), lexical: weightsOf(byWords) }
    writeFileSync(weightsFile, `${JSON.stringify(stored, null, 1)}\n`)
  }
  const report = { byEmbedding: byEmbedding.map(rowOf), byWords: byWords.map(rowOf) }
  if (given.json) return void process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  process.stdout.write('Compared by the embedder\n')
  printRows(report.byEmbedding)
  process.stdout.write('\nCompared by shared words\n')
  printRows(report.byWords)
}

async function trainAll(embedder: Embedder | undefined): Promise<Validated[]> {
  const codes = weighedCodes.filter(({ code }) => !given.only || code === given.only)
  const rows = await readRows(codes, embedder)
  return codes.map(({ code }) => crossValidate(code, rows.get(code)!))
}

const weightsOf = (trained: readonly Validated[]): Record<string, Weights> =>
  Object.fromEntries(trained.map(({ code, weights }) => [code, weights]))

const two = (value: number) => value.toFixed(2)

function rowOf({ code, interviews, precision, cases, rule, readers, weights }: Validated) {
  return {
    code,
    faults: Math.round(interviews.found + interviews.missed),
    precision: two(interviews.precision ?? 0),
    '95 %': precision ? `${two(precision.low)} to ${two(precision.high)}` : '',
    recall: two(interviews.recall ?? 0),
    F1: two(interviews.f1 ?? 0),
    'F1 95 %': interviews.interval
      ? `${two(interviews.interval.low)} to ${two(interviews.interval.high)}`
      : '',
    'readers F1': two(readers ?? 0),
    'rule F1': two(rule.f1 ?? 0),
    'invented F1': two(cases.f1 ?? 0),
    from: two(weights.least),
    reports: weights.reports,
  }
}

await main()
