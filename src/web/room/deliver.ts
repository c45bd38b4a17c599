/** How letters of a visit go out, and what their replies change. */
import type { RoomReply } from '../../interview/room-model.ts'
import { bringNext } from './bring-next.ts'
import { isPassing, RoomFailure } from './failure.ts'
import { claim } from './open-visit.ts'
import { createOutbox, type Delivery, type Letter, type Outbox } from './outbox.ts'
import { withRefusal, withSaved, withState } from './snapshot.ts'
import type { Visiting } from './visiting.ts'

export function createDelivery(visiting: Visiting): Outbox {
  const { client, store, onDevice } = visiting
  return createOutbox<RoomReply>({
    keep: (letter) => onDevice(store.keepLetter(letter)),
    drop: (letter) => onDevice(store.dropLetter(letter)),
    send: (letter) => client.change(letter.interviewId, letter.move, { ...letter.body, tab: visiting.tab }),
    onDelivery: (delivery) => showDelivery(visiting, delivery),
    onSaved: (letter, reply) => acceptReply(visiting, letter, reply),
    onRefused: (letter, failure) => handBack(visiting, letter, failure),
    wait: (run, ms) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    random: Math.random,
  })
}

function showDelivery({ show }: Visiting, delivery: Delivery): void {
  show({ delivery })
  if (delivery.status !== 'held') return
  if (delivery.why.kind === 'another_tab') show({ screen: 'another_tab' })
  else show({ screen: 'problem', failure: delivery.why })
}

async function acceptReply(visiting: Visiting, letter: Letter, reply: RoomReply): Promise<void> {
  const { now, show, store, onDevice, settleEnding } = visiting
  const before = now().visit
  show(withSaved(now(), letter, reply))
  const { visit } = now()
  if (visit && visit !== before) await onDevice(store.keepVisit(visit))
  const turn = letter.move === 'lastAnswer' ? letter.body.turn : letter.body.replyTo
  if (typeof turn === 'number') await onDevice(store.dropDraft(letter.interviewId, turn))
  if (reply.state.isQuestionComing) void bringNext(visiting, letter.interviewId)
  await settleEnding(reply.state)
}

/** The interview went on or ended without this answer: what stands now is shown, the words are not dropped. */
async function handBack(visiting: Visiting, letter: Letter, failure: RoomFailure): Promise<void> {
  const { client, now, show } = visiting
  if (failure.kind === 'gone' || failure.kind === 'moved_on') {
    try {
      const state = await client.readState(letter.interviewId)
      show(withState(now(), state))
      // It ended by silence alone, with the page left open: it goes on, and the words stand in their field again.
      if (state.mayGoOn) await claim(visiting, letter.interviewId)
    } catch (error) {
      if (error instanceof RoomFailure && !isPassing(error)) show({ screen: 'problem', failure: error })
    }
  }
  show(withRefusal(now(), letter, failure))
}
