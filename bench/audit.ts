/**
 * What `earwitness audit` finds in reports with planted faults, beside a plain search for the quoted words.
 *
 *   ./earwitness bench audit [--half dev|report] [--format pdf] [--show] [--json]
 *
 * Twenty reports as Markdown, HTML, Word, PowerPoint and PDF over real interviews (anthropic-interviewer, CC-BY 4.0; the
 * file lies beside the clone), made by recipes of `bench/labels/audit`: true and altered quotations in seven forms, counts
 * with a wrong number, percentage or base, and statements of one person, some of them another's. The claims in them were
 * planted by people who did not see the checks. `dev` are interviews 1 to 250, which the audit was developed on; `report`
 * are 251 to 500. A claim is refuted, left open, passed or not seen, told apart for false and for true ones: what is left open
 * is not counted as caught. Intervals are Wilson's, 95 %. The baseline finds a quotation where its characters stand in a turn of the person named, or of anybody.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClaimTurn } from '../src/findings/claims/index.ts'
import { auditFiles } from '../src/reports/audit/audit-files.ts'
import type { Audit } from '../src/reports/audit/model.ts'
import { type Matched, matchFindings } from './audit/match-findings.ts'
import { groupsOf, type Outcomes, outcomeOf, summaryOf } from './audit/outcomes.ts'
import { type PlantedItem, plantReport } from './audit/plant.ts'
import { readRecipes, reportFormats } from './audit/recipe.ts'
import { writeReport } from './audit/write-report.ts'
import { type Half, halves, readHalf, readPlanted } from './claims/planted.ts'
import { printRate, type Rate, rateOf, scoreOf } from './claims/score.ts'
import { benchFlags } from './load/bench-flags.ts'
import { printRows } from './load/each-size.ts'

const flags = benchFlags({
  name: 'audit',
  measures:
    'Planted faults in reports of five formats: refuted, left open or passed, and the same of true claims',
  baseline: 'A plain search for the quoted words, in the same reports',
  options: {
    half: { kind: 'text', help: 'dev (when not given): developed on; report: nobody looked at it' },
    format: { kind: 'text', help: `Only reports of this format: ${reportFormats.join(', ')}` },
    show: { kind: 'switch', help: 'Ids of what was judged wrongly; of dev alone' },
    json: { kind: 'switch', help: 'For programs' },
  },
})
const half = (flags.half ?? 'dev') as Half
const formats = reportFormats.filter((each) => flags.format === undefined || each === flags.format)
if (!halves.includes(half) || formats.length === 0 || (flags.show && half !== 'dev')) {
  process.stderr.write(
    `The bench audit: --half is dev or report, --format one of ${reportFormats.join(', ')}, --show of dev alone.\n`,
  )
  process.exit(2)
}

interface Judged extends Matched {
  report: string
  format: string
}

const interviews = readHalf(half)
const planted = readPlanted(half, interviews)
const folder = await mkdtemp(join(tmpdir(), 'earwitness-bench-audit-'))
const judged: Judged[] = []
let extra = 0
let milliseconds = 0
try {
  const transcripts = join(folder, 'interviews.jsonl')
  const lines = [...interviews].map(([id, turns]) => JSON.stringify({ id, turns }))
  await writeFile(transcripts, `${lines.join('\n')}\n`, { mode: 0o600 })
  for (const recipe of readRecipes(half).filter(({ format }) => formats.includes(format))) {
    const report = plantReport(recipe, { planted, interviews })
    const { bytes, fileName } = await writeReport(report)
    await writeFile(join(folder, fileName), bytes, { mode: 0o600 })
    const from = performance.now()
    const audit = await auditOf({ path: join(folder, fileName), fileName, transcripts })
    milliseconds += performance.now() - from
    const found = matchFindings(report.items, audit.findings)
    extra += found.extra.filter(({ verdict }) => verdict === 'refuted').length
    if (flags.show && half === 'dev')
      for (const { kind, reason, place } of found.extra.filter(({ verdict }) => verdict === 'refuted'))
        process.stdout.write(`${recipe.report} besides: ${kind} ${reason} in block ${place.block}\n`)
    judged.push(...found.matched.map((each) => ({ ...each, report: recipe.report, format: recipe.format })))
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

/** Without an embedder: the interviewer's faults are no part of what is measured here. */
async function auditOf(file: { path: string; fileName: string; transcripts: string }): Promise<Audit> {
  const { audit } = await auditFiles(
    {
      report: { path: file.path, fileName: file.fileName },
      transcripts: [{ path: file.transcripts, fileName: 'interviews.jsonl' }],
      roles: {},
      programVersion: 'bench',
    },
    {},
  )
  return audit
}

