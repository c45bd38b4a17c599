/** The router that every room starts from, with one way to say what is wrong with a request. */
import { OpenAPIHono, z } from '@hono/zod-openapi'
import { AppError, type ErrorDetail } from '../errors.ts'
import { sayIssue } from '../say-issue.ts'
import type { HttpEnv } from './dependencies.ts'

export type Router = OpenAPIHono<HttpEnv>

/** A router whose validation failures are `invalid_input` with one detail for each wrong field. */
export function createRouter(): Router {
  return new OpenAPIHono<HttpEnv>({
    defaultHook: (result) => {
      if (result.success) return
      throw invalidInput(result.error, result)
    },
  })
}

/** What was checked: the part of the request, and what it held, which is never repeated. */
interface Checked {
  target?: string
  data?: unknown
}

/** From a zod error to what a person can act on. Never repeats the value: it may be somebody's words. */
export function invalidInput(error: z.core.$ZodError, { target = 'json', data }: Checked = {}): AppError {
  const details = error.issues.flatMap((issue) => detailsOf(issue, { target, data }))
  const first = details[0]
  const more = details.length > 1 ? ` and ${details.length - 1} more` : ''
  return new AppError('invalid_input', `invalid ${target}: ${details.map((d) => d.where).join(', ')}`, {
    say: first
      ? target === 'param'
        ? first.say
        : `${first.where}: ${first.say}${more}`
      : 'The request is not valid.',
    details,
  })
}

function detailsOf(issue: z.core.$ZodIssue, { target, data }: Checked & { target: string }): ErrorDetail[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ where: key, say: 'Is not a known field.' }))
  const place = issue.path.length > 0 ? z.core.toDotPath(issue.path) : (places[target] ?? target)
  const isMissing = data !== undefined && issue.path.length > 0 && valueAt(data, issue.path) === undefined
  if (isMissing) return [{ where: place, say: 'Is required.' }]
  // Nobody typed it into a field: it is a piece of an address that was cut or mistyped.
  return [{ where: place, say: target === 'param' ? notWhole : sayIssue(issue) }]
}

const notWhole = 'This names nothing: it is not whole. Copy it again from where it is shown.'

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  )
}

const places: Record<string, string> = {
  json: 'body',
  query: 'query',
  param: 'path',
  header: 'header',
  form: 'form',
}

/** The body of every failed request. */
export const ErrorBodySchema = z
  .object({
    error: z.object({
      code: z.string().openapi({ example: 'invalid_input' }),
      message: z.string(),
      details: z.array(z.object({ where: z.string().optional(), say: z.string() })),
      requestId: z.string(),
    }),
  })
  .openapi('Error')

/** For `createRoute({ responses: { 200: jsonBody(Schema, 'What it is'), ...errorResponses } })`. */
export const errorResponses = {
  '4XX': {
    description: 'What is wrong, where, and what to do',
    content: { 'application/json': { schema: ErrorBodySchema } },
  },
  '5XX': {
    description: 'A fault of the server; `requestId` finds it in the log',
    content: { 'application/json': { schema: ErrorBodySchema } },
  },
} as const

export function jsonBody<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

/** For `request: { body: jsonRequest(Schema) }`. */
export function jsonRequest<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } }
}
