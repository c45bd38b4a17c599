import type { EmbeddingModelV4 } from '@ai-sdk/provider'
import type { Priority, QueuedText } from './batch-queue.ts'
import { EmbeddingProcess } from './embedding-process.ts'
import type { WorkerSettings } from './embedding-worker.ts'

export interface LocalModelSettings extends WorkerSettings {
  dimensions: number
  /** Replaces the worker's file in tests. */
  script?: URL | undefined
}

/** 512 tokens, which is all the model reads, are never more characters than this in practice. */
const mostCharacters = 4096

/**
 * The embedding model of this machine, behind the AI SDK's provider specification.
 * `providerOptions.earwitness.priority`: `live` goes before `bulk` (the default); `deadlineMs`: when nobody waits any more.
 */
export function createLocalEmbeddingModel(
  settings: LocalModelSettings,
): EmbeddingModelV4 & { close(): Promise<void> } {
  const { dimensions, ...workerSettings } = settings
  const worker = new EmbeddingProcess(workerSettings, dimensions)
  return {
    specificationVersion: 'v4',
    provider: 'earwitness.local',
    modelId: settings.modelName,
    maxEmbeddingsPerCall: undefined,
    supportsParallelCalls: true,
    async doEmbed({ values, abortSignal, providerOptions }) {
      const priority: Priority = providerOptions?.earwitness?.priority === 'live' ? 'live' : 'bulk'
      const { deadlineMs } = providerOptions?.earwitness ?? {}
      const deadline = typeof deadlineMs === 'number' ? { deadlineAt: performance.now() + deadlineMs } : {}
      abortSignal?.throwIfAborted()
      const embeddings = await new Promise<number[][]>((resolve, reject) => {
        const results: number[][] = new Array(values.length)
        let missing = values.length
        let isOver = values.length === 0
        if (isOver) resolve([])
        const fail = (error: unknown) => {
          isOver = true
          reject(error)
        }
        abortSignal?.addEventListener('abort', () => fail(abortSignal.reason), { once: true })
        const texts = values.map(
          (value, index): QueuedText => ({
            text: value.slice(0, mostCharacters),
            priority,
            attempts: 0,
            ...deadline,
            isCancelled: () => isOver,
            failed: fail,
            done: (vector) => {
              results[index] = Array.from(vector)
              missing -= 1
              if (missing === 0) resolve(results)
            },
          }),
        )
        if (texts.length > 0) worker.submit(texts)
      })
      return { embeddings, warnings: [] }
    },
    close: () => worker.close(),
  }
}
