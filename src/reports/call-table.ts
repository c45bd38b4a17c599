/** The calls of language models for a study as a table: a call a row. Pure. */
import type { CallView } from '../platform/models/language/model.ts'
import type { Cell } from '../study/question-kinds/kind.ts'

export const callHeadings = [
  'call',
  'interview',
  'started',
  'took ms',
  'role',
  'purpose',
  'prompt version',
  'model',
  'provider',
  'model asked for',
  'model served',
  'input tokens',
  'output tokens',
  'cost',
  'currency',
  'outcome',
  'input hash',
  'made',
]

export function callRow(call: CallView): Cell[] {
  return [
    call.callId,
    call.interviewId,
    call.startedAt,
    call.tookMs,
    call.role,
    call.purpose,
    call.promptVersion,
    call.label,
    call.provider,
    call.modelId,
    call.modelServed,
    call.inputTokens,
    call.outputTokens,
    call.cost,
    call.currency,
    call.outcome ?? 'not finished',
    call.inputHash,
    call.made,
  ]
}
