import { describe, expect, test } from 'vitest'
import { readerOf } from './readers.ts'

const ann = { userId: 'ann', role: 'owner' as const }

describe('who read', () => {
  test('one person is one reader, by whichever door', () => {
    const who = readerOf([ann, { userId: 'eve', role: 'viewer' }])
    expect(['user:ann', 'cli', 'api-key:k'].map(who)).toEqual(['user:ann', 'user:ann', 'user:ann'])
  })
  test('somebody who gave their name is another reader, and the same one by either door', () => {
    const who = readerOf([ann])
    expect(who('cli/Bo')).toBe('user:ann/Bo')
    expect(who('user:ann/Bo')).toBe('user:ann/Bo')
  })
  test('where several may read, nobody knows who sat at the command line', () => {
    expect(readerOf([ann, { userId: 'bo', role: 'researcher' }])('cli')).toBe('cli')
    expect(readerOf([])('cli')).toBe('cli')
  })
})
