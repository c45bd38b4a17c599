import { createEmbedder, localEmbedderId } from './create-embedder.ts'
import type { Embedder } from './embedder.ts'
import type { ModelSettings } from './settings.ts'

/** The embedder of a process over its lifetime: it starts with what is there and takes the model when it arrives. */
export interface Embedders {
  /** Answers as the best embedder of the moment; `id`, `kind` and `dimensions` follow it. */
  readonly current: Embedder
  /**
   * The embedder with this id, or undefined. An interview keeps its embedder to its end, although a better one
   * may have arrived since.
   */
  byId(id: string): Embedder | undefined
  /** Is told of the one that is current, at once, and of each that takes its place. */
  onCurrent(listener: (embedder: Embedder) => void): void
  /** Looks again whether the model is there. Returns true when the current embedder changed. */
  refresh(): Promise<boolean>
  close(): Promise<void>
}

export async function createEmbedders(settings: ModelSettings): Promise<Embedders> {
  let current = await createEmbedder(settings)
  const all = new Map([[current.id, current]])
  const listeners: ((embedder: Embedder) => void)[] = []
  return {
    current: follow(() => current),
    byId: (id) => all.get(id),
    onCurrent(listener) {
      listeners.push(listener)
      listener(current)
    },
    async refresh() {
      if (current.id === localEmbedderId) return false
      const found = await createEmbedder(settings)
      if (all.has(found.id)) return false
      all.set(found.id, found)
      current = found
      void found.warmUp().catch(() => {})
      for (const listener of listeners) listener(found)
      return true
    },
    async close() {
      for (const embedder of all.values()) await embedder.close()
    },
  }
}

/** One object for those who keep a reference, always answering as the embedder of the moment. */
function follow(current: () => Embedder): Embedder {
  return {
    get id() {
      return current().id
    },
    get dimensions() {
      return current().dimensions
    },
    get kind() {
      return current().kind
    },
    embed: (texts, options) => current().embed(texts, options),
    warmUp: () => current().warmUp(),
    close: () => current().close(),
  }
}
