import { defineCommand } from 'citty'
import { AppError } from '../../platform/errors.ts'
import { type ReportFormat, reportFormats } from '../../reports/document/export-report.ts'
import type { HistoryEntry } from '../../reports/document/facts-model.ts'
import { numberClaims } from '../../reports/document/formats/number-claims.ts'
import type { ReportClaim } from '../../reports/document/model.ts'
import type { Replacements } from '../../reports/document/redact/list-replacements.ts'
import { standsForPerson } from '../../reports/document/redact/stands-for-person.ts'
import { sayOutdated } from '../../reports/document/say-outdated.ts'
import type { Share } from '../../reports/document/share/share-report.ts'
import type { ReportView } from '../../reports/document/show-report.ts'
import { api, apiResponse } from '../client.ts'
import { findStudy } from '../find-study.ts'
import { print, printJson, table } from '../output.ts'
import { receiveFile } from '../receive-file.ts'

const study = { type: 'positional', required: true, description: 'The study: its name or its id' } as const
const json = { type: 'boolean', description: 'Print JSON' } as const

/** The report that a researcher sends. */
export default defineCommand({
  meta: { name: 'report', description: 'Draft, read, publish, share or export the report of a study' },
  subCommands: {
    draft: defineCommand({
      meta: { name: 'draft', description: 'Write the draft by program, for the first time or anew' },
      args: { study, json },
      run: ({ args }) => draft(args),
    }),
    refresh: defineCommand({
      meta: { name: 'refresh', description: 'Count the draft again and keep what was written' },
      args: { study, json },
      run: ({ args }) => refresh(args),
    }),
    show: defineCommand({
      meta: {
        name: 'show',
        description: 'What the draft says in short, and what stands in the way of publishing it',
      },
      args: { study, json },
      run: ({ args }) => show(args),
    }),
    undo: defineCommand({
      meta: { name: 'undo', description: 'Take the newest change back, or the one with a number' },
      args: {
        study,
        number: { type: 'string', description: 'Which one; see the history in: report show --json' },
        json,
      },
      run: ({ args }) => undo(args),
    }),
    publish: defineCommand({
      meta: { name: 'publish', description: 'Publish the draft as a version that never changes' },
      args: {
        study,
        note: { type: 'string', description: 'What is new in it' },
        'leave-out': { type: 'boolean', description: 'Publish without what the record does not bear out' },
        'as-counted': {
          type: 'boolean',
          description: 'Publish what was counted although something has changed since',
        },
        json,
      },
      run: ({ args }) => publish(args),
    }),
    share: defineCommand({
      meta: { name: 'share', description: 'Make a link to a published version; it is shown once' },
      args: {
        study,
        version: { type: 'string', description: 'Default: the newest' },
        names: { type: 'boolean', description: 'With names; without this, pseudonyms' },
        comments: { type: 'boolean', description: 'Whoever has the link may comment' },
        label: { type: 'string', description: 'For whom it is' },
        days: { type: 'string', description: 'How long it opens (30); 0: until it is withdrawn' },
        keep: {
          type: 'string',
          description:
            'Of the list of what is replaced: "lesson; Oxford" names nobody and stays, in later versions too',
        },
        'dry-run': { type: 'boolean', description: 'Only list what is replaced; make no link' },
        json,
      },
      run: ({ args }) => share(args),
    }),
    shares: defineCommand({
      meta: { name: 'shares', description: 'The links of a report, newest first' },
      args: { study, json },
      run: ({ args }) => listShares(args),
    }),
    withdraw: defineCommand({
      meta: { name: 'withdraw', description: 'Withdraw a link; it opens nothing any more' },
      args: { share: { type: 'positional', required: true, description: 'Its id' }, json },
      run: ({ args }) => withdraw(args),
    }),
    export: defineCommand({
      meta: { name: 'export', description: 'Write the report to a file' },
      args: {
        study,
        format: {
          type: 'string',
          default: 'html',
          description: `${reportFormats.join(', ')} (md is markdown)`,
        },
        out: { type: 'string', description: 'The file; without it the report goes to standard output' },
        version: { type: 'string', description: 'Default: the newest published one, else the draft' },
        draft: { type: 'boolean', description: 'The draft, whatever was published' },
        pseudonyms: { type: 'boolean', description: 'Without names' },
        json: { type: 'boolean', description: 'With --out: print what was written as JSON' },
      },
      run: ({ args }) => exportTo(args),
    }),
  },
})

interface Named {
  study: string
  json?: boolean
}

async function draft(args: Named): Promise<void> {
  const { studyId } = await findStudy(args.study)
  const view = await api<ReportView>('POST', `/api/v1/studies/${studyId}/report/draft`)
  if (args.json) return printJson(view)
  printView(view)
}

