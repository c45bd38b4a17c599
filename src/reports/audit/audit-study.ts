/**
 * The audit of a study made elsewhere: its report's quotations, counts and statements of persons against its transcripts,
 * and the faults of whoever asked. Pure but for the lint's embedder; nothing is stored and nothing leaves the machine.
 */
import {
  type ClaimCorpus,
  type ClaimSpan,
  findNearestPassages,
  prepareCorpus,
  verifyClaim,
} from '../../findings/claims/index.ts'
import { findSentences } from '../../findings/segments/sentences.ts'
import { indexPeople, namesPerson, type PersonIndex } from './attribute.ts'
import { bareStatement } from './bare-statement.ts'
import { checkCount } from './counts/check-count.ts'
import { checkFacts } from './counts/check-facts.ts'
import { checkSum, findSums } from './counts/check-sums.ts'
import { readCountingRule } from './counts/counting-rule.ts'
import { findCounts } from './counts/find-counts.ts'
import { findFacts } from './counts/read-facts.ts'
import { findLabels } from './find-nearby.ts'
import { type FoundQuotation, findQuotations } from './find-quotations.ts'
import { type FoundStatement, findStatements } from './find-statements.ts'
import type { Attribution, Audit, AuditEvidence, AuditFinding, AuditKind, Tally } from './model.ts'
import { readAliases } from './read-aliases.ts'
import type { ReportBlock, ReportText } from './read-report.ts'
import type { AuditInterview, TranscriptFile } from './read-transcripts.ts'
import { type InterviewerReview, reviewInterviewer } from './review-interviewer.ts'
import { sayOfQuotation, sayOfStatement } from './say-verdict.ts'
import { tieLabels } from './tie-labels.ts'

export interface AuditInput {
  report: ReportText & { fileName: string }
  interviews: readonly AuditInterview[]
  files: readonly TranscriptFile[]
  programVersion: string
}

export interface AuditOptions {
  embedder?: Parameters<typeof reviewInterviewer>[1]['embedder']
  detectLanguage?: Parameters<typeof reviewInterviewer>[1]['detectLanguage']
  onProgress?: (share: number, doing: string) => void | Promise<void>
}

export async function auditStudy(input: AuditInput, options: AuditOptions = {}): Promise<Audit> {
  const { report, interviews } = input
  const corpus = prepareCorpus(new Map(interviews.map(({ id, turns }) => [id, turns])))
  await options.onProgress?.(0.1, 'reading the report')
  const known = interviews.map(({ id, attributes }) => ({ interviewId: id, attributes }))
  const transcribed = indexPeople(known)
  const aliases = readAliases(report.blocks, (label) => transcribed.find(label).interviewId)
  const people = indexPeople(known, aliases)
  const { quotations, short } = findQuotations(report.blocks, (line) => namesPerson(people, line))
  const statements = findStatements(report.blocks, people)
  const context = contextOf({ corpus, people, quotations, statements, input })
  const checked = [
    ...quotations.map((quotation) => checkQuotation(quotation, context)),
    ...checkCounts(report.blocks, people, context),
    ...statements.map((statement) => checkStatement(statement, context)),
  ]
  const findings = checked
    .sort((a, b) => a.place.block - b.place.block)
    .map((one, index) => ({ ...one, id: index + 1 }))
  const interviewer = await reviewInterviewer(interviews, {
    ...options,
    onProgress: (share) => options.onProgress?.(0.3 + 0.7 * share, "reading the interviewer's questions"),
  })
  return assemble(input, { findings, interviewer, short })
}

interface Context {
  corpus: ClaimCorpus
  labels: ReadonlyMap<string, Attribution>
  labelOf: ReadonlyMap<FoundQuotation, string | null>
  blocks: readonly ReportBlock[]
  roles: ReadonlyMap<string, AuditInterview['turns']>
}

