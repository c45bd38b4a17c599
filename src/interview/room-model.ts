/**
 * What the participant's room knows: everything a screen needs, and nothing that a screen does not show.
 * Texts are already in the participant's language; option order is already drawn.
 *
 * A visit goes `enter` (look, nothing is made) -> `start` (consent is stored, the interview begins) -> `answer`
 * again and again -> `summary` -> ended. Every reply carries the whole `RoomState`, so that a client only draws.
 */
import { z } from 'zod'
import { consentPurposes } from '../audience/model.ts'
import { KeySchema, questionKinds } from '../study/model.ts'
import type { RoomView } from '../study/question-kinds/kind.ts'
import { AnswerValueSchema } from '../study/skip-rules.ts'
import { CompositionSchema, interviewStatuses, tapAnswers, tapKeys } from './events.ts'

export const roomPhases = ['consent', 'talking', 'summary', 'ended', 'closed', 'another_tab'] as const
export type RoomPhase = (typeof roomPhases)[number]

export const ConsentItemSchema = z.object({
  purpose: z.enum(consentPurposes),
  /** The exact words that are stored with the decision. */
  text: z.string(),
  /** Without this one the interview cannot begin. */
  required: z.boolean(),
})
export type ConsentItem = z.infer<typeof ConsentItemSchema>

/** Said before anything is asked: who asks, what for, how long, that an AI asks, what is kept for how long. */
export const RoomIntroSchema = z
  .object({
    title: z.string(),
    sponsorLine: z.string(),
    purpose: z.string(),
    minutes: z.number().int(),
    questionCount: z.number().int(),
    aiDisclosure: z.string(),
    storage: z.string(),
    /** Stopping, skipping, correcting, downloading, deleting: theirs. */
    rights: z.string(),
    consent: z.array(ConsentItemSchema),
    /** Of everything shown here; `start` sends it back, and is refused when the page is another by then. */
    consentTextVersion: z.string(),
    /** In which the whole guide can be asked, its own first; `enter` and `start` take one of them. */
    languages: z.array(z.string()),
    isTest: z.boolean(),
  })
  .meta({ id: 'RoomIntro' })
export type RoomIntro = z.infer<typeof RoomIntroSchema>

/** `help`: the study's help text, after something that calls for care. */
export const utteranceKinds = ['question', 'probe', 'notice', 'help', 'summary'] as const
export const UtteranceSchema = z.object({
  turn: z.number().int(),
  kind: z.enum(utteranceKinds),
  text: z.string(),
  /** What stands between its quotation marks may be the participant's: on a new device it waits to be asked for. */
  quotesThem: z.boolean(),
})
export type Utterance = z.infer<typeof UtteranceSchema>

const RoomOptionSchema = z.object({
  key: KeySchema,
  label: z.string(),
  role: z.enum(['plain', 'other', 'exclusive']),
})
const options = z.array(RoomOptionSchema)

/** The field to show, as the question's kind describes it (`RoomView` of `study/question-kinds`); options in order. */
export const RoomViewSchema = z.discriminatedUnion('control', [
  z.object({ control: z.literal('words'), hint: z.string() }),
  z.object({ control: z.literal('pick_one'), hint: z.string(), options }),
  z.object({
    control: z.literal('pick_many'),
    hint: z.string(),
    options,
    minimum: z.number().int(),
    maximum: z.number().int(),
  }),
  z.object({
    control: z.literal('points'),
    hint: z.string(),
    points: z.array(z.object({ point: z.number().int(), label: z.string().nullable() })),
  }),
  z.object({ control: z.literal('order'), hint: z.string(), options }),
  z.object({
    control: z.literal('number'),
    hint: z.string(),
    minimum: z.number().nullable(),
    maximum: z.number().nullable(),
    whole: z.boolean(),
    unit: z.string().nullable(),
  }),
]) satisfies z.ZodType<RoomView>

/** What is being asked right now. A probe on a scale has kind `open` and a field for words. */
export const RoomQuestionSchema = z.object({
  questionKey: KeySchema,
  /** The turn that is answered; sent back as `replyTo`, so that an answer never lands on another question. */
  turn: z.number().int(),
  kind: z.enum(questionKinds),
  isProbe: z.boolean(),
  text: z.string(),
  view: RoomViewSchema,
  sectionTitle: z.string(),
})
export type RoomQuestion = z.infer<typeof RoomQuestionSchema>

export const RoomStimulusSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), key: KeySchema, text: z.string() }),
  z.object({ kind: z.literal('image'), key: KeySchema, url: z.string(), alternative: z.string() }),
  z.object({ kind: z.literal('link'), key: KeySchema, url: z.string(), label: z.string() }),
])
export type RoomStimulus = z.infer<typeof RoomStimulusSchema>

/** An estimate, told as one: probes and skip rules change it. */
export const ProgressSchema = z.object({
  answered: z.number().int(),
  /** Guide questions that are still likely to come, the one on screen included. */
  remaining: z.number().int(),
  minutesLeft: z.number().int(),
})

