/**
 * Before each file of tests that share their modules: Zod's schemas describe themselves to OpenAPI only where this was
 * loaded before they were made, as the server does.
 */
import '@hono/zod-openapi'