function contextOf({
  corpus,
  people,
  quotations,
  statements,
  input,
}: {
  corpus: ClaimCorpus
  people: PersonIndex
  quotations: readonly FoundQuotation[]
  statements: readonly FoundStatement[]
  input: AuditInput
}): Context {
  const labelOf = findLabels(people, quotations, input.report.blocks)
  const quoted = quotations.flatMap((quotation) => {
    const label = labelOf.get(quotation)
    return label ? [{ label, foundIn: interviewsWith(quotation.text, corpus) }] : []
  })
  const told = statements.flatMap(({ label }) => (label === null ? [] : [{ label, foundIn: [] }]))
  return {
    corpus,
    labelOf,
    labels: tieLabels([...quoted, ...told], people),
    blocks: input.report.blocks,
    roles: new Map(input.interviews.map(({ id, turns }) => [id, turns])),
  }
}

function interviewsWith(quote: string, corpus: ClaimCorpus): string[] {
  const { verdict, evidence } = verifyClaim({ id: 0, kind: 'quote', quote }, corpus)
  return verdict === 'supported' ? [...new Set(evidence.map(({ interviewId }) => interviewId))] : []
}

type Unnumbered = Omit<AuditFinding, 'id'>

function finding(kind: AuditKind, { text, block }: { text: string; block: number }, { blocks }: Context) {
  const { page, heading } = blocks[block]!
  return { kind, text, attribution: null, place: { block: block + 1, page, heading } }
}

function checkQuotation(quotation: FoundQuotation, context: Context): Unnumbered {
  const label = context.labelOf.get(quotation) ?? null
  const attribution = label === null ? null : (context.labels.get(label) ?? null)
  const own = attribution?.interviewId
  const result = verifyClaim(
    { id: 0, kind: 'quote', quote: quotation.text, ...(own != null && { interviewId: own }) },
    context.corpus,
  )
  const base = { ...finding('quotation', quotation, context), attribution }
  if (quotation.isQuestion && result.reason === 'interviewer')
    return {
      ...base,
      ...withEvidence(result, context),
      verdict: 'supported',
      reason: null,
      say: 'This was asked in these words.',
    }
  return {
    ...base,
    ...withEvidence(result, context),
    say: sayOfQuotation(result.verdict, result.reason, attribution),
  }
}

function checkStatement(statement: FoundStatement, context: Context): Unnumbered {
  const { label } = statement
  const attribution = label === null ? null : (context.labels.get(label) ?? null)
  const own = attribution?.interviewId
  const base = { ...finding('statement', statement, context), attribution }
  if (label !== null && own == null)
    return {
      ...base,
      verdict: 'unsupported',
      reason: 'no-person',
      say: `Which of the interviews ${label} is could not be told, so nothing could be compared.`,
      evidence: [],
    }
  const text = bareStatement(statement)
  const result = verifyClaim(
    { id: 0, kind: 'paraphrase', text, ...(own != null && { interviewId: own }) },
    context.corpus,
  )
  const isOpen = result.verdict === 'unsupported'
  // Overlap tells nothing of whether it was said, but it tells a reader where to look.
  const evidence = isOpen
    ? findNearestPassages(text, own ?? null, { corpus: context.corpus, atMost: mostNearest })
    : result.evidence
  return {
    ...base,
    ...withEvidence({ ...result, evidence }, context),
    ...(isOpen && evidence.length > 0 && { reason: 'to-judge' as const }),
    say: sayOfStatement(result.verdict, evidence.length > 0 ? result.reason : 'nothing-near'),
  }
}

function checkCounts(blocks: readonly ReportBlock[], people: PersonIndex, context: Context): Unnumbered[] {
  const { corpus } = context
  const ruling = readCountingRule(blocks)
  const total = corpus.interviewIds.length
  const counts = findCounts(blocks, { total, isStart: people.opens, isRuled: ruling !== null })
  const facts = findFacts(blocks, total, people.opens)
  return [
    ...counts.map((count) => ({
      ...finding('count', count, context),
      ...inSentences(withEvidence(checkCount(count, corpus, ruling), context), context),
    })),
    ...facts.map((found) => ({
      ...finding('count', found, context),
      ...checkFacts(found.facts, corpus),
      evidence: [],
    })),
    ...findSums(blocks, counts).map((sum) => ({
      ...finding('count', sum, context),
      ...checkSum(sum),
      evidence: [],
    })),
  ]
}

