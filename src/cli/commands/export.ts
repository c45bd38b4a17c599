import { defineCommand } from 'citty'
import { AppError } from '../../platform/errors.ts'
import { type ExportFormat, exportFormats } from '../../reports/model.ts'
import { apiResponse } from '../client.ts'
import { findStudy } from '../find-study.ts'
import { receiveFile } from '../receive-file.ts'

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
  await receiveFile(response, args, { studyId: study.studyId, format })
}

function formatOf(text: string): ExportFormat {
  const wanted = text === 'md' ? 'markdown' : text
  const format = exportFormats.find((known) => known === wanted)
  if (format) return format
  throw new AppError('invalid_input', `unknown format ${text}`, {
    say: `There is no format "${text}". There are: ${exportFormats.join(', ')}.`,
  })
}
