import { defineCommand } from 'citty'
import { AppError } from '../../platform/errors.ts'
import { type ExportFormat, exportFormats, isDocumentFormat } from '../../reports/model.ts'
import { apiResponse } from '../client.ts'
import { findStudy } from '../find-study.ts'
import { receiveFile } from '../receive-file.ts'

/** A study as a file. */
export default defineCommand({
  meta: {
    name: 'export',
    description:
      'Write a study as a file. jsonl: the record, for importing again. csv: a person a row, for a spreadsheet. markdown: the results as text. html, pdf, pptx: the report that was drafted, as one page, printed, or as slides with charts to edit. sav: a person a row with labels, for SPSS, PSPP or R. qdpx: interviews with their coding, to go on in MAXQDA, ATLAS.ti, NVivo or QualCoder. bundle: everything that the numbers are computed from, for earwitness verify-report. model-calls: what language models were asked. More: docs/guides/export-a-study.md',
  },
  args: {
    study: { type: 'positional', required: true, description: 'The study: its name or its id' },
    format: { type: 'string', default: 'jsonl', description: exportFormats.join(', ') },
    out: { type: 'string', description: 'The file; without it the study goes to standard output' },
    statuses: {
      type: 'string',
      description: 'Which interviews, for example complete,partial; default: complete',
    },
    'without-words': {
      type: 'boolean',
      description: 'Of a bundle: leave out what people said and what is known of them',
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
  'without-words'?: boolean
}

async function exportTo(args: ExportArgs): Promise<void> {
  const format = formatOf(args.format)
  const study = await findStudy(args.study)
  if (args['without-words'] && format !== 'bundle') {
    throw new AppError('invalid_input', 'words can only be left out of a bundle', {
      say: '--without-words is for --format bundle: the other formats are made of words.',
    })
  }
  if (args.statuses && isDocumentFormat(format)) {
    throw new AppError('invalid_input', 'a report has its own statuses', {
      say: `--statuses is not for --format ${format}: the report says itself which interviews are in it.`,
    })
  }
  const query = new URLSearchParams({
    format,
    ...(args.statuses ? { statuses: args.statuses } : {}),
    ...(args['without-words'] ? { words: 'no' } : {}),
  })
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
