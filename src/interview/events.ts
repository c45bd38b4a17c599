/**
 * The interview's append-only log: what can happen, as structure. Words live once, in `contents`, and events refer
 * to them by `contentId`, so that erasing a person deletes contents and leaves a log that `reduce` still accepts.
 *
 * An event is never updated but by the erasure of its interview, which takes out what was answered and what was read
 * from it (`erase_answers_from_log` in the migrations; decision 0133). `version` is the payload's; an old version stays readable for ever.
 */
import { z } from 'zod'
import { AnswerValueSchema } from '../study/skip-rules.ts'
import {
  ComparisonSchema,
  CompositionSchema,
  contentId,
  questionKey,
  RungRecordSchema,
  SalientSchema,
  SpanSchema,
  turn,
} from './events/parts.ts'
import {
  correctionWants,
  endReasons,
  interviewStatuses,
  noticeKinds,
  probeTechniques,
  skipReasons,
  steeringKinds,
  tapAnswers,
  tapKeys,
} from './events/terms.ts'
import { backQuestionKinds } from './reading/questions-back.ts'
import { sensitiveKinds } from './reading/sensitive.ts'

export {
  type Comparison,
  ComparisonSchema,
  type Composition,
  CompositionSchema,
  type Salient,
  type Span,
  SpanSchema,
} from './events/parts.ts'
export * from './events/terms.ts'

/** Answers were here, or rested on, that went when the interview was erased. */
const isErased = z.literal(true).optional()

