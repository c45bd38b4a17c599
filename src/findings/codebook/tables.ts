import {
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { JournalAct } from './model.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
const uuids = customType<{ data: string[]; driverData: string[] }>({ dataType: () => 'uuid[]' })

/**
 * The journal of a study's codebook: what researchers ruled and what each run of the machine found. Append-only; the
 * codebook is reduced from it. Holds names and definitions, places in the record and keyed hashes, never a participant's
 * words.
 */
export const codebookEntries = pgTable(
  'codebook_entries',
  {
    workspaceId: uuid('workspace_id').notNull(),
    studyId: uuid('study_id').notNull(),
    /** 1, 2, 3 ... within the study. */
    seq: integer('seq').notNull(),
    act: jsonb('act').$type<JournalAct>().notNull(),
    /** `user:ID`, `api-key:ID`, `cli` or `machine`. */
    author: text('author').notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.studyId, table.seq] })],
)

/** Which interviews a run was of, so that ruling afterwards counts over the same people. */
export const codebookRuns = pgTable(
  'codebook_runs',
  {
    workspaceId: uuid('workspace_id').notNull(),
    analysisId: uuid('analysis_id').notNull(),
    studyId: uuid('study_id').notNull(),
    interviewIds: uuids('interview_ids').notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.analysisId] }),
    index('codebook_runs_study').on(table.workspaceId, table.studyId, table.at),
  ],
)

/** What the machine found in one run, before any rule of the researcher: one row a theme, its members as arrays. */
export const machineThemes = pgTable(
  'machine_themes',
  {
    workspaceId: uuid('workspace_id').notNull(),
    machineThemeId: uuid('machine_theme_id').notNull(),
    analysisId: uuid('analysis_id').notNull(),
    studyId: uuid('study_id').notNull(),
    /** Null: over the whole study; else within this question. */
    questionKey: text('question_key'),
    /** The code that it was matched to, before merging. */
    codeId: uuid('code_id').notNull(),
    terms: jsonb('terms').$type<{ term: string; weight: number }[]>().notNull(),
    cohesion: doublePrecision('cohesion').notNull(),
    /** Mean best Jaccard overlap when a fifth of the answers is left out. */
    stability: doublePrecision('stability').notNull(),
    /** Name of the broader theme that the machine put it into. */
    groupName: text('group_name'),
    segmentIds: uuids('segment_ids').notNull(),
    strengths: real('strengths').array().notNull(),
    primaries: boolean('primaries').array().notNull(),
    /** Keyed hashes of the members' words: they are known again when segments are cut anew. */
    textHashes: text('text_hashes').array().notNull(),
    /** The representative members, best first. */
    quoteIds: uuids('quote_ids').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.machineThemeId] }),
    index('machine_themes_analysis').on(table.workspaceId, table.analysisId),
    index('machine_themes_code').on(table.workspaceId, table.codeId),
  ],
)

/** A researcher's mark on a stretch of a transcript. Gone with the interview. */
export const annotations = pgTable(
  'annotations',
  {
    workspaceId: uuid('workspace_id').notNull(),
    annotationId: uuid('annotation_id').notNull(),
    studyId: uuid('study_id').notNull(),
    interviewId: uuid('interview_id').notNull(),
    turn: integer('turn').notNull(),
    turnRevision: integer('turn_revision').notNull(),
    /** UTF-16 offsets into the turn's text, end exclusive. */
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    textHash: text('text_hash').notNull(),
    kind: text('kind').$type<'highlight' | 'note'>().notNull(),
    /** What the researcher wrote; empty for a highlight. */
    body: text('body').notNull().default(''),
    author: text('author').notNull(),
    at: at('at').notNull().defaultNow(),
    /** Taken back: kept so that it can be put again. */
    removedAt: at('removed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.annotationId] }),
    index('annotations_study').on(table.workspaceId, table.studyId),
    index('annotations_interview').on(table.workspaceId, table.interviewId),
  ],
)

/** A stretch that a researcher put aside for the report, in their order. Gone with the interview. */
export const clips = pgTable(
  'clips',
  {
    workspaceId: uuid('workspace_id').notNull(),
    clipId: uuid('clip_id').notNull(),
    studyId: uuid('study_id').notNull(),
    interviewId: uuid('interview_id').notNull(),
    turn: integer('turn').notNull(),
    turnRevision: integer('turn_revision').notNull(),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
    textHash: text('text_hash').notNull(),
    /** Why it belongs into the report, in the researcher's words. */
    note: text('note').notNull().default(''),
    position: integer('position').notNull(),
    author: text('author').notNull(),
    at: at('at').notNull().defaultNow(),
    removedAt: at('removed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.clipId] }),
    index('clips_study').on(table.workspaceId, table.studyId, table.position),
    index('clips_interview').on(table.workspaceId, table.interviewId),
  ],
)
