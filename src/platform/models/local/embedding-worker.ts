/**
 * The process that runs the embedding model: texts in, one flat block of numbers out. It reads files only
 * (remote models are off), keeps nothing between batches, and ends when the process that started it ends.
 */
import { env, pipeline } from '@huggingface/transformers'

export interface WorkerSettings {
  modelsFolder: string
  modelName: string
  threads: number
}

export interface BatchRequest {
  id: number
  texts: string[]
}

export type BatchReply = { id: number; vectors: Float32Array } | { id: number; error: string }

const settings = JSON.parse(process.argv[2]!) as WorkerSettings
process.on('disconnect', () => process.exit(0))
env.allowRemoteModels = false
env.allowLocalModels = true
env.localModelPath = settings.modelsFolder

const extract = await pipeline('feature-extraction', settings.modelName, {
  dtype: 'q8',
  device: 'cpu',
  local_files_only: true,
  session_options: { intraOpNumThreads: settings.threads, interOpNumThreads: 1 },
})

process.on('message', async ({ id, texts }: BatchRequest) => {
  reply(await embed(id, texts))
})
process.send?.('ready')

async function embed(id: number, texts: string[]): Promise<BatchReply> {
  try {
    const output = await extract(texts, { pooling: 'cls', normalize: true })
    return { id, vectors: output.data as Float32Array }
  } catch (error) {
    // The class only: a runtime's message may quote the text.
    return { id, error: error instanceof Error ? error.name : 'Error' }
  }
}

function reply(message: BatchReply): void {
  process.send?.(message)
}
