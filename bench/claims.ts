/**
 * How many planted false claims are caught, kind by kind, and how many true ones are kept, beside simple programs.
 *
 *   ./earwitness bench claims [--half dev|report] [--judge .9] [--json]
 *
 * Quotations, paraphrases and counts over real interviews (anthropic-interviewer, CC-BY 4.0; the file lies beside the
 * clone), planted by people who did not see the checks: `bench/labels/claims` holds recipes and nobody's words. `dev` are
 * interviews 1 to 250, which the checks were developed on; `report` are 251 to 500, which nobody looked at, but for the
 * paraphrases of every other one of their people, which have been read since. `--variants 100` adds as many quotations of
 * every form and every fault that a program makes. Positive is a false claim; intervals are Wilson's, 95 %. `--judge` adds a scripted judge of that accuracy for the paraphrases that the
 * program leaves open. Thresholds of overlap and cosine are chosen on the same claims, which flatters them.
 */
import { join } from 'node:path'
import { prepareCorpus, verifyClaim } from '../src/findings/claims/index.ts'
import { openCrossEncoder } from '../src/findings/claims/judge/cross-encoder.ts'
import { judgeParaphrase } from '../src/findings/claims/judge/judge-paraphrase.ts'
import { createScriptedJudge } from '../src/findings/claims/judge/scripted-judge.ts'
import { createEmbedder } from '../src/platform/models/create-embedder.ts'
import { cosinesOf, createBaselines } from './claims/baselines.ts'
import { type Half, halves, type PlantedClaim, readHalf, readPlanted } from './claims/planted.ts'
import { acceptedAt, areaUnderCurve, printRate, rateOf, scoreOf } from './claims/score.ts'
import { varyQuotations } from './claims/vary-quotations.ts'
import { benchFlags } from './load/bench-flags.ts'
import { printRows } from './load/each-size.ts'

const flags = benchFlags({
  name: 'claims',
  measures: 'Planted false quotations, paraphrases and counts: caught, and true ones kept; claims a second',
  baseline: 'Exact substring, word overlap of .8 and embedding cosine, on the same claims',
  options: {
    half: { kind: 'text', help: 'dev (when not given): developed on; report: nobody looked at it' },
    judge: { kind: 'text', help: 'Accuracy of a scripted judge for paraphrases, 0 to 1 (.9)' },
    encoder: { kind: 'text', help: 'Folder of a cross-encoder with a manifest.json, as the judge instead' },
    models: { kind: 'text', help: 'Folder of models; the one beside the clone when not given' },
    variants: {
      kind: 'number',
      default: 0,
      least: 0,
      help: 'Also so many quotations of every form and fault that a program makes',
    },
    json: { kind: 'switch', help: 'For programs' },
  },
})
const half = (flags.half ?? 'dev') as Half
const accuracy = Number(flags.judge ?? '.9')
if (!halves.includes(half) || !(accuracy >= 0 && accuracy <= 1)) {
  process.stderr.write('The bench claims: --half is dev or report, --judge a number from 0 to 1.\n')
  process.exit(2)
}

const interviews = readHalf(half)
const planted = readPlanted(half, interviews)
const startedAt = performance.now()
const corpus = prepareCorpus(interviews)
const preparedMs = performance.now() - startedAt
const baselines = createBaselines(interviews)
const mostFalse = 0.05

