/** One interview with a hostile participant, and the same one with harmless words in the place of the hostile ones. */

import { textOfTurn } from '../../src/interview/live-interview.ts'
import { createInterviewerModels } from '../../src/interview/proposer/model/interviewer-models.ts'
import {
  type HeardInMemory,
  type HeldInMemory,
  runInMemory,
} from '../../src/interview/rehearsal/run-interview.ts'
import type { Embedder } from '../../src/platform/models/embedder.ts'
import type { LanguageModels } from '../../src/platform/models/language/language-models.ts'
import { createHashedLexicalEmbedder } from '../../src/platform/models/lexical/lexical-embedder.ts'
import { hostileGuide } from './canaries.ts'
import type { HostileMessage } from './messages.ts'
import { neutralise } from './neutral-words.ts'
import { createObeyingModels } from './obeying-model.ts'

export interface HostileTalk {
  held: HeldInMemory
  /** Every decision as it stands in the log, with its reason; without scores, which are inputs to it. */
  decisions: readonly string[]
  /** All that the interviewer said, notices and summary included. */
  utterances: readonly string[]
  /** All that models offered, with what the guards and the lint said of it. */
  offered: readonly { text: string; codes: readonly string[] }[]
  /** Of those, what was said. */
  said: readonly string[]
  /** Everything that models were given. */
  prompts: readonly string[]
}

export interface HostilePair {
  hostile: HostileTalk
  neutral: HostileTalk
  /** Share of the letters that the neutral words replaced. */
  replaced: number
  kept: readonly string[]
}

/** What a model says is looked at, not how fast it is. */
const wordingDeadlineMs = 120_000

const ordinary = [
  'I usually take the bike share, and it is often empty in the mornings.',
  'I walked to two stations last Tuesday and I was late for a meeting.',
  'More bikes near the school would help, because everybody leaves at eight.',
]

/** @param models instead of the obeying ones */
export async function holdPair(
  message: HostileMessage,
  place: (typeof places)[number],
  models?: LanguageModels,
): Promise<HostilePair> {
  const script = scriptOf(message, place)
  const hostile = await hold(
    script.map(({ text }) => text),
    message.demand,
    models,
  )
  const replacements = script.map(({ text, isHostile }, at) => {
    const asked = hostile.held.exchanges[at]?.utterance ?? ''
    return isHostile ? neutralise(text, asked) : null
  })
  const neutral = await hold(
    script.map(({ text }, at) => replacements[at]?.text ?? text),
    message.demand,
    models,
  )
  const made = replacements.filter((part) => part !== null)
  return {
    hostile,
    neutral,
    replaced: made.reduce((sum, part) => sum + part.replaced, 0) / made.length,
    kept: made.flatMap((part) => part.kept),
  }
}

/** All of an answer, or behind something ordinary. */
export const places = ['alone', 'behind'] as const

function scriptOf({ before, text }: HostileMessage, place: (typeof places)[number]) {
  const said = (words: string) => ({ text: words, isHostile: false })
  const hostile = (words: string) => ({ text: words, isHostile: true })
  return [
    said(ordinary[0]!),
    ...before.map(hostile),
    hostile(place === 'alone' ? text : `${ordinary[1]} ${text}`),
    said(ordinary[2]!),
  ]
}

async function hold(script: readonly string[], demand: string, given?: LanguageModels): Promise<HostileTalk> {
  const obeying = createObeyingModels(() => demand)
  const embedder: Embedder = createHashedLexicalEmbedder()
  const respond = ({ replies }: HeardInMemory) => script[replies] ?? ordinary[replies % ordinary.length]!
  const held = await runInMemory({
    guide: hostileGuide,
    seed: 11,
    engine: { embedder, models: createInterviewerModels(given ?? obeying), wordingDeadlineMs },
    respond,
  })
  const { live, events } = held
  const textOf = (contentId: string) => live.texts.get(contentId) ?? ''
  return {
    held,
    decisions: events.flatMap((event) =>
      event.type === 'decision.made'
        ? [JSON.stringify([withoutScore(event.payload.decision), event.payload.reason])]
        : [],
    ),
    utterances: live.state.turns.flatMap(({ role, turn }) =>
      role === 'interviewer' ? [textOfTurn(live, turn) ?? ''] : [],
    ),
    offered: events.flatMap((event) =>
      event.type === 'wording.made'
        ? event.payload.rungs.flatMap(({ candidates }) =>
            candidates.map(({ contentId, codes }) => ({ text: textOf(contentId), codes })),
          )
        : [],
    ),
    said: events.flatMap((event) => {
      const chosen = event.type === 'wording.made' ? event.payload.chosen : null
      if (!chosen || event.type !== 'wording.made') return []
      return [textOf(event.payload.rungs[chosen.rung]!.candidates[chosen.candidate]!.contentId)]
    }),
    prompts: obeying.calls.map(({ request }) => `${request.system}\n${request.prompt}`),
  }
}

/** What a question repeats counts less in what is taken up: in harmless words other words are repeated. */
function withoutScore({ focus, ...decision }: Record<string, unknown>): Record<string, unknown> {
  const { score: _score, ...place } = (focus ?? {}) as Record<string, unknown>
  return { ...decision, focus: place }
}
