import { describe, expect, it } from 'vitest'
import { type Reply, type Talk, talkInMemory } from '../../../test/support/talk-in-memory.ts'
import { DeadlinePassed, type Embedder } from '../../platform/models/embedder.ts'
import { createHashedLexicalEmbedder } from '../../platform/models/lexical/lexical-embedder.ts'
import { sampleGuide } from '../../study/sample/sample-study.ts'
import { canonical } from '../canonical.ts'
import { type Comparison, engineVersion } from '../events.ts'
import type { LiveInterview } from '../live-interview.ts'
import { randomFor } from '../random.ts'
import type { StoredEvent } from '../read-event.ts'
import { readSampleParticipants } from '../sample/read-sample.ts'
import { replyQueue } from '../script.ts'
import { nameText } from '../turn-draft.ts'
import type { ReplayLog } from './model.ts'
import { replayInterview } from './replay-interview.ts'

const lexical = createHashedLexicalEmbedder()
const participants = readSampleParticipants()

/** Deep everywhere, so that much is decided. */
const guide = {
  ...sampleGuide,
  sections: sampleGuide.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => ({
      ...question,
      probing: { ...question.probing, depth: 'deep' as const },
    })),
  })),
}

/** Measures as a model would; every so often it is too late. */
function modelLike(random: () => number, lateness = 0): Embedder {
  return {
    ...lexical,
    id: 'model-like',
    kind: 'model',
    embed: async (texts, options) => {
      if (random() < lateness) throw new DeadlinePassed(options?.deadlineMs ?? 0)
      return lexical.embed(texts, options)
    },
  }
}

/** One of the sample's people, who now and then does something else. */
function personOf(number: number, oddity = 0.15) {
  const random = randomFor(number, 'person')
  const { script } = participants[number % participants.length]!
  const other = participants[(number * 7 + 3) % participants.length]!.script
  const queues = [
    replyQueue(script),
    replyQueue({ ...other, otherwise: 'It was fine because it was close to home.' }),
  ]
  const odd: ((live: LiveInterview) => Reply)[] = [
    () => ({ move: 'skip' }),
    () => ({ move: 'not_understood' }),
    () => ({ text: 'What do you mean by that?' }),
    () => ({ text: 'I would rather not say.' }),
    () => ({ text: 'Can we stop here?' }),
    ({ state }) =>
      state.lastAnswer && !state.lastAnswer.isValue
        ? { correct: 'In fact I sold the pass because of the price.' }
        : { move: 'skip' },
  ]
  return (live: LiveInterview): Reply => {
    if (random() < oddity) return odd[Math.floor(random() * odd.length)]!(live)
    const said = queues[random() < 0.7 ? 0 : 1]!({
      questionKey: live.state.current!.questionKey,
      isSummary: false,
    })
    if (typeof said === 'string') return { text: said }
    return 'move' in said && said.move === 'summary' ? { move: 'skip' } : (said as Reply)
  }
}

async function talk(number: number, embedder: Embedder): Promise<Talk> {
  return talkInMemory({ guide, embedder, seed: number, reply: personOf(number) })
}

function comparisonsIn({ events }: ReplayLog): { how: string; why: string | null; measured: unknown[] }[] {
  return events.flatMap(({ payload }) => (payload as { comparisons?: never[] }).comparisons ?? [])
}

type Payload = Record<string, unknown>

/** A copy of the log in which the first fitting decision was changed by hand. */
function tamper(log: ReplayLog, change: (payload: Payload) => boolean): ReplayLog {
  const events = structuredClone(log.events) as StoredEvent[]
  const isChanged = events
    .filter(({ type }) => type === 'decision.made')
    .some(({ payload }) => change(payload as Payload))
  expect(isChanged).toBe(true)
  return { ...log, events }
}

/** By somebody who has the interview's key. */
function sealAgain(log: ReplayLog): ReplayLog {
  for (const { type, payload } of log.events) {
    if (type !== 'decision.made') continue
    const { seal: _seal, ...rest } = payload as Payload
    Object.assign(payload as Payload, { seal: nameText(canonical(rest), log.evidenceKey) })
  }
  return log
}

const raise = (score: number) => Math.round((score + 1e-4) * 1e4) / 1e4

function raiseRichness({ inputs }: Payload): boolean {
  const { reading } = inputs as { reading?: { richness: number } }
  if (reading) reading.richness = raise(reading.richness)
  return reading !== undefined
}

function raiseConsidered({ considered }: Payload): boolean {
  const scored = (considered as { score: number | null }[]).find(({ score }) => score !== null)
  if (scored) scored.score = raise(scored.score!)
  return scored !== undefined
}

function raiseMeasured({ comparisons }: Payload): boolean {
  const [pair] = (comparisons as Comparison[]).flatMap(({ measured }) => measured)
  if (pair) pair[2] = raise(pair[2])
  return pair !== undefined
}