export const RoomSummarySchema = z.object({
  turn: z.number().int(),
  text: z.string(),
  /** Each quote is the participant's own, located in the record; `chosen` is the answer to a closed question. */
  lines: z.array(
    z.object({
      questionKey: KeySchema,
      about: z.string(),
      chosen: z.string().nullable(),
      quote: z.string(),
    }),
  ),
})

export type RoomSummary = z.infer<typeof RoomSummarySchema>

export const RoomStateSchema = z
  .object({
    /** Null before `start`. */
    interviewId: z.uuid().nullable(),
    /** Rises with everything that happens; of two states the higher one is the newer. */
    seq: z.number().int(),
    language: z.string(),
    phase: z.enum(roomPhases),
    intro: RoomIntroSchema,
    isPaused: z.boolean(),
    /** The tab that talks. Send yours with each request; an older tab gets `another_tab`. */
    tab: z.number().int(),
    /** What the interviewer said since the participant's last turn, oldest first; the last one asks. */
    utterances: z.array(UtteranceSchema),
    question: RoomQuestionSchema.nullable(),
    /** Nothing is asked just now because the next question is being worded: `POST .../next` answers when it is there. */
    isQuestionComing: z.boolean(),
    stimulus: RoomStimulusSchema.nullable(),
    progress: ProgressSchema,
    /** The last answer, when it may still be edited. Its words are in the transcript, not here. */
    canEditLast: z.boolean(),
    lastAnswerTurn: z.number().int().nullable(),
    /** Composition may be sent (the participant agreed to it). */
    recordsComposition: z.boolean(),
    /** How many turns went before; `GET .../transcript` has them, for when the participant asks to see them. */
    earlierTurns: z.number().int(),
    summary: RoomSummarySchema.nullable(),
    status: z.enum(interviewStatuses).nullable(),
    /** Thanks, and that it is saved and safe to close; only when it is. */
    endedMessage: z.string().nullable(),
    /** Only silence ended it: `POST .../claim` takes it up again where it stopped, while its study takes answers. */
    mayGoOn: z.boolean(),
    /** Every word of it was deleted: there is nothing left to come back to, and no key opens it any more. */
    isErased: z.boolean(),
    /** The study's help text, to show beside the question at once after distress was told. */
    help: z.string().nullable(),
    /** The study's help text, where distress was told in the last words. */
    endedHelp: z.string().nullable(),
    /** It is shown folded, for who wants it: what was told may be hard, and no word of it says so. */
    isHelpFolded: z.boolean(),
    /** What was tapped at the end so far; null before it. */
    taps: z.partialRecord(z.enum(tapKeys), z.enum(tapAnswers)).nullable(),
    /** Who asked, told at the end where the study promised it. */
    sponsorReveal: z.string().nullable(),
    /** Why nobody can come in, kindly; only in the phase `closed`. */
    closedMessage: z.string().nullable(),
  })
  .meta({ id: 'RoomState' })
export type RoomState = z.infer<typeof RoomStateSchema>

/** `POST /api/v1/room/enter`: what a link leads to. Makes nothing; an interview already begun is opened again. */
export const EnterRequestSchema = z.object({
  token: z.string().min(1).max(200),
  language: z.string().max(35).optional(),
})
export const EnterReplySchema = z
  .object({
    state: RoomStateSchema,
    /** `open` always begins a new interview; `personal` and `continue` resume. */
    linkKind: z.enum(['open', 'personal', 'continue']),
    /** This device has not been here before: show earlier words only when the participant asks. */
    isNewDevice: z.boolean(),
    /** A private token for this device, where an interview goes on: `Authorization: Bearer ...`. */
    continueToken: z.string().nullable(),
  })
  .meta({ id: 'EnterReply' })
export type EnterReply = z.infer<typeof EnterReplySchema>

/** `POST /api/v1/room/start`: agrees and begins. */
export const StartRequestSchema = z.object({
  token: z.string().min(1).max(200),
  language: z.string().max(35).optional(),
  /** Purposes agreed to; `interview` must be among them. What is not named counts as refused. */
  consent: z.array(z.enum(consentPurposes)).max(consentPurposes.length),
  consentTextVersion: z.string().max(40),
  /** Made by the client: the same id twice begins one interview. */
  clientId: z.uuid(),
})
export const StartReplySchema = z
  .object({
    state: RoomStateSchema,
    interviewId: z.uuid(),
    /**
     * The private token by which this interview goes on: `Authorization: Bearer ...` for clients, and
     * `/i/<token>` as the link for another device. Shown here once.
     */
    continueToken: z.string().nullable(),
  })
  .meta({ id: 'StartReply' })
export type StartReply = z.infer<typeof StartReplySchema>

const clientId = z.uuid()
const tab = z.number().int().min(1).optional()

