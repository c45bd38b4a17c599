/** An event in the shape in which two of them are compared: without what differs from run to run. */
import { type EventType, eventPayloads } from '../events.ts'

export interface PlainWays {
  /** A text's name; `erased` where the words are gone. */
  nameContent: (contentId: string) => string
  /** Logs of engine 1.0.0 hold none. */
  hasComparisons: boolean
}

export interface PlainEvent {
  type: string
  payload: Record<string, unknown>
}

export function plainEvent(
  { type, payload }: { type: string; payload: unknown },
  { nameContent, hasComparisons }: PlainWays,
): PlainEvent {
  const read = eventPayloads[type as EventType].parse(payload)
  const plain = JSON.parse(JSON.stringify(read)) as Record<string, unknown>
  if (type === 'decision.made') {
    delete plain.tookMs
    delete plain.seal
    if (!hasComparisons) forgetComparisons(plain)
  }
  return { type, payload: nameContents(plain, nameContent) as Record<string, unknown> }
}

function forgetComparisons(plain: Record<string, unknown>): void {
  delete plain.comparisons
  const { likeness: _likeness, ...inputs } = plain.inputs as Record<string, unknown>
  plain.inputs = inputs
}

function nameContents(value: unknown, nameContent: PlainWays['nameContent']): unknown {
  if (Array.isArray(value)) return value.map((entry) => nameContents(entry, nameContent))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) =>
      key === 'contentId' && typeof held === 'string'
        ? ['words', nameContent(held)]
        : [key, nameContents(held, nameContent)],
    ),
  )
}
