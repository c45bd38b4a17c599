/** Waits for a question that is being worded, again and again until it is there. */
import { isPassing, RoomFailure } from './failure.ts'
import { waitBefore } from './outbox.ts'
import { withState } from './snapshot.ts'
import type { Visiting } from './visiting.ts'

/** With a server that does not answer, some two minutes; then the person is asked to try again. */
const mostTries = 8

/** One wait at a time. The answer is saved whatever becomes of it. */
export async function bringNext(visiting: Visiting, interviewId: string): Promise<void> {
  if (visiting.isWaiting) return
  visiting.isWaiting = true
  try {
    await tryUntilThere(visiting, interviewId)
  } finally {
    visiting.isWaiting = false
  }
}

async function tryUntilThere(visiting: Visiting, interviewId: string): Promise<void> {
  const { client, now, show } = visiting
  for (let tries = 1; ; tries++) {
    try {
      const state = await client.next(interviewId, visiting.tab)
      show(withState(now(), state))
      if (!state.isQuestionComing) return
    } catch (error) {
      const failure = error instanceof RoomFailure ? error : new RoomFailure('busy')
      if (!isPassing(failure) || tries >= mostTries) return show({ screen: 'problem', failure })
    }
    await new Promise((resolve) => setTimeout(resolve, waitBefore(tries, Math.random())))
    // The visit went elsewhere: another tab talks, or it was deleted.
    if (now().screen !== 'talk' && now().screen !== 'paused') return
  }
}
