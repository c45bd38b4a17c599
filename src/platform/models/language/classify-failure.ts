import { APICallError, JSONParseError } from '@ai-sdk/provider'
import { AnswerCut, AnswerTooLarge, PromptTooLong } from './answer-errors.ts'
import type { FailureReason } from './language-models.ts'

export interface Failure {
  reason: Exclude<FailureReason, 'budget'>
  /** HTTP status where the server answered. */
  status: number | null
  /** How long the server wants to be left alone; null when it does not say. */
  retryAfterMs: number | null
}

/**
 * Why a call failed, from what the AI SDK threw. Only the closed reason and the status go on: the errors hold the
 * prompt and the server's words.
 */
export function classifyFailure(error: unknown, now = Date.now()): Failure {
  const chain = causesOf(error)
  const call = chain.find((cause) => APICallError.isInstance(cause))
  const status = call?.statusCode ?? null
  const failure = (reason: Failure['reason']): Failure => ({ reason, status, retryAfterMs: null })
  if (chain.some(isAbort)) return failure('deadline')
  if (chain.some((cause) => cause instanceof AnswerTooLarge || cause instanceof PromptTooLong))
    return failure('too_long')
  if (chain.some((cause) => cause instanceof AnswerCut)) return failure('cut')
  if (status === 429) return { reason: 'rate_limited', status, retryAfterMs: retryAfterOf(call, now) }
  if (status === 413) return failure('too_long')
  if (status !== null && status >= 500) return failure('server_error')
  if (status === 400 && saysTooLong(call)) return failure('too_long')
  if (status !== null && status >= 400) return failure('refused')
  if (chain.some((cause) => JSONParseError.isInstance(cause))) return failure('invalid_json')
  // It answered, but not in the protocol.
  if (status !== null) return failure('server_error')
  return failure('unreachable')
}

function causesOf(error: unknown): unknown[] {
  const chain: unknown[] = []
  for (let cause = error; cause !== undefined && cause !== null && chain.length < 10; ) {
    chain.push(cause)
    cause = (cause as { cause?: unknown }).cause
  }
  return chain
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')
}

/** How OpenAI, vLLM, llama.cpp and Ollama say that the prompt is longer than the model can read. */
function saysTooLong(call: APICallError | undefined): boolean {
  return /context[_ ](length|size|window)|maximum context|too many tokens/i.test(call?.responseBody ?? '')
}

/** Seconds or a date (RFC 9110, section 10.2.3). */
function retryAfterOf(call: APICallError | undefined, now: number): number | null {
  const given = call?.responseHeaders?.['retry-after']
  if (given === undefined) return null
  const ms = /^\d+(\.\d+)?$/.test(given) ? Number(given) * 1000 : Date.parse(given) - now
  return Number.isFinite(ms) ? Math.max(0, ms) : null
}
