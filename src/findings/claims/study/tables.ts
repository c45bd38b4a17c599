import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { HumanVerdict } from '../judge/calibration.ts'
import type {
  ClaimKind,
  ClaimNumbers,
  ClaimSpec,
  ClaimStatus,
  DecidedBy,
  KeptJudgement,
  StudyClaimReason,
  StudyVerdict,
} from './model.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** What somebody claims of a study, whether or not it can be shown. What cannot is kept with its reason, unpublished. */
export const claims = pgTable(
  'claims',
  {
    workspaceId: uuid('workspace_id').notNull(),
    claimId: uuid('claim_id').notNull(),
    studyId: uuid('study_id').notNull(),
    kind: text('kind').$type<ClaimKind>().notNull(),
    /** May hold one participant's words: it goes with their erasure. */
    statement: text('statement').notNull(),
    /** What its kind needs: words, a rule of counting, groups, what it rests on. */
    spec: jsonb('spec').$type<ClaimSpec>().notNull(),
    status: text('status').$type<ClaimStatus>().notNull(),
    verdict: text('verdict').$type<StudyVerdict>().notNull(),
    reason: text('reason').$type<StudyClaimReason>(),
    decidedBy: text('decided_by').$type<DecidedBy>().notNull(),
    /** Recomputed from the record at each check; null for a kind without numbers. */
    numbers: jsonb('numbers').$type<ClaimNumbers>(),
    /** How many places speak against it; the nearest are kept as spans. */
    counterCount: integer('counter_count').notNull(),
    judged: jsonb('judged').$type<KeptJudgement>(),
    /** Of the record that it was checked against: another one means that it must be checked again. */
    recordHash: text('record_hash').notNull(),
    checkedAt: at('checked_at').notNull(),
    madeBy: text('made_by').notNull(),
    madeAt: at('made_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.claimId] }),
    index('claims_study').on(table.workspaceId, table.studyId, table.madeAt),
  ],
)

/** Places only: the words stay in `contents`. */
export const claimSpans = pgTable(
  'claim_spans',
  {
    workspaceId: uuid('workspace_id').notNull(),
    claimId: uuid('claim_id').notNull(),
    side: text('side').$type<'evidence' | 'counter'>().notNull(),
    position: integer('position').notNull(),
    interviewId: uuid('interview_id').notNull(),
    turn: integer('turn').notNull(),
    turnRevision: integer('turn_revision').notNull(),
    start: integer('start').notNull(),
    end: integer('end').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.claimId, table.side, table.position] }),
    index('claim_spans_interview').on(table.workspaceId, table.interviewId),
  ],
)

/** What a person answered to a claim and its nearest passages: the last one of each person counts. */
export const claimVerdicts = pgTable(
  'claim_verdicts',
  {
    workspaceId: uuid('workspace_id').notNull(),
    claimId: uuid('claim_id').notNull(),
    studyId: uuid('study_id').notNull(),
    givenBy: text('given_by').notNull(),
    answer: text('answer').$type<HumanVerdict>().notNull(),
    givenAt: at('given_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.claimId, table.givenBy] }),
    index('claim_verdicts_study').on(table.workspaceId, table.studyId),
  ],
)
