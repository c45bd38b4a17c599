/**
 * How well the reader of intents tells what a message wants of the interviewer, by kind, on invented messages that did
 * not train it. `./earwitness bench intents [--write] [--json]`; `--write` trains again and writes the weights.
 */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { withFeatures } from '../src/interview/reading/intents/features.ts'
import { type IntentKind, intentKinds } from '../src/interview/reading/intents/kinds.ts'
import { type Intents, intentsOf } from '../src/interview/reading/intents/read-intents.ts'
import { createEmbedder } from '../src/platform/models/create-embedder.ts'
import type { Embedder } from '../src/platform/models/embedder.ts'
import { storedHeads, trainHeads } from './intents/train.ts'
import { heldOutMessages, type LabelledMessage, trainingMessages } from './intents/training-set.ts'
import { benchFlags } from './load/bench-flags.ts'

const flags = benchFlags({
  name: 'intents',
  measures:
    'How well what a message wants of the interviewer is told, by kind, on messages kept from training',
  baseline: 'Every message taken for an answer',
  options: {
    write: { kind: 'switch', help: 'Train again and write the weights into the program' },
    models: { kind: 'text', help: 'Folder of models; ../shared/models when not given' },
    json: { kind: 'switch', help: 'For programs' },
  },
})

const weightsFile = resolve(import.meta.dirname, '../src/interview/reading/intents/weights.json')

async function main(): Promise<void> {
  const folder = resolve(flags.models ?? '../shared/models')
  const embedder = await createEmbedder({ folder, suppliedFolder: folder })
  if (flags.write) await writeWeights(trainingMessages(), embedder)
  else await measure(heldOutMessages(), embedder)
  await embedder.close()
}

async function writeWeights(messages: readonly LabelledMessage[], embedder: Embedder): Promise<void> {
  const bare = await embedAll(messages, embedder)
  const vectors = bare.map((vector, at) => withFeatures(vector, messages[at]!.text))
  const labels = messages.map(({ kind }) => intentKinds.indexOf(kind))
  const heads = trainHeads({ vectors, labels }, intentKinds.length)
  const stored = storedHeads(heads, { embedder: embedder.id, kinds: intentKinds })
  writeFileSync(weightsFile, `${JSON.stringify(stored)}\n`)
  process.stdout.write(`wrote weights of ${messages.length} messages\n`)
}

async function measure(messages: readonly LabelledMessage[], embedder: Embedder): Promise<void> {
  const vectors = await embedAll(messages, embedder)
  const said = messages.map(({ kind, text }, at) => ({
    kind,
    read: likeliest(intentsOf(vectors[at]!, text, embedder.id)),
  }))
  const rows = intentKinds.map((kind) => {
    const of = said.filter((each) => each.kind === kind)
    const found = said.filter((each) => each.read === kind)
    const right = of.filter((each) => each.read === kind).length
    return { kind, messages: of.length, right, found: found.length }
  })
  const right = rows.reduce((sum, row) => sum + row.right, 0)
  const answers = said.filter(({ kind }) => kind === 'answer').length
  const all = { messages: said.length, right, baseline: answers }
  if (flags.json) return void process.stdout.write(`${JSON.stringify({ all, rows })}\n`)
  for (const row of rows) {
    process.stdout.write(
      `${row.kind.padEnd(16)} ${row.right} of ${row.messages} told, ${row.found} taken for it\n`,
    )
  }
  process.stdout.write(`all ${right} of ${said.length}; baseline ${answers}\n`)
}

function likeliest(intents: Intents | null): IntentKind | undefined {
  const chances = Object.entries(intents ?? {}) as [IntentKind, number][]
  return chances.sort((a, b) => b[1] - a[1])[0]?.[0]
}

async function embedAll(messages: readonly LabelledMessage[], embedder: Embedder): Promise<Float32Array[]> {
  const vectors: Float32Array[] = []
  for (const { text } of messages) vectors.push(...(await embedder.embed([text])))
  return vectors
}

await main()
