/**
 * How well the question lint finds what two readers found, code by code, beside a list of words.
 *
 *   ./earwitness bench lint [--half dev|dev-more|dev-leading|later|test] [--json]
 *
 * Turns of real interviews held by an AI interviewer (anthropic-interviewer, CC-BY 4.0; the file lies beside the clone),
 * labelled in two separate readings (`bench/labels/lint`). `dev` and `dev-more` are interviews of the first half of the file, read
 * by different readers, to which the lint was tuned and on which it was trained (what it does in interviews that did not
 * train it is measured by `bench lint-weights`); `dev-more` has turns at random and turns picked for rare faults, named in
 * `sample`; `dev-leading` are turns of still other interviews, read once, for `leading` alone. `later` are 102 further interviews of the first
 * half, a third of them read twice, for six codes, after the lint was made and with nothing tuned to them; the readers were told to hold
 * a greeting's two formalities for one thing, which the lint does not. `test` are of the second half, which nobody looked
 * at. Agreement is Cohen's kappa and positive agreement,
 * which is the F1 of one reading against the other: it stands beside the lint's own as `readers F1`, because an F1 above
 * it cannot be shown. Precision, recall and F1 stand against an adjudicated reading where there is one, else against each
 * reading; 95 % intervals resample whole interviews. `with possible F1` counts what the lint names as possible too.
 * `long` is not labelled but counted, in another way than the lint does. Codes that are rare in real interviews are
 * measured on seeded faults, which somebody wrote without knowing the rules: one half of them trained the lint (`dev`),
 * the other did not (`test`). Codes that real interviews lack have turns and guide questions of their own
 * (`lint/rare`).
 */
import { join } from 'node:path'
import { loadLanguageDetector } from '../src/platform/language/detect-language.ts'
import { createEmbedder } from '../src/platform/models/create-embedder.ts'
import { quantile } from '../src/statistics/describe.ts'
import { isLongByCount } from './lint/baseline.ts'
import { type Found, findFaults } from './lint/find-faults.ts'
import { type LabelledTurn, type Reading, readInterviews, readLabels } from './lint/labels.ts'
import { isFound, readRareCases } from './lint/rare/cases.ts'
import { kappaOf, type Score, scoreOf } from './lint/score.ts'
import { readSeeded, type SeededSet, seededCodes } from './lint/seeded.ts'
import { benchFlags } from './load/bench-flags.ts'
import { printRows } from './load/each-size.ts'

const given = benchFlags({
  name: 'lint',
  measures: 'How well the question lint finds what two readers found, code by code, and its time a turn',
  baseline: 'A list of words for each code, on the same turns',
  options: {
    half: {
      kind: 'text',
      help: 'dev (when not given), dev-more and dev-leading: the lint was tuned to them; later: read after it was made, for six codes; test: nobody looked at it',
    },
    models: { kind: 'text', help: 'Folder of models; the one beside the clone when not given' },
    json: { kind: 'switch', help: 'For programs' },
  },
})
const flags = {
  half: given.half ?? 'dev',
  models: given.models ?? join(import.meta.dirname, '../../shared/models'),
  json: given.json,
}

/** `perhaps`: with what the lint names as possible, and does not count. */
type Finder = 'lint' | 'perhaps' | 'words'

const labelledCodes = [
  'multi',
  'leading',
  'presume',
  'praise',
  'closed',
  'options',
  'long',
  'personal',
  'repeat',
  'answered',
  'invented',
  'offguide',
] as const

const labels = readLabels(flags.half)
const transcripts = readInterviews(new Set(labels.map(({ id }) => id)))
const embedder = await createEmbedder({ folder: flags.models })
const detectLanguage = await loadLanguageDetector()
const found = await findFaults(transcripts, { embedder, detectLanguage })
const seeded = await readSeeded(flags.half)
const foundSeeded = seeded && (await findFaults(seeded.transcripts, { embedder, detectLanguage }))
await embedder.close()

