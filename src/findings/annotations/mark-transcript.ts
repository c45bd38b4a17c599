/** A researcher marks words in a transcript: a highlight, a note, a clip for the report. Each can be taken back. */
import { type Database, type Tx, withTenant } from '../../platform/database/database.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { hashPlaces } from '../codebook/hash-places.ts'
import type { PlaceRef } from '../codebook/model.ts'
import { findStudyRecord } from '../record-store.ts'
import { studyNotFound } from '../request-analysis.ts'
import type { NewAnnotation, NewClip } from './model.ts'
import {
  type AnnotationRow,
  type ClipRow,
  insertAnnotation,
  insertClip,
  updateAnnotation,
  updateClip,
} from './store.ts'

export interface MarkContext {
  db: Database
  workspaceId: string
  actor: string
}

/** @throws AppError `not_found`, `invalid_input` for a place that is not there or is the interviewer's */
export async function annotate(
  { db, workspaceId, actor }: MarkContext,
  { studyId, kind, place, body }: NewAnnotation & { studyId: string },
): Promise<AnnotationRow> {
  return withTenant(db, workspaceId, async (tx) => {
    const span = await spanIn(tx, studyId, place)
    const ids = { workspaceId, annotationId: newId(), studyId, author: actor }
    return insertAnnotation(tx, { ...ids, ...span, kind, body })
  })
}

/** @throws AppError as `annotate` */
export async function addClip(
  { db, workspaceId, actor }: MarkContext,
  { studyId, place, note }: NewClip & { studyId: string },
): Promise<ClipRow> {
  return withTenant(db, workspaceId, async (tx) => {
    const span = await spanIn(tx, studyId, place)
    return insertClip(tx, { workspaceId, clipId: newId(), studyId, author: actor, ...span, note })
  })
}

async function spanIn(tx: Tx, studyId: string, place: PlaceRef) {
  if (!(await findStudyRecord(tx, studyId))) throw studyNotFound()
  const [span] = await hashPlaces(tx, studyId, [place])
  return span!
}

interface Change {
  isRemoved?: boolean | undefined
}

/** @throws AppError `not_found` */
export async function changeAnnotation(
  { db, workspaceId }: MarkContext,
  { annotationId, body, isRemoved }: Change & { annotationId: string; body?: string | undefined },
): Promise<AnnotationRow> {
  const change = { ...(body === undefined ? {} : { body }), ...removal(isRemoved) }
  const row = await withTenant(db, workspaceId, (tx) => updateAnnotation(tx, annotationId, change))
  if (!row) throw markNotFound()
  return row
}

/** @throws AppError `not_found` */
export async function changeClip(
  { db, workspaceId }: MarkContext,
  {
    clipId,
    note,
    position,
    isRemoved,
  }: Change & { clipId: string; note?: string | undefined; position?: number | undefined },
): Promise<ClipRow> {
  const change = {
    ...(note === undefined ? {} : { note }),
    ...(position === undefined ? {} : { position }),
    ...removal(isRemoved),
  }
  const row = await withTenant(db, workspaceId, (tx) => updateClip(tx, clipId, change))
  if (!row) throw markNotFound()
  return row
}

function removal(isRemoved: boolean | undefined): { removedAt?: Date | null } {
  return isRemoved === undefined ? {} : { removedAt: isRemoved ? new Date() : null }
}

function markNotFound(): AppError {
  return new AppError('not_found', 'no such mark', { say: 'There is no such mark in this workspace.' })
}