describe('a replay of 100 scripted interviews', () => {
  const seen = { none: 0, embedding: 0, lexical: 0, over_budget: 0, decisions: 0 }
  const fives = Array.from({ length: 20 }, (_, five) => five * 5)

  it.each(fives)(
    'finds all five from %i identical: by shared words, by embeddings, with some over budget',
    async (from) => {
      for (let number = from; number < from + 5; number++) {
        const embedder = [lexical, modelLike(() => 1), modelLike(randomFor(number, 'late'), 0.5)][number % 3]!
        const { log } = await talk(number, embedder)
        const replay = await replayInterview(log)
        expect(replay, `interview ${number}`).toMatchObject({ outcome: 'identical', unreadable: [] })
        expect(replay.recomputed).toBe(replay.decisions)
        seen.decisions += replay.decisions
        for (const { how, why } of comparisonsIn(log)) {
          seen[how as 'none']++
          if (why === 'over_budget') seen.over_budget++
        }
      }
    },
    60_000,
  )

  it('saw every way of comparing, and more than a thousand decisions', () => {
    expect(seen.decisions).toBeGreaterThan(1000)
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0)
  })
})

describe('a replay', () => {
  it('finds one score that was changed by a ten-thousandth, whichever it is', async () => {
    const { log } = await talk(
      1,
      modelLike(() => 1),
    )
    for (const change of [raiseRichness, raiseConsidered, raiseMeasured]) {
      const replay = await replayInterview(tamper(log, change))
      expect(replay).toMatchObject({
        outcome: 'different',
        firstDifference: { where: 'decision.made: seal', madeBy: engineVersion },
      })
    }
  })

  it('finds a changed score under a seal that was made anew, because it comes out otherwise', async () => {
    const { log } = await talk(1, lexical)
    const richness = await replayInterview(sealAgain(tamper(log, raiseRichness)))
    expect(richness.firstDifference?.where).toBe('decision.made: inputs.reading.richness')
    const considered = await replayInterview(sealAgain(tamper(log, raiseConsidered)))
    expect(considered.firstDifference?.where).toMatch(/^decision\.made: considered\.\d\.score$/)
  })

  it('says that a pair was never measured when the log lost it', async () => {
    const { log } = await talk(
      1,
      modelLike(() => 1),
    )
    const lost = tamper(log, ({ comparisons }) => {
      const held = (comparisons as Comparison[]).findLast(({ measured }) => measured.length > 0)
      held?.measured.pop()
      return held !== undefined
    })
    const replay = await replayInterview(sealAgain(lost))
    expect(replay.firstDifference).toMatchObject({ recorded: 'nothing' })
    expect(replay.firstDifference?.where).toMatch(/measured/)
  })

  it('finds words that were exchanged: they read otherwise', async () => {
    const { log } = await talk(2, lexical)
    const answer = log.events.find(({ type, payload }) => {
      const { contentId, words } = payload as { contentId?: string; words?: number }
      return type === 'answer.received' && contentId && (words ?? 0) > 10
    })!
    const texts = new Map(log.texts)
    texts.set((answer.payload as { contentId: string }).contentId, 'Something else entirely, and shorter.')
    expect((await replayInterview({ ...log, texts })).outcome).toBe('different')
  })

  it('names the version that made another decision than today, and still compares', async () => {
    const { log } = await talk(3, lexical)
    const events = log.events.map((event) => ({ ...event, engineVersion: '0.9' }))
    expect(await replayInterview({ ...log, events })).toMatchObject({ outcome: 'identical', madeBy: ['0.9'] })
    const changed = sealAgain(tamper({ ...log, events }, raiseConsidered))
    expect((await replayInterview(changed)).firstDifference).toMatchObject({
      madeBy: '0.9',
      recomputedBy: engineVersion,
    })
  })

  it('reads a log of engine 1.0.0, which kept neither pairs nor seals', async () => {
    const { log } = await talk(3, lexical)
    const events = structuredClone(log.events).map((event) => ({ ...event, engineVersion: '1.0.0' }))
    for (const { payload } of events) {
      delete (payload as Payload).comparisons
      delete (payload as Payload).seal
    }
    expect(await replayInterview({ ...log, events })).toMatchObject({ outcome: 'identical', unreadable: [] })
  })

  it('names each turn whose words were erased and goes on with the rest', async () => {
    const { log } = await talk(4, lexical)
    const replay = await replayInterview({ ...log, texts: new Map(), evidenceKey: null })
    expect(replay.outcome).toBe('identical')
    expect(replay.unreadable.length).toBeGreaterThan(3)
    expect(replay.recomputed + replay.unreadable.length).toBe(replay.decisions)
    expect(replay.recomputed).toBeGreaterThan(0)
  })

  it('has nothing to decide in an interview that was held elsewhere', async () => {
    const replay = await replayInterview({
      events: [],
      texts: new Map(),
      guide: null,
      terms: null,
      evidenceKey: null,
    })
    expect(replay.outcome).toBe('nothing_decided')
  })

  it('finds the weights of the revision in the guide: the same with them, another without', async () => {
    const probeWeights = { elaborate: 1.4, example: 0.7, what_led_to_it: 0.7, walk_through: 0.7 }
    const weighted = { ...guide, probeWeights }
    const { log } = await talkInMemory({ guide: weighted, embedder: lexical, seed: 2, reply: personOf(2) })
    expect((await replayInterview(log)).outcome).toBe('identical')
    expect((await replayInterview({ ...log, guide })).outcome).toBe('different')
  })

  it('never says what somebody said', async () => {
    const { log } = await talk(2, lexical)
    const said = [...log.texts.values()].filter((text) => text.length > 12)
    const replay = await replayInterview(sealAgain(tamper(log, raiseConsidered)))
    for (const text of said) expect(JSON.stringify(replay)).not.toContain(text)
  })
})
