/**
 * What is shown as saved survives kills: the small, always-run portion of `bench/durability.ts` (which kills 200 times).
 * Alone in the end-to-end project, because it takes the whole machine.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runDurability } from '../../bench/load/durability-run.ts'
import { type Product, startProduct } from '../../bench/load/product.ts'

let product: Product

beforeAll(async () => {
  product = await startProduct()
})

afterAll(async () => {
  await product?.stop()
})

test('ten kills with fifty answers in flight lose nothing, store nothing twice and ask nothing twice', {
  timeout: 900_000,
}, async () => {
  const report = await runDurability(product, { kills: 10, participants: 55, seed: 3 })
  expect(report.fewestInFlight).toBeGreaterThanOrEqual(50)
  expect(report.acknowledged).toBeGreaterThanOrEqual(100)
  expect(report).toMatchObject({ missing: 0, duplicated: 0, repeatedQuestions: 0, gapsInLogs: 0 })
})
