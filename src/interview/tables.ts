import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { AnswerValue } from '../study/skip-rules.ts'
import type { InterviewStatus } from './events.ts'
import type { FlagKind } from './flags/flag-model.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

/** One sitting of one participant. Beside identity, everything here is a projection of the log (and the lease). */
export const interviews = pgTable(
  'interviews',
  {
    workspaceId: uuid('workspace_id').notNull(),
    interviewId: uuid('interview_id').notNull(),
    studyId: uuid('study_id').notNull(),
    /** Null for interviews held elsewhere. */
    revisionId: uuid('revision_id'),
    participantId: uuid('participant_id').notNull(),
    linkId: uuid('link_id'),
    /** `live`, `import`, or `sample` (invented). */
    origin: text('origin').$type<'live' | 'import' | 'sample'>().notNull(),
    source: text('source'),
    sourceIdentity: text('source_identity'),
    contentHash: text('content_hash'),
    status: text('status').$type<InterviewStatus>().notNull(),
    language: text('language').notNull().default('en'),
    attributes: jsonb('attributes')
      .$type<Record<string, string | number | boolean | null>>()
      .notNull()
      .default({}),
    /** Last sequence number of the log; a writer that expects another one has lost the race. */
    lastSeq: integer('last_seq').notNull().default(0),
    /** Fencing epoch: rises when another process takes over; a write with an older one fails. */
    epoch: integer('epoch').notNull().default(1),
    /** The process that wrote last. It keeps nobody out: last number and epoch do. */
    leaseHolder: text('lease_holder'),
    snapshotSeq: integer('snapshot_seq'),
    snapshot: jsonb('snapshot').$type<Record<string, unknown>>(),
    questionsAnswered: integer('questions_answered').notNull().default(0),
    currentQuestionKey: text('current_question_key'),
    participantWords: integer('participant_words').notNull().default(0),
    /** Keys the hashes of evidence; null once the words were erased. */
    evidenceKey: bytea('evidence_key'),
    startedAt: at('started_at').notNull().defaultNow(),
    lastActivityAt: at('last_activity_at').notNull().defaultNow(),
    endedAt: at('ended_at'),
    /** When its words were deleted; what is left is a log without words. */
    erasedAt: at('erased_at'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.interviewId] }),
    index('interviews_study').on(table.workspaceId, table.studyId, table.status),
    // Who comes by a personal link, and who is deleted, is looked up by their id.
    index('interviews_participant').on(table.workspaceId, table.participantId),
    index('interviews_activity').on(table.workspaceId, table.status, table.lastActivityAt),
    uniqueIndex('interviews_source_identity').on(
      table.workspaceId,
      table.studyId,
      table.source,
      table.sourceIdentity,
    ),
  ],
)

/** The log. Append-only: the app's role may insert and select, nothing else (rows go only with the whole interview). */
export const interviewEvents = pgTable(
  'interview_events',
  {
    workspaceId: uuid('workspace_id').notNull(),
    interviewId: uuid('interview_id').notNull(),
    seq: integer('seq').notNull(),
    type: text('type').notNull(),
    version: integer('version').notNull(),
    actor: text('actor').notNull(),
    clientId: text('client_id'),
    epoch: integer('epoch').notNull(),
    engineVersion: text('engine_version').notNull(),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    at: at('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.interviewId, table.seq] }),
    // The app's role may not delete events; when a study goes with all it holds, the log goes with its interview.
    foreignKey({
      name: 'interview_events_interview',
      columns: [table.workspaceId, table.interviewId],
      foreignColumns: [interviews.workspaceId, interviews.interviewId],
    }).onDelete('cascade'),
    uniqueIndex('interview_events_client').on(table.workspaceId, table.interviewId, table.clientId),
    // An erasure looks for the later interviews that quote the erased one.
    index('interview_events_quoting')
      .on(table.workspaceId, sql`(${table.payload}->>'fromInterviewId')`)
      .where(sql`${table.type} = 'earlier.recalled'`),
    // Of the few events that the page of a study under way counts, again and again, among the many that it has.
    index('interview_events_unclear')
      .on(table.workspaceId, table.interviewId, sql`(${table.payload}->>'questionKey')`)
      .where(sql`${table.type} = 'question.not_understood'`),
    index('interview_events_paused')
      .on(table.workspaceId, table.interviewId, table.seq)
      .where(sql`${table.type} = 'interview.paused'`),
  ],
)

/** Words live once, here. */
export const contents = pgTable(
  'contents',
  {
    workspaceId: uuid('workspace_id').notNull(),
    contentId: uuid('content_id').notNull(),
    interviewId: uuid('interview_id').notNull(),
    body: text('body').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.contentId] }),
    index('contents_interview').on(table.workspaceId, table.interviewId),
  ],
)

