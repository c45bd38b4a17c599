/** One study's record as claims are checked against it: who was heard, what they said, whose interviews count. */
import { createHash } from 'node:crypto'
import type { Tx } from '../../../platform/database/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { VersionedMemory } from '../../../platform/short-memory.ts'
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
import { type ClaimCodes, noCodes, readClaimCodes } from './claim-codes.ts'
import { type ClaimSpec, countsCodes, type Group } from './model.ts'
import { findCodingStamp } from './store.ts'

export interface ClaimRecord {
  studyId: string
  hash: string
  /** Changes with the analysis, the codebook and what people have coded. */
  codingStamp: string
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

/** Records of a few studies are kept while somebody works with them, each until somebody said more. */
export class ClaimRecords {
  readonly #kept = new VersionedMemory<Omit<ClaimRecord, 'codingStamp'>>({ most: 4 })
  readonly #codes = new VersionedMemory<ClaimCodes>({ most: 1 })

  /** None where the claim counts none. Those of one study are kept while they stay the same. */
  async codesFor(tx: Tx, record: ClaimRecord, spec: ClaimSpec): Promise<ClaimCodes> {
    if (!countsCodes(spec)) return noCodes
    return this.#codes.get(record.studyId, `${record.hash}:${record.codingStamp}`, () =>
      readClaimCodes(tx, record.studyId),
    )
  }

  /** @throws AppError `not_found` */
  async open(tx: Tx, workspaceId: string, studyId: string): Promise<ClaimRecord> {
    if (!(await findStudyRecord(tx, studyId))) throw studyNotFound()
    const heard = await listHeardInterviews(tx, studyId)
    const present = [...new Set(heard.map(({ status }) => status))].sort()
    const hash =
      present.length === 0 ? 'nothing' : `${present.join()}:${await hashRecord(tx, studyId, present)}`
    const record = await this.#kept.get(`${workspaceId}:${studyId}`, hash, () =>
      readRecord(tx, { studyId, hash, heard }),
    )
    // What is known of people changes without a word being said.
    return { ...record, heard, codingStamp: await findCodingStamp(tx, studyId) }
  }
}

/** What a claim was checked against: where it counts codes, the coding too, and where it compares groups, who was in them. */
export function groundHash(
  { hash, codingStamp, heard }: Pick<ClaimRecord, 'hash' | 'codingStamp' | 'heard'>,
  spec: ClaimSpec,
): string {
  const coding = countsCodes(spec) ? [codingStamp] : []
  const members = spec.kind === 'contrast' ? [hashMembers(heard, spec.groups)] : []
  return [hash, ...coding, ...members].join('|')
}

function hashMembers(heard: readonly HeardInterview[], groups: readonly Group[]): string {
  const members = heard.map((each) => [each.interviewId, ...groups.map((group) => isInGroup(each, group))])
  return createHash('sha256').update(JSON.stringify(members)).digest('hex')
}

export function isInGroup(
  { attributes }: Pick<HeardInterview, 'attributes'>,
  { attribute, value }: Group,
): boolean {
  return Object.hasOwn(attributes, attribute) && String(attributes[attribute]) === value
}

async function readRecord(
  tx: Tx,
  { studyId, hash, heard }: Pick<ClaimRecord, 'studyId' | 'hash' | 'heard'>,
): Promise<Omit<ClaimRecord, 'codingStamp'>> {
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
