/** One invented interview by the product's engine, in memory. */
import { textOfTurn } from '../../src/interview/live-interview.ts'
import { runInMemory } from '../../src/interview/rehearsal/run-interview.ts'
import type { Embedder } from '../../src/platform/models/embedder.ts'
import { type Guide, GuideSchema } from '../../src/study/model.ts'
import type { InventedTalk } from './model.ts'

export interface HeldTalk {
  topic: string
  person: string
  exchanges: { technique: string | null; asked: string; said: string }[]
  summary: string | null
}

export interface HoldingTalk {
  embedder: Embedder
  seed: number
  depth: string
}

/** A bench waits for the embedder, so that what is said does not depend on what else the machine does. */
const comparingBudgetMs = 60_000
/** Said once nothing is left of what was written. */
const nothingMore = 'No, that was all.'

export async function holdTalk(
  talk: InventedTalk,
  { embedder, seed, depth }: HoldingTalk,
): Promise<HeldTalk> {
  const left = new Map(talk.questions.map(([, ...replies], at) => [keyOf(at), [...replies]]))
  const { exchanges, live } = await runInMemory({
    guide: guideOf(talk, depth),
    seed,
    engine: { embedder, comparingBudgetMs },
    respond: ({ question }) => left.get(question.key)?.shift() ?? nothingMore,
  })
  const shown = live.state.summary
  return {
    topic: talk.topic,
    person: talk.person,
    exchanges: exchanges.map(({ technique, notices, utterance, reply }) => ({
      technique,
      asked: [...notices, utterance].join(' '),
      said: typeof reply === 'string' ? reply : JSON.stringify(reply),
    })),
    summary: shown && textOfTurn(live, shown.turn),
  }
}

const keyOf = (at: number) => `q${at + 1}`

function guideOf({ questions, objective }: InventedTalk, depth: string): Guide {
  const [first, ...rest] = questions.map(([text], at) => ({
    key: keyOf(at),
    kind: 'open',
    text: { en: text },
    objectiveKey: 'aim',
    probing: { mode: 'adaptive', depth },
    required: true,
    priority: 'normal',
    timeBudgetMs: null,
    skipWhen: null,
  }))
  const section = (key: string, kind: string, all: unknown[]) => ({
    key,
    kind,
    title: { en: key },
    stimulus: null,
    questions: all,
  })
  return GuideSchema.parse({
    language: 'en',
    objectives: [{ key: 'aim', text: objective }],
    timeBudgetMs: 3_600_000,
    sections: [section('start', 'warm_up', [first]), section('core', 'core', rest)],
  })
}