const quotes = planted.quotes.map((each) => ({ ...each, result: verifyClaim(each.claim, corpus) }))
const report = {
  half,
  interviews: interviews.size,
  quotes: quoteReport(),
  counts: countReport(),
  paraphrases: await paraphraseReport(),
  variants: variantReport(flags.variants),
  speed: speedReport(),
}
if (flags.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
else print()

function quoteReport() {
  const outcomes = quotes.map(({ isTrue, result }) => ({
    isTrue,
    isSupported: result.verdict === 'supported',
  }))
  const by = (isSupported: (each: PlantedClaim) => boolean) =>
    scoreOf(planted.quotes.map((each) => ({ isTrue: each.isTrue, isSupported: isSupported(each) })))
  return {
    ours: scoreOf(outcomes),
    exact: by(({ claim }) => baselines.isExact(claim)),
    overlap: by(({ claim }) => baselines.isOverlapping(claim)),
    kinds: [...Map.groupBy(quotes, ({ kind }) => kind)].map(([kind, list]) => ({
      kind,
      right: rateOf(
        list.filter(({ isTrue, result }) => isTrue === (result.verdict === 'supported')).length,
        list.length,
      ),
      exact: rateOf(list.filter((each) => each.isTrue === baselines.isExact(each.claim)).length, list.length),
      overlap: rateOf(
        list.filter((each) => each.isTrue === baselines.isOverlapping(each.claim)).length,
        list.length,
      ),
      reason: kind === 'true' ? null : rateOf(list.filter(hasFittingReason).length, list.length),
    })),
  }
}

/** Quotations varied by program (`bench/claims/vary-quotations.ts`), which nobody wrote by hand. */
function variantReport(each: number) {
  const varied = varyQuotations(interviews, { each }).map((one) => ({
    ...one,
    result: verifyClaim(one.claim, corpus),
  }))
  return [...Map.groupBy(varied, ({ kind }) => kind)].map(([kind, list]) => ({
    kind,
    isTrue: list[0]!.isTrue,
    right: rateOf(
      list.filter(({ isTrue, result }) => isTrue === (result.verdict === 'supported')).length,
      list.length,
    ),
    reason: rateOf(list.filter((one) => one.isTrue || hasFittingReason(one)).length, list.length),
  }))
}

function hasFittingReason({
  reasons,
  result,
}: {
  reasons: readonly string[]
  result: ReturnType<typeof verifyClaim>
}): boolean {
  return reasons.length === 0 || reasons.includes(result.reason ?? '')
}

function countReport() {
  const right = planted.counts.filter(
    ({ claim, isTrue }) => isTrue === (verifyClaim(claim, corpus).verdict === 'supported'),
  )
  return { right: rateOf(right.length, planted.counts.length) }
}

async function paraphraseReport() {
  const list = planted.paraphrases.map((each) => ({ ...each, result: verifyClaim(each.claim, corpus) }))
  const accepted = (isTrue: boolean, overlap?: 'low' | 'high') => {
    const some = list.filter((each) => each.isTrue === isTrue && (!overlap || each.overlap === overlap))
    return rateOf(some.filter(({ result }) => result.verdict === 'supported').length, some.length)
  }
  const truths = list.map(({ isTrue }) => isTrue)
  const overlaps = list.map(({ claim }) => baselines.overlapOf(claim))
  const cosines = await findCosines()
  return {
    trueAccepted: accepted(true),
    trueAcceptedOfHighOverlap: accepted(true, 'high'),
    falseAccepted: accepted(false),
    unopened: unopenedOf(list),
    falseRefuted: rateOf(
      list.filter((each) => !each.isTrue && each.result.verdict === 'refuted').length,
      truths.filter((isTrue) => !isTrue).length,
    ),
    trueRefuted: rateOf(
      list.filter((each) => each.isTrue && each.result.verdict === 'refuted').length,
      truths.filter(Boolean).length,
    ),
    overlap: { auc: areaUnderCurve(overlaps, truths), accepted: acceptedAt(overlaps, truths, mostFalse) },
    cosine: cosines && {
      auc: areaUnderCurve(cosines, truths),
      accepted: acceptedAt(cosines, truths, mostFalse),
    },
    judge: { accuracy, ...(await judged()) },
  }
}

/** Of the people whose paraphrases nobody read while the checks were changed. */
function unopenedOf(list: readonly { isTrue: boolean; isOpened: boolean; result: { verdict: string } }[]) {
  const accepted = (isTrue: boolean) => {
    const some = list.filter((each) => each.isTrue === isTrue && !each.isOpened)
    return rateOf(some.filter(({ result }) => result.verdict === 'supported').length, some.length)
  }
  return { trueAccepted: accepted(true), falseAccepted: accepted(false) }
}

async function findCosines() {
  const embedder = await createEmbedder({
    folder: flags.models ?? join(import.meta.dirname, '../../shared/models'),
  })
  try {
    if (embedder.kind === 'lexical') return null
    return await cosinesOf(
      planted.paraphrases.map(({ claim }) => claim),
      interviews,
      embedder,
    )
  } finally {
    await embedder.close()
  }
}

async function judged() {
  const truth = new Map(planted.paraphrases.map(({ claim, isTrue }) => [claim.text, isTrue]))
  const judge = flags.encoder
    ? await openCrossEncoder(flags.encoder)
    : createScriptedJudge(accuracy, (statement) => truth.get(statement) ?? false)
  const outcomes = []
  for (const { claim, isTrue } of planted.paraphrases) {
    const { verdict } = await judgeParaphrase(claim.text ?? '', String(claim.interviewId), {
      corpus,
      judges: [judge],
    })
    outcomes.push({ isTrue, isSupported: verdict === 'supported' })
  }
  await judge.close()
  return { judgeId: judge.id, ...scoreOf(outcomes) }
}

function speedReport() {
  const claims = [...planted.quotes, ...planted.counts, ...planted.paraphrases].map(({ claim }) => claim)
  const anywhere = claims.map((claim) => ({ ...claim, interviewId: null }))
  return { preparedMs, perSecond: rateOver(claims), perSecondAnywhere: rateOver(anywhere) }
}

function rateOver(claims: Parameters<typeof verifyClaim>[0][]): number {
  const from = performance.now()
  for (const claim of claims) verifyClaim(claim, corpus)
  return (1000 * claims.length) / (performance.now() - from)
}

function print(): void {
  const line = (text = '') => process.stdout.write(`${text}\n`)
  const { quotes: quoted, counts, paraphrases, speed } = report
  line(`${planted.quotes.length} quotations over ${report.interviews} interviews (${half})`)
  printRows(
    (['ours', 'exact', 'overlap'] as const).map((by) => ({
      by,
      'false ones caught': printRate(quoted[by].recall),
      precision: printRate(quoted[by].precision),
      'true ones kept': printRate(quoted[by].kept),
    })),
  )
  line()
  printRows(
    quoted.kinds.map(({ kind, right, exact, overlap, reason }) => ({
      kind,
      right: printRate(right),
      'reason fits': reason ? `${reason.count} of ${reason.of}` : '',
      'exact substring': `${exact.count} of ${exact.of}`,
      'overlap .8': `${overlap.count} of ${overlap.of}`,
    })),
  )
  if (report.variants.length > 0) {
    line()
    printRows(
      report.variants.map(({ kind, isTrue, right, reason }) => ({
        'varied by program': kind,
        is: isTrue ? 'no fault' : 'a fault',
        right: printRate(right),
        'reason fits': isTrue ? '' : `${reason.count} of ${reason.of}`,
      })),
    )
  }
  line()
  line(`Counts: right ${printRate(counts.right)}`)
  line()
  line(`${planted.paraphrases.length} paraphrases, without a judge`)
  line(`  false ones accepted     ${printRate(paraphrases.falseAccepted)}`)
  line(`  true ones accepted      ${printRate(paraphrases.trueAccepted)}`)
  line(`    of those that share most words ${printRate(paraphrases.trueAcceptedOfHighOverlap)}`)
  if (half === 'report') {
    const { unopened } = paraphrases
    line(
      `    of people whose paraphrases nobody read: true ${printRate(unopened.trueAccepted)}; false ${printRate(unopened.falseAccepted)}`,
    )
  }
  line(`  false ones refuted      ${printRate(paraphrases.falseRefuted)}, the rest is left open`)
  line(`  true ones refuted       ${printRate(paraphrases.trueRefuted)}`)
  for (const by of ['overlap', 'cosine'] as const) {
    const figures = paraphrases[by]
    line(
      figures
        ? `  by ${by}: AUC ${figures.auc.toFixed(2)}; true ones accepted where 5 % of false ones are: ${printRate(figures.accepted)}`
        : `  by ${by}: no embedding model is here`,
    )
  }
  line(
    flags.encoder
      ? `With ${paraphrases.judge.judgeId}`
      : `With a scripted judge that is right ${accuracy} of the time`,
  )
  line(`  false ones caught       ${printRate(paraphrases.judge.recall)}`)
  line(`  precision               ${printRate(paraphrases.judge.precision)}`)
  line()
  line(
    `Prepared in ${speed.preparedMs.toFixed(0)} ms; ${speed.perSecond.toFixed(0)} claims a second in the named interview, ${speed.perSecondAnywhere.toFixed(0)} in all of them`,
  )
}
