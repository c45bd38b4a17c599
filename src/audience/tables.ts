import {
  boolean,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ConsentPurpose, FactSource, LinkKind, TokenKind } from './model.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

export const participants = pgTable(
  'participants',
  {
    workspaceId: uuid('workspace_id').notNull(),
    participantId: uuid('participant_id').notNull(),
    /** What the researcher calls them; personal data. */
    label: text('label'),
    /** Identity within a source for imported people: `source:id`. */
    sourceIdentity: text('source_identity'),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.participantId] }),
    index('participants_source_identity').on(table.workspaceId, table.sourceIdentity),
  ],
)

/** What is known of a person, each fact with its source. */
export const profileFacts = pgTable(
  'profile_facts',
  {
    workspaceId: uuid('workspace_id').notNull(),
    participantId: uuid('participant_id').notNull(),
    factKey: text('fact_key').notNull(),
    value: jsonb('value').$type<string | number | boolean | null>(),
    source: jsonb('source').$type<FactSource>().notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.participantId, table.factKey] })],
)

export const links = pgTable(
  'links',
  {
    workspaceId: uuid('workspace_id').notNull(),
    linkId: uuid('link_id').notNull(),
    studyId: uuid('study_id').notNull(),
    kind: text('kind').$type<LinkKind>().notNull(),
    /** Open links only: public, shown again at will. Also the route to the workspace, through `tokens`. */
    slug: text('slug'),
    participantId: uuid('participant_id'),
    isTest: boolean('is_test').notNull().default(false),
    name: text('name').notNull().default(''),
    revokedAt: at('revoked_at'),
    createdBy: text('created_by').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.linkId] }),
    index('links_study').on(table.workspaceId, table.studyId),
  ],
)

/**
 * From a token to its workspace: on the closed list of tables without a tenant, because a participant's request
 * carries nothing else. Secrets are hashed (SHA-256 of 128 random bits); an open link's slug is public and its
 * hash serves only the look-up. No participant's words here.
 */
export const tokens = pgTable(
  'tokens',
  {
    tokenHash: text('token_hash').primaryKey(),
    workspaceId: uuid('workspace_id').notNull(),
    kind: text('kind').$type<TokenKind>().notNull(),
    linkId: uuid('link_id').notNull(),
    /** Set for continue tokens (and test links once begun). */
    interviewId: uuid('interview_id'),
    expiresAt: at('expires_at'),
    revokedAt: at('revoked_at'),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    index('tokens_link').on(table.workspaceId, table.linkId),
    index('tokens_interview').on(table.workspaceId, table.interviewId),
  ],
)

/** One row per purpose and decision; the newest row of a purpose holds. */
export const consents = pgTable(
  'consents',
  {
    workspaceId: uuid('workspace_id').notNull(),
    consentId: uuid('consent_id').notNull(),
    interviewId: uuid('interview_id').notNull(),
    participantId: uuid('participant_id').notNull(),
    purpose: text('purpose').$type<ConsentPurpose>().notNull(),
    granted: boolean('granted').notNull(),
    /** The exact text that was on the screen. */
    text: text('text').notNull(),
    textVersion: text('text_version').notNull(),
    language: text('language').notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.consentId] }),
    uniqueIndex('consents_interview').on(table.workspaceId, table.interviewId, table.purpose, table.at),
  ],
)
