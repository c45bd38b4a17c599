import { afterEach, expect, test, vi } from 'vitest'
import { request } from './api/request.ts'
import { formatAgo } from './format.ts'
import { readServerClock, serverNow } from './server-clock.ts'
import { partByQuiet } from './studio/field/quiet.ts'

const received = Date.parse('2026-03-01T12:00:00Z')
const said = (time: string | null) => ({ get: () => time })

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  readServerClock(said(new Date().toUTCString()))
})

test('the time is the server’s, as its last answer said', () => {
  readServerClock(said('Sun, 01 Mar 2026 11:44:00 GMT'), received)
  expect(serverNow(received)).toBe(received - 16 * 60_000 + 500)
  readServerClock(said(null), received)
  readServerClock(said('soon'), received)
  expect(serverNow(received)).toBe(received - 16 * 60_000 + 500)
  readServerClock(said('Sun, 01 Mar 2026 11:59:59 GMT'), received)
  expect(serverNow(received)).toBe(received)
})

test('nobody is quiet because a browser’s clock is 16 minutes ahead', async () => {
  vi.useFakeTimers({ now: received + 16 * 60_000, toFake: ['Date'] })
  const answered = { isPaused: false, lastActivityAt: new Date(received - 20_000).toISOString() }
  const headers = { 'content-type': 'application/json', date: new Date(received).toUTCString() }
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify([answered]), { headers }))
  const interviews = await request<(typeof answered)[]>('/api/v1/x')
  expect(partByQuiet(interviews, Date.now()).quiet).toHaveLength(1)
  expect(partByQuiet(interviews, serverNow()).talking).toHaveLength(1)
  expect(formatAgo(received - 20_000)).toBe('just now')
})
