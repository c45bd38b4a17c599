import { bigint, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Images shown as stimuli. The bytes lie in the data directory under `media/<workspace>/<media id>`. */
export const media = pgTable(
  'media',
  {
    workspaceId: uuid('workspace_id').notNull(),
    mediaId: uuid('media_id').notNull(),
    contentType: text('content_type').$type<'image/png' | 'image/jpeg' | 'image/webp'>().notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    /** Of the stored bytes, after re-encoding. */
    sha256: text('sha256').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, precision: 3 }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.mediaId] }),
    index('media_content').on(table.workspaceId, table.sha256),
  ],
)
