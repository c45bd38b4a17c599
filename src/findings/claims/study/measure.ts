/** Who said it: distinct participants by a stated rule of words, and shares with their intervals. Pure. */
import { wilsonInterval } from '../../../statistics/intervals.ts'
import { smallestBase } from '../../model.ts'
import type { HeardInterview } from '../../record-store.ts'
import { readCountRule } from '../count-rule.ts'
import type { ClaimSpan } from '../model.ts'
import { findCounted } from '../verify-count.ts'
import type { Match, Share } from './model.ts'
import type { ClaimRecord } from './study-record.ts'

export interface Counted {
  /** Participants who said it. */
  saying: ReadonlySet<string>
  /** One place for each of their interviews. */
  spans: ClaimSpan[]
}

/** Participants of complete interviews who said something: those who could have said it. */
export function listCountable({ heard, corpus }: ClaimRecord): HeardInterview[] {
  const speaking = new Set(
    corpus.whole.turns
      .filter(({ source }) => source.role === 'participant')
      .map(({ source }) => source.interviewId),
  )
  return heard.filter(({ status, interviewId }) => status === 'complete' && speaking.has(interviewId))
}

export function measure(match: Match, record: ClaimRecord, among: readonly HeardInterview[]): Counted {
  const rule = readCountRule({ unit: 'interviews', match: { ...match, whole: true } })
  if (!rule) return { saying: new Set(), spans: [] }
  const people = new Map(among.map(({ interviewId, participantId }) => [interviewId, participantId]))
  const spans = findCounted(rule, record.corpus).filter(({ interviewId }) => people.has(interviewId))
  return { saying: new Set(spans.map(({ interviewId }) => people.get(interviewId)!)), spans }
}

export function shareOf(saying: ReadonlySet<string>, among: ReadonlySet<string>): Share {
  const count = saying.intersection(among).size
  const of = among.size
  if (of < smallestBase) return { count, of, share: null, low: null, high: null }
  return { count, of, share: count / of, ...wilsonInterval(count, of) }
}

export const peopleOf = (interviews: readonly HeardInterview[]): Set<string> =>
  new Set(interviews.map(({ participantId }) => participantId))
