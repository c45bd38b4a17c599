import type { Tx } from '../../platform/database/database.ts'
import { newId } from '../../platform/ids.ts'
import type { InterviewEvent } from '../events.ts'
import type { InterviewPorts } from '../live-interview.ts'
import { insertMomentFlags } from './store.ts'

interface Recorded {
  workspaceId: string
  studyId: string
  interviewId: string
  events: readonly InterviewEvent[]
}

/** Puts what was just flagged into the inbox, in the transaction that writes the log, and has the person told. */
export async function recordFlags(
  tx: Tx,
  { events, ...of }: Recorded,
  ports: Pick<InterviewPorts, 'afterFlagged'>,
): Promise<void> {
  const flags = events.flatMap((event) =>
    event.type === 'moment.flagged' || event.type === 'deletion.asked'
      ? [
          {
            ...of,
            flagId: newId(),
            kind: event.type === 'deletion.asked' ? ('deletion' as const) : event.payload.kind,
            turn: event.payload.turn,
            at: new Date(event.at),
          },
        ]
      : [],
  )
  if (flags.length === 0) return
  await insertMomentFlags(tx, flags)
  await ports.afterFlagged?.(tx, of)
}
