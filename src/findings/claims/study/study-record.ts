/** One study's record as claims are checked against it: who was heard, what they said, whose interviews count. */

import type { Tx } from '../../../platform/database/database.ts'
import { AppError } from '../../../platform/errors.ts'
import {
  findStudyRecord,
  type HeardInterview,
  hashRecord,
  listHeardInterviews,
  listSaidTurns,
} from '../../record-store.ts'
import { studyNotFound } from '../../request-analysis.ts'
import { type ClaimCorpus, prepareCorpus } from '../corpus.ts'
import type { ClaimSpan } from '../model.ts'

export interface ClaimRecord {
  studyId: string
  hash: string
  heard: readonly HeardInterview[]
  corpus: ClaimCorpus
  /** With the revision that was looked at. */
  placeOf(span: Pick<ClaimSpan, 'interviewId' | 'turn' | 'start' | 'end'>): PlaceInRecord
}

export interface PlaceInRecord {
  interviewId: string
  turn: number
  turnRevision: number
  start: number
  end: number
}

/** Records of a few studies are kept, each until somebody said more. */
export class ClaimRecords {
  readonly #kept = new Map<string, ClaimRecord>()
  readonly #most: number

  constructor(most = 4) {
    this.#most = most
  }

  /** @throws AppError `not_found` */
  async open(tx: Tx, workspaceId: string, studyId: string): Promise<ClaimRecord> {
    if (!(await findStudyRecord(tx, studyId))) throw studyNotFound()
    const heard = await listHeardInterviews(tx, studyId)
    const present = [...new Set(heard.map(({ status }) => status))].sort()
    const hash =
      present.length === 0 ? 'nothing' : `${present.join()}:${await hashRecord(tx, studyId, present)}`
    const key = `${workspaceId}:${studyId}`
    const known = this.#kept.get(key)
    this.#kept.delete(key)
    const record = known?.hash === hash ? known : await readRecord(tx, { studyId, hash, heard })
    this.#kept.set(key, record)
    if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value!)
    return record
  }
}

async function readRecord(
  tx: Tx,
  { studyId, hash, heard }: Pick<ClaimRecord, 'studyId' | 'hash' | 'heard'>,
): Promise<ClaimRecord> {
  const ids = heard.map(({ interviewId }) => interviewId)
  const turns = await listSaidTurns(tx, ids, 'both')
  const revisions = new Map(
    turns.map(({ interviewId, turn, turnRevision }) => [`${interviewId}:${turn}`, turnRevision]),
  )
  const byInterview = Map.groupBy(turns, ({ interviewId }) => interviewId)
  const corpus = prepareCorpus(new Map(ids.map((id) => [id, byInterview.get(id) ?? []])))
  return {
    studyId,
    hash,
    heard,
    corpus,
    placeOf: ({ interviewId, turn, start, end }) => {
      const turnRevision = revisions.get(`${interviewId}:${turn}`)
      if (turnRevision === undefined)
        throw new AppError('internal', 'a span names a turn that is not in the record')
      return { interviewId, turn, turnRevision, start, end }
    },
  }
}