const mostNearest = 2

const mostEvidence = 5

function withEvidence<Result extends { evidence: readonly ClaimSpan[] }>(
  result: Result,
  { roles }: Context,
): Omit<Result, 'evidence'> & { evidence: AuditEvidence[] } {
  const evidence = result.evidence.slice(0, mostEvidence).map(({ interviewId, turn, start, end, text }) => ({
    interviewId,
    turn,
    role: roles.get(interviewId)?.[turn]?.role ?? 'participant',
    start,
    end,
    text,
  }))
  return { ...result, evidence }
}

/** A counted word alone tells nobody whether it was meant: its sentence does. */
function inSentences<Result extends { evidence: AuditEvidence[] }>(
  result: Result,
  { roles }: Context,
): Result {
  const evidence = result.evidence.map((span) => {
    const text = roles.get(span.interviewId)?.[span.turn]?.text ?? ''
    const around = findSentences(text, 'en').find(({ start, end }) => start <= span.start && span.end <= end)
    return around ? { ...span, ...around, text: text.slice(around.start, around.end) } : span
  })
  return { ...result, evidence }
}

interface Parts {
  findings: AuditFinding[]
  interviewer: InterviewerReview
  short: number
}

function assemble({ report, interviews, files, programVersion }: AuditInput, parts: Parts): Audit {
  const { findings, interviewer, short } = parts
  const words = report.blocks.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  const participantTurns = interviews.reduce(
    (sum, { turns }) => sum + turns.filter(({ role }) => role === 'participant').length,
    0,
  )
  return {
    programVersion,
    report: { fileName: report.fileName, format: report.format, blocks: report.blocks.length, words },
    transcripts: files.map(({ fileName, format, reason, interviews, notes }) => ({
      fileName,
      format,
      reason,
      interviews,
      notes,
    })),
    interviews: interviews.length,
    participantTurns,
    tallies: { quotation: tally('quotation'), count: tally('count'), statement: tally('statement') },
    findings,
    interviewer,
    notes: notesOn({ short, findings, interviews }),
  }

  function tally(kind: AuditKind): Tally {
    const own = findings.filter((one) => one.kind === kind)
    const with_ = (verdict: AuditFinding['verdict']) => own.filter((one) => one.verdict === verdict).length
    return {
      found: own.length,
      supported: with_('supported'),
      refuted: with_('refuted'),
      unsupported: with_('unsupported'),
    }
  }
}

function notesOn({
  short,
  findings,
  interviews,
}: Pick<Parts, 'short' | 'findings'> & Pick<AuditInput, 'interviews'>): string[] {
  const notes = [
    'What the report says in its own words of several people cannot be checked by a program; only what it quotes, counts or says of one person is here.',
  ]
  if (short > 0)
    notes.push(
      `${short} ${short === 1 ? 'piece' : 'pieces'} of one or two words in quotation marks ${short === 1 ? 'was' : 'were'} left out: so few words are a term, not a quotation.`,
    )
  const untied = new Set(
    findings.flatMap(({ attribution }) => (attribution?.interviewId === null ? [attribution.label] : [])),
  )
  if (untied.size > 0)
    notes.push(
      `${untied.size} of the names that the report uses could be tied to no interview (${[...untied].slice(0, 8).join(', ')}${untied.size > 8 ? ' ...' : ''}). A quotation under such a name was looked for in all interviews, so that it may be another person's is not seen.`,
    )
  if (!interviews.some(({ turns }) => turns.some(({ role }) => role === 'interviewer')))
    notes.push(
      'The transcripts hold no interviewer, so neither their words nor their faults could be looked at.',
    )
  return notes
}
