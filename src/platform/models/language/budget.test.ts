import { describe, expect, test } from 'vitest'
import { costOf, isWithin, leftOf, reserveFor } from './budget.ts'
import { nothingSpent, type Price } from './model.ts'

const euros: Price = { input: 2, output: 10, currency: 'EUR' }
const tokens = { inputTokens: 500_000, outputTokens: 100_000 }
const spent = (amount: number) => ({
  ...nothingSpent,
  costs: [{ currency: 'EUR', amount }],
  paidTokens: 1000,
})

describe('a call costs', () => {
  test('its tokens by the price', () => {
    expect(costOf({ isLocal: false, price: euros }, tokens)).toEqual({ cost: 2, currency: 'EUR' })
  })

  test('nothing on this computer without a price, and nobody knows what elsewhere', () => {
    expect(costOf({ isLocal: true, price: null }, tokens).cost).toBe(0)
    expect(costOf({ isLocal: false, price: null }, tokens).cost).toBeNull()
  })

  test('nobody knows what where the server counted nothing', () => {
    expect(costOf({ isLocal: true, price: euros }, { inputTokens: null, outputTokens: 1 }).cost).toBeNull()
  })
})

describe('before a call is made', () => {
  test('its text and all that it may write are put aside, by bytes', () => {
    const call = { text: 'é'.repeat(300), maxOutputTokens: 100 }
    expect(reserveFor({ isLocal: false, price: euros }, call)).toEqual({
      tokens: 300,
      cost: expect.closeTo(0.0014, 9),
    })
    expect(reserveFor({ isLocal: false, price: null }, call)).toEqual({ tokens: 300, cost: null })
  })

  test('nothing is put aside for what is free', () => {
    const call = { text: 'Anything', maxOutputTokens: 100 }
    expect(reserveFor({ isLocal: true, price: null }, call)).toEqual({ tokens: 0, cost: 0 })
  })
})

describe('a budget', () => {
  const budget = { amount: 5, unit: 'EUR' }

  test.each([
    [4.99, { spent: 4.99, left: expect.closeTo(0.01, 9), isSpent: false }],
    [5, { spent: 5, left: 0, isSpent: true }],
    [7, { spent: 7, left: 0, isSpent: true }],
  ])('of 5 after %d', (amount, expected) => {
    expect(leftOf(budget, spent(amount))).toEqual(expected)
  })

  test('of nothing is spent from the beginning', () => {
    expect(leftOf({ amount: 0, unit: 'tokens' }, nothingSpent).isSpent).toBe(true)
  })

  test('that is spent leaves the free models of this computer, and no others', () => {
    const models = [
      { isLocal: true, price: null },
      { isLocal: true, price: { ...euros, input: 0, output: 0 } },
      { isLocal: true, price: euros },
      { isLocal: false, price: { ...euros, input: 0, output: 0 } },
      { isLocal: false, price: euros },
    ]
    expect(models.map((model) => isWithin(model, budget, spent(5)))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
    expect(models.map((model) => isWithin(model, null, spent(5)))).toEqual([true, true, true, true, true])
  })

  test('in money leaves out what has no price in it; in tokens it does not matter', () => {
    const unknown = { isLocal: false, price: null }
    expect(isWithin(unknown, budget, nothingSpent)).toBe(false)
    expect(isWithin({ isLocal: false, price: { ...euros, currency: 'USD' } }, budget, nothingSpent)).toBe(
      false,
    )
    expect(isWithin(unknown, { amount: 2000, unit: 'tokens' }, spent(1))).toBe(true)
    expect(isWithin(unknown, { amount: 1000, unit: 'tokens' }, spent(1))).toBe(false)
  })
})