/** Payload schema of each event, by type. Scores are rounded to 1e-4 so that a replay elsewhere is exact. */
export const eventPayloads = {
  'interview.started': z.object({
    /** 32-bit unsigned; every random choice of this interview follows from it. */
    seed: z.number().int().min(0).max(0xffffffff),
    revisionId: z.uuid(),
    language: z.string(),
    mode: z.enum(['text', 'voice']),
    isTest: z.boolean(),
    /** The embedder this interview keeps to its end; `lexical` when no model was there. */
    embedderId: z.string(),
  }),
  'consent.recorded': z.object({
    purposes: z.array(z.object({ purpose: z.string(), granted: z.boolean() })),
  }),
  /** A tab took the floor; replies to older tabs say so. */
  'tab.claimed': z.object({ tab: z.number().int().min(1) }),
  'stimulus.shown': z.object({ sectionKey: z.string(), stimulusKey: z.string() }),
  /** The exposure event: this person saw this question of this revision, in this arm. */
  'question.asked': z.object({
    turn,
    contentId,
    questionKey,
    meaning: z.number().int().min(1),
    arm: z.string().nullable().default(null),
    optionOrder: z.array(z.string()).nullable().default(null),
    /** Where it was put with words of theirs: names of the wordings, and the words. */
    wordings: z.array(z.string()).default([]),
    focus: SpanSchema.nullable().default(null),
  }),
  'probe.asked': z.object({
    turn,
    contentId,
    questionKey,
    technique: z.enum(probeTechniques),
    /** Names of the wordings used, so that none is seen twice in one interview. */
    wordings: z.array(z.string()).default([]),
    /** The participant's words that it takes up. */
    focus: SpanSchema.nullable().default(null),
    /** What it asks about, where their words are not taken up: so that it can be named when they ask. */
    about: SpanSchema.optional(),
    /** It follows something nobody expected, away from the guide. */
    isUnexpected: z.boolean().default(false),
    /** The researcher's note that it obeys. */
    noteId: z.uuid().nullable().default(null),
  }),
  /**
   * A follow-up is decided, and language models are asked to word it; until they have, nothing is on screen. Holds what
   * is said when they have nothing fit to be said, or nobody is left to ask them.
   */
  'wording.awaited': z.object({
    contentId,
    questionKey,
    technique: z.enum(probeTechniques),
    wordings: z.array(z.string()).default([]),
    focus: SpanSchema.nullable().default(null),
    about: SpanSchema.optional(),
    isUnexpected: z.boolean().default(false),
  }),
  /** Which words the follow-up gets and what else was offered; the next event says them. */
  'wording.made': z.object({
    promptVersion: z.string(),
    /** In the order in which they were asked; empty when nobody was. */
    rungs: z.array(RungRecordSchema),
    /** Null: the words at hand. */
    chosen: z.object({ rung: z.number().int().min(0), candidate: z.number().int().min(0) }).nullable(),
    tookMs: z.number(),
    comparisons: z.array(ComparisonSchema),
    seal: z.string(),
  }),
  /** A researcher's note to this interview while it runs. Never shown to the participant; disclosed in exports. */
  'steering.noted': z.object({
    noteId: z.uuid(),
    kind: z.enum(steeringKinds),
    questionKey: questionKey.nullable(),
    /** The follow-up's words, for `ask`. */
    contentId: contentId.nullable(),
    /** Serious faults of its wording that the researcher took upon themselves, and where the reason stands. */
    overridden: z.array(z.string()).default([]),
    reasonContentId: contentId.nullable().default(null),
  }),
  /** One of the taps after the end; a later one replaces it. */
  'tap.given': z.object({ tap: z.enum(tapKeys), answer: z.enum(tapAnswers) }),
  /** A sentence of the interviewer that asks nothing of its own (transition, explanation, help text). */
  'notice.said': z.object({
    turn,
    contentId,
    questionKey: questionKey.nullable(),
    notice: z.enum(noticeKinds).default('explanation'),
  }),
  'answer.received': z.object({
    turn,
    contentId: contentId.nullable(),
    questionKey,
    value: AnswerValueSchema.nullable(),
    characters: z.number().int().min(0),
    words: z.number().int().min(0).default(0),
    /** The clause of it that says most: what a summary quotes. Offsets into the turn's text. */
    salient: SalientSchema.nullable().default(null),
    composition: CompositionSchema.nullable(),
    isErased,
  }),
  /** Said instead of an answer: a question back, "I do not understand", a wish to stop. Kept, and no answer. */
  'aside.received': z.object({
    turn,
    contentId: contentId.nullable(),
    questionKey,
    words: z.number().int().min(0),
  }),
  /** A turn's words were corrected by the participant: a new revision of the same turn. */
  'answer.corrected': z.object({
    turn,
    turnRevision: z.number().int().min(1),
    contentId: contentId.nullable(),
    questionKey,
    value: AnswerValueSchema.nullable(),
    characters: z.number().int().min(0),
    words: z.number().int().min(0).default(0),
    salient: SalientSchema.nullable().default(null),
    isErased,
  }),
  /** Said before its question was asked: linked, counted as exposed, confirmed where required or fixed. */
  'answer.volunteered': z.object({
    questionKey,
    meaning: z.number().int().min(1).default(1),
    span: SpanSchema,
    score: z.number(),
  }),
  /** They touched on a question still to come: no answer to it, and it is put with these words. */
  'question.touched': z.object({ questionKey, span: SpanSchema, score: z.number() }),
  /** Answered in an earlier interview that may be used again: `contentId` holds the exact quotation. */
  'earlier.recalled': z.object({
    questionKey,
    contentId,
    fromInterviewId: z.uuid(),
    turn,
    turnRevision: z.number().int().min(0).default(0),
    start: z.number().int().min(0),
    end: z.number().int().min(0),
  }),
  /** A moment that calls for care, and where it stands: never what was said. */
  'moment.flagged': z.object({
    kind: z.enum(sensitiveKinds),
    turn,
    turnRevision: z.number().int().min(0).default(0),
    start: z.number().int().min(0),
    end: z.number().int().min(0),
    questionKey: questionKey.nullable(),
    /** By its meaning alone, which no word bears out: a person is told of it, and the interview goes on as it was. */
    isUnsure: z.boolean().optional(),
  }),
  /** They wrote that what they said be deleted, and are asked once whether that is so. */
  'deletion.asked': z.object({ turn, questionKey }),
  'question.skipped': z.object({ questionKey, reason: z.enum(skipReasons) }),
  'question.not_understood': z.object({ questionKey }),
  'decision.made': z.object({
    decision: z.record(z.string(), z.unknown()),
    reason: z.string(),
    /** What the decision rested on: scores, clock, budget. */
    inputs: z.record(z.string(), z.unknown()),
    /** The runners-up with why they were not taken. */
    considered: z.array(z.object({ move: z.string(), score: z.number().nullable(), why: z.string() })),
    /** Candidate utterances that the lint dropped: their faults' codes, never their words here. */
    dropped: z.array(
      z.object({
        proposer: z.string(),
        codes: z.array(z.string()),
        contentId: contentId.nullable(),
        /** The highest that it measured against what was asked and said, at most three. */
        similarities: z.array(z.number()).default([]),
      }),
    ),
    proposer: z.string().nullable(),
    tookMs: z.number(),
    /** In the order in which they were made; none in logs of engine 1.0.0. */
    comparisons: z.array(ComparisonSchema).default([]),
    /** Keyed hash of all of this as it was written: a log that was changed afterwards does not fit it. */
    seal: z.string().nullable().default(null),
    isErased,
  }),
  'interview.paused': z.object({}),
  'interview.resumed': z.object({ device: z.enum(['same', 'other']) }),
  /** The participant wants to end it here; the engine's `interview.ended` follows. */
  'stop.requested': z.object({}),
  'summary.shown': z.object({
    turn,
    contentId,
    /** Each line of the summary is a quotation: where it stands. */
    lines: z.array(z.object({ questionKey, span: SpanSchema })).default([]),
  }),
  'summary.corrected': z.object({
    turn,
    contentId: contentId.nullable(),
    words: z.number().int().min(0).default(0),
    /** Whether they add to it, want something left out of it, or want words deleted; and what they ask beside it. */
    wants: z.array(z.enum(correctionWants)).default([]),
    asks: z.enum(backQuestionKinds).nullable().default(null),
  }),
  'summary.confirmed': z.object({}),
  'interview.ended': z.object({ status: z.enum(interviewStatuses), reason: z.enum(endReasons) }),
  'status.changed': z.object({
    from: z.enum(interviewStatuses),
    to: z.enum(interviewStatuses),
    reason: z.string(),
  }),
  'contents.erased': z.object({ contentIds: z.array(contentId) }),
  /** Interviews held elsewhere. A second one replaces what the first brought: its turns follow anew. */
  // Who it is from, and the hash of what was said, are in the interview's row, where they can be erased; the first
  // logs had them here too, and reading leaves them out.
  'import.started': z.object({ format: z.string() }),
  'turn.imported': z.object({
    turn,
    turnRevision: z.number().int().min(0).default(0),
    contentId,
    role: z.enum(['participant', 'interviewer']),
    /** The question that it asks or answers, where the file says so. */
    questionKey: questionKey.nullable(),
    /** The answer to a closed question, beside its words. */
    value: AnswerValueSchema.nullable().default(null),
    words: z.number().int().min(0).default(0),
    startMs: z.number().nullable(),
    endMs: z.number().nullable(),
    isErased,
  }),
  /** What stood here said something of the person, and went when the interview was erased. */
  'event.erased': z.object({}),
} as const

export type EventType = keyof typeof eventPayloads
export type EventPayload<T extends EventType> = z.infer<(typeof eventPayloads)[T]>
export type Actor = 'participant' | 'engine' | 'researcher' | 'import' | 'system'

export interface EventOf<T extends EventType> {
  seq: number
  type: T
  version: number
  actor: Actor
  /** Made by the participant's client; the same id twice is stored once. */
  clientId: string | null
  epoch: number
  engineVersion: string
  payload: EventPayload<T>
  /** Epoch milliseconds. */
  at: number
}
export type InterviewEvent = { [T in EventType]: EventOf<T> }[EventType]

/** The version in which each type is written today; `read-event.ts` raises older ones. */
export const eventVersion = 1
/** Raised whenever the same log could lead to other decisions; stored with each event, named by `earwitness replay`. */
export const engineVersion = '25'
