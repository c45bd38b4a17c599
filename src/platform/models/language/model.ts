/** Settings of language models, budgets and recorded calls: their shapes at the door. */
import { z } from 'zod'
import { failureReasons, languageRoles } from './language-models.ts'
import { providerKinds } from './provider-kinds.ts'

const LabelSchema = z
  .string()
  .regex(/^\S{1,100}$/, 'a name without spaces, up to 100 characters')
  .describe('How people name it, for example "ollama/llama3.2"')

const ModelIdSchema = z.string().trim().min(1).max(200)

/** http or https, no name and password in it, no slash at the end. */
export const BaseUrlSchema = z
  .url({ protocol: /^https?$/, error: 'an address that begins with http:// or https://' })
  .max(500)
  .refine((value) => {
    const url = URL.canParse(value) ? new URL(value) : null
    return !url || (url.username === '' && url.password === '' && url.search === '' && url.hash === '')
  }, 'an address without a name, a password or a query in it; the key has its own field')
  .transform((value) => value.replace(/\/+$/, ''))

const KeySchema = z
  .string()
  .trim()
  .max(1000)
  // Headers carry nothing else; a pasted line break would end up in an error of the HTTP client.
  .regex(/^[\x21-\x7e]*$/, 'a key without spaces or special characters')

export const PriceSchema = z.object({
  /** Per million tokens read, and written. */
  input: z.number().min(0).max(1_000_000),
  output: z.number().min(0).max(1_000_000),
  currency: z.string().regex(/^[A-Z]{3}$/, 'a currency code such as EUR'),
})
export type Price = z.infer<typeof PriceSchema>

export const NewModelSchema = z.object({
  provider: z.enum(providerKinds),
  modelId: ModelIdSchema,
  label: LabelSchema.optional(),
  baseUrl: BaseUrlSchema.optional(),
  key: KeySchema.optional(),
  price: PriceSchema.nullable().default(null),
})
export type NewModel = z.infer<typeof NewModelSchema>

/** What is left out stays. A new address needs the key again: it is not sent to where it was not entered for. */
export const ChangedModelSchema = z.object({
  label: LabelSchema.optional(),
  modelId: ModelIdSchema.optional(),
  baseUrl: BaseUrlSchema.optional(),
  key: KeySchema.nullable().optional(),
  price: PriceSchema.nullable().optional(),
})
export type ChangedModel = z.infer<typeof ChangedModelSchema>

export const ModelViewSchema = z.object({
  /** Null: set by the environment, and not to be changed here. */
  languageModelId: z.uuid().nullable(),
  label: z.string(),
  provider: z.enum(providerKinds),
  modelId: z.string(),
  baseUrl: z.string().nullable(),
  hasKey: z.boolean(),
  isLocal: z.boolean(),
  /** Null is unknown. */
  price: PriceSchema.nullable(),
})
export type ModelView = z.infer<typeof ModelViewSchema>

const LadderSchema = z.array(z.uuid()).max(20)
export const LaddersSchema = z.object({
  interviewer: LadderSchema,
  analyst: LadderSchema,
  judge: LadderSchema,
})
export type Ladders = z.infer<typeof LaddersSchema>

/** `unit`: a currency code, or `tokens`. */
export const BudgetSchema = z.object({
  amount: z.number().min(0).max(1e12),
  unit: z.union([
    z.literal('tokens'),
    z.string().regex(/^[A-Z]{3}$/, 'a currency code such as EUR, or tokens'),
  ]),
})
export type Budget = z.infer<typeof BudgetSchema>

export const SpendingSchema = z.object({
  calls: z.int(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  costs: z.array(z.object({ currency: z.string(), amount: z.number() })),
  /** Calls that were not free and whose cost nobody knows: no price is set, or the server counted no tokens. */
  callsOfUnknownCost: z.int(),
  /**
   * Tokens of calls that were not free: what a budget in tokens counts. Here and in `costs` a call that runs, or whose
   * tokens nobody counted, stands with an estimate on the high side.
   */
  paidTokens: z.int(),
})
export type Spending = z.infer<typeof SpendingSchema>

export const CallViewSchema = z.object({
  callId: z.uuid(),
  interviewId: z.uuid().nullable(),
  role: z.enum(languageRoles),
  purpose: z.string(),
  promptVersion: z.string(),
  label: z.string(),
  provider: z.string(),
  modelId: z.string(),
  modelServed: z.string().nullable(),
  inputHash: z.string().nullable(),
  inputTokens: z.int().nullable(),
  outputTokens: z.int().nullable(),
  cost: z.number().nullable(),
  currency: z.string().nullable(),
  outcome: z.enum(['ok', ...failureReasons]).nullable(),
  startedAt: z.iso.datetime(),
  tookMs: z.int().nullable(),
  /** What the model wrote; null where nothing came or it was erased. */
  made: z.string().nullable(),
})
export type CallView = z.infer<typeof CallViewSchema>

export const nothingSpent: Spending = {
  calls: 0,
  inputTokens: 0,
  outputTokens: 0,
  costs: [],
  callsOfUnknownCost: 0,
  paidTokens: 0,
}
