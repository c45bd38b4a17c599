/** What calls cost and what a study has left. Pure. */
import type { Budget, Price, Spending } from './model.ts'

export interface Tokens {
  inputTokens: number | null
  outputTokens: number | null
}

export interface Cost {
  /** Null is unknown. */
  cost: number | null
  currency: string | null
}

/** What the budget looks at in a model. */
export interface Priced {
  isLocal: boolean
  price: Price | null
}

/** A model on this computer without a price costs nothing; one elsewhere without a price costs nobody knows what. */
export function isFree({ isLocal, price }: Priced): boolean {
  return price === null ? isLocal : price.input === 0 && price.output === 0
}

export function costOf(model: Priced, { inputTokens, outputTokens }: Tokens): Cost {
  const currency = model.price?.currency ?? null
  if (isFree(model)) return { cost: 0, currency }
  if (model.price === null || inputTokens === null || outputTokens === null) return { cost: null, currency }
  return { cost: (inputTokens * model.price.input + outputTokens * model.price.output) / 1e6, currency }
}

/** Text of most languages and tokenizers has more bytes than this to a token, so that an estimate is rather too high. */
const bytesPerToken = 3

export interface Reserved {
  tokens: number
  /** Null where no price is known. */
  cost: number | null
}

/**
 * What a call may come to at most, before it is made: its text by bytes, and all that it may write. A call without an
 * end, or whose server counts no tokens, is charged this.
 */
export function reserveFor(
  model: Priced,
  { text, maxOutputTokens }: { text: string; maxOutputTokens: number },
): Reserved {
  if (isFree(model)) return { tokens: 0, cost: 0 }
  const inputTokens = Math.ceil(Buffer.byteLength(text) / bytesPerToken)
  const { cost } = costOf(model, { inputTokens, outputTokens: maxOutputTokens })
  return { tokens: inputTokens + maxOutputTokens, cost }
}

export interface BudgetLeft {
  spent: number
  /** Never below 0. */
  left: number
  isSpent: boolean
}

export function leftOf(budget: Budget, spending: Spending): BudgetLeft {
  const spent =
    budget.unit === 'tokens'
      ? spending.paidTokens
      : (spending.costs.find(({ currency }) => currency === budget.unit)?.amount ?? 0)
  return { spent, left: Math.max(0, budget.amount - spent), isSpent: spent >= budget.amount }
}

/**
 * May this model be called on that budget? Free ones on this computer always. Where the budget is money, a model
 * whose price is unknown or in another currency is not called: nobody could say when the money is gone.
 */
export function isWithin(model: Priced, budget: Budget | null, spending: Spending): boolean {
  if (budget === null || (model.isLocal && isFree(model))) return true
  if (leftOf(budget, spending).isSpent) return false
  return budget.unit === 'tokens' || isFree(model) || model.price?.currency === budget.unit
}
