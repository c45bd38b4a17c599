/** A scripted participant: what they say to which question. Read from JSON by the terminal, written for the sample. */
import { z } from 'zod'
import { consentPurposes } from '../audience/model.ts'
import { AnswerValueSchema } from '../study/skip-rules.ts'

/** What they say when asked: words, a value (with words where they have some), or a move. */
const ScriptReplySchema = z.union([
  z.string().min(1),
  z.strictObject({ text: z.string().optional(), value: AnswerValueSchema }),
  z.strictObject({ move: z.enum(['skip', 'stop', 'not_understood']) }),
])
export type ScriptReply = z.infer<typeof ScriptReplySchema>

export const InterviewScriptSchema = z.strictObject({
  /** By question key: the first reply, then one for each follow-up as long as they last. */
  answers: z.record(z.string(), z.union([ScriptReplySchema, z.array(ScriptReplySchema)])).default({}),
  /** Said to what the script does not foresee; without it such a question or follow-up is skipped. */
  otherwise: z.string().optional(),
  /** What is wrong with the summary; without it it is confirmed. */
  summaryCorrection: z.string().optional(),
  /** Closes the page for good after so many questions: the interview stays in progress until it counts as abandoned. */
  leavesAfter: z.number().int().min(1).optional(),
  language: z.string().optional(),
  /** Purposes agreed to; the interview itself when none are named. */
  consent: z.array(z.enum(consentPurposes)).optional(),
})
export type InterviewScript = z.infer<typeof InterviewScriptSchema>

export interface OnScreen {
  questionKey: string | null
  isSummary: boolean
}

export type ScriptMove = ScriptReply | { move: 'summary' }

/** Hands out a script's replies, each once. */
export function replyQueue(script: InterviewScript): (onScreen: OnScreen) => ScriptMove {
  const left = new Map(
    Object.entries(script.answers).map(([key, replies]) => [
      key,
      Array.isArray(replies) ? [...replies] : [replies],
    ]),
  )
  return ({ questionKey, isSummary }) => {
    if (isSummary) return { move: 'summary' }
    return left.get(questionKey ?? '')?.shift() ?? script.otherwise ?? { move: 'skip' }
  }
}
