/** Cuts what was said into segments and keeps them; turns that were cut before are not cut again. */
import { createHmac } from 'node:crypto'
import { type Database, withTenant } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import { inOrder } from './in-order.ts'
import { type HeardInterview, holdEvidenceKeys, listSaidTurns, type SaidTurn } from './record-store.ts'
import {
  deleteSegments,
  holdSegmenting,
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
    await holdSegmenting(tx, [...new Set(batch.map(({ studyId }) => studyId))])
    const turns = await listSaidTurns(tx, ids)
    const worth = context.isLeftOut ? turns.filter((turn) => !context.isLeftOut!(turn)) : turns
    const texts = new Map(worth.map((turn) => [turnKey(turn), turn]))
    const kept = await listSegments(tx, ids, segmenterVersion)
    const known = kept.filter((segment) => texts.has(turnKey(segment)))
    // What was cut before it was known to be no words would be found again by whatever reads segments.
    const leftOut = kept.flatMap((segment) => (texts.has(turnKey(segment)) ? [] : [segment.segmentId]))
    const cut = new Set(known.map(turnKey))
    const fresh = worth.filter((turn) => turn.text !== null && !cut.has(turnKey(turn)))
    const pieces = fresh.flatMap((turn) => cutTurn(turn, byId.get(turn.interviewId)!))
    // The words were read before: who is erased meanwhile is waited for and has no key, and nothing new is kept of them.
    const keys = await holdEvidenceKeys(tx, [...new Set(fresh.map((turn) => turn.interviewId))])
    const made = pieces.flatMap(({ words, ...piece }): NewSegment[] => {
      const key = keys.get(piece.interviewId)
      if (!key) return []
      const textHash = createHmac('sha256', key).update(words).digest('hex')
      return [{ ...piece, workspaceId: context.workspaceId, segmentId: newId(), textHash }]
    })
    await insertSegments(tx, made)
    await deleteSegments(tx, leftOut)
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

type Piece = Omit<NewSegment, 'workspaceId' | 'segmentId' | 'textHash'> & { words: string }

function cutTurn(turn: SaidTurn, interview: HeardInterview): Piece[] {
  const { text, interviewId, questionKey, turnRevision } = turn
  if (text === null) return []
  return segmentTurn(text, interview.language).map(({ start, end }) => ({
    studyId: interview.studyId,
    interviewId,
    turn: turn.turn,
    turnRevision,
    start,
    end,
    questionKey,
    segmenterVersion,
    words: text.slice(start, end),
  }))
}

function turnKey(at: { interviewId: string; turn: number; turnRevision: number }): string {
  return `${at.interviewId}:${at.turn}:${at.turnRevision}`
}
