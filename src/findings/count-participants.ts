/** Shares of people, never of mentions: distinct participants over those who could have said it. Pure. */
import type { InterviewStatus } from '../interview/events.ts'
import { wilsonInterval } from '../statistics/intervals.ts'
import { type ExposureBasis, type Proportion, smallestBase } from './model.ts'

/** A count with its denominator and its Wilson interval; of nobody, or of too few to say, there is no share. */
export function proportionOf(count: number, of: number, basis: ExposureBasis): Proportion {
  if (of < smallestBase)
    return { count, of, share: null, low: null, high: null, level: 0.95, method: 'wilson', basis }
  const { low, high } = wilsonInterval(count, of)
  return { count, of, share: count / of, low, high, level: 0.95, method: 'wilson', basis }
}

export interface Heard {
  interviewId: string
  participantId: string
  origin: 'live' | 'import' | 'sample'
}

export interface Exposed {
  participants: Set<string>
  basis: ExposureBasis
}

/**
 * Who could have spoken of it. Interviews with exposure events count by them; those without (held elsewhere) count
 * where the participant said something, or answered that question.
 */
export function exposedOf(
  interviews: readonly Heard[],
  { byEvents, byWords }: { byEvents: ReadonlySet<string>; byWords: ReadonlySet<string> },
  hasEvents: ReadonlySet<string>,
): Exposed {
  const participants = new Set<string>()
  const bases = new Set<'events' | 'turns'>()
  for (const { interviewId, participantId } of interviews) {
    const basis = hasEvents.has(interviewId) ? 'events' : 'turns'
    if (!(basis === 'events' ? byEvents : byWords).has(interviewId)) continue
    participants.add(participantId)
    bases.add(basis)
  }
  return { participants, basis: bases.size > 1 ? 'mixed' : bases.has('events') ? 'events' : 'turns' }
}

export function countByStatus(
  interviews: readonly { status: InterviewStatus }[],
): Partial<Record<InterviewStatus, number>> {
  const counts: Partial<Record<InterviewStatus, number>> = {}
  for (const { status } of interviews) counts[status] = (counts[status] ?? 0) + 1
  return counts
}
