import { defineCommand } from 'citty'
import {
  type CheckedClaim,
  type ClaimCorpus,
  type ClaimResult,
  prepareCorpus,
  verifyClaim,
} from '../../findings/claims/index.ts'
import { judgeParaphrase } from '../../findings/claims/judge/judge-paraphrase.ts'
import { createLocalJudge } from '../../findings/claims/judge/local-judge.ts'
import type { Judge } from '../../findings/claims/judge/model.ts'
import { modelSettingsFrom } from '../../platform/models/settings.ts'
import { readClaims, readInterviews } from '../claims-file.ts'
import { invocationSettings } from '../invocation.ts'
import { noJudge } from '../models/calibrate.ts'
import { exitCodes, print, printJson, table } from '../output.ts'

/** Checks claims against interviews held by anybody. Works whether or not Earwitness runs; nothing is stored. */
export default defineCommand({
  meta: {
    name: 'verify',
    description:
      'Check quotations, paraphrases and counts against the interviews they are said to come from; needs no server. A claim: {id, kind: quote, paraphrase or count, interviewId?, text, quote?, count?: {n, of?, unit: "interviews", match: {any: [...], none?: [...], whole: true}}}. A line of the interviews: {id, turns: [{role, text}]}. More: docs/guides/verify-claims.md',
  },
  args: {
    claims: {
      type: 'positional',
      required: true,
      description: 'CLAIMS.json, a JSON array; - reads the input',
    },
    transcripts: {
      type: 'positional',
      required: true,
      description: 'TRANSCRIPTS.jsonl, an interview a line',
    },
    judge: {
      type: 'boolean',
      description: 'Let the judge on this machine answer paraphrases that the program leaves open',
    },
    strict: { type: 'boolean', description: 'Exit code 1 when any claim is not supported' },
    json: { type: 'boolean', description: 'Print a JSON array, one result a claim, in their order' },
  },
  async run({ args }) {
    const claims = await readClaims(args.claims)
    const corpus = prepareCorpus(await readInterviews(args.transcripts))
    const results = args.judge
      ? await verifyWithJudge(claims, corpus)
      : claims.map((claim) => verifyClaim(claim, corpus))
    if (args.json) printJson(results)
    else show(results)
    const isShort = results.some(({ verdict }) => verdict !== 'supported')
    if (args.strict && isShort) process.exitCode = exitCodes.failed
  },
})

/** @throws AppError `not_found` without a judge */
async function verifyWithJudge(claims: CheckedClaim[], corpus: ClaimCorpus): Promise<ClaimResult[]> {
  const local = createLocalJudge(modelSettingsFrom(invocationSettings()))
  try {
    const judge = await local.open()
    if (!judge) throw noJudge()
    const results: ClaimResult[] = []
    for (const claim of claims) results.push(await verifyOrJudge(claim, corpus, judge))
    return results
  } finally {
    await local.close()
  }
}

async function verifyOrJudge(claim: CheckedClaim, corpus: ClaimCorpus, judge: Judge): Promise<ClaimResult> {
  const own = verifyClaim(claim, corpus)
  const isOpen =
    claim.kind === 'paraphrase' && own.verdict !== 'supported' && own.reason !== 'unknown-interview'
  if (!isOpen) return own
  const interviewId = claim.interviewId == null ? null : String(claim.interviewId)
  const { verdict, reason, evidence } = await judgeParaphrase(claim.text ?? '', interviewId, {
    corpus,
    judges: [judge],
  })
  return { id: claim.id, verdict, reason, evidence }
}

function show(results: ClaimResult[]): void {
  const count = (verdict: string) => results.filter((result) => result.verdict === verdict).length
  print(
    `${results.length} claims: ${count('supported')} supported, ${count('refuted')} refuted, ${count('unsupported')} unsupported`,
  )
  if (results.length === 0) return
  print()
  table(results, [
    { title: 'claim', value: ({ id }) => id },
    { title: 'verdict', value: ({ verdict }) => verdict },
    { title: 'reason', value: ({ reason }) => reason },
    { title: 'where', value: ({ evidence }) => placeOf(evidence) },
  ])
}

function placeOf([first, ...more]: ClaimResult['evidence']): string {
  if (!first) return ''
  const { interviewId, turn, start, end } = first
  const others = more.length > 0 ? ` and ${more.length} more` : ''
  return `${interviewId}, turn ${turn}, ${start} to ${end}${others}`
}
