import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { CodingAct, LockedSample } from './model.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/**
 * Samples of participants whom a person codes, each locked when it was drawn, before anybody's words were shown. Never
 * changed: a larger sample is another row.
 */
export const codingSamples = pgTable(
  'coding_samples',
  {
    workspaceId: uuid('workspace_id').notNull(),
    studyId: uuid('study_id').notNull(),
    /** 1, 2, 3 ... within the study. */
    number: integer('number').notNull(),
    analysisId: uuid('analysis_id').notNull(),
    seed: integer('seed').notNull(),
    sample: jsonb('sample').$type<LockedSample>().notNull(),
    lockedBy: text('locked_by').notNull(),
    lockedAt: at('locked_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.studyId, table.number] })],
)

/** Everybody who could have been drawn, in the stratum in which they were then: their chance follows from it. */
export const codingFrame = pgTable(
  'coding_frame',
  {
    workspaceId: uuid('workspace_id').notNull(),
    studyId: uuid('study_id').notNull(),
    participantId: uuid('participant_id').notNull(),
    /** The sample with whose locking they came in. */
    frame: integer('frame').notNull(),
    /** Within the frame, from 0, the most common labels first. */
    stratum: integer('stratum').notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.studyId, table.participantId] })],
)

/** Who was drawn, and in which order they are to be coded. */
export const codingDraws = pgTable(
  'coding_draws',
  {
    workspaceId: uuid('workspace_id').notNull(),
    studyId: uuid('study_id').notNull(),
    participantId: uuid('participant_id').notNull(),
    sample: integer('sample').notNull(),
    /** From 1 over all samples of the study. */
    place: integer('place').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.studyId, table.participantId] }),
    index('coding_draws_place').on(table.workspaceId, table.studyId, table.place),
  ],
)

/** What people said of people: append-only, the last word of a coder on a person and code counts. */
export const codingEntries = pgTable(
  'coding_entries',
  {
    workspaceId: uuid('workspace_id').notNull(),
    studyId: uuid('study_id').notNull(),
    seq: integer('seq').notNull(),
    participantId: uuid('participant_id').notNull(),
    /** `user:ID`, `api-key:ID` or `cli`, with `/NAME` where several people share an account. */
    coder: text('coder').notNull(),
    act: jsonb('act').$type<CodingAct>().notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.studyId, table.seq] }),
    index('coding_entries_person').on(table.workspaceId, table.participantId),
  ],
)
