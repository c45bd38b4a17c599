/**
 * A real model for sequences in ONNX, of a few hundred bytes, in the layout of transformers.js: it counts the word "not" in
 * what it reads, and takes one for a contradiction and none for an entailment. Written field by field from onnx.proto3,
 * so that no test waits for a download.
 */
const classes = ['contradiction', 'entailment', 'neutral'] as const
const words = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]', 'not', 'the', 'lamp', 'is', 'red', 'blue', '.']
const notId = words.indexOf('not')

/** Path to bytes. */
export function tinyClassifierFiles(): Record<string, Buffer> {
  return {
    'onnx/model_quantized.onnx': model(),
    'config.json': json({
      model_type: 'bert',
      architectures: ['BertForSequenceClassification'],
      id2label: Object.fromEntries(classes.entries()),
      vocab_size: words.length,
      max_position_embeddings: 64,
    }),
    'tokenizer_config.json': json({
      tokenizer_class: 'BertTokenizer',
      model_max_length: 64,
      pad_token: '[PAD]',
      cls_token: '[CLS]',
      sep_token: '[SEP]',
      unk_token: '[UNK]',
      mask_token: '[MASK]',
    }),
    'tokenizer.json': json(tokenizer()),
  }
}

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value)}\n`)

function tokenizer() {
  const special = (id: string) => ({ id, ids: [words.indexOf(id)], tokens: [id] })
  const piece = (id: 'A' | 'B', type: number) => ({ Sequence: { id, type_id: type } })
  const mark = (id: string, type: number) => ({ SpecialToken: { id, type_id: type } })
  return {
    version: '1.0',
    added_tokens: words.slice(0, 5).map((content, id) => ({
      id,
      content,
      special: true,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
    })),
    normalizer: { type: 'BertNormalizer', lowercase: true, clean_text: true, handle_chinese_chars: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [mark('[CLS]', 0), piece('A', 0), mark('[SEP]', 0)],
      pair: [mark('[CLS]', 0), piece('A', 0), mark('[SEP]', 0), piece('B', 1), mark('[SEP]', 1)],
      special_tokens: { '[CLS]': special('[CLS]'), '[SEP]': special('[SEP]') },
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(words.map((word, id) => [word, id])),
    },
  }
}

// ---- onnx.proto3 ----------------------------------------------------------------------------------------------------

const float = 1
const int64 = 7

function varint(value: number): Buffer {
  const bytes = []
  let left = value
  while (left > 127) {
    bytes.push((left & 127) | 128)
    left >>>= 7
  }
  return Buffer.from([...bytes, left])
}

const number = (field: number, value: number) => Buffer.concat([varint(field << 3), varint(value)])
const bytes = (field: number, value: Buffer) =>
  Buffer.concat([varint((field << 3) | 2), varint(value.length), value])
const text = (field: number, value: string) => bytes(field, Buffer.from(value))
const message = (field: number, ...parts: Buffer[]) => bytes(field, Buffer.concat(parts))

interface Operation {
  inputs: string[]
  output: string
  attributes?: Buffer[]
}

function node(operation: string, { inputs, output, attributes = [] }: Operation): Buffer {
  return message(
    1,
    ...inputs.map((name) => text(1, name)),
    text(2, output),
    text(4, operation),
    ...attributes,
  )
}

const attribute = (name: string, value: number) => message(5, text(1, name), number(3, value), number(20, 2))

interface Content {
  type: number
  dims: number[]
  data: Buffer
}

function tensor(name: string, { type, dims, data }: Content): Buffer {
  return message(5, ...dims.map((dim) => number(1, dim)), number(2, type), text(8, name), bytes(9, data))
}

/** Dimensions are numbers, or names where they vary. */
function valueInfo(name: string, type: number, dims: (number | string)[]): Buffer {
  const shape = dims.map((dim) => message(1, typeof dim === 'number' ? number(1, dim) : text(2, dim)))
  return Buffer.concat([text(1, name), message(2, message(1, number(1, type), message(2, ...shape)))])
}

const floats = (...values: number[]) => Buffer.from(new Float32Array(values).buffer)
const longs = (...values: bigint[]) => Buffer.from(new BigInt64Array(values).buffer)

function model(): Buffer {
  const inputs = ['input_ids', 'attention_mask', 'token_type_ids']
  const many = classes.length
  const graph = message(
    7,
    node('Equal', { inputs: ['input_ids', 'wanted'], output: 'isWanted' }),
    node('Cast', { inputs: ['isWanted'], output: 'found', attributes: [attribute('to', float)] }),
    node('ReduceSum', { inputs: ['found', 'axes'], output: 'many', attributes: [attribute('keepdims', 1)] }),
    node('MatMul', { inputs: ['many', 'weights'], output: 'weighed' }),
    node('Add', { inputs: ['weighed', 'bias'], output: 'logits' }),
    text(2, 'tiny'),
    tensor('wanted', { type: int64, dims: [1], data: longs(BigInt(notId)) }),
    tensor('axes', { type: int64, dims: [1], data: longs(1n) }),
    tensor('weights', { type: float, dims: [1, many], data: floats(8, -8, 0) }),
    tensor('bias', { type: float, dims: [many], data: floats(-4, 4, 0) }),
    ...inputs.map((name) => message(11, valueInfo(name, int64, ['batch', 'sequence']))),
    message(12, valueInfo('logits', float, ['batch', many])),
  )
  return Buffer.concat([number(1, 8), graph, message(8, text(1, ''), number(2, 13))])
}
