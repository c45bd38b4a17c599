/**
 * Written moments of interviews, and what an interviewer says next.
 *
 *   ./earwitness bench situations [--file bench/situations/v1.jsonl] [--say FILE.jsonl] [--grades FILE.jsonl]
 *                                 [--url http://127.0.0.1:8080/v1 --model NAME] [--embedder model|lexical] [--json]
 *
 * The moments were written, with acceptable and unacceptable next moves, by people who had not seen the engine.
 * `--say` writes what the interviewer says at each; people grade that, and `--grades` counts what they found, by
 * category. With `--url` another interviewer is measured: any server
 * that speaks the OpenAI-compatible protocol, with its own plain prompt and none of this program's rules.
 */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createEmbedder } from '../src/platform/models/create-embedder.ts'
import { benchFlags } from './load/bench-flags.ts'
import { askServer } from './situations/ask-server.ts'
import { type CountedGrades, countGrades, gradesFrom } from './situations/count-grades.ts'
import { type Situation, situationsFrom } from './situations/model.ts'
import { type Saying, sayByEngine } from './situations/say-by-engine.ts'

const flags = benchFlags({
  name: 'situations',
  measures: 'What the interviewer says next at written moments, as readers graded it',
  baseline:
    'The same engine before it was mended; other interviewers by --url, once readers have graded them',
  options: {
    file: { kind: 'text', help: 'The moments; bench/situations/v1.jsonl when not given' },
    say: { kind: 'text', help: 'Write what is said at each moment into this file, for grading' },
    grades: { kind: 'text', help: 'What readers found; bench/situations/grades.jsonl when not given' },
    url: { kind: 'text', help: 'Measure another interviewer: an OpenAI-compatible server' },
    model: { kind: 'text', help: 'The model of that server' },
    embedder: { kind: 'text', help: 'model (when not given) or lexical' },
    models: { kind: 'text', help: 'Folder of models; ../shared/models when not given' },
    json: { kind: 'switch', help: 'For programs' },
  },
})

const inBench = (file: string) => resolve(import.meta.dirname, 'situations', file)

async function main(): Promise<void> {
  const situations = situationsFrom(flags.file ?? inBench('v1.jsonl'))
  if (flags.say) await writeSayings(situations, flags.say)
  const rows = countGrades(situations, gradesFrom(flags.grades ?? inBench('grades.jsonl')))
  if (flags.json) return void process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
  process.stdout.write(`${situations.length} moments\n${tableOf(rows)}\n`)
}

async function writeSayings(situations: readonly Situation[], file: string): Promise<void> {
  const say = await openInterviewer()
  const lines: string[] = []
  for (const situation of situations) lines.push(JSON.stringify(await say(situation)))
  writeFileSync(file, `${lines.join('\n')}\n`)
  process.stderr.write(`wrote ${lines.length} utterances to ${file}\n`)
}

async function openInterviewer(): Promise<(situation: Situation) => Promise<Saying>> {
  const { url, model } = flags
  if (url && model) return (situation) => askServer({ url, model }, situation)
  const folder = flags.embedder === 'lexical' ? '/nowhere' : resolve(flags.models ?? '../shared/models')
  const embedder = await createEmbedder({ folder, suppliedFolder: folder })
  return (situation) => sayByEngine(situation, embedder)
}

function tableOf(rows: readonly CountedGrades[]): string {
  const percent = (share: number) => `${Math.round(share * 1000) / 10} %`
  return rows
    .map(
      ({ interviewer, category, acceptable, graded, low, high }) =>
        `${interviewer.padEnd(16)} ${category.padEnd(26)} ${acceptable} of ${graded} acceptable  ${percent(acceptable / graded)} [${percent(low)}, ${percent(high)}]`,
    )
    .join('\n')
}

await main()
