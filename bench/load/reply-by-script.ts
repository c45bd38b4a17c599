import type { Draw } from './random.ts'
import { newClientId, type RoomParticipant } from './room-participant.ts'
import { scriptedAnswer } from './scripted-answers.ts'

/** The next thing a scripted participant does: answers, or confirms the summary. @throws Error when it is refused */
export async function replyByScript(participant: RoomParticipant, draw: Draw): Promise<void> {
  const { phase, question } = participant.state!
  const clientId = newClientId()
  const reply =
    phase === 'summary' || !question
      ? await participant.move('summary', { clientId })
      : await participant.move('answers', {
          clientId,
          questionKey: question.questionKey,
          replyTo: question.turn,
          ...scriptedAnswer(draw, question),
        })
  if (reply.status >= 300) throw new Error(`answer got ${reply.status}`)
}
