import {
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { MemberWay } from './codebook/model.ts'
import type { AnalysisCounts, AnalysisStage, AnalysisStatus } from './model.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

/** One run of the analysis over one study. Finished parts survive a restart: segments and embeddings are kept by identity. */
export const analyses = pgTable(
  'analyses',
  {
    workspaceId: uuid('workspace_id').notNull(),
    analysisId: uuid('analysis_id').notNull(),
    studyId: uuid('study_id').notNull(),
    status: text('status').$type<AnalysisStatus>().notNull(),
    stage: text('stage').$type<AnalysisStage>().notNull(),
    /** 0 to 1 within the whole run. */
    progress: doublePrecision('progress').notNull().default(0),
    embedderId: text('embedder_id').notNull(),
    /** Made without a model: every result says so. */
    isLexical: boolean('is_lexical').notNull(),
    seed: integer('seed').notNull(),
    programVersion: text('program_version').notNull(),
    parameters: jsonb('parameters').$type<Record<string, unknown>>().notNull(),
    /** Hash over interviews and turn revisions that went in: tells whether something is new since. */
    inputHash: text('input_hash'),
    counts: jsonb('counts').$type<AnalysisCounts>(),
    cancelRequested: boolean('cancel_requested').notNull().default(false),
    error: text('error'),
    requestedBy: text('requested_by').notNull(),
    requestedAt: at('requested_at').notNull().defaultNow(),
    startedAt: at('started_at'),
    finishedAt: at('finished_at'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.analysisId] }),
    index('analyses_study').on(table.workspaceId, table.studyId, table.requestedAt),
  ],
)

/** A stretch of a participant's turn about one thing: offsets only, the words stay in `contents`. */
export const segments = pgTable(
  'segments',
  {
    workspaceId: uuid('workspace_id').notNull(),
    segmentId: uuid('segment_id').notNull(),
    studyId: uuid('study_id').notNull(),
    interviewId: uuid('interview_id').notNull(),
    turn: integer('turn').notNull(),
    turnRevision: integer('turn_revision').notNull(),
    /** UTF-16 offsets into the turn's text, end exclusive. */
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    questionKey: text('question_key'),
    /** Keyed hash of the segment's words (HMAC-SHA-256 with the interview's evidence key). */
    textHash: text('text_hash').notNull(),
    segmenterVersion: integer('segmenter_version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.segmentId] }),
    index('segments_interview').on(table.workspaceId, table.interviewId, table.turn),
    index('segments_study').on(table.workspaceId, table.studyId),
  ],
)

/** One vector a segment and embedder: float32, little endian, normalised. */
export const segmentEmbeddings = pgTable(
  'segment_embeddings',
  {
    workspaceId: uuid('workspace_id').notNull(),
    segmentId: uuid('segment_id').notNull(),
    embedderId: text('embedder_id').notNull(),
    vector: bytea('vector').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.segmentId, table.embedderId] })],
)

export const themes = pgTable(
  'themes',
  {
    workspaceId: uuid('workspace_id').notNull(),
    themeId: uuid('theme_id').notNull(),
    analysisId: uuid('analysis_id').notNull(),
    studyId: uuid('study_id').notNull(),
    /** Null: over the whole study; else within this question. */
    questionKey: text('question_key'),
    /** The code of the study's codebook that this is; null in analyses from before there was one. */
    codeId: uuid('code_id'),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    /** One sentence, written by the program, that says what unites the members. */
    statement: text('statement').notNull(),
    terms: jsonb('terms').$type<{ term: string; weight: number }[]>().notNull(),
    participants: integer('participants').notNull(),
    exposed: integer('exposed').notNull(),
    /** How `exposed` was counted: from exposure events, or from turns (imported interviews). */
    exposedBasis: text('exposed_basis').$type<'events' | 'turns' | 'mixed'>().notNull(),
    intervalLow: doublePrecision('interval_low').notNull(),
    intervalHigh: doublePrecision('interval_high').notNull(),
    cohesion: doublePrecision('cohesion').notNull(),
    /** Mean best Jaccard overlap when a fifth of what was said is left out; null: nothing of it was found by the machine. */
    stability: doublePrecision('stability'),
    /** Name of the broader theme; null: it stands alone. */
    groupName: text('group_name'),
    /** Tells, without reading them, whether ruling changed the members. */
    membersHash: text('members_hash'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.themeId] }),
    index('themes_analysis').on(table.workspaceId, table.analysisId),
  ],
)

export const themeSegments = pgTable(
  'theme_segments',
  {
    workspaceId: uuid('workspace_id').notNull(),
    themeId: uuid('theme_id').notNull(),
    segmentId: uuid('segment_id').notNull(),
    analysisId: uuid('analysis_id').notNull(),
    /** Cosine to the theme's centre. */
    strength: doublePrecision('strength').notNull(),
    isPrimary: boolean('is_primary').notNull(),
    /** Found by the machine, gathered by nearness to examples, or put there by a person. */
    way: text('way').$type<MemberWay>().notNull().default('machine'),
    /** 1, 2, 3 ... for the representative quotes, null for the rest. */
    quoteRank: integer('quote_rank'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.themeId, table.segmentId] }),
    index('theme_segments_analysis').on(table.workspaceId, table.analysisId),
    index('theme_segments_segment').on(table.workspaceId, table.segmentId),
  ],
)
