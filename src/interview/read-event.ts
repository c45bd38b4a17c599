import { AppError } from '../platform/errors.ts'
import { type EventType, eventPayloads, eventVersion, type InterviewEvent } from './events.ts'

/** An event as it is stored: any version ever written, payload unchecked. */
export interface StoredEvent {
  seq: number
  type: string
  version: number
  actor: string
  clientId: string | null
  epoch: number
  engineVersion: string
  payload: unknown
  at: number
}

type Raise = (payload: Record<string, unknown>) => Record<string, unknown>
/** By type, then by the version it starts from: turns a payload into the next version's. Never removed. */
export type Upcasters = Partial<Record<EventType, Readonly<Record<number, Raise>>>>
const upcasters: Upcasters = {}

/**
 * A stored event in today's shape: older versions are raised step by step, fields added since get their defaults.
 *
 * @throws AppError `internal` for a type or version this program does not know (a newer one wrote it): going on
 * without it would be deciding on half of the record.
 */
export function readEvent(stored: StoredEvent, known: Upcasters = upcasters): InterviewEvent {
  if (!(stored.type in eventPayloads)) throw unknown(stored, 'type')
  const type = stored.type as EventType
  let payload = stored.payload as Record<string, unknown>
  for (let version = stored.version; version < eventVersion; version++) {
    const raise = known[type]?.[version]
    if (!raise) throw unknown(stored, 'version')
    payload = raise(payload)
  }
  if (stored.version > eventVersion) throw unknown(stored, 'version')
  const parsed = eventPayloads[type].parse(payload)
  return { ...stored, type, version: eventVersion, payload: parsed } as InterviewEvent
}

function unknown(stored: StoredEvent, what: 'type' | 'version'): AppError {
  return new AppError('internal', `event ${stored.seq}: unknown ${what} ${stored.type} v${stored.version}`)
}