async function refresh(args: Named): Promise<void> {
  const { studyId } = await findStudy(args.study)
  const view = await api<ReportView>('POST', `/api/v1/studies/${studyId}/report/refresh`)
  if (args.json) return printJson(view)
  printView(view)
}

async function show(args: Named): Promise<void> {
  const { studyId } = await findStudy(args.study)
  const { report } = await api<{ report: ReportView | null }>('GET', `/api/v1/studies/${studyId}/report`)
  if (args.json) return printJson(report)
  if (report) printView(report)
  else print(`No report yet. Write its first draft with: earwitness report draft "${args.study}"`)
}

async function undo(args: Named & { number?: string }): Promise<void> {
  const { studyId } = await findStudy(args.study)
  const number = wholeNumber('--number', args.number)
  const view = await api<ReportView>('POST', `/api/v1/studies/${studyId}/report/undo`, { number })
  if (args.json) return printJson(view)
  print(view.document.history[0]?.what ?? 'Taken back.')
}

async function publish(
  args: Named & { note?: string; 'leave-out'?: boolean; 'as-counted'?: boolean },
): Promise<void> {
  const { studyId } = await findStudy(args.study)
  const body = {
    note: args.note,
    leaveOut: args['leave-out'] === true,
    asCounted: args['as-counted'] === true,
  }
  const made = await api<{ version: number }>('POST', `/api/v1/studies/${studyId}/report/versions`, body)
  if (args.json) return printJson(made)
  print(`Version ${made.version} is published. Share it with: earwitness report share "${args.study}"`)
}

/** Before a link shows a version: keeps those entries of the list, as they were said, and gives what is replaced then. */
async function settleReplaced(
  studyId: string,
  { version, keep }: { version: number | undefined; keep: readonly string[] },
): Promise<Replacements> {
  const path = `/api/v1/studies/${studyId}/report`
  const number =
    version ?? (await api<{ report: ReportView | null }>('GET', path)).report?.versions[0]?.number
  if (number === undefined)
    throw new AppError('conflict', 'nothing is published', {
      say: 'Nothing is published yet. Publish the draft with: earwitness report publish STUDY',
    })
  const url = `${path}/versions/${number}/replacements`
  const held = await api<Replacements>('GET', url)
  const listed = new Set([...held.keptByPerson, ...held.replaced.map(({ said }) => said)])
  const unknown = keep.filter((words) => !listed.has(words))
  if (unknown.length > 0)
    throw new AppError('invalid_input', 'not in the list of what is replaced', {
      say: `Not in the list of what is replaced in version ${number}: ${unknown.join('; ')}. Write each as it stands in the column “said”: report share STUDY --dry-run shows it.`,
    })
  const people = new Set(
    held.replaced.flatMap(({ said, becomes }) => (/^Person \d+$/u.test(becomes) ? [said] : [])),
  )
  const somebody = keep.filter((words) => people.has(words))
  if (somebody.length > 0) throw standsForPerson(somebody)
  if (keep.length === 0) return held
  return api('PUT', url, { kept: [...new Set([...held.keptByPerson, ...keep])] })
}

/** Whoever has the link reads the right column. */
function printReplaced({ version, replaced, kept, keptByPerson }: Replacements): void {
  if (replaced.length === 0) print(`Nothing is replaced in version ${version}.`)
  else
    table(replaced, [
      { title: 'said', value: ({ said }) => said },
      { title: 'becomes', value: ({ becomes }) => becomes },
      { title: 'times', value: ({ times }) => String(times), align: 'right' },
    ])
  if (keptByPerson.length > 0) print(`Kept, as naming nobody: ${keptByPerson.join(', ')}`)
  if (kept.length > 0) print(`Kept, as themes are called by them: ${kept.join(', ')}`)
}