/** `POST /api/v1/room/interviews/{id}/answers`. `text` for words, `value` for every kind but open, or both. */
export const AnswerRequestSchema = z
  .object({
    clientId,
    tab,
    questionKey: KeySchema,
    replyTo: z.number().int().min(0).optional(),
    text: z.string().max(20_000).optional(),
    value: AnswerValueSchema.optional(),
    composition: CompositionSchema.optional(),
    /**
     * When to reply: `asked` (default) with the next question; `saved` as soon as the answer is stored, where the next
     * question may still be coming.
     */
    replyWhen: z.enum(['saved', 'asked']).optional(),
  })
  .meta({ id: 'Answer' })
export type AnswerRequest = z.infer<typeof AnswerRequestSchema>

/** Edits the last answer (`.../answers/last`). */
export const CorrectRequestSchema = z.object({
  clientId,
  tab,
  turn: z.number().int().min(0),
  text: z.string().max(20_000).optional(),
  value: AnswerValueSchema.optional(),
})
export type CorrectRequest = z.infer<typeof CorrectRequestSchema>

/** Everything that needs no words: claim, not-understood, skip, pause, resume, stop. */
export const MoveRequestSchema = z.object({
  clientId,
  tab,
  questionKey: KeySchema.optional(),
  replyTo: z.number().int().min(0).optional(),
})
export type MoveRequest = z.infer<typeof MoveRequestSchema>

/** `POST .../next`: changes nothing of the participant's. */
export const NextRequestSchema = z.object({ tab })

/** `POST .../summary`: without `correction` the summary is confirmed. */
export const SummaryRequestSchema = z.object({
  clientId,
  tab,
  correction: z.string().max(20_000).optional(),
})
export type SummaryRequest = z.infer<typeof SummaryRequestSchema>

/** `POST .../consent`: changes what was agreed to beside the interview itself; what is not named is withdrawn. */
export const ConsentRequestSchema = z.object({
  clientId,
  consent: z.array(z.enum(consentPurposes)).max(consentPurposes.length),
})
export type ConsentRequest = z.infer<typeof ConsentRequestSchema>

/** `POST .../taps`: how the interview itself was; after the end, each by choice. */
export const TapRequestSchema = z.object({
  clientId,
  tap: z.enum(tapKeys),
  answer: z.enum(tapAnswers),
})
export type TapRequest = z.infer<typeof TapRequestSchema>

/** The reply to every change. It is sent after the commit: what it says is saved. */
export const RoomReplySchema = z
  .object({
    state: RoomStateSchema,
    saved: z.object({ clientId: z.uuid(), seq: z.number().int(), at: z.iso.datetime() }),
  })
  .meta({ id: 'RoomReply' })
export type RoomReply = z.infer<typeof RoomReplySchema>

/** `GET .../transcript`: what was said so far, for the participant. */
export const RoomTranscriptSchema = z
  .object({
    turns: z.array(
      z.object({
        turn: z.number().int(),
        role: z.enum(['participant', 'interviewer']),
        kind: z.string(),
        questionKey: z.string().nullable(),
        text: z.string(),
        /** True when the participant edited it. */
        isCorrected: z.boolean(),
        at: z.iso.datetime(),
      }),
    ),
  })
  .meta({ id: 'RoomTranscript' })
export type RoomTranscript = z.infer<typeof RoomTranscriptSchema>

/** Everything of theirs, to keep. */
export const ParticipantCopySchema = z
  .object({
    title: z.string(),
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    language: z.string(),
    consent: z.array(
      z.object({ purpose: z.string(), granted: z.boolean(), text: z.string(), at: z.iso.datetime() }),
    ),
    turns: RoomTranscriptSchema.shape.turns,
    summaryConfirmed: z.boolean().nullable(),
  })
  .meta({ id: 'ParticipantCopy' })
export type ParticipantCopy = z.infer<typeof ParticipantCopySchema>

/** Routes of the participant's side, relative to `/api/v1/room`; the OpenAPI document has the details. */
export const roomPaths = {
  enter: '/enter',
  start: '/start',
  state: '/interviews/{interviewId}',
  claim: '/interviews/{interviewId}/claim',
  answers: '/interviews/{interviewId}/answers',
  lastAnswer: '/interviews/{interviewId}/answers/last',
  next: '/interviews/{interviewId}/next',
  notUnderstood: '/interviews/{interviewId}/not-understood',
  skip: '/interviews/{interviewId}/skip',
  pause: '/interviews/{interviewId}/pause',
  resume: '/interviews/{interviewId}/resume',
  stop: '/interviews/{interviewId}/stop',
  summary: '/interviews/{interviewId}/summary',
  transcript: '/interviews/{interviewId}/transcript',
  copy: '/interviews/{interviewId}/copy',
  consent: '/interviews/{interviewId}/consent',
  taps: '/interviews/{interviewId}/taps',
} as const
