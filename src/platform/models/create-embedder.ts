import { dirname } from 'node:path'
import { embedderModel } from './catalogue.ts'
import type { Embedder } from './embedder.ts'
import { createHashedLexicalEmbedder, fitLexicalEmbedder } from './lexical/lexical-embedder.ts'
import { createLocalEmbeddingModel } from './local/local-embedding-model.ts'
import { createModelEmbedder } from './model-embedder.ts'
import type { ModelSettings } from './settings.ts'
import { findVerifiedModel } from './verify-model.ts'

export const localEmbedderId = 'bge-small-en-v1.5-q8'

/**
 * The embedder of this machine: the catalogue's model where a whole, verified copy is, else the lexical one
 * (fitted on `corpus` when one is given: an analysis gives the texts it will compare, an interview gives none).
 */
export async function createEmbedder(
  settings: ModelSettings,
  options: { corpus?: readonly string[] } = {},
): Promise<Embedder> {
  const found = await findVerifiedModel(settings, embedderModel)
  if (found) return createLocalModelEmbedder(dirname(found.folder), settings)
  return options.corpus ? fitLexicalEmbedder(options.corpus) : createHashedLexicalEmbedder()
}

function createLocalModelEmbedder(modelsFolder: string, settings: ModelSettings): Embedder {
  const model = createLocalEmbeddingModel({
    modelsFolder,
    modelName: embedderModel.name,
    dimensions: 384,
    threads: settings.threads ?? 1,
  })
  return createModelEmbedder({
    model,
    id: localEmbedderId,
    dimensions: 384,
    queryPrefix: 'Represent this sentence for searching relevant passages: ',
    close: () => model.close(),
  })
}
