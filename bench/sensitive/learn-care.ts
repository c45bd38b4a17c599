/** Writes the weights of the reading of what calls for care, or measures how it does on a writer who did not train it. */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { careKinds } from '../../src/interview/reading/care/kinds.ts'
import { careBy } from '../../src/interview/reading/care/read-care.ts'
import { createEmbedder } from '../../src/platform/models/create-embedder.ts'
import { storedHeads } from '../intents/train.ts'
import { careMessagesFrom } from './care-file.ts'
import { careTrainingSet } from './care-set.ts'
import { chanceIn, type EmbeddedMessage, embedMessages, trainCare } from './train-care.ts'

const weightsFile = resolve(import.meta.dirname, '../../src/interview/reading/care/weights.json')

interface Learning {
  isWritten: boolean
  isCrossed: boolean
}

export async function learnCare(folder: string, { isWritten, isCrossed }: Learning): Promise<void> {
  const embedder = await createEmbedder({ folder, suppliedFolder: folder })
  const messages = await embedMessages(careTrainingSet(), embedder)
  await embedder.close()
  if (isWritten) write(messages, embedder.id)
  if (isCrossed) for (const left of ['a', 'b'] as const) printCross(messages, left)
}

function write(messages: readonly EmbeddedMessage[], embedder: string): void {
  const { calls, kinds, bounds } = trainCare(messages)
  const stored = { calls, kinds: storedHeads(kinds, { embedder, kinds: careKinds }), bounds }
  writeFileSync(weightsFile, `${JSON.stringify({ embedder, ...stored })}\n`)
  process.stdout.write(`wrote weights of ${messages.length} messages, bounds ${JSON.stringify(bounds)}\n`)
}

/** By the learned reading alone; the word lists stand beside it in the engine. */
function printCross(messages: readonly EmbeddedMessage[], left: 'a' | 'b'): void {
  const model = trainCare(messages.filter(({ source }) => source !== left))
  const of = careMessagesFrom(resolve(import.meta.dirname, `care-${left}.jsonl`))
  const read = messages
    .filter(({ source }) => source === left)
    .map((message, at) => ({
      care: message.care,
      about: of[at]!.kind,
      chance: chanceIn(model.calls, message),
      told: kindTold(model, message),
    }))
  process.stdout.write(`writer ${left}, trained on the other; bounds ${JSON.stringify(model.bounds)}\n`)
  for (const kind of [...careKinds, null]) {
    const each = read.filter(({ about }) => kind === null || about === kind)
    const counts = [true, false].map((care) => {
      const these = each.filter((one) => one.care === care)
      const heard = these.filter(({ chance }) => chance >= model.bounds.heard)
      const perhaps = these.filter(({ chance }) => chance >= model.bounds.perhaps)
      const named = heard.filter(({ told }) => told !== null)
      const right = named.filter(({ told, about }) => told === about)
      return `${care ? 'calls' : 'sounds like it'}: ${heard.length} of ${these.length} heard (${right.length} of ${named.length} named rightly), ${perhaps.length} perhaps`
    })
    process.stdout.write(`  ${(kind ?? 'all').padEnd(17)} ${counts.join('; ')}\n`)
  }
}

function kindTold(model: Parameters<typeof careBy>[0], message: EmbeddedMessage) {
  const best = [...message.pieces].sort(
    (a, b) =>
      chanceIn(model.calls, { ...message, pieces: [b] }) - chanceIn(model.calls, { ...message, pieces: [a] }),
  )[0]!
  const read = careBy(model, best)
  return careKinds.find((kind) => read[`care_${kind}`] !== undefined) ?? null
}
