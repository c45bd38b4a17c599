import {
  boolean,
  doublePrecision,
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
import type { FailureReason, LanguageRole } from './language-models.ts'
import type { ProviderKind } from './provider-kinds.ts'

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** Language models that a workspace has set up. The key is sealed (`auth/encrypt.ts`) and leaves only to its provider. */
export const languageModels = pgTable(
  'language_models',
  {
    workspaceId: uuid('workspace_id').notNull(),
    languageModelId: uuid('language_model_id').notNull(),
    label: text('label').notNull(),
    provider: text('provider').$type<ProviderKind>().notNull(),
    modelId: text('model_id').notNull(),
    baseUrl: text('base_url'),
    sealedKey: text('sealed_key'),
    /** Per million tokens, in `currency`; null is unknown. */
    inputPrice: doublePrecision('input_price'),
    outputPrice: doublePrecision('output_price'),
    currency: text('currency'),
    createdBy: text('created_by').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.languageModelId] }),
    uniqueIndex('language_models_label').on(table.workspaceId, table.label),
  ],
)

/** Which models serve a role, in the order in which they are tried. */
export const languageLadders = pgTable(
  'language_ladders',
  {
    workspaceId: uuid('workspace_id').notNull(),
    role: text('role').$type<LanguageRole>().notNull(),
    languageModelIds: jsonb('language_model_ids').$type<string[]>().notNull(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.role] })],
)

/** What a study may spend on models: money in one currency, or tokens. */
export const modelBudgets = pgTable(
  'model_budgets',
  {
    workspaceId: uuid('workspace_id').notNull(),
    studyId: uuid('study_id').notNull(),
    amount: doublePrecision('amount').notNull(),
    /** An ISO 4217 code, or `tokens`. */
    unit: text('unit').notNull(),
    setBy: text('set_by').notNull(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.studyId] })],
)

/**
 * Every call of a language model, written before it is made and completed when it ends. Closed words, ids and numbers;
 * what the model wrote is in `model_outputs`.
 */
export const modelCalls = pgTable(
  'model_calls',
  {
    workspaceId: uuid('workspace_id').notNull(),
    callId: uuid('call_id').notNull(),
    studyId: uuid('study_id'),
    interviewId: uuid('interview_id'),
    role: text('role').$type<LanguageRole>().notNull(),
    purpose: text('purpose').notNull(),
    promptVersion: text('prompt_version').notNull(),
    label: text('label').notNull(),
    provider: text('provider').notNull(),
    modelId: text('model_id').notNull(),
    /** As the provider names what answered; null where it does not say. */
    modelServed: text('model_served'),
    isLocal: boolean('is_local').notNull(),
    /** HMAC-SHA-256 of system prompt, prompt and shape under the instance's key; null once its words were erased, and of no study. */
    inputHash: text('input_hash'),
    inputTokens: integer('input_tokens'),
    outputTokens: integer('output_tokens'),
    /** Null is unknown: no price or no count of tokens. */
    cost: doublePrecision('cost'),
    currency: text('currency'),
    /** What it may come to, put aside before it is made; counts while its end, or its count of tokens, is unknown. */
    reservedTokens: integer('reserved_tokens'),
    reservedCost: doublePrecision('reserved_cost'),
    /** `ok` or why not; null while it runs, and for ever where the process was killed. */
    outcome: text('outcome').$type<'ok' | FailureReason>(),
    startedAt: at('started_at').notNull(),
    tookMs: integer('took_ms'),
    /** When the words that it was made from were erased. */
    erasedAt: at('erased_at'),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.callId] }),
    index('model_calls_study').on(table.workspaceId, table.studyId, table.callId),
    index('model_calls_interview').on(table.workspaceId, table.interviewId),
  ],
)

/** What calls for a study or an interview made: words that may be made from a participant's, so they go when theirs go. */
export const modelOutputs = pgTable(
  'model_outputs',
  {
    workspaceId: uuid('workspace_id').notNull(),
    callId: uuid('call_id').notNull(),
    studyId: uuid('study_id'),
    interviewId: uuid('interview_id'),
    body: text('body').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.callId] }),
    index('model_outputs_study').on(table.workspaceId, table.studyId),
    index('model_outputs_interview').on(table.workspaceId, table.interviewId),
  ],
)
