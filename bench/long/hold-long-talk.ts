import { textOfTurn } from '../../src/interview/live-interview.ts'
import { createInterviewerModels } from '../../src/interview/proposer/model/interviewer-models.ts'
import { randomFor } from '../../src/interview/random.ts'
import { type HeldInMemory, runInMemory } from '../../src/interview/rehearsal/run-interview.ts'
import { createHashedLexicalEmbedder } from '../../src/platform/models/lexical/lexical-embedder.ts'
import { lintTranscript } from '../../src/study/lint/index.ts'
import { outlineOfGuide } from '../../src/study/lint/transcript.ts'
import { type Guide, GuideSchema } from '../../src/study/model.ts'
import { charactersAToken, createForgetfulModel, type ForgetfulModel } from './forgetful-model.ts'
import { inventAnswer } from './invented-answers.ts'

export interface LongTalkOptions {
  exchanges: number
  words: number
  seed: number
  withModel: boolean
}

export interface LongTalk {
  turns: number
  participantWords: number
  characters: number
  windowTokens: number
  calls: number
  tooLong: number
  largestTokens: number
  byModel: number
  asked: number
  offered: number
  dropped: number
  saidTwice: number
  askedTwice: number
  lintRepeats: number
  /** Means. Processor time of a turn is the program's own: the model answers at once. */
  quarters: { promptCharacters: number; turnMs: number }[]
}

export function embeddedOnly({ quarters, lintRepeats }: LongTalk) {
  return { turnMs: quarters.map(({ turnMs }) => turnMs), lintRepeats }
}

const topics =
  'ferry,gate,neighbour,bus,van,kiosk,lift,tram,cousin,baker,landing,depot,pump,brother,market,school,yard,clinic,archive,mill,harbour,station,hill,crossing,library,canal,queue,ticket,timetable,key,road,form,phone,list,snow,rain,walk,summer,call,price,bridge,tunnel,garden,window,cellar,roof,stairs,bell,fence,hall'.split(
    ',',
  )

export async function holdLongTalk(options: LongTalkOptions): Promise<LongTalk> {
  const { exchanges, words, seed, withModel } = options
  const random = randomFor(seed, 'long talk')
  const guide = longGuide()
  const guideQuestions = guide.sections.flatMap(({ questions }) => questions.map(({ text }) => text.en!))
  // Both speakers' words, as they will be: an answer of `words` words and a question of fifteen.
  const windowTokens = Math.floor((exchanges * (words + 15) * 5.6) / charactersAToken / 10)
  const forgetful = createForgetfulModel({ windowTokens, guideQuestions, random: randomFor(seed, 'model') })
  const times: number[] = []
  let since = processorMs()
  const held = await runInMemory({
    guide,
    seed,
    engine: {
      embedder: createHashedLexicalEmbedder(),
      ...(withModel && { models: createInterviewerModels(forgetful.models) }),
    },
    respond({ replies }) {
      if (replies > 0) times.push(processorMs() - since)
      since = processorMs()
      return replies >= exchanges ? { move: 'leave' } : inventAnswer(words, random)
    },
  })
  return describe(held, { guide, times, forgetful, windowTokens })
}

/** Of this process: other work on the machine is not in it. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function longGuide(): Guide {
  const questions = topics.map((topic, at) => ({
    key: `q${at}`,
    kind: 'open',
    text: { en: `What do you remember about the ${topic}?` },
    objectiveKey: null,
    probing: { mode: 'adaptive', depth: 'deep', fixedProbes: [], notes: '' },
    required: false,
    priority: 'normal',
    timeBudgetMs: null,
    skipWhen: null,
  }))
  const section = { key: 'all', kind: 'core', title: { en: 'All' }, stimulus: null, questions }
  return GuideSchema.parse({
    language: 'en',
    objectives: [],
    sections: [section],
    timeBudgetMs: 4 * 3_600_000,
  })
}

interface Measured {
  guide: Guide
  times: readonly number[]
  forgetful: ForgetfulModel
  windowTokens: number
}

async function describe(
  held: HeldInMemory,
  { guide, times, forgetful, windowTokens }: Measured,
): Promise<LongTalk> {
  const { live, events, exchanges } = held
  const texts = live.state.turns.map(({ turn }) => textOfTurn(live, turn) ?? '')
  const utterances = exchanges.map(({ utterance }) => utterance.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, ''))
  const wordings = events.flatMap((event) => (event.type === 'wording.made' ? [event.payload] : []))
  const candidates = wordings.flatMap(({ rungs }) => rungs.flatMap((rung) => rung.candidates))
  const keys = events.flatMap((event) => (event.type === 'question.asked' ? [event.payload.questionKey] : []))
  return {
    turns: live.state.turns.length,
    participantWords: live.state.participantWords,
    characters: texts.join('').length,
    windowTokens,
    calls: forgetful.calls.length,
    tooLong: forgetful.calls.filter(({ isTooLong }) => isTooLong).length,
    largestTokens: Math.max(0, ...forgetful.calls.map(({ tokens }) => tokens)),
    byModel: wordings.filter(({ chosen }) => chosen !== null).length,
    asked: wordings.length,
    offered: candidates.length,
    dropped: candidates.filter(({ codes }) => codes.length > 0).length,
    saidTwice: utterances.length - new Set(utterances).size,
    askedTwice: keys.length - new Set(keys).size,
    lintRepeats: await countRepeats(held, guide),
    quarters: quartersOf(times, forgetful),
  }
}

/** Of the whole talk, each utterance against all that went before it. */
async function countRepeats({ exchanges }: HeldInMemory, guide: Guide): Promise<number> {
  const turns = exchanges.flatMap(({ utterance, reply }) => [
    { isInterviewer: true, text: utterance, open: undefined, screen: undefined },
    {
      isInterviewer: false,
      text: typeof reply === 'string' ? reply : '',
      open: undefined,
      screen: undefined,
    },
  ])
  const transcript = { id: 'long', language: 'en', guide: outlineOfGuide(guide), turns }
  const linted = await lintTranscript(transcript, { embedder: createHashedLexicalEmbedder() })
  // What is only possible counts too: no repeat may hide behind a doubt.
  return linted
    .flatMap(({ faults, possible }) => [...faults, ...possible])
    .filter(({ code }) => code === 'repeat').length
}

function quartersOf(times: readonly number[], { calls }: ForgetfulModel): LongTalk['quarters'] {
  const mean = (list: readonly number[]) =>
    list.reduce((sum, value) => sum + value, 0) / Math.max(1, list.length)
  const part = <T>(list: readonly T[], at: number) =>
    list.slice(Math.floor((at * list.length) / 4), Math.floor(((at + 1) * list.length) / 4))
  return [0, 1, 2, 3].map((at) => ({
    promptCharacters: Math.round(mean(part(calls, at).map(({ promptCharacters }) => promptCharacters))),
    turnMs: mean(part(times, at)),
  }))
}
