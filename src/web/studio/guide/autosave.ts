/**
 * Saves what is edited, shortly after the editing pauses, one save at a time. What is on the page is never lost to a
 * failed save: it stays, says so, and is tried again; a save against an older version stops and asks.
 */
import { ApiError } from '../../api/request.ts'

export type SaveState =
  | { kind: 'saved' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  /** Will be tried again by itself. */
  | { kind: 'failed'; say: string }
  /** Refused for what it holds: the next edit is saved again. */
  | { kind: 'refused'; say: string }
  /** Somebody saved after this page was opened: nothing more is saved until a person decides. */
  | { kind: 'stale' }

interface AutosaveOptions<Value> {
  /** Saves against a version, returns the new one. Throws ApiError. */
  save: (value: Value, version: number) => Promise<number>
  version: number
  onState: (state: SaveState) => void
  /** Milliseconds of quiet before a save. */
  delayMs?: number
  /** Milliseconds before a failed save is tried again. */
  retryMs?: number
}

export interface Autosave<Value> {
  edit: (value: Value) => void
  /** Saves what waits, now; resolves when it is saved or has failed. */
  flush: () => Promise<void>
  /** The same; resolves to the version that holds all of it, or null where it could not be saved. */
  settle: () => Promise<number | null>
  /** After a conflict: goes on against this version. `value` is saved when given. */
  resolve: (version: number, value?: Value) => void
  /** The version that the next save is against. */
  version: () => number
  /** True while something on the page is not on the server. */
  isDirty: () => boolean
  stop: () => void
}

export function createAutosave<Value>(options: AutosaveOptions<Value>): Autosave<Value> {
  const { save, onState, delayMs = 700, retryMs = 4_000 } = options
  let version = options.version
  let waiting: { value: Value } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let isStale = false

  const schedule = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), ms)
  }

  async function attempt(): Promise<void> {
    const { value } = waiting!
    waiting = null
    onState({ kind: 'saving' })
    try {
      version = await save(value, version)
      if (waiting) schedule(delayMs)
      onState(waiting ? { kind: 'unsaved' } : { kind: 'saved' })
    } catch (error) {
      waiting ??= { value }
      fail(error)
    }
  }

  function fail(error: unknown): void {
    const code = error instanceof ApiError ? error.code : 'internal'
    if (code === 'stale_version') {
      isStale = true
      onState({ kind: 'stale' })
      return
    }
    const say = error instanceof ApiError ? error.message : 'It could not be saved.'
    if (code === 'invalid_input') {
      onState({ kind: 'refused', say })
      return
    }
    onState({ kind: 'failed', say })
    schedule(retryMs)
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    if (running) return running.then(() => (waiting && !isStale ? flush() : undefined))
    if (!waiting || isStale) return Promise.resolve()
    running = attempt().finally(() => {
      running = null
    })
    return running
  }

  const isDirty = () => waiting !== null || running !== null

  return {
    edit(value) {
      waiting = { value }
      if (isStale) return
      if (!running) onState({ kind: 'unsaved' })
      schedule(delayMs)
    },
    flush,
    settle: () => flush().then(() => (isDirty() ? null : version)),
    resolve(next, value) {
      version = next
      isStale = false
      waiting = value === undefined ? null : { value }
      onState(waiting ? { kind: 'unsaved' } : { kind: 'saved' })
      if (waiting) schedule(0)
    },
    version: () => version,
    isDirty,
    stop: () => clearTimeout(timer),
  }
}
