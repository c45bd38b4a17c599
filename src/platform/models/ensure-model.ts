import { setTimeout as wait } from 'node:timers/promises'
import { isAppError } from '../errors.ts'
import { embedderModel } from './catalogue.ts'
import { type PullProgress, pullModel } from './pull-model.ts'
import type { ModelSettings } from './settings.ts'

/** How a model that is not there yet stands, for `status`, `doctor` and the studio. */
export type ModelState =
  | { state: 'fetching'; receivedBytes: number; totalBytes: number; source: string | null }
  | { state: 'ready'; folder: string }
  | { state: 'failed'; say: string; nextTryAt: number }

export interface ModelInBackground {
  state(): ModelState
  /** Resolves when the model is there or `stop` was called; never rejects. */
  finished: Promise<void>
  stop(): void
}

export interface EnsureOptions {
  /** Called once, when the model is whole and verified. */
  onReady?: (folder: string) => void | Promise<void>
  /** Called after each failed round; the sentence is for the log and holds nothing of participants. */
  onFailure?: (say: string) => void
  /** Pauses between rounds; the last one repeats. Milliseconds. */
  pausesMs?: readonly number[]
}

const defaultPausesMs = [60_000, 10 * 60_000, 60 * 60_000]

/**
 * Fetches the embedder without keeping anybody waiting: `start` goes on, lexical comparison serves meanwhile.
 * Tries again with growing pauses, so that a computer that is off line at first gets its model later.
 */
export function ensureModelInBackground(
  settings: ModelSettings,
  options: EnsureOptions = {},
): ModelInBackground {
  const stop = new AbortController()
  let state: ModelState = { state: 'fetching', receivedBytes: 0, totalBytes: 0, source: null }
  const onProgress = ({ receivedBytes, totalBytes, source }: PullProgress) => {
    state = { state: 'fetching', receivedBytes, totalBytes, source }
  }

  async function round(pauseMs: number): Promise<boolean> {
    try {
      const { folder } = await pullModel(settings, embedderModel, { signal: stop.signal, onProgress })
      state = { state: 'ready', folder }
      await options.onReady?.(folder)
      return true
    } catch (error) {
      if (stop.signal.aborted) return true
      const say = isAppError(error) ? error.say : 'The model could not be fetched.'
      state = { state: 'failed', say, nextTryAt: Date.now() + pauseMs }
      options.onFailure?.(say)
      return false
    }
  }

  async function run(): Promise<void> {
    const pauses = options.pausesMs ?? defaultPausesMs
    for (let index = 0; ; index += 1) {
      const pauseMs = pauses[Math.min(index, pauses.length - 1)]!
      if (await round(pauseMs)) return
      // Waiting for the next round keeps no process alive that has nothing else to do.
      await wait(pauseMs, undefined, { signal: stop.signal, ref: false }).catch(() => {})
      if (stop.signal.aborted) return
    }
  }

  return { state: () => state, finished: run(), stop: () => stop.abort() }
}
