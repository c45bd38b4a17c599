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
import type { Change } from './edit/edit-model.ts'
import type { NameMode, StoredDocument } from './model.ts'
import type { PreparedNames } from './redact/prepared-names.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** The draft of a study's report: one a study. Holds places in the record, and no words of participants. */
export const reports = pgTable(
  'reports',
  {
    workspaceId: uuid('workspace_id').notNull(),
    reportId: uuid('report_id').notNull(),
    studyId: uuid('study_id').notNull(),
    draft: jsonb('draft').$type<StoredDocument>().notNull(),
    /** Rises with each edit; an edit of an older one is refused. */
    draftVersion: integer('draft_version').notNull().default(1),
    createdBy: text('created_by').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.reportId] }),
    uniqueIndex('reports_study').on(table.workspaceId, table.studyId),
  ],
)

/** Who changed what and when. Rows are added and never changed; what was written stands in `report_edit_bodies`. */
export const reportEdits = pgTable(
  'report_edits',
  {
    workspaceId: uuid('workspace_id').notNull(),
    reportId: uuid('report_id').notNull(),
    /** 1, 2, 3 ... within the report. */
    number: integer('number').notNull(),
    actor: text('actor').notNull(),
    at: at('at').notNull().defaultNow(),
    /** The kind of change in a few words, without what was written. */
    what: text('what').notNull(),
    targets: text('targets').array().notNull(),
    undoes: integer('undoes'),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.reportId, table.number] })],
)

/** What an edit did and what takes it back. Deleted where it holds words of somebody who deleted theirs. */
export const reportEditBodies = pgTable(
  'report_edit_bodies',
  {
    workspaceId: uuid('workspace_id').notNull(),
    reportId: uuid('report_id').notNull(),
    number: integer('number').notNull(),
    change: jsonb('change').$type<Change>().notNull(),
    inverse: jsonb('inverse').$type<Change>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.reportId, table.number] })],
)

/** What was published. Never edited: the next publication is another row. */
export const reportVersions = pgTable(
  'report_versions',
  {
    workspaceId: uuid('workspace_id').notNull(),
    reportId: uuid('report_id').notNull(),
    number: integer('number').notNull(),
    document: jsonb('document').$type<StoredDocument>().notNull(),
    /** Pseudonyms and what is taken out of words, fixed when it was published. */
    names: jsonb('names').$type<PreparedNames>().notNull(),
    note: text('note').notNull().default(''),
    /** The last edit that is in it. */
    editNumber: integer('edit_number').notNull(),
    publishedBy: text('published_by').notNull(),
    publishedAt: at('published_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.reportId, table.number] })],
)

/** A way to one version for people without an account. */
export const reportShares = pgTable(
  'report_shares',
  {
    workspaceId: uuid('workspace_id').notNull(),
    shareId: uuid('share_id').notNull(),
    reportId: uuid('report_id').notNull(),
    version: integer('version').notNull(),
    names: text('names').$type<NameMode>().notNull(),
    allowsComments: boolean('allows_comments').notNull().default(false),
    /** For whom it is, in the researcher's words. */
    label: text('label').notNull().default(''),
    expiresAt: at('expires_at'),
    revokedAt: at('revoked_at'),
    createdBy: text('created_by').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    opened: integer('opened').notNull().default(0),
    lastOpenedAt: at('last_opened_at'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.shareId] }),
    index('report_shares_report').on(table.workspaceId, table.reportId),
  ],
)

/** From the secret of a shared link to its workspace. Without a tenant to be read, with one to be written. */
export const reportTokens = pgTable('report_tokens', {
  tokenHash: text('token_hash').primaryKey(),
  workspaceId: uuid('workspace_id').notNull(),
  shareId: uuid('share_id').notNull(),
})

export const reportComments = pgTable(
  'report_comments',
  {
    workspaceId: uuid('workspace_id').notNull(),
    commentId: uuid('comment_id').notNull(),
    reportId: uuid('report_id').notNull(),
    version: integer('version'),
    blockId: text('block_id'),
    /** Null: written by somebody of the workspace. */
    shareId: uuid('share_id'),
    /** An actor, or what somebody with a link calls themselves. */
    author: text('author').notNull(),
    body: text('body').notNull(),
    at: at('at').notNull().defaultNow(),
    resolvedAt: at('resolved_at'),
    resolvedBy: text('resolved_by'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.commentId] }),
    index('report_comments_report').on(table.workspaceId, table.reportId, table.at),
  ],
)

/** When to measure again what was decided. */
export const reportReminders = pgTable(
  'report_reminders',
  {
    workspaceId: uuid('workspace_id').notNull(),
    reminderId: uuid('reminder_id').notNull(),
    reportId: uuid('report_id').notNull(),
    studyId: uuid('study_id').notNull(),
    dueAt: at('due_at').notNull(),
    /** Empty: nobody is written to. */
    mailTo: text('mail_to').notNull().default(''),
    createdBy: text('created_by').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    /** Taken back by a later date, or by an empty one. */
    cancelledAt: at('cancelled_at'),
    sentAt: at('sent_at'),
    doneAt: at('done_at'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.reminderId] }),
    index('report_reminders_due').on(table.workspaceId, table.dueAt),
  ],
)
