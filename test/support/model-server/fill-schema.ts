/** The part of JSON Schema that structured outputs use. */
export interface JsonSchema {
  type?: string | string[]
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
  enum?: unknown[]
  const?: unknown
  anyOf?: JsonSchema[]
  minItems?: number
  minimum?: number
  maximum?: number
  $ref?: string
  $defs?: Record<string, JsonSchema>
}

/** The smallest value of that shape in which every free text is `text`. */
export function fillSchema(schema: JsonSchema, text: string, root: JsonSchema = schema): unknown {
  const inner = (part: JsonSchema) => fillSchema(part, text, root)
  if (schema.$ref) return inner(root.$defs?.[schema.$ref.split('/').at(-1)!] ?? {})
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return inner(schema.anyOf[0]!)
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, part]) => [name, inner(part)]),
      )
    case 'array':
      return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => inner(schema.items ?? {}))
    case 'number':
    case 'integer':
      return schema.minimum ?? schema.maximum ?? 1
    case 'boolean':
      return false
    case 'null':
      return null
    default:
      return text
  }
}
