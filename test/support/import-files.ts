/** Helpers for tests of imports: text through a parser, and text into a file in any encoding. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { detectFormat } from '../../src/interview/import/detect-format.ts'
import { type ParseOptions, parseFile } from '../../src/interview/import/parse-file.ts'
import {
  type BadRecord,
  isInterview,
  type ParsedInterview,
  type TextFormat,
} from '../../src/interview/import/records.ts'

export interface Parsed {
  interviews: ParsedInterview[]
  bad: BadRecord[]
  notes: string[]
}

/** The folder with other people's data, beside the clone; a test that needs it says so where it is absent. */
export const sharedData = resolve(import.meta.dirname, '../../../shared/data')

export async function parseText(
  format: TextFormat,
  text: string,
  options: ParseOptions & { chunkSize?: number } = {},
): Promise<Parsed> {
  const parsed: Parsed = { interviews: [], bad: [], notes: [] }
  for await (const item of parseFile(format, inChunks(text, options.chunkSize ?? 7), options)) {
    if (isInterview(item)) parsed.interviews.push(item)
    else if ('bad' in item) parsed.bad.push(item.bad)
    else parsed.notes.push(item.note)
  }
  return parsed
}

/** Detects, then parses: what an import does first. */
export async function detectAndParse(text: string, fileName = ''): Promise<Parsed & { format: TextFormat }> {
  const detected = detectFormat(text, fileName)
  if (detected.format === null) throw new Error(detected.reason)
  return {
    format: detected.format,
    ...(await parseText(detected.format, text, { delimiter: detected.delimiter })),
  }
}

export async function* inChunks(text: string, size: number): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size)
}

/** `Anna: hello | Ben: hi`: who said what, for comparisons that read well. */
export function spoken(interview: ParsedInterview | undefined): string {
  return interview?.turns.map(({ speaker, text }) => `${speaker}: ${text}`).join(' | ') ?? ''
}

export async function writeTemporary(name: string, bytes: string | Uint8Array): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'earwitness-import-')), name)
  await writeFile(path, bytes)
  return path
}
