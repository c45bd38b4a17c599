import type { StoredEvent } from '../read-event.ts'

/** One change of the log in which something was decided. */
export interface RecordedTurn {
  /** Place of its first event in the log, and of the first after it. */
  from: number
  to: number
  /** What the participant (or the program, at the beginning) did. */
  acts: readonly StoredEvent[]
  /** What the engine made of it. */
  made: readonly StoredEvent[]
}

/** Events of one change carry one time: what belongs to a decision stands next to it, at the same time. */
export function splitTurns(events: readonly StoredEvent[]): RecordedTurn[] {
  const turns: RecordedTurn[] = []
  for (const [at, event] of events.entries()) {
    if (event.type !== 'decision.made') continue
    const earliest = turns.at(-1)?.to ?? 0
    let made = at
    while (made > earliest && belongs(events[made - 1]!, event) && isEngine(events[made - 1]!)) made--
    let from = made
    while (from > earliest && belongs(events[from - 1]!, event)) from--
    let to = at + 1
    while (to < events.length && belongs(events[to]!, event) && isOfDecision(events[to]!)) to++
    turns.push({ from, to, acts: events.slice(from, made), made: events.slice(made, to) })
  }
  return turns
}

/** Words that a model was waited for come in a change of their own. */
const isOfDecision = (event: StoredEvent) => isEngine(event) && event.type !== 'wording.made'
const isEngine = ({ actor }: StoredEvent) => actor === 'engine'
const belongs = (one: StoredEvent, other: StoredEvent) => one.at === other.at && one.epoch === other.epoch

export function decisionOf({ made }: RecordedTurn): StoredEvent {
  return made.find(({ type }) => type === 'decision.made')!
}
