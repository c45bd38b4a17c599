/** An interviewer to be compared, and what it makes of one rehearsed participant. */
import { answerAs } from '../../src/interview/rehearsal/answer-as.ts'
import {
  blankMemory,
  type RehearsedReply,
  type SpokenTurn,
  type Temper,
} from '../../src/interview/rehearsal/model.ts'
import { replyMs } from '../../src/interview/rehearsal/pace.ts'
import type { Guide } from '../../src/study/model.ts'
import type { Recorded } from './corpus.ts'

export interface TalkTurn {
  utterance: string
  /** How it asks, where the interviewer says so: `question`, or the technique of a follow-up. */
  technique: string
  reply: RehearsedReply
  /** Since the beginning, when the reply was sent. */
  elapsedMs: number
}

export interface Talk {
  personId: string
  /** What they held when it began. */
  factsHeld: number
  turns: readonly TalkTurn[]
}

export interface Sitting {
  recorded: Recorded
  temper: Temper
  seed: number
  guide: Guide
}

export interface Arm {
  name: string
  hold(sitting: Sitting): Promise<Talk>
}

export interface Utterance {
  text: string
  technique: string
}

/** An interviewer that knows what was said so far and nothing else; null ends the interview. */
export interface Interviewer {
  name: string
  next(transcript: readonly SpokenTurn[], guide: Guide): Promise<Utterance | null> | Utterance | null
}

/** Longer than any guide with its follow-ups; an interviewer that never ends is cut here. */
export const mostTurns = 40

/** Makes an arm of whatever can say the next thing. */
export function armOf({ name, next }: Interviewer): Arm {
  return {
    name,
    async hold({ recorded: { person }, temper, seed, guide }) {
      const turns: TalkTurn[] = []
      const transcript: SpokenTurn[] = []
      let memory = blankMemory
      let elapsedMs = 0
      while (turns.length < mostTurns) {
        const utterance = await next(transcript, guide)
        if (utterance === null) break
        const { reply, memory: after } = answerAs({ person, temper, seed }, memory, utterance.text)
        memory = after
        elapsedMs += replyMs(utterance.text, reply.text)
        turns.push({ utterance: utterance.text, technique: utterance.technique, reply, elapsedMs })
        transcript.push(
          { role: 'interviewer', text: utterance.text },
          { role: 'participant', text: reply.text },
        )
      }
      return { personId: person.personId, factsHeld: person.facts.length, turns }
    },
  }
}
