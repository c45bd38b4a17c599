import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { defineCommand } from 'citty'
import { AppError } from '../../platform/errors.ts'
import { type ExportFormat, exportFormats } from '../../reports/model.ts'
import { apiResponse } from '../client.ts'
import { findStudy } from '../find-study.ts'
import { formatBytes, note, printJson, progress } from '../output.ts'

/** A study as a file. */
export default defineCommand({
  meta: {
    name: 'export',
    description: 'Write a study as JSON lines, CSV, a Markdown report, or its model calls',
  },
  args: {
    study: { type: 'positional', required: true, description: 'The study: its name or its id' },
    format: { type: 'string', default: 'jsonl', description: exportFormats.join(', ') },
    out: { type: 'string', description: 'The file; without it the study goes to standard output' },
    statuses: {
      type: 'string',
      description: 'Which interviews, for example complete,partial; default: complete',
    },
    json: { type: 'boolean', description: 'With --out: print what was written as JSON' },
  },
  run: ({ args }) => exportTo(args),
})

interface ExportArgs {
  study: string
  format: string
  out?: string
  statuses?: string
  json?: boolean
}

async function exportTo(args: ExportArgs): Promise<void> {
  const format = formatOf(args.format)
  const study = await findStudy(args.study)
  const query = new URLSearchParams({ format, ...(args.statuses ? { statuses: args.statuses } : {}) })
  const response = await apiResponse('GET', `/api/v1/studies/${study.studyId}/export?${query}`)
  const pieces = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0])
  if (!args.out) return pipeline(pieces, process.stdout, { end: false })
  const bytes = await writeWhole(pieces, args.out)
  if (args.json) printJson({ studyId: study.studyId, format, file: args.out, bytes })
  else note(`${args.out}: ${formatBytes(bytes)}`)
}

function formatOf(text: string): ExportFormat {
  const wanted = text === 'md' ? 'markdown' : text
  const format = exportFormats.find((known) => known === wanted)
  if (format) return format
  throw new AppError('invalid_input', `unknown format ${text}`, {
    say: `There is no format "${text}". There are: ${exportFormats.join(', ')}.`,
  })
}

/** The file appears under its name only when it is whole. */
async function writeWhole(pieces: Readable, file: string): Promise<number> {
  const line = progress(file)
  const partial = `${file}.part`
  const startedAt = Date.now()
  let bytes = 0
  pieces.on('data', (piece: Uint8Array) => {
    bytes += piece.length
    // A short export is over before anybody needs to know how far it is.
    if (Date.now() - startedAt > 1000) line.update(null, `${formatBytes(bytes)} so far`)
  })
  try {
    await pipeline(pieces, createWriteStream(partial))
    await rename(partial, file)
    return bytes
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  } finally {
    line.done()
  }
}
