import { expect, it } from 'vitest'
import { newId } from './ids.ts'

it('is a UUID of version 7: its time first, then what is random', () => {
  const now = Date.UTC(2026, 10, 30)
  const ids = Array.from({ length: 1000 }, () => newId(now))
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(ids[0]!.replaceAll('-', '').slice(0, 12), 16)).toBe(now)
  expect(new Set(ids).size).toBe(1000)
  expect(newId(now) < newId(now + 1)).toBe(true)
})
