import { afterEach, describe, expect, test, vi } from 'vitest'
import { ApiError, queryString, request } from './request.ts'

const answer = (status: number, body: string, type = 'application/json') =>
  vi.stubGlobal('fetch', async () => new Response(body, { status, headers: { 'content-type': type } }))

afterEach(() => vi.unstubAllGlobals())

describe('a request', () => {
  test('that fails carries what the server says, where, and the id to look it up by', async () => {
    const error = {
      code: 'stale_version',
      message: 'Somebody saved this guide after you opened it.',
      details: [{ where: 'draftVersion', say: 'Is 3, was 2.' }],
      requestId: '01ABC',
    }
    answer(409, JSON.stringify({ error }))
    await expect(request('/api/v1/x')).rejects.toMatchObject({ ...error, status: 409 })
  })

  test('answered by something that is not ours still says that it failed', async () => {
    answer(502, '<html>bad gateway</html>', 'text/html')
    await expect(request('/api/v1/x')).rejects.toMatchObject({ code: 'internal', status: 502 })
  })

  test('that reaches nobody says so, instead of a browser message', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch')
    })
    const failure = await request('/api/v1/x').catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ApiError)
    expect((failure as ApiError).code).toBe('offline')
    expect((failure as ApiError).message).not.toContain('fetch')
  })

  test('without content gives nothing back', async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }))
    await expect(request('/api/v1/x', { method: 'DELETE' })).resolves.toBeUndefined()
  })
})

describe('a query', () => {
  test('leaves out what is absent, and repeats lists', () => {
    expect(queryString({ a: null, b: undefined, c: 0, d: ['x', 'y z'] })).toBe('?c=0&d=x&d=y+z')
    expect(queryString({})).toBe('')
    expect(queryString(undefined)).toBe('')
  })
})
