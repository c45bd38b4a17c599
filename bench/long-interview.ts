/**
 * Whether a long interview stays the interview it was: 200 turns with a language model whose window is a tenth of it.
 *
 *   ./earwitness bench long-interview [--exchanges 100] [--words 65] [--seed 3] [--json]
 *
 * The model is a forgetful one: it knows a few wordings, asks again what the guide has asked, and heeds nothing but its
 * prompt; what does not fit its window it refuses. Answers are put together from invented sentences.
 */

import { benchFlags } from './load/bench-flags.ts'
import { embeddedOnly, holdLongTalk, type LongTalk } from './long/hold-long-talk.ts'

const flags = benchFlags({
  name: 'long-interview',
  measures: 'Repeats in an interview of 200 turns; the size and the processor time of a turn as it grows',
  baseline: 'The same interview without a model; the first quarter of the turns beside the last',
  options: {
    exchanges: { kind: 'number', default: 100, least: 8, help: 'Questions and answers' },
    words: { kind: 'number', default: 65, least: 5, help: 'Of an answer' },
    seed: { kind: 'number', default: 3, help: 'Of answers and of the model' },
    json: { kind: 'switch', help: 'Print JSON' },
  },
})

async function main(): Promise<void> {
  const { exchanges, words, seed } = flags
  const plain = embeddedOnly(await holdLongTalk({ exchanges, words, seed, withModel: false }))
  const talk = await holdLongTalk({ exchanges, words, seed, withModel: true })
  if (flags.json) return void process.stdout.write(`${JSON.stringify({ talk, plain }, null, 2)}\n`)
  process.stdout.write(`${describe(talk, plain).join('\n')}\n`)
}

function describe(talk: LongTalk, plain: ReturnType<typeof embeddedOnly>): string[] {
  const quarters = talk.quarters.map(
    ({ promptCharacters, turnMs }, at) =>
      `  quarter ${at + 1}   prompt ${promptCharacters} characters   turn ${turnMs.toFixed(1)} ms (without a model ${plain.turnMs[at]!.toFixed(1)} ms)`,
  )
  return [
    `${talk.turns} turns, ${talk.participantWords} participant words, ${talk.characters} characters in all`,
    `window of the model ${talk.windowTokens} tokens (a tenth, 4 characters a token); calls refused as too long ${talk.tooLong} of ${talk.calls}`,
    `largest call ${talk.largestTokens} tokens, its answer included`,
    `follow-ups worded by the model ${talk.byModel} of ${talk.asked}; candidates dropped ${talk.dropped} of ${talk.offered}`,
    `utterances said twice ${talk.saidTwice}; questions of the guide asked twice ${talk.askedTwice}; repeats by the question lint ${talk.lintRepeats} (without a model ${plain.lintRepeats})`,
    'means by quarter of the interview:',
    ...quarters,
  ]
}

await main()
