import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { defineCommand } from 'citty'
import { chosenKinds } from '../../interview/import/answer-values.ts'
import { columnRoles } from '../../interview/import/csv-columns.ts'
import type { ImportOptions, ImportReport } from '../../interview/import/model.ts'
import { type ImportFormat, importFormats } from '../../interview/import/records.ts'
import { AppError, isAppError } from '../../platform/errors.ts'
import { apiResponse } from '../client.ts'
import { findStudy } from '../find-study.ts'
import { formStream } from '../form-stream.ts'
import {
  counted,
  exitCodes,
  failureObject,
  failureText,
  note,
  print,
  printJson,
  progress,
  table,
} from '../output.ts'

export const takesMany = true

/** Interviews held elsewhere, each file whole or not at all. */
export default defineCommand({
  meta: { name: 'import', description: 'Bring in interviews held elsewhere; each file whole, or not at all' },
  args: {
    files: {
      type: 'positional',
      required: true,
      description: 'FILE ... (JSON lines, WebVTT, SRT, text, CSV; .gz too)',
    },
    study: { type: 'string', required: true, description: 'The study: its name or its id' },
    'dry-run': { type: 'boolean', description: 'Only say what would happen' },
    update: { type: 'boolean', description: 'Replace interviews whose content is another than before' },
    format: {
      type: 'string',
      description: `Instead of the detected one: ${importFormats.map(spelled).join(', ')}`,
    },
    role: {
      type: 'string',
      description: 'Who a speaker is: "Ana=participant" (or interviewer, omit); may be repeated',
    },
    column: {
      type: 'string',
      description: `What a column holds: "Age=attribute" (${columnRoles.join(', ')})`,
    },
    answers: {
      type: 'string',
      description: `What the answers to a question are: "Why did you leave?=open" (${chosenKinds.join(', ')})`,
    },
    source: {
      type: 'string',
      description: 'Within which ids name people; default: the file name without endings, within this study',
    },
    encoding: { type: 'string', description: 'Instead of the detected one, for example windows-1252' },
    json: { type: 'boolean', description: 'Print JSON' },
  },
  run: ({ args, rawArgs }) => importFiles(args as ImportArgs, rawArgs),
})

interface ImportArgs {
  _: string[]
  study: string
  'dry-run'?: boolean
  update?: boolean
  format?: string
  role?: string | string[]
  column?: string | string[]
  source?: string
  encoding?: string
  json?: boolean
}

interface Outcome {
  file: string
  report?: ImportReport
  failure?: AppError
}

async function importFiles(args: ImportArgs, rawArgs: string[]): Promise<void> {
  const options = {
    ...(args.format === undefined ? {} : { format: formatOf(args.format) }),
    ...(args.source ? { source: args.source } : {}),
    ...(args.encoding ? { encoding: args.encoding } : {}),
    roles: pairs('role', rawArgs),
    columns: pairs('column', rawArgs),
    answers: pairs('answers', rawArgs),
    update: args.update === true,
    dryRun: args['dry-run'] === true,
  }
  const study = await findStudy(args.study)
  const outcomes: Outcome[] = []
  for (const file of args._) {
    const outcome = await importFile(file, study.studyId, options)
    outcomes.push(outcome)
    if (!args.json) printOutcome(outcome)
  }
  if (args.json) {
    printJson(outcomes.map(({ file, report, failure }) => report ?? { file, error: failureObject(failure) }))
  }
  const hasFailed = outcomes.some(
    ({ report, failure }) => failure || (report && (report.errorCount > 0 || report.needsRoles)),
  )
  if (hasFailed) process.exitCode = exitCodes.failed
}

/** As a name is typed: `csv-people`. */
function spelled(format: ImportFormat): string {
  return format.replaceAll('_', '-')
}

function formatOf(given: string): ImportFormat {
  const name = given.trim().toLowerCase()
  const format = importFormats.find((each) => each === name || spelled(each) === name)
  if (format) return format
  throw new AppError('invalid_input', 'unknown import format', {
    say: `There is no format "${given}" to import. There are: ${importFormats.map(spelled).join(', ')}.`,
  })
}

type GivenOptions = Record<string, unknown>

