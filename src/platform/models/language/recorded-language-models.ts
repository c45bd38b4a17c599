import type { LanguageModelV4, LanguageModelV4CallOptions } from '@ai-sdk/provider'
import type { z } from 'zod'
import { newId } from '../../ids.ts'
import type {
  FailureReason,
  Generated,
  GenerateRequest,
  LanguageModels,
  LanguageRole,
  LanguageRung,
} from './language-models.ts'
import { readObject } from './read-object.ts'

/** What a recorded rung answers: an object or text to be read as from a model, or why there is none. */
export type RecordedAnswer = { text: string } | { value: unknown } | { reason: FailureReason }

export interface RecordedCall {
  workspaceId: string
  rung: string
  request: Omit<GenerateRequest<unknown>, 'schema'> & { schema: z.ZodType }
}

export interface RecordedRung {
  label: string
  isLocal?: boolean
  /** Only for these roles; without it, for all. */
  roles?: readonly LanguageRole[]
  /** One answer after the other, the last one again and again; or made from the request. */
  answers: readonly RecordedAnswer[] | ((call: RecordedCall) => RecordedAnswer | Promise<RecordedAnswer>)
}

/**
 * Language models for tests: they answer what they were told to, through the same reading and schema check as real
 * ones, and keep every call.
 *
 *   const models = createRecordedLanguageModels([{ label: 'small', answers: [{ text: '{"question":"Why?"}' }] }])
 *   … expect(models.calls[0].request.prompt).toContain('…')
 */
export function createRecordedLanguageModels(
  recorded: readonly RecordedRung[],
): LanguageModels & { calls: RecordedCall[] } {
  const calls: RecordedCall[] = []
  const given = new Map<string, number>()
  async function answerOf(call: RecordedCall): Promise<RecordedAnswer> {
    const rung = recorded.find((known) => known.label === call.rung)
    if (!rung) return { reason: 'refused' }
    if (typeof rung.answers === 'function') return rung.answers(call)
    const index = given.get(rung.label) ?? 0
    given.set(rung.label, index + 1)
    return rung.answers[Math.min(index, rung.answers.length - 1)] ?? { reason: 'empty' }
  }
  return {
    calls,
    rungsFor: async (_workspaceId, role) =>
      recorded.filter(({ roles }) => !roles || roles.includes(role)).map(rungOf),
    async generate<T>(workspaceId: string, rung: LanguageRung, request: GenerateRequest<T>) {
      const call: RecordedCall = { workspaceId, rung: rung.label, request }
      calls.push(call)
      return toGenerated(await answerOf(call), request, rung.label)
    },
  }
}

function rungOf({ label, isLocal = true }: RecordedRung): LanguageRung {
  const [provider = label, modelId = label] = label.split('/')
  return { label, provider, modelId, isLocal, model: silentModel(provider, modelId) }
}

function toGenerated<T>(answer: RecordedAnswer, request: GenerateRequest<T>, rung: string): Generated<T> {
  const about = { callId: newId(), rung, tookMs: 0 }
  if ('reason' in answer) return { ok: false, reason: answer.reason, ...about }
  const text = 'text' in answer ? answer.text : JSON.stringify(answer.value)
  const read = readObject(text, request.schema)
  return read.ok ? { ...read, ...about } : { ...read, ...about }
}

/** Stands in a rung whose calls are answered before they reach a model. */
function silentModel(provider: string, modelId: string): LanguageModelV4 {
  const refuse = (_options: LanguageModelV4CallOptions): never => {
    throw new Error('a recorded model is asked through generate')
  }
  return {
    specificationVersion: 'v4',
    provider,
    modelId,
    supportedUrls: {},
    doGenerate: async (options) => refuse(options),
    doStream: async (options) => refuse(options),
  }
}
