import { randomFor } from '../random.ts'
import { answerAs } from './answer-as.ts'
import { drawValue } from './draw-value.ts'
import { blankMemory, type RehearsedPerson, type RehearsedReply, type Temper } from './model.ts'
import type { Patience } from './patience.ts'
import type { Respond } from './run-interview.ts'

export interface Respondent {
  respond: Respond
  /** One for each utterance heard; null where a value was given. Grows as the interview goes on. */
  replies: readonly (RehearsedReply | null)[]
}

export interface RespondentOptions {
  person: RehearsedPerson
  temper: Temper
  seed: number
  /** Without it they stay to the end. */
  patience?: Patience
}

/** A rehearsed participant in the room: words for what asks in words, some valid value for the rest. */
export function rehearsedRespondent({ person, temper, seed, patience }: RespondentOptions): Respondent {
  const replies: (RehearsedReply | null)[] = []
  let memory = blankMemory
  let wordsSaid = 0
  return {
    replies,
    respond({ utterance, question, wantsWords, elapsedMs, replies: given }) {
      if (patience && (elapsedMs > patience.minutes * 60_000 || wordsSaid > patience.words)) {
        return { move: 'leave' }
      }
      if (!wantsWords) {
        replies.push(null)
        return { value: drawValue(question, randomFor(seed, `value:${person.personId}:${given}`)) }
      }
      const answered = answerAs({ person, temper, seed }, memory, utterance)
      memory = answered.memory
      wordsSaid += answered.reply.text.split(/\s+/).length
      replies.push(answered.reply)
      return answered.reply.text
    },
  }
}
