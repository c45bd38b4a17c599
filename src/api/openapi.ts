/** The description of the API, made from the routes themselves, and the page that shows it. */
import { baseUrl, type Config } from '../platform/config/config.ts'
import type { Router } from '../platform/http/router.ts'
import { renderApiPage } from './openapi-page.ts'

/** @param openPaths those that answer without a key or a session */
export function addOpenApi(app: Router, config: Config, openPaths: readonly RegExp[]): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description:
      'An API key of the workspace (ew_...), or on the participant’s side the token of an interview.',
  })
  app.openAPIRegistry.registerComponent('securitySchemes', 'apiKey', {
    type: 'apiKey',
    in: 'header',
    name: 'x-api-key',
  })
  const document = () => withNull(withTags(withoutKey(openApiDocument(app, config), openPaths)))
  app.get('/api/openapi.json', (c) => c.json(document()))
  app.get('/api', (c) => c.html(renderApiPage(document())))
}

export function openApiDocument(app: Router, config: Config) {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Earwitness',
      version: '1',
      description:
        'Everything that the studio, the command line and the participant’s room do goes through this API.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: baseUrl(config) }],
    security: [{ bearer: [] }, { apiKey: [] }],
  })
}

/** Where no key is needed, the document asks for none (OpenAPI 3.1, `security: []`). */
function withoutKey(document: OpenApiDocument, openPaths: readonly RegExp[]): OpenApiDocument {
  return mapOperations(document, (operation, path) =>
    openPaths.some((open) => open.test(path)) ? { ...operation, security: [] } : operation,
  )
}

/** Generators of clients make a group of each tag: an operation without one of its own has the first word of its path. */
function withTags(document: OpenApiDocument): OpenApiDocument {
  const names = new Set<string>()
  const tagged = mapOperations(document, (operation, path) => {
    const tags = operation.tags ?? [firstWordOf(path)]
    for (const tag of tags) names.add(tag)
    return { ...operation, tags }
  })
  return { ...tagged, tags: [...names].map((name) => ({ name })) }
}

function firstWordOf(path: string): string {
  const words = path
    .replace(/^\/api\/v1\//, '')
    .split('/')[0]!
    .replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * What may be null is made as "both of that schema and object or null", which nothing but an object is. It is one of the
 * two: OpenAPI 3.1 reads schemas as JSON Schema does.
 */
function withNull<Part>(part: Part): Part {
  if (Array.isArray(part)) return part.map(withNull) as Part
  if (typeof part !== 'object' || part === null) return part
  const { allOf, ...rest } = part as { allOf?: [object, { type?: unknown }] }
  const [named, orNull] = allOf ?? []
  if (named && '$ref' in named && Array.isArray(orNull?.type) && orNull.type.includes('null')) {
    const { type: _, ...besides } = orNull
    return { ...rest, ...besides, anyOf: [named, { type: 'null' }] } as Part
  }
  return Object.fromEntries(Object.entries(part).map(([key, below]) => [key, withNull(below)])) as Part
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const
type PathItem = NonNullable<OpenApiDocument['paths']>[string]
type Operation = NonNullable<PathItem[(typeof methods)[number]]>

function mapOperations(
  document: OpenApiDocument,
  change: (operation: Operation, path: string) => Operation,
): OpenApiDocument {
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => {
    const changed = methods.flatMap((method) => {
      const operation = item[method]
      return operation ? [[method, change(operation, path)] as const] : []
    })
    return [path, { ...item, ...Object.fromEntries(changed) }] as const
  })
  return { ...document, paths: Object.fromEntries(paths) }
}

export type OpenApiDocument = ReturnType<typeof openApiDocument>
