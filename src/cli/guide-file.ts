/** A guide in a file: the guide itself, or anything exported that holds one under `guide` or `draft`. */
import { type Guide, GuideSchema } from '../study/model.ts'
import { checkJson, type ReadFile, readJsonFile } from './json-file.ts'

/** @throws AppError `not_found` or `invalid_input` naming each wrong field */
export function readGuideFile(path: string, readFile: ReadFile): Guide {
  const parsed = readJsonFile(path, readFile) ?? {}
  const held = parsed as { guide?: unknown; draft?: unknown; study?: { draft?: unknown } }
  return checkJson(GuideSchema, held.guide ?? held.draft ?? held.study?.draft ?? parsed, {
    path,
    what: 'a guide',
  })
}
