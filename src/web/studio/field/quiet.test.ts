import { expect, test } from 'vitest'
import { partByQuiet, quietAfterMs } from './quiet.ts'

const now = Date.parse('2026-03-01T12:00:00Z')
const since = (ms: number, isPaused = false) => ({
  isPaused,
  lastActivityAt: new Date(now - ms).toISOString(),
})

test('who wrote lately is talking; who paused, or wrote nothing for a while, is not', () => {
  const [fresh, slow, gone, paused] = [since(0), since(quietAfterMs), since(quietAfterMs + 1), since(0, true)]
  expect(partByQuiet([fresh, slow, gone, paused], now)).toEqual({
    talking: [fresh, slow],
    quiet: [gone, paused],
  })
})

test('a clock that runs behind makes nobody quiet', () => {
  expect(partByQuiet([since(-60_000)], now).quiet).toEqual([])
})
