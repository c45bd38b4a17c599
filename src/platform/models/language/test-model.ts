import { withTenant } from '../../database/database.ts'
import type { LanguageModelsOfServer } from './create-language-models.ts'
import type { FailureReason, Generated } from './language-models.ts'
import { sampleExchange, sampleRequest } from './sample-question.ts'
import { type ModelSettingContext, modelNotFound } from './set-up-models.ts'
import { findLanguageModel } from './store.ts'

export interface TestedModel {
  /** The invented exchange that the question is about. */
  exchange: { question: string; answer: string }
  /** The question that the model made; null where it made none. */
  question: string | null
  tookMs: number
  /** Why there is none, and what to do. */
  reason: FailureReason | null
  say: string | null
}

/** Long enough for a small model on a slow machine to be loaded first. */
const deadlineMs = 60_000

/**
 * Has a model ask one real question about an invented exchange.
 *
 * @throws AppError `not_found`
 */
export async function testModel(
  context: Pick<ModelSettingContext, 'db' | 'workspaceId'> & {
    languageModels: Pick<LanguageModelsOfServer, 'rungOf' | 'generateWithStatus'>
  },
  languageModelId: string,
): Promise<TestedModel> {
  const { db, workspaceId, languageModels } = context
  const row = await withTenant(db, workspaceId, (tx) => findLanguageModel(tx, languageModelId))
  if (!row) throw modelNotFound()
  const exchange = { ...sampleExchange }
  const rung = await languageModels.rungOf(row)
  if (!rung) {
    const say =
      'The stored key cannot be read: it was stored with another key of this instance. Enter it again.'
    return { exchange, question: null, tookMs: 0, reason: 'refused', say }
  }
  const { generated, status } = await languageModels.generateWithStatus(
    workspaceId,
    rung,
    sampleRequest(deadlineMs),
  )
  const tested = { exchange, tookMs: generated.tookMs, ...shown(generated, status) }
  if (row.provider !== 'builtin' || tested.reason !== 'unreachable') return tested
  const say = `It cannot run here yet. On the computer of the server, run: earwitness models runtime install, then: earwitness models pull ${row.modelId}`
  return { ...tested, say }
}

function shown(
  generated: Generated<{ question: string }>,
  status: number | null,
): Pick<TestedModel, 'question' | 'reason' | 'say'> {
  if (generated.ok) return { question: generated.value.question, reason: null, say: null }
  return { question: null, reason: generated.reason, say: sayOf(generated.reason, status) }
}

export function sayOf(reason: FailureReason, status: number | null): string {
  const answered = status === null ? '' : ` It answered ${status}.`
  switch (reason) {
    case 'refused':
      if (status === 401 || status === 403)
        return `The key was not accepted (${status}). Check it, or enter it again.`
      if (status === 404) return 'The server does not know this model or address (404). Check both.'
      return `The provider or the model refused.${answered}`
    case 'unreachable':
      return 'Nobody answers at the address. Is the server running?'
    case 'deadline':
      return 'No answer within a minute.'
    case 'rate_limited':
      return 'The provider takes no more requests for now (429). Try again later, or check what your plan allows.'
    case 'server_error':
      return `The server failed.${answered}`
    case 'budget':
      return 'The budget is spent.'
    case 'too_long':
      return 'It wrote more than it was asked for, and no question could be read from it.'
    default:
      return 'It answered, but no question could be read from what it wrote. In interviews such answers are dropped.'
  }
}
