/**
 * Whole invented interviews through the real engine, printed to be read from start to end. Nothing is counted: how an
 * interviewer sounds is heard by people, and no figure stands for it.
 *
 *   ./earwitness bench talks [--file bench/talks/first.json] [--only 3] [--seed 1] [--depth moderate] [--plain] [--json]
 */
import { resolve } from 'node:path'
import { createEmbedder } from '../src/platform/models/create-embedder.ts'
import { benchFlags } from './load/bench-flags.ts'
import { type HeldTalk, holdTalk } from './talks/hold-talk.ts'
import { talksFrom } from './talks/model.ts'

const flags = benchFlags({
  name: 'talks',
  measures: 'Nothing: prints whole invented interviews, to be read from start to end',
  baseline: 'A reader',
  options: {
    file: {
      kind: 'text',
      help: 'What the invented people say; bench/talks/first.json when not given, second.json to fifth.json lie beside it',
    },
    only: { kind: 'number', default: 0, help: 'One of them, counted from 1 (default 0: all)' },
    seed: { kind: 'number', default: 1, help: 'Of what is drawn in an interview' },
    depth: { kind: 'text', help: 'Of follow-ups: light, moderate (when not given) or deep' },
    embedder: { kind: 'text', help: 'model (when not given) or lexical' },
    models: { kind: 'text', help: 'Folder of models; ../shared/models when not given' },
    plain: { kind: 'switch', help: 'Without the technique of each follow-up' },
    json: { kind: 'switch', help: 'Print JSON' },
  },
})

async function main(): Promise<void> {
  const talks = talksFrom(flags.file ?? resolve(import.meta.dirname, 'talks/first.json'))
  const chosen = flags.only > 0 ? talks.slice(flags.only - 1, flags.only) : talks
  const folder = flags.embedder === 'lexical' ? '/nowhere' : resolve(flags.models ?? '../shared/models')
  const embedder = await createEmbedder({ folder, suppliedFolder: folder })
  const held: HeldTalk[] = []
  for (const talk of chosen)
    held.push(await holdTalk(talk, { embedder, seed: flags.seed, depth: flags.depth ?? 'moderate' }))
  await embedder.close()
  process.stdout.write(
    flags.json ? `${JSON.stringify(held, null, 2)}\n` : `${held.map(printed).join('\n\n')}\n`,
  )
}

function printed({ topic, person, exchanges, summary }: HeldTalk): string {
  const lines = exchanges.map(({ technique, asked, said }) => {
    const mark = flags.plain || technique === null ? '' : `  [${technique}]`
    return `${technique === null ? '\n' : ''}  ${asked}${mark}\n      ${said}`
  })
  return [`${topic} (${person})`, ...lines, ...(summary ? [`\n${summary}`] : [])].join('\n')
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
