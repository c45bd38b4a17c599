/** A guide in a file: the guide itself, or anything exported that holds one under `guide` or `draft`. */
import { AppError } from '../platform/errors.ts'
import { invalidInput } from '../platform/http/router.ts'
import { type Guide, GuideSchema } from '../study/model.ts'

type ReadFile = (path: string, encoding: 'utf8') => string

/** @throws AppError `not_found` or `invalid_input` naming each wrong field */
export function readGuideFile(path: string, readFile: ReadFile): Guide {
  const parsed = parseJson(path, readText(path, readFile))
  const held = parsed as { guide?: unknown; draft?: unknown; study?: { draft?: unknown } }
  const data = held.guide ?? held.draft ?? held.study?.draft ?? parsed
  const result = GuideSchema.safeParse(data)
  if (result.success) return result.data
  const { details } = invalidInput(result.error, { data })
  throw new AppError('invalid_input', `${path} is not a guide`, {
    say: `${path} is not a guide.`,
    details,
  })
}

function readText(path: string, readFile: ReadFile): string {
  try {
    return readFile(path, 'utf8')
  } catch (cause) {
    throw new AppError('not_found', `cannot read ${path}`, {
      cause,
      say: `There is no file ${path} that can be read.`,
    })
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text) ?? {}
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : ''
    throw new AppError('invalid_input', `${path} is not JSON`, { cause, say: `${path} is not JSON: ${why}` })
  }
}