async function importFile(file: string, studyId: string, options: GivenOptions): Promise<Outcome> {
  const line = progress(basename(file))
  try {
    line.update(null, 'reading')
    await refuseUnreadable(file)
    const given = { ...options, fileName: basename(file) } satisfies GivenOptions &
      Pick<ImportOptions, 'fileName'>
    const form = formStream(
      { options: JSON.stringify(given) },
      { field: 'file', fileName: basename(file), path: file },
    )
    const response = await apiResponse('POST', `/api/v1/studies/${studyId}/imports`, form)
    return { file, report: (await response.json()) as ImportReport }
  } catch (error) {
    if (!isAppError(error) || error.code === 'unavailable') throw error
    return { file, failure: error }
  } finally {
    line.done()
  }
}

/** Whoever prints it names the file. */
async function refuseUnreadable(file: string): Promise<void> {
  try {
    await access(file, constants.R_OK)
  } catch (cause) {
    throw new AppError('not_found', 'file cannot be opened', { cause, say: 'This file cannot be opened.' })
  }
  if ((await stat(file)).isDirectory())
    throw new AppError('invalid_input', 'a folder in place of a file', {
      say: 'This is a folder. Name the files in it.',
    })
}

/** `--role A=participant --role=B=interviewer` to a record; the command-line library keeps only the last. */
function pairs(flag: string, rawArgs: string[]): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [index, argument] of rawArgs.entries()) {
    const value =
      argument === `--${flag}`
        ? rawArgs[index + 1]
        : argument.startsWith(`--${flag}=`)
          ? argument.slice(flag.length + 3)
          : undefined
    if (value === undefined) continue
    const at = value.lastIndexOf('=')
    if (at <= 0) {
      throw new AppError('invalid_input', `--${flag} without "="`, {
        say: `--${flag} takes NAME=WHAT, for example "Ana=participant".`,
      })
    }
    found[value.slice(0, at).trim()] = value.slice(at + 1).trim()
  }
  return found
}

function printOutcome({ file, report, failure }: Outcome): void {
  if (failure) note(`${file}: ${failureText(failure)}`)
  if (!report) return
  const taken = report.format === null ? [] : [`${report.formatName}.`]
  print([`${file}:`, ...taken, report.reason, report.encodingReason].join(' ').trimEnd())
  for (const sentence of report.notes) print(`  ${sentence}`)
  if (report.dryRun) printPreview(report)
  print(`  ${resultOf(report)}`)
}

function printPreview(report: ImportReport): void {
  if (report.speakers.length > 0)
    table(report.speakers, [
      { title: '  speaker', value: (speaker) => `  ${speaker.label}` },
      { title: 'role', value: (speaker) => speaker.role ?? 'not known' },
      { title: 'because', value: (speaker) => speaker.reason },
      { title: 'turns', value: (speaker) => speaker.turns, align: 'right' },
    ])
  if (report.columns)
    print(`  columns: ${report.columns.map(({ heading, role }) => `${heading}=${role}`).join(', ')}`)
  if (report.questions.length > 0)
    table(report.questions, [
      { title: '  question', value: ({ question, key }) => `  ${question ?? key}` },
      { title: 'answers', value: ({ answers }) => answers, align: 'right' },
      { title: 'taken for', value: ({ kind }) => kind },
      { title: 'because', value: ({ reason }) => reason },
    ])
  for (const { line, column, say } of report.errors) {
    print(`  ${[line && `line ${line}`, column].filter(Boolean).join(', ') || 'file'}: ${say}`)
  }
  const unknown = report.speakers.find(({ role }) => role === null)
  if (unknown) print(`  Say who speaks: --role "${unknown.label}=participant" (or interviewer, omit).`)
}

function resultOf(report: ImportReport): string {
  const left = report.changed - report.updated
  const parts = [
    `${counted(report.interviews, 'interview')} with ${counted(report.turns, 'turn')}`,
    report.errorCount > 0
      ? `${counted(report.errorCount, 'record')} cannot be read`
      : report.needsRoles
        ? 'would not be imported: who speaks is not known'
        : `${report.dryRun ? 'would be new' : 'imported'} ${report.imported}`,
    report.skippedSame > 0 && `there already ${report.skippedSame}`,
    report.updated > 0 && `${report.dryRun ? 'would be replaced' : 'replaced'} ${report.updated}`,
    left > 0 && `changed since, left as they were ${left} (replace with --update)`,
    report.erased > 0 && `deleted here before, left out ${report.erased}`,
  ]
  return `${parts.filter(Boolean).join('; ')}.`
}
