import {
  boolean,
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
import type {
  Guide,
  GuideChange,
  GuideSource,
  LaunchTerms,
  Purpose,
  StudyContext,
  StudyStatus,
} from './model.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

export const studies = pgTable(
  'studies',
  {
    workspaceId: uuid('workspace_id').notNull(),
    studyId: uuid('study_id').notNull(),
    name: text('name').notNull(),
    question: text('question').notNull(),
    decision: text('decision').notNull().default(''),
    context: jsonb('context').$type<StudyContext>().notNull(),
    purpose: text('purpose').$type<Purpose>(),
    status: text('status').$type<StudyStatus>().notNull().default('draft'),
    /** What it was before it was archived, so that restoring puts it back. */
    statusBeforeArchive: text('status_before_archive').$type<StudyStatus>(),
    pausedReason: text('paused_reason').$type<'person' | 'soft_launch' | 'target_reached' | 'close_date'>(),
    isSample: boolean('is_sample').notNull().default(false),
    draft: jsonb('draft').$type<Guide>().notNull(),
    draftSource: jsonb('draft_source').$type<GuideSource>().notNull(),
    draftVersion: integer('draft_version').notNull().default(1),
    draftTerms: jsonb('draft_terms').$type<LaunchTerms>().notNull(),
    liveRevisionId: uuid('live_revision_id'),
    softLaunchDone: boolean('soft_launch_done').notNull().default(false),
    createdBy: text('created_by').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.studyId] })],
)

export const guideRevisions = pgTable(
  'guide_revisions',
  {
    workspaceId: uuid('workspace_id').notNull(),
    revisionId: uuid('revision_id').notNull(),
    studyId: uuid('study_id').notNull(),
    number: integer('number').notNull(),
    guide: jsonb('guide').$type<Guide>().notNull(),
    terms: jsonb('terms').$type<LaunchTerms>().notNull(),
    source: jsonb('source').$type<GuideSource>().notNull(),
    overrides: jsonb('overrides').$type<{ questionKey: string; code: string; reason: string }[]>().notNull(),
    changes: jsonb('changes').$type<GuideChange[]>().notNull(),
    publishedAt: at('published_at').notNull().defaultNow(),
    publishedBy: text('published_by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.revisionId] }),
    uniqueIndex('guide_revisions_number').on(table.workspaceId, table.studyId, table.number),
  ],
)

/** Context that a workspace keeps and offers again for the next study. One row a workspace. */
export const workspaceContexts = pgTable('workspace_contexts', {
  workspaceId: uuid('workspace_id').primaryKey(),
  context: jsonb('context').$type<StudyContext>().notNull(),
  updatedAt: at('updated_at').notNull().defaultNow(),
})

/** What was done to a study and by whom: publish, override, pause, close, delete. */
export const studyHistory = pgTable(
  'study_history',
  {
    workspaceId: uuid('workspace_id').notNull(),
    entryId: uuid('entry_id').notNull(),
    studyId: uuid('study_id').notNull(),
    action: text('action').notNull(),
    actor: text('actor').notNull(),
    reason: text('reason'),
    details: jsonb('details').$type<Record<string, unknown>>().notNull().default({}),
    at: at('at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.entryId] }),
    index('study_history_study').on(table.workspaceId, table.studyId, table.at),
  ],
)
