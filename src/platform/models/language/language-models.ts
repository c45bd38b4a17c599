/**
 * The seam between the rooms and language models: roles and not names. A room asks for the rungs of a role and has one
 * of them make one object; what goes wrong is a value, never an exception, because an interview goes on without a model.
 * Real models stand behind it in `create-language-models.ts`, recorded ones for tests in `recorded-language-models.ts`.
 */
import type { LanguageModelV4 } from '@ai-sdk/provider'
import type { z } from 'zod'

/** `interviewer` words questions, `analyst` reads answers and drafts guides, `judge` says whether words entail a claim. */
export const languageRoles = ['interviewer', 'analyst', 'judge'] as const
export type LanguageRole = (typeof languageRoles)[number]

/** One model of a ladder. */
export interface LanguageRung {
  /** As people name it: `ollama/llama3.2`. Unique in a workspace. */
  label: string
  provider: string
  modelId: string
  model: LanguageModelV4
  /** Runs on this computer: what it is given does not leave it. */
  isLocal: boolean
}

/** What a call is for, as it is recorded. Never anybody's words. */
export interface ModelCall {
  role: LanguageRole
  /** A closed word: `interview.candidates`. */
  purpose: string
  promptVersion: string
  /** Whose budget pays. */
  studyId?: string
  /** Whose words are in the prompt: with that person's erasure goes what the call made. */
  interviewId?: string
}

export interface LanguageModels {
  /** Rungs of a role, small and local first; empty when none is configured or the study's budget is spent. */
  rungsFor(workspaceId: string, role: LanguageRole, studyId?: string): Promise<LanguageRung[]>
  /** One schema-checked object from one rung within the deadline; never throws: a closed union. Records the call. */
  generate<T>(workspaceId: string, rung: LanguageRung, request: GenerateRequest<T>): Promise<Generated<T>>
}

export interface GenerateRequest<T> {
  call: ModelCall
  /** Instructions, the product's own words. What participants said belongs quoted into `prompt`. */
  system: string
  prompt: string
  schema: z.ZodType<T>
  /** Letters, digits and `_`: some providers name the structured output by it. */
  schemaName: string
  /** From the call to the object, waiting included. Milliseconds. */
  deadlineMs: number
  maxOutputTokens: number
  temperature?: number
  /** Nobody waits any more: the call ends as `deadline`. */
  signal?: AbortSignal
}

/**
 * Why there is no object. `cut`: the answer broke off. `too_long`: more than was asked for, by the model's own word or
 * by its size. `refused`: the provider or the model would not answer (also a wrong key or a model that is not there).
 * `budget`: the study's budget is spent; nothing was sent.
 */
export const failureReasons = [
  'deadline',
  'rate_limited',
  'server_error',
  'cut',
  'invalid_json',
  'schema',
  'empty',
  'too_long',
  'refused',
  'budget',
  'unreachable',
] as const
export type FailureReason = (typeof failureReasons)[number]

export type Generated<T> =
  | { ok: true; value: T; callId: string; rung: string; tookMs: number }
  | { ok: false; reason: FailureReason; callId: string | null; rung: string; tookMs: number }
