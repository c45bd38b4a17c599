/** Transcripts from a file of JSON lines, one after the other, however large the file. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { AppError, type ErrorDetail } from '../platform/errors.ts'
import { readTranscript, type Transcript } from '../study/lint/index.ts'

/** More bad lines than this are counted, not named. */
const mostNamed = 20

/**
 * Gives every transcript that can be read; a bad line does not hold up the others.
 *
 * @throws AppError `not_found`, or at the end `invalid_input` naming each bad line, without what was said
 */
export async function* readTranscripts(path: string): AsyncGenerator<Transcript> {
  const bad: ErrorDetail[] = []
  let number = 0
  let count = 0
  try {
    for await (const line of createInterface({ input: open(path), crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1
      if (line.trim() === '') continue
      count += 1
      const { transcript, problem } = parse(number === 1 ? line.replace(/^\uFEFF/, '') : line)
      if (transcript) yield transcript
      else bad.push({ where: `line ${number}`, say: `${problem.where}: ${problem.say}` })
    }
  } catch (cause) {
    throw isMissing(cause) ? cannotRead(path, cause) : cause
  }
  if (count === 0) throw invalid(path, 'It has no transcripts.', [])
  if (bad.length === count && bad.every(({ say }) => /^line: /.test(say))) throw noTranscripts(path)
  if (bad.length > 0) throw invalid(path, `${bad.length} of its ${count} lines cannot be read.`, bad)
}

function open(path: string): NodeJS.ReadableStream {
  return path === '-' ? process.stdin : createReadStream(path, 'utf8')
}

function parse(line: string): ReturnType<typeof readTranscript> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return { transcript: null, problem: { where: 'line', say: 'Is not JSON.' } }
  }
  return readTranscript(value)
}

const isMissing = (error: unknown) =>
  ['ENOENT', 'EISDIR', 'EACCES'].includes((error as NodeJS.ErrnoException | undefined)?.code ?? '')

function cannotRead(path: string, cause: unknown): AppError {
  return new AppError('not_found', 'cannot read the file of transcripts', {
    cause,
    say: `There is no file ${path} that can be read.`,
  })
}

/** A table, one document over many lines, an array: naming each line would say nothing. */
function noTranscripts(path: string): AppError {
  return new AppError('invalid_input', 'not a file of JSON lines', {
    say: `${path} is no file of JSON lines: each line is one whole interview, {"id": ..., "turns": [{"role": "interviewer", "text": "..."}, {"role": "participant", "text": "..."}]}. Tables and other forms: docs/guides/lint-interviews.md`,
  })
}

function invalid(path: string, why: string, details: ErrorDetail[]): AppError {
  const more = details.length - mostNamed
  return new AppError('invalid_input', 'transcripts cannot be read', {
    say: `${path}: ${why}`,
    details: more > 0 ? [...details.slice(0, mostNamed), { say: `and ${more} more` }] : details,
  })
}