/** Projection: who said what, in order. The highest revision of a turn is what holds. */
export const turns = pgTable(
  'turns',
  {
    workspaceId: uuid('workspace_id').notNull(),
    interviewId: uuid('interview_id').notNull(),
    turn: integer('turn').notNull(),
    turnRevision: integer('turn_revision').notNull().default(0),
    /** False once a later revision stands. */
    isCurrent: boolean('is_current').notNull().default(true),
    role: text('role').$type<'participant' | 'interviewer'>().notNull(),
    /** `question`, `probe`, `notice`, `summary`, `answer`, `aside`, `correction`, `imported`. */
    kind: text('kind').notNull(),
    questionKey: text('question_key'),
    contentId: uuid('content_id'),
    seq: integer('seq').notNull(),
    startMs: doublePrecision('start_ms'),
    endMs: doublePrecision('end_ms'),
    at: at('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.interviewId, table.turn, table.turnRevision] }),
  ],
)

/** Projection: the answer to one question of one interview. */
export const answers = pgTable(
  'answers',
  {
    workspaceId: uuid('workspace_id').notNull(),
    interviewId: uuid('interview_id').notNull(),
    studyId: uuid('study_id').notNull(),
    questionKey: text('question_key').notNull(),
    meaning: integer('meaning').notNull().default(1),
    state: text('state').$type<'answered' | 'volunteered' | 'skipped'>().notNull(),
    skipReason: text('skip_reason'),
    value: jsonb('value').$type<AnswerValue>(),
    /** Participant turns that make up the answer. */
    turns: jsonb('turns').$type<number[]>().notNull().default([]),
    updatedAt: at('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.interviewId, table.questionKey] }),
    index('answers_question').on(table.workspaceId, table.studyId, table.questionKey),
    index('answers_skipped')
      .on(table.workspaceId, table.studyId, table.questionKey, table.interviewId)
      .where(sql`${table.state} = 'skipped'`),
  ],
)

/** Projection: who was asked (or had volunteered) what: the true denominators. */
export const exposures = pgTable(
  'exposures',
  {
    workspaceId: uuid('workspace_id').notNull(),
    interviewId: uuid('interview_id').notNull(),
    studyId: uuid('study_id').notNull(),
    questionKey: text('question_key').notNull(),
    meaning: integer('meaning').notNull().default(1),
    revisionId: uuid('revision_id'),
    arm: text('arm'),
    how: text('how').$type<'asked' | 'volunteered'>().notNull(),
    at: at('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.interviewId, table.questionKey] }),
    // With the interview, so that counting who was asked reads the index alone.
    index('exposures_question').on(table.workspaceId, table.studyId, table.questionKey, table.interviewId),
  ],
)

/** Files taken in, for the report of an import and for identity by (file hash, index). */
export const importFiles = pgTable(
  'import_files',
  {
    workspaceId: uuid('workspace_id').notNull(),
    importId: uuid('import_id').notNull(),
    studyId: uuid('study_id').notNull(),
    fileName: text('file_name').notNull(),
    fileSha256: text('file_sha256').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    format: text('format').notNull(),
    encoding: text('encoding').notNull(),
    reason: text('reason').notNull(),
    counts: jsonb('counts').$type<Record<string, number>>().notNull(),
    importedBy: text('imported_by').notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.importId] }),
    index('import_files_study').on(table.workspaceId, table.studyId),
  ],
)

/** Tags that a researcher puts on an interview's status: set aside, with the reason. */
export const interviewFlags = pgTable(
  'interview_flags',
  {
    workspaceId: uuid('workspace_id').notNull(),
    flagId: uuid('flag_id').notNull(),
    interviewId: uuid('interview_id').notNull(),
    kind: text('kind').notNull(),
    reason: text('reason').notNull(),
    by: text('by').notNull(),
    at: at('at').notNull().defaultNow(),
    resolvedAt: at('resolved_at'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.flagId] }),
    index('interview_flags_interview').on(table.workspaceId, table.interviewId),
  ],
)

/** The inbox: moments that call for care, by place, until somebody of the workspace has read them. */
export const momentFlags = pgTable(
  'moment_flags',
  {
    workspaceId: uuid('workspace_id').notNull(),
    flagId: uuid('flag_id').notNull(),
    studyId: uuid('study_id').notNull(),
    interviewId: uuid('interview_id').notNull(),
    kind: text('kind').$type<FlagKind>().notNull(),
    turn: integer('turn').notNull(),
    at: at('at').notNull(),
    /** When the person named by the study was written to. */
    notifiedAt: at('notified_at'),
    acknowledgedAt: at('acknowledged_at'),
    acknowledgedBy: text('acknowledged_by'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.flagId] }),
    index('moment_flags_study').on(table.workspaceId, table.studyId, table.acknowledgedAt),
    index('moment_flags_interview').on(table.workspaceId, table.interviewId),
  ],
)

/** Two follow-ups that could have been asked at a real moment, and which one a researcher would rather have heard. No words. */
export const sideBySidePicks = pgTable(
  'side_by_side_picks',
  {
    workspaceId: uuid('workspace_id').notNull(),
    pickId: uuid('pick_id').notNull(),
    studyId: uuid('study_id').notNull(),
    interviewId: uuid('interview_id').notNull(),
    /** The decision's place in the log. */
    seq: integer('seq').notNull(),
    leftTechnique: text('left_technique').notNull(),
    rightTechnique: text('right_technique').notNull(),
    /** As the program ranked them there, without weights. */
    leftScore: doublePrecision('left_score').notNull(),
    rightScore: doublePrecision('right_score').notNull(),
    picked: text('picked').$type<'left' | 'right' | 'neither'>().notNull(),
    by: text('by').notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.pickId] }),
    index('side_by_side_picks_study').on(table.workspaceId, table.studyId),
  ],
)
