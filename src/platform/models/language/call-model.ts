import { setTimeout as wait } from 'node:timers/promises'
import type { LanguageModelV4, LanguageModelV4GenerateResult } from '@ai-sdk/provider'
import { z } from 'zod'
import { classifyFailure, type Failure } from './classify-failure.ts'
import type { GenerateRequest } from './language-models.ts'
import { readObject } from './read-object.ts'

export type ModelOutcome<T> = { ok: true; value: T } | ({ ok: false } & Failure)

/** A call with all that is recorded of it. */
export interface CalledModel<T> {
  outcome: ModelOutcome<T>
  /** What the model wrote, also when it was of no use; null when nothing came. */
  text: string | null
  /** As the server names it. */
  modelServed: string | null
  /** Of all tries together; null where the server did not say. */
  inputTokens: number | null
  outputTokens: number | null
  tookMs: number
}

export type ModelQuestion<T> = Omit<GenerateRequest<T>, 'call'>

/** A server that says when to come back is asked again this often. */
const mostWaits = 2

/**
 * Asks one model for one object, and is back when the deadline is: also when the server hangs, or the model does not
 * heed its signal. Structured output is asked for first; a server that refuses it is asked in plain words, and is
 * remembered. A 429 is waited out only where its Retry-After ends well inside the deadline. Never throws.
 */
export async function callModel<T>(
  model: LanguageModelV4,
  question: ModelQuestion<T>,
): Promise<CalledModel<T>> {
  const startedAt = performance.now()
  const leftMs = () => question.deadlineMs - (performance.now() - startedAt)
  const stop = new AbortController()
  const onAbort = () => stop.abort(abortReason())
  question.signal?.addEventListener('abort', onAbort, { once: true })
  const timer = setTimeout(onAbort, question.deadlineMs)
  if (question.signal?.aborted) onAbort()
  let counted = noTokens
  try {
    const result = await untilDeadline(stop.signal, () =>
      askPatiently(model, question, { stop: stop.signal, leftMs }),
    )
    counted = tokensOf(result)
    return { ...readResult(result, question.schema), ...counted, tookMs: elapsed(startedAt) }
  } catch (error) {
    const outcome = { ok: false as const, ...classifyFailure(error) }
    return { outcome, text: null, modelServed: null, ...counted, tookMs: elapsed(startedAt) }
  } finally {
    clearTimeout(timer)
    question.signal?.removeEventListener('abort', onAbort)
  }
}

const noTokens = { inputTokens: null as number | null, outputTokens: null as number | null }

function elapsed(startedAt: number): number {
  return Math.round(performance.now() - startedAt)
}

function abortReason(): DOMException {
  return new DOMException('the deadline is over', 'AbortError')
}

function untilDeadline<R>(signal: AbortSignal, run: () => Promise<R>): Promise<R> {
  if (signal.aborted) return Promise.reject(signal.reason)
  const over = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  const running = run()
  // When the deadline wins nobody is left to hear of it.
  running.catch(() => {})
  return Promise.race([running, over])
}

interface Patience {
  stop: AbortSignal
  leftMs: () => number
}

async function askPatiently<T>(
  model: LanguageModelV4,
  question: ModelQuestion<T>,
  { stop, leftMs }: Patience,
): Promise<LanguageModelV4GenerateResult> {
  for (let waits = 0; ; waits += 1) {
    try {
      return await askStructured(model, question, stop)
    } catch (error) {
      const { reason, retryAfterMs } = classifyFailure(error)
      // After the wait there must be time for an answer, or the wait is lost.
      const isWorthWaiting = retryAfterMs !== null && retryAfterMs < leftMs() / 2
      if (reason !== 'rate_limited' || !isWorthWaiting || waits >= mostWaits) throw error
      await wait(retryAfterMs, undefined, { signal: stop })
    }
  }
}

/** Models whose server refused structured output, for as long as the process runs. */
const inPlainWords = new WeakSet<LanguageModelV4>()

async function askStructured<T>(
  model: LanguageModelV4,
  question: ModelQuestion<T>,
  stop: AbortSignal,
): Promise<LanguageModelV4GenerateResult> {
  if (inPlainWords.has(model)) return ask(model, question, { stop, isPlain: true })
  try {
    return await ask(model, question, { stop, isPlain: false })
  } catch (error) {
    const { reason, status } = classifyFailure(error)
    // 400 and 422 are how servers refuse a parameter that they do not know.
    if (reason !== 'refused' || (status !== 400 && status !== 422)) throw error
    const result = await ask(model, question, { stop, isPlain: true })
    inPlainWords.add(model)
    return result
  }
}

async function ask<T>(
  model: LanguageModelV4,
  { system, prompt, schema, schemaName, maxOutputTokens, temperature }: ModelQuestion<T>,
  { stop, isPlain }: { stop: AbortSignal; isPlain: boolean },
): Promise<LanguageModelV4GenerateResult> {
  const shape = z.toJSONSchema(schema, { target: 'draft-7', unrepresentable: 'any' })
  return model.doGenerate({
    prompt: [
      { role: 'system', content: isPlain ? `${system}\n\n${shapeInWords(shape)}` : system },
      { role: 'user', content: [{ type: 'text', text: prompt }] },
    ],
    maxOutputTokens,
    abortSignal: stop,
    ...(temperature === undefined ? {} : { temperature }),
    ...(isPlain ? {} : { responseFormat: { type: 'json', schema: shape as JsonSchema7, name: schemaName } }),
  })
}

type JsonSchema7 = NonNullable<
  Extract<
    NonNullable<Parameters<LanguageModelV4['doGenerate']>[0]['responseFormat']>,
    { type: 'json' }
  >['schema']
>

function shapeInWords(shape: object): string {
  const { $schema: _, ...rest } = shape as Record<string, unknown>
  return `Answer with one JSON object and nothing else. It must fit this JSON schema:\n${JSON.stringify(rest)}`
}

function readResult<T>(
  result: LanguageModelV4GenerateResult,
  schema: z.ZodType<T>,
): Pick<CalledModel<T>, 'outcome' | 'text' | 'modelServed'> {
  const written = result.content.map((part) => (part.type === 'text' ? part.text : '')).join('')
  const text = result.structuredOutputText ?? written
  const about = { text: text === '' ? null : text, modelServed: result.response?.modelId ?? null }
  const read = readObject(text, schema)
  if (read.ok) return { outcome: read, ...about }
  const reason = reasonOf(result.finishReason.unified) ?? read.reason
  return { outcome: { ok: false, reason, status: null, retryAfterMs: null }, ...about }
}

/** How a model says itself that what it wrote is not what was asked for. */
function reasonOf(
  finished: LanguageModelV4GenerateResult['finishReason']['unified'],
): Failure['reason'] | null {
  if (finished === 'length') return 'too_long'
  if (finished === 'content-filter') return 'refused'
  if (finished === 'interrupted') return 'cut'
  return finished === 'error' ? 'server_error' : null
}

function tokensOf({ usage }: LanguageModelV4GenerateResult): typeof noTokens {
  return {
    inputTokens: countFrom(usage.inputTokens.total),
    outputTokens: countFrom(usage.outputTokens.total),
  }
}

/** Servers of one's own count as they like; what is no count is unknown. */
function countFrom(tokens: number | undefined): number | null {
  return tokens !== undefined && Number.isInteger(tokens) && tokens >= 0 && tokens < 2 ** 31 ? tokens : null
}
