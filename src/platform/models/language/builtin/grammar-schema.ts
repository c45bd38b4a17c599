/** The part of JSON Schema that a grammar can hold. */
export interface JsonSchema {
  [keyword: string]: unknown
}

const dropped = new Set([
  '$schema',
  // A grammar counts characters by repeating a rule, which makes each token cost seconds. The answer's check has them.
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'default',
  'description',
  'title',
])

/** What llama.cpp's grammar takes of a JSON schema. Pure; what is left out is checked in the answer. */
export function grammarSchema(schema: JsonSchema): JsonSchema {
  const entries = Object.entries(schema).filter(([keyword]) => !dropped.has(keyword))
  return Object.fromEntries(entries.map(([keyword, value]) => [renamed(keyword), convert(keyword, value)]))
}

/** The grammar knows one word for alternatives. */
function renamed(keyword: string): string {
  return keyword === 'anyOf' ? 'oneOf' : keyword
}

function convert(keyword: string, value: unknown): unknown {
  if (keyword === 'properties' || keyword === '$defs' || keyword === 'definitions') {
    const parts = Object.entries(value as Record<string, JsonSchema>)
    return Object.fromEntries(parts.map(([name, part]) => [name, grammarSchema(part)]))
  }
  if (keyword === 'enum' || keyword === 'const' || keyword === 'required' || keyword === 'type') return value
  if (Array.isArray(value)) return value.map((part: JsonSchema) => grammarSchema(part))
  return isSchema(value) ? grammarSchema(value) : value
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null
}