const agreement = agreementRows()
const report = {
  half: flags.half,
  embedder: embedder.id,
  interviews: transcripts.size,
  turns: labels.length,
  agreement,
  scores: references().map((reading) => ({
    reading,
    rows: labelledCodes.filter(isLookedFor).map((code) => rowOf(code, reading)),
  })),
  seeded: seeded && foundSeeded && seededRows(seeded, foundSeeded),
  rare: rareRows(),
  msATurn: {
    median: quantile(found.msATurn, 0.5)!,
    p95: quantile(found.msATurn, 0.95)!,
    most: Math.max(...found.msATurn),
  },
}
if (flags.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
else print()

/** `long` is counted, whatever the readers looked for. */
function isLookedFor(code: string): boolean {
  return code === 'long' || labels.every(({ only }) => only === null || only.has(code))
}

function references(): Reading[] {
  return (['gold', 1, 2] as const).filter((one) => labels.some(({ codes }) => codes.has(one)))
}

function isFault(turn: LabelledTurn, code: string, reading: Reading): boolean {
  if (code === 'long') return isLongByCount(found.turns.get(turn.id)![turn.turn]!.text)
  return turn.codes.get(reading)?.has(code) ?? false
}

function agreementRows() {
  const both = labels.filter(({ codes }) => codes.has(1) && codes.has(2))
  return labelledCodes
    .filter((code) => code !== 'long' && isLookedFor(code))
    .map((code) => {
      const cases = both.map((turn) => ({
        id: turn.id,
        weight: turn.weight,
        isFault: isFault(turn, code, 1),
        isFound: isFault(turn, code, 2),
      }))
      const { interval: _, ...score } = scoreOf(cases)
      return {
        code,
        first: score.found + score.missed,
        second: score.found + score.wrong,
        kappa: kappaOf(score),
        positive: score.f1,
      }
    })
}

function rowOf(code: string, reading: Reading) {
  const read = labels.filter(({ codes }) => codes.has(reading))
  const casesBy = (finder: Finder) =>
    read.map((turn) => ({
      id: turn.id,
      weight: turn.weight,
      isFault: isFault(turn, code, reading),
      isFound: found.turns.get(turn.id)![turn.turn]![finder].has(code),
    }))
  const total = read.reduce((sum, { weight }) => sum + weight, 0)
  const lint = scoreOf(casesBy('lint'))
  const readers = agreement.find((row) => row.code === code)?.positive ?? null
  return {
    code,
    base: (lint.found + lint.missed) / total,
    lint,
    readers,
    perhaps: scoreOf(casesBy('perhaps')),
    words: scoreOf(casesBy('words')),
  }
}

function seededRows(set: SeededSet, findings: Found) {
  return seededCodes(set).map((code) => {
    const casesBy = (finder: Finder) =>
      set.cases.map(({ id, turn, expect }) => ({
        id,
        weight: 1,
        isFault: expect.has(code),
        isFound: findings.turns.get(id)![turn]![finder].has(code),
      }))
    const [lint, perhaps, words] = (['lint', 'perhaps', 'words'] as const).map((one) => scoreOf(casesBy(one)))
    return { code, lint: lint!, perhaps: perhaps!, words: words! }
  })
}

/** Each code by its own section alone: half of its lines have the fault, which no interview would. */
function rareRows() {
  const cases = readRareCases().filter(({ half }) => half === flags.half)
  return [...Map.groupBy(cases, ({ code }) => code)].map(([code, own]) => ({
    code,
    lint: scoreOf(
      own.map((one) => ({
        id: one.text,
        weight: 1,
        isFault: one.isFault,
        isFound: isFound(one, detectLanguage),
      })),
    ),
  }))
}

function print(): void {
  const line = (text = '') => process.stdout.write(`${text}\n`)
  line(
    `${report.interviews} interviews, ${report.turns} labelled turns (${report.half}), compared by ${report.embedder}`,
  )
  line()
  line('The two readings')
  printRows(
    report.agreement.map(({ code, first, second, kappa, positive }) => ({
      code,
      'faults, first': Math.round(first),
      'faults, second': Math.round(second),
      kappa: two(kappa),
      'positive agreement': two(positive),
    })),
  )
  for (const { reading, rows } of report.scores) {
    line()
    line(reading === 'gold' ? 'Against the adjudicated reading' : `Against reading ${reading}`)
    printRows(
      rows.map(({ code, base, lint, readers, perhaps, words }) => ({
        code,
        'base %': (100 * base).toFixed(1),
        ...cells(lint),
        'readers F1': two(readers),
        'with possible F1': two(perhaps.f1),
        'words F1': two(words.f1),
      })),
    )
  }
  if (report.seeded) {
    line()
    line('Seeded faults')
    printRows(
      report.seeded.map(({ code, lint, perhaps, words }) => ({
        code,
        cases: lint.found + lint.missed,
        ...cells(lint),
        'with possible F1': two(perhaps.f1),
        'words F1': two(words.f1),
      })),
    )
  }
  if (report.rare.length > 0) {
    line()
    line('Codes that interviews lack: invented turns, and as many that only look like one')
    printRows(
      report.rare.map(({ code, lint }) => ({ code, cases: lint.found + lint.missed, ...cells(lint) })),
    )
  }
  line()
  const { median, p95, most } = report.msATurn
  line(
    `${median.toFixed(2)} ms of processor time a turn besides embedding (median interview; p95 ${p95.toFixed(2)}, most ${most.toFixed(2)})`,
  )
}

function cells({ precision, recall, f1, interval }: Score) {
  return {
    precision: two(precision),
    recall: two(recall),
    F1: two(f1),
    '95 %': interval ? `${two(interval.low)} to ${two(interval.high)}` : '',
  }
}

function two(value: number | null): string {
  return value === null ? '-' : value.toFixed(2)
}
