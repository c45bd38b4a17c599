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
  const document = () => withoutKey(openApiDocument(app, config), openPaths)
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
      license: { name: 'Apache-2.0' },
    },
    servers: [{ url: baseUrl(config) }],
    security: [{ bearer: [] }, { apiKey: [] }],
  })
}

/** Where no key is needed, the document asks for none (OpenAPI 3.1, `security: []`). */
function withoutKey(document: OpenApiDocument, openPaths: readonly RegExp[]): OpenApiDocument {
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    if (!openPaths.some((open) => open.test(path))) continue
    for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const)
      if (item[method]) item[method] = { ...item[method], security: [] }
  }
  return document
}

export type OpenApiDocument = ReturnType<typeof openApiDocument>
