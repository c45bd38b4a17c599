/** Long work gives way while a great many people are being interviewed: their next questions are made on the same processors. */
import { availableParallelism } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Database, withTenant } from '../platform/database/database.ts'
import { countTalking, findStudyStatus } from './record-store.ts'

/** People count as talking when they have answered within so many seconds. */
const talkingWithin = 10
/** For each processor. An answer costs some 15 ms: so many need a tenth of it or more, and a renewal takes what is left. */
const manyTalkingEach = 50
/** It waits no longer than this. Milliseconds. */
const longestWaitMs = 5 * 60_000
const lookAgainMs = 5_000

export interface WaitContext {
  db: Database
  workspaceId: string
  signal: AbortSignal
  /** From so many people on that talk at once it waits; without it by the processors that are here. */
  manyTalking?: number
}

/** Only while the study itself is open: whoever has closed one waits for what it says. @throws the signal's reason */
export async function untilFewTalk(
  { db, workspaceId, signal, manyTalking = manyTalkingEach * availableParallelism() }: WaitContext,
  studyId: string,
): Promise<void> {
  for (const until = Date.now() + longestWaitMs; Date.now() < until; ) {
    const isBusy = await withTenant(db, workspaceId, async (tx) => {
      if ((await findStudyStatus(tx, studyId)) !== 'live') return false
      return (await countTalking(tx, talkingWithin)) >= manyTalking
    })
    if (!isBusy) return
    await sleep(lookAgainMs, undefined, { signal })
  }
}
