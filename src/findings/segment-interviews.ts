/** Cuts what was said into segments and keeps them; turns that were cut before are not cut again. */
import { createHmac } from 'node:crypto'
import { type Database, withTenant } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import { inOrder } from './in-order.ts'
import { type HeardInterview, listEvidenceKeys, listSaidTurns, type SaidTurn } from './record-store.ts'
import {
  deleteSegments,
  insertSegments,
  listSegments,
  type NewSegment,
  type SegmentRow,
} from './segment-store.ts'
import { segmenterVersion, segmentTurn } from './segments/segment-turn.ts'

export interface SaidSegment extends SegmentRow {
  participantId: string
  text: string
}

export interface SegmentContext {
  db: Database
  workspaceId: string
  signal: AbortSignal
  onProgress?: (share: number) => Promise<void>
  /** Turns that are counted otherwise and are no words about anything. */
  isLeftOut?: (turn: SaidTurn) => boolean
}

const interviewsAtOnce = 100

/** @returns the segments of these interviews in the order of the record, with their words, and who said anything */
export async function segmentInterviews(
  context: SegmentContext,
  interviews: readonly HeardInterview[],
): Promise<{ segments: SaidSegment[]; turns: number; speaking: Set<string> }> {
  const said: SaidSegment[] = []
  const speaking = new Set<string>()
  let turns = 0
  for (let at = 0; at < interviews.length; at += interviewsAtOnce) {
    context.signal.throwIfAborted()
    const batch = interviews.slice(at, at + interviewsAtOnce)
    const found = await segmentBatch(context, batch)
    for (const segment of found.segments) said.push(segment)
    for (const interviewId of found.speaking) speaking.add(interviewId)
    turns += found.turns
    await context.onProgress?.(Math.min(1, (at + batch.length) / interviews.length))
  }
  return { segments: said, turns, speaking }
}

async function segmentBatch(context: SegmentContext, batch: readonly HeardInterview[]) {
  const ids = batch.map((interview) => interview.interviewId)
  const byId = new Map(batch.map((interview) => [interview.interviewId, interview]))
  return withTenant(context.db, context.workspaceId, async (tx) => {
    const turns = await listSaidTurns(tx, ids)
    const worth = context.isLeftOut ? turns.filter((turn) => !context.isLeftOut!(turn)) : turns
    const texts = new Map(worth.map((turn) => [turnKey(turn), turn]))
    const kept = await listSegments(tx, ids, segmenterVersion)
    const known = kept.filter((segment) => texts.has(turnKey(segment)))
    // What was cut before it was known to be no words would be found again by whatever reads segments.
    const leftOut = kept.flatMap((segment) => (texts.has(turnKey(segment)) ? [] : [segment.segmentId]))
    await deleteSegments(tx, leftOut)
    const cut = new Set(known.map(turnKey))
    const fresh = worth.filter((turn) => turn.text !== null && !cut.has(turnKey(turn)))
    const keys = fresh.length > 0 ? await listEvidenceKeys(tx, ids) : new Map<string, Buffer>()
    const made = fresh.flatMap((turn) =>
      cutTurn(turn, byId.get(turn.interviewId)!, {
        workspaceId: context.workspaceId,
        key: keys.get(turn.interviewId),
      }),
    )
    await insertSegments(tx, made)
    const segments = [...known, ...made].sort(inOrder).flatMap((segment): SaidSegment[] => {
      const text = texts.get(turnKey(segment))?.text
      if (text == null) return []
      const { segmentId, interviewId, turn, turnRevision, start, end, questionKey, textHash } = segment
      const { participantId } = byId.get(interviewId)!
      const place = { segmentId, interviewId, turn, turnRevision, start, end }
      return [{ ...place, questionKey, textHash, participantId, text: text.slice(start, end) }]
    })
    const speaking = new Set(turns.flatMap((turn) => (turn.text ? [turn.interviewId] : [])))
    return { segments, turns: turns.length, speaking }
  })
}

function cutTurn(
  turn: SaidTurn,
  interview: HeardInterview,
  { workspaceId, key }: { workspaceId: string; key: Buffer | undefined },
): NewSegment[] {
  // Without its key an interview is being erased: nothing new is kept of it.
  if (turn.text === null || !key) return []
  const text = turn.text
  return segmentTurn(text, interview.language).map(({ start, end }) => ({
    workspaceId,
    segmentId: newId(),
    studyId: interview.studyId,
    interviewId: turn.interviewId,
    turn: turn.turn,
    turnRevision: turn.turnRevision,
    start,
    end,
    questionKey: turn.questionKey,
    textHash: createHmac('sha256', key).update(text.slice(start, end)).digest('hex'),
    segmenterVersion,
  }))
}

function turnKey(at: { interviewId: string; turn: number; turnRevision: number }): string {
  return `${at.interviewId}:${at.turn}:${at.turnRevision}`
}
