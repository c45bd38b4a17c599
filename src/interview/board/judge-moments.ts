/** Drawing a moment, picking, taking a pick back. */
import { randomInt } from 'node:crypto'
import { type Tx, withTenant } from '../../platform/database/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { UseCaseContext } from '../../platform/http/dependencies.ts'
import { newId } from '../../platform/ids.ts'
import { studyNotFound } from '../../study/study-errors.ts'
import { findStudyGuide } from '../list-store.ts'
import { readReplayLog } from '../replay/replay-stored.ts'
import { findInterview } from '../store.ts'
import { findMoment, listPlaces, type Moment } from './find-moments.ts'
import type { PickRequest, SideBySide } from './model.ts'
import { deleteLastPick, insertPick, listJudgeable, listPicks } from './store.ts'

type Call = Pick<UseCaseContext, 'db' | 'workspaceId' | 'actor'>

/** Interviews looked into before "there is nothing more to judge" is said. */
const mostTries = 12

/**
 * A moment nobody has judged, drawn at random, with two of its follow-ups drawn at random, in random order. Null when
 * none is found.
 *
 * @throws AppError `not_found`
 */
export function drawMoment(call: Call, studyId: string): Promise<SideBySide | null> {
  return withTenant(call.db, call.workspaceId, async (tx) => {
    await assertStudy(tx, studyId)
    const judged = new Set(
      (await listPicks(tx, studyId)).map(({ interviewId, seq }) => `${interviewId}/${seq}`),
    )
    const interviews = shuffled(await listJudgeable(tx, studyId))
    for (const interviewId of interviews.slice(0, mostTries)) {
      const log = await readReplayLog(tx, interviewId)
      const places = shuffled(listPlaces(log).filter((seq) => !judged.has(`${interviewId}/${seq}`)))
      for (const seq of places.slice(0, 3)) {
        const moment = await findMoment(log, seq)
        if (moment) return show(interviewId, moment)
      }
    }
    return null
  })
}

function show(interviewId: string, { seq, asked, answer, followUps }: Moment): SideBySide {
  const [left, right] = shuffled(followUps.map((_, place) => place)) as [number, number]
  const shown = (place: number) => ({ place, text: followUps[place]!.text })
  return { interviewId, seq, question: asked, answer, left: shown(left), right: shown(right) }
}

/** @throws AppError `not_found` for a moment that is not of this study; `conflict` when it is there no more */
export function pickFollowUp(call: Call, studyId: string, pick: PickRequest): Promise<void> {
  const { workspaceId, actor } = call
  return withTenant(call.db, workspaceId, async (tx) => {
    await assertStudy(tx, studyId)
    const row = await findInterview(tx, pick.interviewId)
    if (row?.studyId !== studyId) {
      throw new AppError('not_found', 'no such interview in this study', {
        say: 'That interview is not of this study.',
      })
    }
    const moment = await findMoment(await readReplayLog(tx, pick.interviewId), pick.seq)
    const [left, right] = [moment?.followUps[pick.left], moment?.followUps[pick.right]]
    if (!left || !right || left === right) {
      throw new AppError('conflict', 'the moment is there no more', {
        say: 'This moment cannot be judged any more. Take the next one.',
      })
    }
    await insertPick(tx, {
      workspaceId,
      pickId: newId(),
      studyId,
      interviewId: pick.interviewId,
      seq: pick.seq,
      leftTechnique: left.technique,
      rightTechnique: right.technique,
      leftScore: left.score,
      rightScore: right.score,
      picked: pick.picked,
      by: actor,
    })
  })
}

/** @throws AppError `conflict` when there is nothing of theirs to take back */
export function undoPick(call: Call, studyId: string): Promise<void> {
  return withTenant(call.db, call.workspaceId, async (tx) => {
    await assertStudy(tx, studyId)
    if (await deleteLastPick(tx, { studyId, by: call.actor })) return
    throw new AppError('conflict', 'no pick to take back', { say: 'There is no pick of yours to take back.' })
  })
}

export async function assertStudy(tx: Tx, studyId: string): Promise<void> {
  if (!(await findStudyGuide(tx, studyId))) throw studyNotFound()
}

/** Fisher and Yates; which of two stands left must follow from nothing. */
function shuffled<T>(list: readonly T[]): T[] {
  const items = [...list]
  for (let i = items.length - 1; i > 0; i--) {
    const j = randomInt(i + 1)
    ;[items[i], items[j]] = [items[j]!, items[i]!]
  }
  return items
}
