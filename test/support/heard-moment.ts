/** A moment of an interview put together by hand, and what the real engine says to a message in it. */
import { advance, type DraftEvent } from '../../src/interview/append-events.ts'
import type { ProbeTechnique, Span } from '../../src/interview/events.ts'
import { type LiveInterview, type TurnEngine, textOfTurn } from '../../src/interview/live-interview.ts'
import { salientOf } from '../../src/interview/reading/salient.ts'
import { readAnswer } from '../../src/interview/reading.ts'
import { computeAnswer } from '../../src/interview/receive-answer.ts'
import { blankInterview } from '../../src/interview/rehearsal/run-interview.ts'
import { describeRoom } from '../../src/interview/room-state.ts'
import { newId } from '../../src/platform/ids.ts'
import { createHashedLexicalEmbedder } from '../../src/platform/models/lexical/lexical-embedder.ts'
import { defaultTerms } from '../../src/study/default-terms.ts'
import { countWords } from '../../src/study/lint/text.ts'
import type { LaunchTerms, Probing } from '../../src/study/model.ts'
import { guideOf } from './guides.ts'

export interface Moment {
  /** The guide's questions, in their order. */
  guide: readonly string[]
  /** What was said before: to the guide's question, and to each follow-up. */
  said?: readonly Turn[]
  /** On the screen: a question of the guide by its place, with a follow-up in place of it. */
  asked: { question: number; followUp?: string; technique?: ProbeTechnique; about?: string }
  terms?: Partial<LaunchTerms>
  embedder?: TurnEngine['embedder']
}

interface Turn {
  question: number
  followUp?: string
  text: string
}

export interface Heard {
  live: LiveInterview
  /** All that was said to it, notices first. */
  reply: string
  notices: string[]
  /** Of the question or follow-up on the screen now; null where it ended. */
  questionKey: string | null
  technique: ProbeTechnique | null
  isAnswer: boolean
  room: ReturnType<typeof describeRoom>
}

const keyOf = (at: number) => `q${at + 1}`
const start = Date.UTC(2026, 0, 5, 9)

/** What is said to each message in turn. */
export async function hear(moment: Moment, ...messages: string[]): Promise<Heard[]> {
  let now = start + 600_000
  const engine: TurnEngine = {
    embedder: moment.embedder ?? createHashedLexicalEmbedder(),
    comparingBudgetMs: 60_000,
    clock: () => now,
  }
  let live = momentOf(moment, engine.embedder.id)
  const heard: Heard[] = []
  for (const text of messages) {
    const { questionKey, turn } = live.state.current!
    now += 30_000
    const input = { clientId: newId(), questionKey, replyTo: turn, text }
    const made = advance(live, await computeAnswer(engine, live, input), { epoch: 1, at: now })
    live = made.live
    heard.push(
      describe(
        live,
        made.events.map(({ type }) => type),
      ),
    )
  }
  return heard
}

function describe(live: LiveInterview, types: readonly string[]): Heard {
  const { pending, turns, current } = live.state
  const textOf = (turn: number) => textOfTurn(live, turn) ?? ''
  return {
    live,
    reply: pending.map(textOf).join(' '),
    notices: pending.filter((turn) => turns[turn]?.kind === 'notice').map(textOf),
    questionKey: current?.questionKey ?? null,
    technique: current?.technique ?? null,
    isAnswer: types.includes('answer.received'),
    room: describeRoom(live),
  }
}

/** @param embedderId of the engine that hears it: with another one than it began with an interview compares by words alone */
function momentOf({ guide: texts, said = [], asked, terms = {} }: Moment, embedderId: string): LiveInterview {
  const probing: Probing = { mode: 'adaptive', depth: 'deep', fixedProbes: [], notes: '' }
  const guide = guideOf(texts.map((text, at) => ({ key: keyOf(at), text, probing })))
  const events: DraftEvent[] = []
  const contents: { contentId: string; body: string }[] = []
  const words: string[] = []
  const keep = (body: string) => {
    const contentId = newId()
    contents.push({ contentId, body })
    words.push(body)
    return contentId
  }
  const isAsked = new Set<number>()
  const ask = ({ question, followUp, technique = 'elaborate', about }: Moment['asked']) => {
    const questionKey = keyOf(question)
    if (!isAsked.has(question)) {
      isAsked.add(question)
      const text = texts[question]!
      const payload = { turn: words.length, contentId: keep(text), questionKey, meaning: 1, arm: null }
      events.push({
        type: 'question.asked',
        actor: 'engine',
        payload: { ...payload, optionOrder: null, wordings: [], focus: null },
      })
    }
    if (followUp === undefined) return
    const payload = { turn: words.length, contentId: keep(followUp), questionKey, technique, wordings: [] }
    events.push({
      type: 'probe.asked',
      actor: 'engine',
      payload: { ...payload, focus: about ? placeOf(about, words) : null, isUnexpected: false, noteId: null },
    })
  }
  const purposes = [{ purpose: 'interview', granted: true }]
  events.push({ type: 'consent.recorded', actor: 'participant', payload: { purposes } })
  for (const { question, followUp, text } of said) {
    ask({ question, ...(followUp !== undefined && { followUp }) })
    const reading = readAnswer(text, { language: 'en', earlierWords: [], question: texts[question]! })
    events.push({
      type: 'answer.received',
      actor: 'participant',
      payload: {
        turn: words.length,
        contentId: keep(text),
        questionKey: keyOf(question),
        value: followUp === undefined ? { kind: 'open' } : null,
        characters: text.length,
        words: countWords(text),
        salient: salientOf(text, reading),
        composition: null,
      },
    })
  }
  ask(asked)
  const blank = blankInterview(guide, { ...defaultTerms(''), ...terms })
  const seeded = { ...blank, state: { ...blank.state, seed: 7, embedderId } }
  return advance(seeded, { events, contents }, { epoch: 1, at: start }).live
}

/** In the newest turn that holds them. */
function placeOf(about: string, words: readonly string[]): Span {
  const turn = words.findLastIndex((text) => text.includes(about))
  const at = words[turn]!.indexOf(about)
  return { turn, turnRevision: 0, start: at, end: at + about.length, startMs: null, endMs: null }
}
