/**
 * A form with one file, read as it is sent: of the platform's own forms, a file of 200 MB would be in memory before it
 * has gone out.
 */
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'

export interface FormStream {
  /** For the header `content-type`. */
  type: string
  body: ReadableStream
}

interface FormFile {
  /** The field of the form. */
  field: string
  fileName: string
  path: string
}

/** RFC 7578, as browsers write it. A file that cannot be read fails the request that sends it. */
export function formStream(fields: Record<string, string>, file: FormFile): FormStream {
  const boundary = `earwitness-${randomUUID()}`
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Readable.toWeb(Readable.from(parts(boundary, fields, file))) as unknown as ReadableStream,
  }
}

async function* parts(
  boundary: string,
  fields: Record<string, string>,
  { field, fileName, path }: FormFile,
): AsyncGenerator<Buffer> {
  const start = (about: string) => `--${boundary}\r\nContent-Disposition: form-data; ${about}\r\n`
  for (const [name, value] of Object.entries(fields)) {
    yield Buffer.from(`${start(`name="${quoted(name)}"`)}\r\n${value}\r\n`)
  }
  const about = `name="${quoted(field)}"; filename="${quoted(fileName)}"`
  yield Buffer.from(`${start(about)}Content-Type: application/octet-stream\r\n\r\n`)
  yield* createReadStream(path)
  yield Buffer.from(`\r\n--${boundary}--\r\n`)
}

function quoted(name: string): string {
  return name.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22')
}
