import { expect, test } from 'vitest'
import { formatCost, formatSpending, formatUnit } from './model-money.ts'

test.each([
  [1234567, 'tokens', '1,234,567 tokens'],
  [5, 'EUR', '5.00 EUR'],
  [0.00123, 'USD', '0.0012 USD'],
])('%d %s reads %s', (amount, unit, expected) => {
  expect(formatUnit(amount, unit)).toBe(expected)
})

test('what is unknown is not called free', () => {
  expect([formatCost(null, 'EUR'), formatCost(0, null), formatCost(0.5, 'EUR')]).toEqual([
    'unknown',
    'free',
    '0.50 EUR',
  ])
})

test('spending names tokens, and each currency in which something was paid', () => {
  const spending = { calls: 2, inputTokens: 1500, outputTokens: 20, callsOfUnknownCost: 0, paidTokens: 1520 }
  const costs = [
    { currency: 'EUR', amount: 0.01 },
    { currency: 'USD', amount: 0 },
  ]
  expect(formatSpending({ ...spending, costs })).toBe('1,500 tokens read, 20 written, 0.01 EUR')
})
