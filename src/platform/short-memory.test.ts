import { spawnSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { forgetAfterErasure, QuickMemory, ShortMemory, VersionedMemory } from './short-memory.ts'

const minute = 60_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  forgetAfterErasure()
  vi.useRealTimers()
})

describe('a short memory', () => {
  test('of more than it holds, lets go what was used longest ago', () => {
    const memory = new ShortMemory<number>({ most: 2 })
    memory.set('a', 1)
    memory.set('b', 2)
    expect(memory.get('a')).toBe(1)
    memory.set('c', 3)
    expect([memory.get('a'), memory.get('b'), memory.get('c')]).toEqual([1, undefined, 3])
  })

  test('lets go by itself what nobody used for five minutes', () => {
    const memory = new ShortMemory<number>({ most: 9 })
    memory.set('idle', 1)
    memory.set('used', 2)
    vi.advanceTimersByTime(4 * minute)
    expect(memory.get('used')).toBe(2)
    vi.advanceTimersByTime(minute)
    expect(memory.size).toBe(1)
    vi.advanceTimersByTime(4 * minute)
    expect(memory.size).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('gives nothing that is over, though its timer is late', () => {
    const memory = new ShortMemory<number>({ most: 9, keptMs: minute })
    memory.set('a', 1)
    vi.setSystemTime(Date.now() + minute)
    expect(memory.get('a')).toBeUndefined()
    expect(memory.size).toBe(0)
  })

  test('holds nothing past an erasure, but what its own erasure takes out', () => {
    const anybodys = new ShortMemory<number>({ most: 9 })
    const byInterview = new ShortMemory<number>({ most: 9, onErasure: 'keep' })
    anybodys.set('a', 1)
    byInterview.set('a', 1)
    forgetAfterErasure()
    expect([anybodys.size, byInterview.size]).toEqual([0, 1])
    byInterview.delete('a')
    expect(byInterview.size).toBe(0)
    // It goes on as before.
    anybodys.set('b', 2)
    forgetAfterErasure()
    expect(anybodys.size).toBe(0)
  })

  test('keeps no process alive', () => {
    const file = new URL('./short-memory.ts', import.meta.url)
    const program = `const { ShortMemory } = await import('${file}'); new ShortMemory({ most: 1 }).set('a', 1)`
    const ended = spawnSync(process.execPath, ['--input-type=module', '-e', program], { timeout: 50_000 })
    expect([ended.status, ended.signal]).toEqual([0, null])
  })
})

describe('a quick memory', () => {
  const counting = (most = 9) => {
    const memory = new QuickMemory<string>({ most })
    const made: string[] = []
    const get = (key: string) =>
      memory.get(key, (asked) => {
        made.push(asked)
        return asked.toUpperCase()
      })
    return { memory, made, get }
  }

  test('makes what it holds once, also what was there before the last turn', () => {
    const { made, get } = counting()
    expect([get('a'), get('a')]).toEqual(['A', 'A'])
    vi.advanceTimersByTime(3 * minute)
    expect([get('a'), made.length]).toEqual(['A', 1])
  })

  test('never holds more than it may, and keeps what is used', () => {
    const { memory, made, get } = counting(8)
    for (let at = 0; at < 100; at += 1) {
      get(`n${at}`)
      get('used')
      expect(memory.size).toBeLessThanOrEqual(8)
    }
    expect(made.filter((key) => key === 'used')).toHaveLength(1)
  })

  test('lets go by itself what nobody used for five minutes, and rests', () => {
    const { memory, get } = counting()
    get('idle')
    get('used')
    vi.advanceTimersByTime(2.4 * minute)
    get('used')
    vi.advanceTimersByTime(2 * minute)
    get('used')
    vi.advanceTimersByTime(0.6 * minute)
    expect(memory.size).toBe(1)
    vi.advanceTimersByTime(5 * minute)
    expect([memory.size, vi.getTimerCount()]).toEqual([0, 0])
  })

  test('holds nothing past an erasure, and goes on as before', () => {
    const { memory, made, get } = counting()
    get('a')
    forgetAfterErasure()
    expect([memory.size, vi.getTimerCount()]).toEqual([0, 0])
    get('a')
    expect(made).toEqual(['a', 'a'])
    forgetAfterErasure()
    expect(memory.size).toBe(0)
  })

  test('keeps no process alive', () => {
    const file = new URL('./short-memory.ts', import.meta.url)
    const program = `const { QuickMemory } = await import('${file}'); new QuickMemory({ most: 4 }).get('a', () => 1)`
    const ended = spawnSync(process.execPath, ['--input-type=module', '-e', program], { timeout: 50_000 })
    expect([ended.status, ended.signal]).toEqual([0, null])
  })
})

describe('a memory of versions', () => {
  test('makes a value once for a version, and anew for the next one or when its time is over', async () => {
    const memory = new VersionedMemory<number>({ most: 4 })
    let made = 0
    const make = async () => ++made
    expect(await Promise.all([memory.get('a', '1', make), memory.get('a', '1', make)])).toEqual([1, 1])
    expect(await memory.get('a', '2', make)).toBe(2)
    vi.advanceTimersByTime(5 * minute)
    expect(await memory.get('a', '2', make)).toBe(3)
  })

  test('does not remember that it failed, nor forgets for it what came after', async () => {
    const memory = new VersionedMemory<string>({ most: 4 })
    const failing = memory.get('a', '1', () => Promise.reject(new Error('no database')))
    const later = memory.get('a', '2', async () => 'read')
    await expect(failing).rejects.toThrow('no database')
    expect(await memory.get('a', '2', async () => 'read twice')).toBe(await later)
    const broken = () => Promise.reject(new Error('gone'))
    await expect(memory.get('b', '1', broken)).rejects.toThrow('gone')
    expect(await memory.get('b', '1', async () => 'mended')).toBe('mended')
  })
})
