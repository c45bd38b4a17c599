/**
 * The process that runs a GGUF model: one prompt at a time, each in a fresh sequence, nothing kept between them. It
 * reads the model's file and nothing else, and ends when the process that started it ends.
 */

import { pathToFileURL } from 'node:url'
import type { JsonSchema } from './grammar-schema.ts'

export interface LlamaWorkerSettings {
  /** The runtime's file. */
  runtime: string
  modelFile: string
  threads: number
  contextTokens: number
}

export interface LlamaRequest {
  id: number
  system: string
  prompt: string
  /** What the answer must fit, as far as a grammar can say it; null for words. */
  schema: JsonSchema | null
  maxTokens: number
  temperature: number | null
}

export type LlamaReply =
  | { id: number; text: string; finish: 'stop' | 'length'; inputTokens: number; outputTokens: number }
  /** The class of the error only: a runtime's message may quote the text. */
  | { id: number; error: string }

const settings = JSON.parse(process.argv[2]!) as LlamaWorkerSettings
process.on('disconnect', () => process.exit(0))

/** The part of node-llama-cpp that is used here; it is not installed where the product is built. */
interface Runtime {
  getLlama(options: object): Promise<{
    loadModel(options: { modelPath: string }): Promise<{
      tokenize(text: string): readonly number[]
      createContext(options: object): Promise<Context>
    }>
    createGrammarForJsonSchema(schema: JsonSchema): Promise<unknown>
  }>
  LlamaChatSession: new (options: {
    contextSequence: Sequence
    systemPrompt: string
  }) => {
    promptWithMeta(prompt: string, options: object): Promise<{ responseText: string; stopReason: string }>
  }
}

interface Context {
  contextSize: number
  getSequence(): Sequence
}

interface Sequence {
  tokenMeter: { usedInputTokens: number; usedOutputTokens: number }
  dispose(): void
}

const { getLlama, LlamaChatSession } = (await import(pathToFileURL(settings.runtime).href)) as Runtime
const isApple = process.platform === 'darwin' && process.arch === 'arm64'
const llama = await getLlama({
  gpu: isApple ? 'auto' : false,
  build: 'never',
  progressLogs: false,
  logLevel: 'fatal',
  maxThreads: settings.threads,
})
const model = await llama.loadModel({ modelPath: settings.modelFile })
const context = await model.createContext({ contextSize: { max: settings.contextTokens } })

let running: { id: number; stop: AbortController } | undefined
process.on('message', async (message: LlamaRequest | { cancel: number }) => {
  if ('cancel' in message) {
    if (running?.id === message.cancel) running.stop.abort()
    return
  }
  const stop = new AbortController()
  running = { id: message.id, stop }
  process.send?.(await answer(message, stop.signal))
})
process.send?.('ready')

async function answer(request: LlamaRequest, signal: AbortSignal): Promise<LlamaReply> {
  const { id, system, prompt, schema, maxTokens, temperature } = request
  // The runtime would forget the beginning of what does not fit; then the instructions would be gone.
  if (model.tokenize(system + prompt).length + maxTokens + 64 > context.contextSize)
    return { id, error: 'TooLong' }
  const sequence = context.getSequence()
  try {
    const grammar = schema === null ? undefined : await llama.createGrammarForJsonSchema(schema)
    const session = new LlamaChatSession({ contextSequence: sequence, systemPrompt: system })
    const { responseText, stopReason } = await session.promptWithMeta(prompt, {
      maxTokens,
      signal,
      ...(grammar === undefined ? {} : { grammar }),
      ...(temperature === null ? {} : { temperature }),
    })
    const { usedInputTokens: inputTokens, usedOutputTokens: outputTokens } = sequence.tokenMeter
    const finish = stopReason === 'maxTokens' ? 'length' : 'stop'
    return { id, text: responseText, finish, inputTokens, outputTokens }
  } catch (error) {
    return { id, error: error instanceof Error ? error.name : 'Error' }
  } finally {
    sequence.dispose()
  }
}
