import { join } from 'node:path'
import type { JSONSchema7, LanguageModelV4, LanguageModelV4CallOptions } from '@ai-sdk/provider'
import { AppError } from '../../../errors.ts'
import { findCatalogueEntry } from '../../catalogue.ts'
import type { ModelSettings } from '../../settings.ts'
import { findVerifiedModel } from '../../verify-model.ts'
import { PromptTooLong } from '../answer-errors.ts'
import { grammarSchema } from './grammar-schema.ts'
import { type LlamaAnswer, LlamaProcess, type LlamaQuestion } from './llama-process.ts'
import { findRuntime } from './runtime.ts'

export interface BuiltinModelsOfProcess {
  open(modelId: string): LanguageModelV4
  close(): Promise<void>
}

export interface BuiltinSettings {
  models: ModelSettings
  dataDirectory: string
  /** Processor threads. More than are free makes it slower by far: they wait for each other. */
  threads: number
}

/** Models of the catalogue that run on this computer, each in a process of its own, started when it is asked. */
export function createBuiltinModels(settings: BuiltinSettings): BuiltinModelsOfProcess {
  const processes = new Map<string, Promise<LlamaProcess>>()
  function processOf(modelId: string): Promise<LlamaProcess> {
    const held = processes.get(modelId)
    if (held) return held
    const started = startProcess(settings, modelId)
    processes.set(modelId, started)
    // What is missing now may be there at the next question.
    started.catch(() => processes.delete(modelId))
    return started
  }
  return {
    open: (modelId) => createBuiltinModel(modelId, () => processOf(modelId)),
    async close() {
      const all = await Promise.allSettled(processes.values())
      await Promise.all(all.map((one) => (one.status === 'fulfilled' ? one.value.close() : undefined)))
    },
  }
}

/** @throws AppError `unavailable` naming what is not here and how to get it */
async function startProcess(settings: BuiltinSettings, modelId: string): Promise<LlamaProcess> {
  const runtime = findRuntime(settings.dataDirectory)
  if (!runtime) throw missing('The runtime is not installed. Run: earwitness models runtime install')
  const entry = findCatalogueEntry(modelId)
  const found = entry?.role === 'language' ? await findVerifiedModel(settings.models, entry) : undefined
  if (!entry || !found) throw missing(`${modelId} is not here. Run: earwitness models pull ${modelId}`)
  const modelFile = join(found.folder, entry.files[0]!.path)
  return new LlamaProcess({ runtime, modelFile, threads: settings.threads, contextTokens: 4096 })
}

function missing(say: string): AppError {
  return new AppError('unavailable', 'a built-in model is not ready', { say })
}

function createBuiltinModel(modelId: string, processOf: () => Promise<LlamaProcess>): LanguageModelV4 {
  async function ask(options: LanguageModelV4CallOptions): Promise<LlamaAnswer> {
    const worker = await processOf()
    const reply = await worker.ask(questionFrom(options), options.abortSignal)
    if ('text' in reply) return reply
    if (reply.error === 'TooLong') throw new PromptTooLong()
    throw new AppError('unavailable', `the model ended with ${reply.error}`)
  }
  return {
    specificationVersion: 'v4',
    provider: 'earwitness.builtin',
    modelId,
    supportedUrls: {},
    async doGenerate(options) {
      const { text, finish, inputTokens, outputTokens } = await ask(options)
      return {
        content: [{ type: 'text', text }],
        finishReason: { unified: finish, raw: finish },
        usage: {
          inputTokens: { total: inputTokens, noCache: inputTokens, cacheRead: 0, cacheWrite: 0 },
          outputTokens: { total: outputTokens, text: outputTokens, reasoning: 0 },
        },
        response: { modelId },
        warnings: [],
      }
    },
    // Objects are read whole: there is nothing to gain from parts of them.
    doStream: () => Promise.reject(new AppError('unavailable', 'built-in models do not stream')),
  }
}

/** @throws AppError `invalid_input` for a prompt that is not words alone */
function questionFrom(options: LanguageModelV4CallOptions): LlamaQuestion {
  const { prompt, responseFormat, maxOutputTokens = 512, temperature = null } = options
  const textOf = (role: 'system' | 'user') =>
    prompt.flatMap((message) => (message.role === role ? wordsOf(message.content) : [])).join('\n\n')
  const schema = responseFormat?.type === 'json' ? responseFormat.schema : undefined
  return {
    system: textOf('system'),
    prompt: textOf('user'),
    schema: schema ? grammarSchema(schema as JSONSchema7 & Record<string, unknown>) : null,
    maxTokens: maxOutputTokens,
    temperature,
  }
}

function wordsOf(content: string | readonly { type: string; text?: string }[]): string[] {
  if (typeof content === 'string') return [content]
  return content.map((part) => {
    if (part.type === 'text' && part.text !== undefined) return part.text
    throw new AppError('invalid_input', 'built-in models read words only')
  })
}
