/**
 * Trains the reading of what calls for care (`src/interview/reading/care`): first on all pieces of the messages, then on
 * those that told most, since what calls for care stands in one sentence of a message and not in the others. Its bounds are
 * set on messages that did not train the weights they are measured with. Deterministic.
 */
import { type CareKind, careKinds } from '../../src/interview/reading/care/kinds.ts'
import { type CareModel, chanceOfCare, withWords } from '../../src/interview/reading/care/read-care.ts'
import { piecesOf } from '../../src/interview/reading/intents/message-intents.ts'
import type { Embedder } from '../../src/platform/models/embedder.ts'
import { toUnit } from '../../src/platform/models/words/word-table.ts'
import { trainHeads } from '../intents/train.ts'
import type { TrainingMessage } from './care-set.ts'
import { type Example, trainLogistic } from './train-logistic.ts'

export interface EmbeddedMessage extends TrainingMessage {
  pieces: readonly Float32Array[]
}

/** Of a message that calls for care this share of its pieces is taken to say so. */
const shareTelling = 1 / 3
const folds = 3
/** Of so many ordinary messages one may be heard, and so many looked at with restraint. */
const oneHeardIn = { interviews: 1000, moments: 100 }
const onePerhapsIn = { interviews: 100, moments: 25 }

export async function embedMessages(
  messages: readonly TrainingMessage[],
  embedder: Embedder,
): Promise<EmbeddedMessage[]> {
  const known = new Map<string, Float32Array>()
  const texts = [...new Set(messages.flatMap(({ text }) => piecesOf(text).flatMap(textsIn)))]
  for (let at = 0; at < texts.length; at += batch) {
    const part = texts.slice(at, at + batch)
    for (const [i, vector] of (await embedder.embed(part)).entries()) known.set(part[i]!, vector)
  }
  return messages.map((message) => ({
    ...message,
    pieces: piecesOf(message.text).map((piece) =>
      withWords(meanOf(textsIn(piece).map((text) => known.get(text)!)), piece.text),
    ),
  }))
}

const batch = 8
const textsIn = ({ text, parts }: { text: string; parts: readonly string[] }) =>
  parts.length > 0 ? [...parts] : [text]

function meanOf([first, ...others]: readonly Float32Array[]): Float32Array {
  if (others.length === 0) return first!
  const sum = new Float32Array(first!)
  for (const vector of others) for (const [at, value] of vector.entries()) sum[at]! += value
  return toUnit(sum)
}

type Calls = CareModel['calls']

export function trainCalls(messages: readonly EmbeddedMessage[]): Calls {
  const total = (care: boolean) =>
    messages.reduce((sum, each) => sum + (each.care === care ? each.weight : 0), 0)
  const balance = Math.sqrt(total(false) / total(true))
  const examplesOf = (pick: (message: EmbeddedMessage) => readonly Float32Array[]): Example[] =>
    messages.flatMap((message) => {
      const picked = message.care ? pick(message) : message.pieces
      const weight = (message.weight * (message.care ? balance : 1)) / picked.length
      return picked.map((features) => ({ features, is: message.care, weight }))
    })
  const first = trainLogistic(examplesOf(({ pieces }) => pieces))
  return trainLogistic(
    examplesOf(({ pieces }) =>
      [...pieces]
        .sort((a, b) => chanceOfCare(first, b) - chanceOfCare(first, a))
        .slice(0, Math.max(1, Math.ceil(pieces.length * shareTelling))),
    ),
  )
}

export const chanceIn = (calls: Calls, { pieces }: EmbeddedMessage) =>
  Math.max(...pieces.map((piece) => chanceOfCare(calls, piece)))

export function trainCare(messages: readonly EmbeddedMessage[]): CareModel {
  const calls = trainCalls(messages)
  const told = messages.filter((message) => message.kind !== null)
  const tellingPiece = ({ pieces }: EmbeddedMessage) =>
    [...pieces].sort((a, b) => chanceOfCare(calls, b) - chanceOfCare(calls, a))[0]!
  const vectors = told.map(tellingPiece)
  const labels = told.map(({ kind }) => careKinds.indexOf(kind as CareKind))
  return { calls, kinds: trainHeads({ vectors, labels }, careKinds.length), bounds: boundsFor(messages) }
}

/** By what weights give to ordinary messages that trained others. */
function boundsFor(messages: readonly EmbeddedMessage[]): CareModel['bounds'] {
  const chances = { interviews: [] as number[], moments: [] as number[] }
  for (let fold = 0; fold < folds; fold++) {
    const isKept = ({ group }: EmbeddedMessage) => group !== null && group % folds === fold
    const calls = trainCalls(messages.filter((message) => !isKept(message)))
    for (const message of messages.filter(isKept))
      chances[message.source === 'moments' ? 'moments' : 'interviews'].push(chanceIn(calls, message))
  }
  const boundFor = (oneIn: Record<keyof typeof chances, number>) =>
    Math.max(...(['interviews', 'moments'] as const).map((of) => boundOf(chances[of], oneIn[of])))
  return { heard: boundFor(oneHeardIn), perhaps: boundFor(onePerhapsIn) }
}

/** The least that at most one in so many reaches. */
function boundOf(chances: readonly number[], oneIn: number): number {
  const sorted = [...chances].sort((a, b) => b - a)
  const first = sorted[Math.floor(sorted.length / oneIn)] ?? 0
  return Math.round((first + 1e-4) * 1e4) / 1e4
}
