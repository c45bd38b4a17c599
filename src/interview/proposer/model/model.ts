/** What passes between the program and a language model that words a follow-up: limits, shapes and codes. */
import { z } from 'zod'
import { failureReasons } from '../../../platform/models/language/language-models.ts'

/** From the first rung asked to the words, over all rungs. Milliseconds. */
export const wordingDeadlineMs = 2_500
/** With less left than this no further rung is asked. */
export const leastRungMs = 250

/** For a handful of one-sentence questions as JSON. */
export const mostOutputTokens = 320

/** What a model is asked for. Longer texts are read too, so that one bad candidate does not cost the others. */
export const CandidatesSchema = z.object({
  candidates: z
    .array(
      z.object({
        text: z.string(),
        /** Ids of the quotations that the text repeats word for word. */
        quotes: z.array(z.string()).default([]),
      }),
    )
    .min(1),
})
export type Candidates = z.infer<typeof CandidatesSchema>
export type ModelCandidate = Candidates['candidates'][number]

/** More than were asked for are not looked at. */
export const mostCandidates = 5

/**
 * Why a candidate of a model is dropped, beside the faults of the question lint. Dropping costs nothing: the embedded
 * proposer's words are at hand; so in doubt a candidate is dropped.
 */
export const guardCodes = [
  /** Not one short question with at most one sentence of theirs before it. */
  'shape',
  /** Addresses, markup, code, characters that do not belong into a spoken question. */
  'markup',
  /** Not in the interview's language. */
  'language',
  /** Words of the instructions that the model was given. */
  'prompt_echo',
  /** What the guide asks later, or says to nobody: objectives and notes. */
  'guide_leak',
  /** A quotation that is not in the record. */
  'invented_quote',
  /** Words that neither they, nor the question on the table, nor plain follow-ups use. */
  'ungrounded',
  /** Asks what they told the interviewer to ask. */
  'dictated',
  /** Asks for another kind of thing than the decided technique does. */
  'off_technique',
  /** Neither takes up their words nor points at them. */
  'off_focus',
  /** Secrets, machinery, insults. */
  'off_limits',
  /** Was said before in this interview. */
  'said_before',
] as const
export type GuardCode = (typeof guardCodes)[number]

/** `resting`: failed again and again just now, and is left alone for a while. `failed`: the program itself did. */
export const rungOutcomes = ['ok', ...failureReasons, 'resting', 'failed'] as const
export type RungOutcome = (typeof rungOutcomes)[number]
