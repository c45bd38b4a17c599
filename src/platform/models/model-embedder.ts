import type { EmbeddingModelV4 } from '@ai-sdk/provider'
import { DeadlinePassed, type Embedder, type EmbedOptions } from './embedder.ts'

export interface ModelEmbedderSettings {
  model: EmbeddingModelV4
  id: string
  dimensions: number
  /** Put before a search query; see the model's card. */
  queryPrefix?: string
  /** How many remembered texts are kept. */
  rememberAtMost?: number
  warmUp?: () => Promise<void>
  close?: () => Promise<void>
}

/** An embedder over any embedding model of the provider specification. */
export function createModelEmbedder(settings: ModelEmbedderSettings): Embedder {
  const remembered = new LeastRecentlyUsed(settings.rememberAtMost ?? 10_000)

  async function embed(texts: readonly string[], options: EmbedOptions = {}): Promise<Float32Array[]> {
    const prefix = options.as === 'query' ? (settings.queryPrefix ?? '') : ''
    const wanted = texts.map((text) => prefix + text)
    const found = new Map<string, Float32Array>()
    for (const text of wanted) {
      const vector = remembered.get(text)
      if (vector) found.set(text, vector)
    }
    const missing = [...new Set(wanted)].filter((text) => !found.has(text))
    if (missing.length > 0) {
      const vectors = await callModel(settings.model, missing, options)
      for (const [index, text] of missing.entries()) {
        found.set(text, vectors[index]!)
        if (options.remember) remembered.set(text, vectors[index]!)
      }
    }
    return wanted.map((text) => found.get(text)!)
  }

  return {
    id: settings.id,
    dimensions: settings.dimensions,
    kind: 'model',
    embed,
    warmUp: settings.warmUp ?? (async () => void (await embed(['warm up']))),
    close: settings.close ?? (async () => {}),
  }
}

async function callModel(
  model: EmbeddingModelV4,
  values: string[],
  options: EmbedOptions,
): Promise<Float32Array[]> {
  options.signal?.throwIfAborted()
  const { deadlineMs } = options
  const stop = new AbortController()
  const onAbort = () => stop.abort(options.signal?.reason)
  options.signal?.addEventListener('abort', onAbort, { once: true })
  // Vectors that came while this process was busy are read first: they are there, and were paid for.
  const timer =
    deadlineMs === undefined
      ? undefined
      : setTimeout(() => setImmediate(() => stop.abort(new DeadlinePassed(deadlineMs))), deadlineMs)
  try {
    const hurry = deadlineMs === undefined ? { priority: 'bulk' } : { priority: 'live', deadlineMs }
    const call = Promise.resolve(
      model.doEmbed({ values, abortSignal: stop.signal, providerOptions: { earwitness: hurry } }),
    )
    // A model that does not heed the signal must not hold up somebody who waits.
    const aborted = new Promise<never>((_, reject) => {
      stop.signal.addEventListener('abort', () => reject(stop.signal.reason), { once: true })
    })
    const { embeddings } = await Promise.race([call, aborted])
    return embeddings.map((embedding) => Float32Array.from(embedding))
  } finally {
    clearTimeout(timer)
    options.signal?.removeEventListener('abort', onAbort)
  }
}

/** A map that forgets what was not asked for longest. Map keeps insertion order, which is the order of use here. */
class LeastRecentlyUsed {
  readonly #entries = new Map<string, Float32Array>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  get(key: string): Float32Array | undefined {
    const value = this.#entries.get(key)
    if (value) {
      this.#entries.delete(key)
      this.#entries.set(key, value)
    }
    return value
  }

  set(key: string, value: Float32Array): void {
    this.#entries.delete(key)
    this.#entries.set(key, value)
    if (this.#entries.size > this.#most) this.#entries.delete(this.#entries.keys().next().value!)
  }
}