async function share(
  args: Named & {
    version?: string
    names?: boolean
    comments?: boolean
    label?: string
    days?: string
    keep?: string
    'dry-run'?: boolean
  },
): Promise<void> {
  const { studyId } = await findStudy(args.study)
  const days = args.days === '0' ? null : wholeNumber('--days', args.days)
  const version = wholeNumber('--version', args.version)
  const keep = (args.keep ?? '').split(';').flatMap((words) => words.trim() || [])
  const isDry = args['dry-run'] === true
  if (isDry && keep.length > 0)
    throw new AppError('invalid_input', '--keep with --dry-run', {
      say: 'With --dry-run nothing is written, and --keep writes: it stays in later versions too. List what is replaced with --dry-run, then share with --keep.',
    })
  if (isDry || keep.length > 0 || (!args.names && !args.json)) {
    const replacements = await settleReplaced(studyId, { version, keep })
    if (!args.json) printReplaced(replacements)
    else if (isDry) printJson(replacements)
  }
  if (isDry) return
  const made = await api<{ share: Share; url: string }>('POST', `/api/v1/studies/${studyId}/report/shares`, {
    version,
    names: args.names ? 'names' : 'pseudonyms',
    allowsComments: args.comments === true,
    label: args.label,
    expiresInDays: days,
  })
  if (args.json) return printJson(made)
  print(made.url)
  print(
    `This is shown once. It opens version ${made.share.version} ${made.share.names === 'names' ? 'with names' : 'without names'}, ${made.share.expiresAt ? `until ${made.share.expiresAt.slice(0, 10)}` : 'until it is withdrawn'}.`,
  )
}

async function listShares(args: Named): Promise<void> {
  const { studyId } = await findStudy(args.study)
  const { shares } = await api<{ shares: Share[] }>('GET', `/api/v1/studies/${studyId}/report/shares`)
  if (args.json) return printJson(shares)
  if (shares.length === 0)
    return print(`No links yet. Make one with: earwitness report share "${args.study}"`)
  table(shares, [
    { title: 'id', value: (each) => each.shareId },
    { title: 'version', value: (each) => each.version, align: 'right' },
    { title: 'names', value: (each) => each.names },
    { title: 'for', value: (each) => each.label },
    { title: 'state', value: (each) => each.state },
    { title: 'opened', value: (each) => each.opened, align: 'right' },
  ])
}

async function withdraw(args: { share: string; json?: boolean }): Promise<void> {
  const reply = await api<Share>('DELETE', `/api/v1/report-shares/${encodeURIComponent(args.share)}`)
  if (args.json) return printJson(reply)
  print('Withdrawn. It opens nothing any more.')
}

async function exportTo(
  args: Named & { format: string; out?: string; version?: string; draft?: boolean; pseudonyms?: boolean },
): Promise<void> {
  const format = formatOf(args.format)
  const { studyId } = await findStudy(args.study)
  const version = wholeNumber('--version', args.version)
  const query = new URLSearchParams({
    format,
    names: args.pseudonyms ? 'pseudonyms' : 'names',
    draft: String(args.draft === true),
    ...(version === undefined ? {} : { version: String(version) }),
  })
  const response = await apiResponse('GET', `/api/v1/studies/${studyId}/report/export?${query}`)
  await receiveFile(response, args, { studyId, format })
}

function formatOf(text: string): ReportFormat {
  const wanted = text === 'md' ? 'markdown' : text
  const format = reportFormats.find((known) => known === wanted)
  if (format) return format
  throw new AppError('invalid_input', `unknown format ${text}`, {
    say: `There is no format "${text}". There are: ${reportFormats.join(', ')}.`,
  })
}

function wholeNumber(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new AppError('invalid_input', `${flag} is no number`, {
    say: `${flag} takes a whole number above 0, not "${text}".`,
  })
}

/** In short: the answers with how sure they are, then what is in the way. */
function printView({ document, problems, standing, outdated, versions }: ReportView): void {
  print(document.title)
  for (const block of document.blocks) {
    if (block.kind !== 'answer') continue
    print()
    print(block.objective)
    for (const part of block.parts)
      print(`  ${part.kind === 'text' ? part.text : sentence(document.claims[part.claimId])}`)
    print(`  How sure: ${block.confidence.word}. ${block.confidence.because}`)
  }
  print()
  if (outdated.length > 0)
    print(
      `Since this draft was counted, ${sayOutdated(outdated)}. Count it again with: earwitness report refresh`,
    )
  print(standing)
  const numbers = numberClaims(document)
  for (const { claimId, blockId, say } of problems) {
    const number = claimId === null ? undefined : numbers.get(claimId)
    print(`  ${number === undefined ? blockId : `Claim ${number}`}: ${say}`)
  }
  print(sayPublished(document.history, versions[0]))
}

function sayPublished(
  history: readonly HistoryEntry[],
  newest: ReportView['versions'][number] | undefined,
): string {
  if (!newest) return 'Not published yet.'
  const isPublished = (number: number) => number <= newest.editNumber
  const differs = history.some(
    ({ number, isUndone, undoes }) =>
      !isPublished(number) && !isUndone && (undoes === null || isPublished(undoes)),
  )
  const published = `Published: version ${newest.number}.`
  return differs
    ? `${published} The draft above differs from it: earwitness report publish makes the next one.`
    : published
}

function sentence(claim: ReportClaim | undefined): string {
  return claim?.text ?? ''
}
