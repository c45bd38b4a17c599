import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ApiError } from '../../api/request.ts'
import { createAutosave, type SaveState } from './autosave.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function setUp(save: (value: string, version: number) => Promise<number>) {
  const states: SaveState['kind'][] = []
  const autosave = createAutosave<string>({
    save,
    version: 1,
    onState: (state) => states.push(state.kind),
    delayMs: 100,
    retryMs: 1000,
  })
  return { states, autosave }
}

const error = (code: string) => new ApiError({ code, status: 0, message: 'no' })

describe('autosave', () => {
  test('saves once after a pause, with the last words and the version it knows', async () => {
    const save = vi.fn(async (_value: string, version: number) => version + 1)
    const { autosave, states } = setUp(save)
    autosave.edit('a')
    autosave.edit('ab')
    await vi.advanceTimersByTimeAsync(150)
    expect(save.mock.calls).toEqual([['ab', 1]])
    autosave.edit('abc')
    await vi.advanceTimersByTimeAsync(150)
    expect(save.mock.calls[1]).toEqual(['abc', 2])
    expect(states.at(-1)).toBe('saved')
  })

  test('never runs two saves at once: what is typed meanwhile waits for the new version', async () => {
    let finish: (version: number) => void = () => undefined
    const save = vi.fn(
      () =>
        new Promise<number>((resolve) => {
          finish = resolve
        }),
    )
    const { autosave } = setUp(save)
    autosave.edit('a')
    await vi.advanceTimersByTimeAsync(150)
    autosave.edit('b')
    await vi.advanceTimersByTimeAsync(500)
    expect(save).toHaveBeenCalledTimes(1)
    finish(2)
    await vi.advanceTimersByTimeAsync(150)
    expect(save.mock.calls[1]).toEqual(['b', 2])
  })

  test('keeps what could not be saved and tries again by itself', async () => {
    const save = vi.fn(async (_value: string, version: number) => version + 1)
    save.mockRejectedValueOnce(error('offline'))
    const { autosave, states } = setUp(save)
    autosave.edit('a')
    await vi.advanceTimersByTimeAsync(150)
    expect(states.at(-1)).toBe('failed')
    expect(autosave.isDirty()).toBe(true)
    await vi.advanceTimersByTimeAsync(1100)
    expect(save.mock.calls[1]).toEqual(['a', 1])
    expect(autosave.isDirty()).toBe(false)
  })

  test('stops at a conflict until somebody decides, then goes on against the newer version', async () => {
    const save = vi.fn(async (_value: string, version: number) => version + 1)
    save.mockRejectedValueOnce(error('stale_version'))
    const { autosave, states } = setUp(save)
    autosave.edit('mine')
    await vi.advanceTimersByTimeAsync(150)
    autosave.edit('mine too')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(save).toHaveBeenCalledTimes(1)
    expect(states.at(-1)).toBe('stale')
    autosave.resolve(7, 'mine too')
    await vi.advanceTimersByTimeAsync(10)
    expect(save.mock.calls[1]).toEqual(['mine too', 7])
  })

  test('what the server refuses is not sent again unchanged', async () => {
    const save = vi.fn(async (_value: string, version: number) => version + 1)
    save.mockRejectedValueOnce(error('invalid_input'))
    const { autosave, states } = setUp(save)
    autosave.edit('a')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(save).toHaveBeenCalledTimes(1)
    expect(states.at(-1)).toBe('refused')
    autosave.edit('b')
    await vi.advanceTimersByTimeAsync(150)
    expect(states.at(-1)).toBe('saved')
  })

  test('flush saves what waits without waiting for the pause', async () => {
    const save = vi.fn(async (_value: string, version: number) => version + 1)
    const { autosave } = setUp(save)
    autosave.edit('a')
    await autosave.flush()
    expect(save).toHaveBeenCalledTimes(1)
    await autosave.flush()
    expect(save).toHaveBeenCalledTimes(1)
  })

  test('settles at the version that holds what is on the page, or at none where it could not be saved', async () => {
    const save = vi.fn(async (_value: string, version: number) => version + 1)
    const { autosave } = setUp(save)
    expect(await autosave.settle()).toBe(1)
    autosave.edit('a')
    expect(await autosave.settle()).toBe(2)
    for (const code of ['offline', 'invalid_input', 'stale_version']) {
      save.mockRejectedValueOnce(error(code))
      autosave.edit('b')
      expect([code, await autosave.settle()]).toEqual([code, null])
    }
    autosave.stop()
  })
})