const kinds = ['quotation', 'count', 'statement'] as const
const ofKind = (kind: PlantedItem['kind']) => judged.filter(({ item }) => item.kind === kind)
const isRight = (each: Matched) => outcomeOf(each) === (each.item.isTrue ? 'passed' : 'refuted')
const ofFault = ({ item }: Judged) => item.fault

const report = {
  half,
  reports: new Set(judged.map((each) => each.report)).size,
  secondsEach: milliseconds / 1000 / Math.max(1, new Set(judged.map((each) => each.report)).size),
  refutedBesides: extra,
  kinds: kinds.map((kind) => summaryOf(kind, ofKind(kind))),
  baseline: scoreOf(
    ofKind('quotation').map(({ item }) => ({ isTrue: item.isTrue, isSupported: isExact(item, interviews) })),
  ),
  quotations: groupsOf(ofKind('quotation'), ofFault),
  counts: groupsOf(ofKind('count'), ofFault),
  statements: groupsOf(ofKind('statement'), ofFault),
  forms: groupsOf(ofKind('quotation'), ({ item }) => item.form),
  formats: groupsOf(judged, ({ format }) => format),
  attributed: attributedOf(ofKind('quotation')),
}
if (flags.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
else print()

/** Of quotations that somebody is named for, those that the audit ties to the same person. */
function attributedOf(list: readonly Judged[]) {
  const named = list.filter(({ item, finding }) => item.interviewId !== null && finding !== null)
  const right = named.filter(({ item, finding }) => finding?.attribution?.interviewId === item.interviewId)
  return rateOf(right.length, named.length)
}

function isExact({ text, interviewId }: PlantedItem, record: ReadonlyMap<string, ClaimTurn[]>): boolean {
  const turns = interviewId === null ? [...record.values()].flat() : (record.get(interviewId) ?? [])
  return turns.some((turn) => turn.role === 'participant' && turn.text?.includes(text))
}

function print(): void {
  const line = (text = '') => process.stdout.write(`${text}\n`)
  line(
    `${judged.length} planted claims in ${report.reports} reports over ${interviews.size} interviews (${half}); ${report.secondsEach.toFixed(1)} s an audit`,
  )
  for (const [called, key] of [
    ['false', 'falseOnes'],
    ['true', 'trueOnes'],
  ] as const) {
    printRows(
      report.kinds.map((each) => ({ [`${called} ones`]: each.kind, ...columnsOf(each[key], printRate) })),
    )
    line()
  }
  printRows(
    report.kinds.map(({ kind, seen, precision }) => ({
      '': kind,
      'seen of all': printRate(seen),
      'called false and are': printRate(precision),
    })),
  )
  line()
  const { recall, precision, kept } = report.baseline
  line(
    `Quotations by plain search: false ones not found ${printRate(recall)}; not found and false ${printRate(precision)}; true ones found ${printRate(kept)}`,
  )
  line(`Quotations tied to the person that the report names: ${printRate(report.attributed)}`)
  line(`Refuted findings on nothing that was planted: ${report.refutedBesides}`)
  for (const table of ['quotations', 'counts', 'statements', 'forms', 'formats'] as const) {
    line()
    printRows(
      report[table].map(({ name, isTrue, outcomes }) => ({
        [table]: name,
        are: isTrue ? 'true' : 'false',
        ...columnsOf(outcomes, ({ count, of }) => `${count} of ${of}`),
      })),
    )
  }
  if (flags.show) showWrong()
}

function columnsOf({ refuted, open, passed, notSeen }: Outcomes, print: (rate: Rate) => string) {
  return {
    refuted: print(refuted),
    'left open': print(open),
    passed: print(passed),
    'not seen': print(notSeen),
  }
}

/** Ids and choices; the words are in the interviews. */
function showWrong(): void {
  for (const each of judged) {
    const { item, finding, report: name } = each
    if (isRight(each) || item.kind === 'statement') continue
    process.stdout.write(
      `${name} ${item.kind} ${item.fault} ${item.form} ${item.interviewId}: ${finding ? `${finding.verdict} ${finding.reason} ${finding.attribution?.interviewId} ${finding.attribution?.how}` : 'not seen'}\n`,
    )
  }
}
