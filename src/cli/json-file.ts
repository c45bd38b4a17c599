/** A JSON file that somebody wrote, read by its schema. */
import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { AppError } from '../platform/errors.ts'
import { invalidInput } from '../platform/http/router.ts'

export type ReadFile = (path: string, encoding: 'utf8') => string

/** @throws AppError `not_found` where there is no such file, `invalid_input` where it is not JSON */
export function readJsonFile(path: string, readFile: ReadFile = readFileSync): unknown {
  return parse(path, readText(path, readFile))
}

/** @throws AppError `invalid_input`: the file is not `what`, with one detail for each wrong field */
export function checkJson<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  { path, what }: { path: string; what: string },
): z.output<Schema> {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  const { details } = invalidInput(result.error, { target: 'the file', data })
  throw new AppError('invalid_input', `${path} is not ${what}`, { say: `${path} is not ${what}.`, details })
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

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : ''
    throw new AppError('invalid_input', `${path} is not JSON`, { cause, say: `${path} is not JSON: ${why}` })
  }
}
