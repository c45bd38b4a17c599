/** The interviews made ready for thousands of claims: folded once, with an index over all and one for each. */
import {
  type EvidenceSpan,
  indexTurns,
  type PreparedRecord,
  type PreparedTurn,
  prepareTurn,
  type RecordTurn,
} from '../evidence/record.ts'
import type { ClaimSpan } from './model.ts'

export interface ClaimTurn {
  role: RecordTurn['role']
  /** Null: the words were erased. */
  text: string | null
  /** Where the turn's number is not its place in the list. */
  turn?: number
}

export interface ClaimCorpus {
  interviewIds: readonly string[]
  /** All interviews at once. */
  whole: PreparedRecord
  has(interviewId: string): boolean
  /** One interview. @throws Error for an interview that is not there: ask `has` first */
  recordOf(interviewId: string): PreparedRecord
}

/** Linear in the record's length; a second for 500 interviews of half an hour. */
export function prepareCorpus(interviews: ReadonlyMap<string, readonly ClaimTurn[]>): ClaimCorpus {
  const turnsOf = new Map<string, PreparedTurn[]>()
  for (const [interviewId, turns] of interviews) turnsOf.set(interviewId, prepareTurns(interviewId, turns))
  const records = new Map<string, PreparedRecord>()
  return {
    interviewIds: [...interviews.keys()],
    whole: indexTurns([...turnsOf.values()].flat()),
    has: (interviewId) => turnsOf.has(interviewId),
    recordOf(interviewId) {
      const turns = turnsOf.get(interviewId)
      if (!turns) throw new Error('no such interview in this corpus')
      const record = records.get(interviewId) ?? indexTurns(turns)
      records.set(interviewId, record)
      return record
    },
  }
}

function prepareTurns(interviewId: string, turns: readonly ClaimTurn[]): PreparedTurn[] {
  return turns.flatMap(({ role, text, turn }, place) => {
    const prepared = prepareTurn({ interviewId, turn: turn ?? place, turnRevision: 0, role, text })
    return prepared ? [prepared] : []
  })
}

export function toClaimSpan({ interviewId, turn, start, end, text }: EvidenceSpan): ClaimSpan {
  return { interviewId: interviewId ?? '', turn, start, end, text }
}
