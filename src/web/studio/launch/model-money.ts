/** Costs and tokens as they are read. Pure. */
import type { ModelUse } from '../../api-client.ts'

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
/** Calls cost fractions of a cent: four digits that mean something. */
const money = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 4 })

export function formatUnit(amount: number, unit: string): string {
  return unit === 'tokens' ? `${whole.format(amount)} tokens` : `${money.format(amount)} ${unit}`
}

export function formatSpending({ inputTokens, outputTokens, costs }: ModelUse['spending']): string {
  const tokens = `${whole.format(inputTokens)} tokens read, ${whole.format(outputTokens)} written`
  const paid = costs
    .filter(({ amount }) => amount > 0)
    .map(({ amount, currency }) => formatUnit(amount, currency))
  return [tokens, ...paid].join(', ')
}

/** Null is unknown, which is not nothing. */
export function formatCost(cost: number | null, currency: string | null): string {
  if (cost === null) return 'unknown'
  return cost === 0 ? 'free' : formatUnit(cost, currency ?? '')
}
