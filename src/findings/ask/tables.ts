import { index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Verdict } from './model.ts'

/** Questions that were put to the interviews: the asker's words only. Answers are made anew, from the record as it is. */
export const askedQuestions = pgTable(
  'asked_questions',
  {
    workspaceId: uuid('workspace_id').notNull(),
    askedId: uuid('asked_id').notNull(),
    /** Null: put to all studies of the workspace. */
    studyId: uuid('study_id'),
    question: text('question').notNull(),
    verdict: text('verdict').$type<Verdict>().notNull(),
    askedBy: text('asked_by').notNull(),
    askedAt: timestamp('asked_at', { withTimezone: true, precision: 3 }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.askedId] }),
    index('asked_questions_study').on(table.workspaceId, table.studyId, table.askedAt),
  ],
)
