/** Who said it: distinct participants by words or by a code, and shares with their intervals. Pure. */
import { wilsonInterval } from '../../../statistics/intervals.ts'
import { isReadEnough } from '../../check-of-coding.ts'
import { countChecked } from '../../coding/count-checked.ts'
import { checkedLabel, machineCodedLabel, smallestBase } from '../../model.ts'
import type { HeardInterview } from '../../record-store.ts'
import { readCountRule } from '../count-rule.ts'
import type { ClaimSpan } from '../model.ts'
import { findCounted } from '../verify-count.ts'
import type { ClaimCode, ClaimCodes } from './claim-codes.ts'
import { type ClaimNumbers, type Counted, isByCode, type Match, type Share } from './model.ts'
import type { ClaimRecord } from './study-record.ts'

export interface Measured {
  /** Participants who said it. */
  saying: ReadonlySet<string>
  /** Participants who could have. */
  able: ReadonlySet<string>
  /** One place for each of their interviews. */
  spans: ClaimSpan[]
  /** Null: words were counted. */
  code: ClaimCode | null
}

/** Null: there is no such code, or nobody knows who was asked. */
export function measure(match: Counted, record: ClaimRecord, codes: ClaimCodes): Measured | null {
  if (!isByCode(match)) return measureWords(match, record)
  const code = codes.find(match.codeId)
  if (!code || (match.among && !code.how)) return null
  const able = match.among ? code.exposed.intersection(code.how![match.among]) : code.exposed
  const saying = code.participants.intersection(able)
  return { saying, able, spans: placesOf(code, saying, record), code }
}

/** Participants of complete interviews who said something: those who could have said it. */
function listCountable({ heard, corpus }: ClaimRecord): HeardInterview[] {
  const speaking = new Set(
    corpus.whole.turns
      .filter(({ source }) => source.role === 'participant')
      .map(({ source }) => source.interviewId),
  )
  return heard.filter(({ status, interviewId }) => status === 'complete' && speaking.has(interviewId))
}

function measureWords(match: Match, record: ClaimRecord): Measured {
  const among = listCountable(record)
  const able = peopleOf(among)
  const rule = readCountRule({ unit: 'interviews', match: { ...match, whole: true } })
  if (!rule) return { saying: new Set(), able, spans: [], code: null }
  const people = new Map(among.map(({ interviewId, participantId }) => [interviewId, participantId]))
  const spans = findCounted(rule, record.corpus).filter(({ interviewId }) => people.has(interviewId))
  return {
    saying: new Set(spans.map(({ interviewId }) => people.get(interviewId)!)),
    able,
    spans,
    code: null,
  }
}

/** The strongest place of each interview of these people. */
function placesOf(
  { places }: ClaimCode,
  people: ReadonlySet<string>,
  { heard, corpus }: ClaimRecord,
): ClaimSpan[] {
  const wanted = new Set(heard.flatMap((each) => (people.has(each.participantId) ? each.interviewId : [])))
  const first = new Map<string, ClaimSpan>()
  for (const { interviewId, turn, start, end } of places) {
    if (first.has(interviewId) || !wanted.has(interviewId)) continue
    const said = corpus.recordOf(interviewId).turns.find(({ source }) => source.turn === turn)?.source.text
    if (said && end <= said.length)
      first.set(interviewId, { interviewId, turn, start, end, text: said.slice(start, end) })
  }
  return [...first.values()]
}

/** @param check what people have coded, where it may be used */
export function shareOf(
  saying: ReadonlySet<string>,
  among: ReadonlySet<string>,
  check: ClaimCode['check'] = null,
): Share {
  const count = saying.intersection(among).size
  const of = among.size
  const found = check && countChecked({ ...check, within: among })
  if (found && isReadEnough(found)) {
    const { share, low, high, coded, having } = found
    return { count, of, share, low, high, checked: { coded, having, of: found.of } }
  }
  if (of < smallestBase) return { count, of, share: null, low: null, high: null }
  return { count, of, share: count / of, ...wilsonInterval(count, of) }
}

/** What is said of a code beside its numbers; null where words were counted. */
export function aboutCode({ code }: Measured, isChecked: boolean): ClaimNumbers['code'] {
  if (!code) return null
  const { name, questionKey, basis, how, participants, exposed, check } = code
  const among = (people: ReadonlySet<string>) => shareOf(participants, exposed.intersection(people), check)
  return {
    ...{ name, questionKey, basis, isChecked },
    label: isChecked ? checkedLabel : machineCodedLabel,
    asked: how && among(how.asked),
    volunteered: how && among(how.volunteered),
  }
}

export const peopleOf = (interviews: readonly HeardInterview[]): Set<string> =>
  new Set(interviews.map(({ participantId }) => participantId))
