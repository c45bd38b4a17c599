/** The record of one study or of all, made ready to be asked: index and vectors from the caches, anew where it changed. */
import { createHash } from 'node:crypto'
import type { Tx } from '../../platform/database/database.ts'
import { sayNotEmbedded } from '../not-embedded.ts'
import {
  findStudyRecord,
  type HeardInterview,
  hashRecord,
  listHeardInterviews,
  listSaidTurns,
} from '../record-store.ts'
import { studyNotFound } from '../request-analysis.ts'
import type { PlacedVectors } from '../search/vector-cache.ts'
import { readPlacedVectors, vectorsVersion } from '../search-store.ts'
import { listStudyIds } from './ask-store.ts'
import type { AskContext, AskInput } from './ask-study.ts'
import { inOrderOfVectors, inOrderOfWords } from './order-of-words.ts'
import { indexRecord, type RecordIndex } from './record-index.ts'

export interface OpenRecord {
  studyIds: string[]
  heard: HeardInterview[]
  included: HeardInterview[]
  index: RecordIndex
  placed: PlacedVectors | null
  notes: string[]
}

/** @throws AppError `not_found` for a study that is not there */
export async function openRecord(tx: Tx, context: AskContext, input: AskInput): Promise<OpenRecord> {
  const studyIds = input.studyId === null ? await listStudyIds(tx) : [input.studyId]
  if (input.studyId !== null && !(await findStudyRecord(tx, input.studyId))) throw studyNotFound()
  const heard: HeardInterview[] = []
  const versions: string[] = []
  for (const studyId of studyIds) {
    heard.push(...(await listHeardInterviews(tx, studyId)))
    versions.push(await hashRecord(tx, studyId, input.statuses))
  }
  const included = heard.filter(({ status }) => input.statuses.includes(status))
  const key = `${context.workspaceId}:${input.studyId ?? 'all'}:${input.statuses.join()}`
  // What is known of people is asked too ("those on the family plan"), and changes without a word being said.
  versions.push(JSON.stringify(included.map(({ attributes }) => attributes)))
  const version = createHash('sha256').update(versions.join()).digest('hex')
  const index = await context.indexes.get(key, version, async () => {
    const ids = included.map(({ interviewId }) => interviewId)
    const record = inOrderOfWords(included, await listSaidTurns(tx, ids, 'both'))
    return indexRecord(record.people, record.turns)
  })
  const notes: string[] = []
  const placed = await openVectors(tx, context, { studyIds, notes })
  return { studyIds, heard, included, index, placed, notes }
}

async function openVectors(
  tx: Tx,
  { embedder, vectors, workspaceId }: AskContext,
  { studyIds, notes }: { studyIds: string[]; notes: string[] },
): Promise<PlacedVectors | null> {
  if (embedder.kind !== 'model') {
    notes.push('The embedding model is not here yet: only words were compared, and an answer may be missed.')
    return null
  }
  const parts: PlacedVectors[] = []
  for (const studyId of studyIds) {
    const version = await vectorsVersion(tx, studyId, embedder.id)
    const { id: embedderId, dimensions } = embedder
    const read = async () =>
      inOrderOfVectors(await readPlacedVectors(tx, { studyId, embedderId, dimensions }))
    parts.push(await vectors.get(`${workspaceId}:${studyId}:${embedderId}`, version, read))
  }
  const filled = parts.filter(({ places }) => places.length > 0)
  if (filled.length === 0) {
    notes.push(await sayNotEmbedded(tx, studyIds))
    return null
  }
  return filled.length === 1 ? filled[0]! : joinVectors(filled)
}

function joinVectors(parts: readonly PlacedVectors[]): PlacedVectors {
  const count = parts.reduce((sum, { vectors }) => sum + vectors.count, 0)
  const { dimensions } = parts[0]!.vectors
  const data = new Float32Array(count * dimensions)
  let at = 0
  for (const { vectors } of parts) {
    data.set(vectors.data, at)
    at += vectors.data.length
  }
  return { vectors: { data, count, dimensions }, places: parts.flatMap(({ places }) => places) }
}
