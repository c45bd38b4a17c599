/** The first thing that each person says to each question: what follows after it answers the follow-ups. Pure. */
import type { SaidTurn } from '../record-store.ts'
import type { FirstReply } from './said-in-answer.ts'

type Turn = Pick<SaidTurn, 'interviewId' | 'turn' | 'turnRevision' | 'role' | 'text'>

/** @param turns of both speakers, in order. @param questionAt the question under which a turn stands; null under none */
export function firstReplies(
  turns: readonly Turn[],
  personOf: ReadonlyMap<string, string>,
  questionAt: (interviewId: string, turn: number) => string | null,
): FirstReply[] {
  const replied = new Set<string>()
  return turns.flatMap(({ interviewId, turn, turnRevision, role, text }) => {
    const participantId = personOf.get(interviewId)
    if (role !== 'participant' || text === null || participantId === undefined) return []
    const questionKey = questionAt(interviewId, turn)
    // Whoever was interviewed twice has replied once.
    const reply = `${questionKey}:${participantId}`
    if (questionKey === null || replied.has(reply)) return []
    replied.add(reply)
    return [{ questionKey, participantId, place: { interviewId, turn, turnRevision }, text }]
  })
}
