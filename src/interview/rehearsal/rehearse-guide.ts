/** Rehearses a guide: whole interviews in memory with people who answer by rules, added up. Pure but for the embedder. */
import { setImmediate as yieldToOthers } from 'node:timers/promises'
import { mean, quantile } from '../../statistics/describe.ts'
import { meanInterval, wilsonInterval } from '../../statistics/intervals.ts'
import { type Guide, listQuestions, type Question, textIn } from '../../study/model.ts'
import type { TurnEngine } from '../live-interview.ts'
import { type RehearsedPerson, type RehearsedReply, rehearsalVersion, type Temper } from './model.ts'
import { patienceOf } from './patience.ts'
import type { PeopleOrigin, QuestionRehearsal, Spread, StudyRehearsal } from './rehearsal-model.ts'
import { rehearsedRespondent } from './rehearsed-respondent.ts'
import { type Exchange, runInMemory } from './run-interview.ts'

export interface RehearseGuide {
  guide: Guide
  people: readonly RehearsedPerson[]
  origin: PeopleOrigin
  seed: number
  engine: Omit<TurnEngine, 'clock'>
}

/** Between the extremes of the bench, which prints both. */
const temper: Temper = { probingBonus: 0.5, praisePenalty: false }
/** From this share of those asked a question counts as dead, and not from fewer people than this. */
const deadShare = 0.6
const deadFrom = 5

interface Sitting {
  exchanges: readonly Exchange[]
  replies: readonly (RehearsedReply | null)[]
  words: number
  minutes: number
  /** The question on the screen when they closed the page; null when they came to the end. */
  leftAt: string | null
}

export async function rehearseGuide(input: RehearseGuide): Promise<StudyRehearsal> {
  const sittings: Sitting[] = []
  for (const person of input.people) {
    sittings.push(await sit(person, input))
    await yieldToOthers()
  }
  const finished = sittings.filter(({ leftAt }) => leftAt === null)
  const { guide, people, origin, seed } = input
  return {
    isRehearsal: true,
    rulesVersion: rehearsalVersion,
    seed,
    participants: { count: people.length, origin },
    minutes: spreadOf(finished.map(({ minutes }) => minutes)),
    words: spreadOf(finished.map(({ words }) => words)),
    finished: {
      count: finished.length,
      of: sittings.length,
      ...(sittings.length > 0 ? wilsonInterval(finished.length, sittings.length) : { low: 0, high: 1 }),
    },
    questions: listQuestions(guide).map(({ question }) => addUp(question, sittings, guide)),
    notes: notesFor(origin),
  }
}

async function sit(person: RehearsedPerson, { guide, seed, engine }: RehearseGuide): Promise<Sitting> {
  const { respond, replies } = rehearsedRespondent({
    person,
    temper,
    seed,
    patience: patienceOf(person, seed),
  })
  const held = await runInMemory({
    guide,
    seed,
    engine,
    language: person.language,
    respond: async (heard) => {
      await yieldToOthers()
      return respond(heard)
    },
  })
  return {
    exchanges: held.exchanges,
    replies,
    words: held.live.state.participantWords,
    minutes: (held.exchanges.at(-1)?.elapsedMs ?? 0) / 60_000,
    leftAt: held.hasLeft ? (held.live.state.current?.questionKey ?? null) : null,
  }
}

function addUp(question: Question, sittings: readonly Sitting[], guide: Guide): QuestionRehearsal {
  const { key, kind } = question
  const each = sittings.map((sitting) => onQuestion(sitting, key)).filter((part) => part !== null)
  const silent = each.filter(({ facts }) => facts === 0).length
  const isOpen = kind === 'open'
  return {
    questionKey: key,
    text: textIn(question.text, guide.language),
    asked: each.length,
    followUps: rounded(mean(each.map(({ followUps }) => followUps))),
    newFacts: rounded(mean(each.map(({ facts }) => facts))),
    minutes: rounded(mean(each.map(({ minutes }) => minutes))),
    nothingNew: isOpen ? { count: silent, of: each.length } : null,
    isDead: isOpen && each.length >= deadFrom && silent / each.length >= deadShare,
    left: sittings.filter(({ leftAt }) => leftAt === key).length,
  }
}

/** What one participant made of one question; null when they did not answer it. */
function onQuestion({ exchanges, replies }: Sitting, key: string) {
  const at = exchanges.flatMap(({ questionKey }, index) => (questionKey === key ? [index] : []))
  if (at.length === 0) return null
  const ms = at.map((index) => exchanges[index]!.elapsedMs - (exchanges[index - 1]?.elapsedMs ?? 0))
  return {
    followUps: at.filter((index) => exchanges[index]!.technique !== null).length,
    facts: at.reduce((sum, index) => sum + (replies[index]?.facts.length ?? 0), 0),
    minutes: ms.reduce((sum, each) => sum + each, 0) / 60_000,
  }
}

function spreadOf(values: readonly number[]): Spread | null {
  const middle = mean(values)
  if (middle === null) return null
  const interval = meanInterval(values)
  return {
    mean: rounded(middle),
    interval: interval && { low: rounded(interval.low), high: rounded(interval.high) },
    tenth: rounded(quantile(values, 0.1)!),
    ninetieth: rounded(quantile(values, 0.9)!),
  }
}

function rounded(value: number): number
function rounded(value: number | null): number | null
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100
}

function notesFor(origin: PeopleOrigin): string[] {
  const people: Record<PeopleOrigin, string> = {
    study_interviews:
      'The participants are the interviews of this study that were imported, answering by rules.',
    workspace_interviews:
      'The participants are people of this workspace who agreed that their answers may be used again. Only how long and how tersely they answer is theirs here; what they say stands in for an answer.',
    invented: 'The participants are invented: types of length and terseness. What they say is about nothing.',
  }
  return [
    'This is a rehearsal. Nobody was asked, nothing was stored, and no result counts it.',
    people[origin],
    'It shows length, where people may leave, and questions that bring out nothing by the guide’s own doing. It cannot show what people will say, whether a question is understood, or that a follow-up brings out more: that is assumed.',
    'Closed questions are answered by chance.',
  ]
}
