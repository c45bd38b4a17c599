/** What several events are put together from: names, places in what was said, comparisons, calls of a model. */
import { z } from 'zod'
import { rungOutcomes } from '../proposer/model/model.ts'

export const contentId = z.uuid()
export const questionKey = z.string().max(64)
/** A turn's number within the interview, from 0, over both speakers. */
export const turn = z.number().int().min(0)

/** Exact place in a participant's turn: UTF-16 offsets, end exclusive. */
export const SpanSchema = z.object({
  turn,
  turnRevision: z.number().int().min(0),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  startMs: z.number().nullable().default(null),
  endMs: z.number().nullable().default(null),
})
export type Span = z.infer<typeof SpanSchema>

export const SalientSchema = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  score: z.number(),
})
export type Salient = z.infer<typeof SalientSchema>

/** How an answer was composed; recorded only with consent. Never content by key. */
export const CompositionSchema = z.object({
  durationMs: z.number().min(0).max(86_400_000),
  pastes: z.number().int().min(0).max(10_000),
  focusChanges: z.number().int().min(0).max(10_000),
})
export type Composition = z.infer<typeof CompositionSchema>

/** One comparison of texts by meaning. */
export const ComparisonSchema = z.object({
  how: z.enum(['none', 'embedding', 'lexical']),
  why: z.enum(['no_model', 'other_embedder', 'over_budget']).nullable(),
  texts: z.number().int().min(0),
  tookMs: z.number().min(0),
  /** What an embedding measured: the names of both texts (hashes keyed per interview), the cosine rounded to 1e-4. */
  measured: z.array(z.tuple([z.string(), z.string(), z.number()])).default([]),
})
export type Comparison = z.infer<typeof ComparisonSchema>

/** What came of asking one language model for a follow-up's words. */
export const RungRecordSchema = z.object({
  rung: z.string(),
  outcome: z.enum(rungOutcomes),
  callId: z.uuid().nullable(),
  tookMs: z.number().min(0),
  candidates: z.array(
    z.object({
      contentId,
      /** The quotations that it says it repeats. */
      quotes: z.array(SpanSchema),
      /** Faults of the question lint and of the guards; none for one that may be said. */
      codes: z.array(z.string()),
      score: z.number().nullable(),
    }),
  ),
})
