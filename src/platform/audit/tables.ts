import { index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Who did what to the workspace itself: members, roles, keys. Append-only for the app; never anyone's words. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    workspaceId: uuid('workspace_id').notNull(),
    entryId: uuid('entry_id').notNull(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    target: text('target'),
    details: jsonb('details').$type<Record<string, string | number | boolean | null>>().notNull().default({}),
    at: timestamp('at', { withTimezone: true, precision: 3 }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.entryId] }),
    index('audit_entries_at').on(table.workspaceId, table.at),
  ],
)
