/** From what a researcher points at to what the journal keeps: a place that is there, with the keyed hash of its words. */
import { createHmac } from 'node:crypto'
import type { Tx } from '../../platform/database/database.ts'
import { AppError } from '../../platform/errors.ts'
import { findTurnWords, listEvidenceKeys, listHeardInterviews, placeKey } from '../record-store.ts'
import type { PlaceRef, SpanRef } from './model.ts'
import { listInterviewersTurns } from './store.ts'

/** @throws AppError `not_found` or `invalid_input`, naming the place and never its words */
export async function hashPlaces(tx: Tx, studyId: string, places: readonly PlaceRef[]): Promise<SpanRef[]> {
  if (places.length === 0) return []
  const heard = new Set((await listHeardInterviews(tx, studyId)).map((each) => each.interviewId))
  const words = await findTurnWords(tx, places)
  const ids = [...new Set(places.map((place) => place.interviewId))].filter((id) => heard.has(id))
  const keys = await listEvidenceKeys(tx, ids)
  const asked = await listInterviewersTurns(tx, ids)
  return places.map(({ interviewId, turn, turnRevision, start, end }) => {
    const said = words.get(placeKey({ interviewId, turn, turnRevision }))
    const key = keys.get(interviewId)
    if (!heard.has(interviewId) || !said || !key) {
      throw new AppError('not_found', 'no such turn', {
        say: `There is no turn ${turn} in this revision of that interview. Load the page again.`,
      })
    }
    if (asked.has(`${interviewId}:${turn}`)) {
      throw new AppError('invalid_input', 'a span in an interviewer turn', {
        say: 'These are the interviewer’s words. Only what participants said can be coded or quoted.',
      })
    }
    if (end <= start || end > said.text.length || said.text.slice(start, end).trim() === '') {
      throw new AppError('invalid_input', 'a span outside its turn', {
        say: `Nothing is said between ${start} and ${end} of turn ${turn}.`,
      })
    }
    const textHash = createHmac('sha256', key).update(said.text.slice(start, end)).digest('hex')
    return { interviewId, turn, turnRevision, start, end, textHash }
  })
}
