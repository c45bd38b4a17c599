import { expect, test } from 'vitest'
import { NewestOfEach } from './newest-of-each.ts'

test('the newest of each ends the one before, and nobody else’s', async () => {
  const newest = new NewestOfEach()
  const signals: AbortSignal[] = []
  const ends: (() => void)[] = []
  const begin = (who: string) =>
    newest.run(who, (signal) => {
      signals.push(signal)
      return new Promise<void>((resolve) => ends.push(resolve))
    })
  const all = [begin('one'), begin('two'), begin('one')]
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false, false])
  ends[0]!()
  await all[0]
  // That the older has ended leaves the newer where it can be ended.
  all.push(begin('one'))
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false, true, false])
  for (const end of ends) end()
  await Promise.all(all)
  expect(newest.size).toBe(0)
})

test('what fails is forgotten too', async () => {
  const newest = new NewestOfEach()
  await expect(newest.run('one', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(newest.size).toBe(0)
})
