/** Invented messages that train the reading of what calls for care, and ordinary ones beside them, by who wrote them. */
import { resolve } from 'node:path'
import type { CareKind } from '../../src/interview/reading/care/kinds.ts'
import { trainingMessages } from '../intents/training-set.ts'
import { readCorpus } from '../interviewer/corpus.ts'
import { situationsFrom } from '../situations/model.ts'
import { careMessagesFrom } from './care-file.ts'
import { heldOutMessages } from './held-out.ts'

export interface TrainingMessage {
  text: string
  care: boolean
  /** Null where it only sounds like it, or it is not said. */
  kind: CareKind | null
  /** `a` and `b` wrote half of theirs to sound like it; `interviews` are answers of real ones, `moments` of written ones. */
  source: 'a' | 'b' | 'lists' | 'interviews' | 'moments'
  /** Which interview or version it is of: what is measured on one is trained on others. Null where nothing is. */
  group: number | null
  /** How much it counts. */
  weight: number
}

const versions = [1, 2, 3, 4, 5, 6, 7, 8, 9]
/** Of the other intents every so many: they are many, and short. */
const everyIntent = 2

export function careTrainingSet(): TrainingMessage[] {
  return [...ofWriter('a'), ...ofWriter('b'), ...ofLists(), ...ordinaryMessages()]
}

function ofWriter(source: 'a' | 'b'): TrainingMessage[] {
  return careMessagesFrom(resolve(import.meta.dirname, `care-${source}.jsonl`)).map(
    ({ text, care, kind }) => ({
      text,
      care,
      kind: care ? kind : null,
      source,
      group: null,
      weight: care ? 1 : 3,
    }),
  )
}

/** Distress of all kinds, in plainer words. What is a secret or a loss may be either. */
function ofLists(): TrainingMessage[] {
  const lists = (['everyday', 'beside-figures', 'told-short'] as const).flatMap((name) =>
    heldOutMessages(name),
  )
  const intents = trainingMessages().filter(({ kind }) => kind !== 'secret' && kind !== 'loss')
  const told = intents.filter(({ kind }) => kind === 'distress')
  const others = intents.filter(({ kind }) => kind !== 'distress').filter((_, at) => at % everyIntent === 0)
  return [
    ...lists.map(({ text, isDistress }) => ({ text, care: isDistress })),
    ...told.map(({ text }) => ({ text, care: true })),
    ...others.map(({ text }) => ({ text, care: false })),
  ].map((message) => ({ ...message, kind: null, source: 'lists' as const, group: null, weight: 0.3 }))
}

/** Of the half of the interviews that the other readers learn from as well; `bench sensitive` reports the other half. */
function ordinaryMessages(): TrainingMessage[] {
  const interviews = readCorpus('dev', 125).flatMap(({ turns }, group) =>
    turns
      .filter(({ role }) => role === 'participant')
      .map(({ text }) => ({ text, source: 'interviews' as const, group, weight: 0.5 })),
  )
  const moments = versions.flatMap((version) =>
    situationsFrom(resolve(import.meta.dirname, `../situations/v${version}.jsonl`))
      .filter(({ category }) => category !== 'third_person_secret')
      .flatMap(({ said, last }) => [...said.map(({ text }) => text), last.text])
      .map((text) => ({ text, source: 'moments' as const, group: version, weight: 1 })),
  )
  return [...interviews, ...moments].map((message) => ({ ...message, care: false, kind: null }))
}
