/**
 * The audit of a study made elsewhere: its report's quotations, counts and statements of persons against its transcripts,
 * and the faults of whoever asked. Pure but for the lint's embedder; nothing is stored and nothing leaves the machine.
 */
import { type ClaimCorpus, type ClaimSpan, prepareCorpus, verifyClaim } from '../../findings/claims/index.ts'
import { indexPeople, namesPerson, type PersonIndex } from './attribute.ts'
import { type AuditContext, inSentences, startFinding, toEvidence, type Unnumbered } from './audit-context.ts'
import { checkQuotation } from './check-quotation.ts'
import { checkStatement } from './check-statement.ts'
import { checkCount } from './counts/check-count.ts'
import { checkFacts } from './counts/check-facts.ts'
import { checkSum, findSums } from './counts/check-sums.ts'
import { readCountingRule } from './counts/counting-rule.ts'
import { findCounts } from './counts/find-counts.ts'
import { findFacts, readFacts } from './counts/read-facts.ts'
import { findLabels } from './find-nearby.ts'
import { type FoundQuotation, findQuotations } from './find-quotations.ts'
import { type FoundStatement, findStatements } from './find-statements.ts'
import type { Audit, AuditFinding, AuditKind, Tally } from './model.ts'
import { readAliases } from './read-aliases.ts'
import { withoutMarks } from './read-brackets.ts'
import type { ReportBlock, ReportText } from './read-report.ts'
import type { AuditInterview, TranscriptFile } from './read-transcripts.ts'
import { findReportLabels } from './report-labels.ts'
import { type InterviewerReview, reviewInterviewer } from './review-interviewer.ts'
import { tieLabels } from './tie-labels.ts'

export interface AuditInput {
  report: ReportText & { fileName: string }
  interviews: readonly AuditInterview[]
  files: readonly TranscriptFile[]
  programVersion: string
}

export interface AuditOptions {
  /** Whether the interviewer's faults are looked for; true where it is left out. */
  questions?: boolean
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
  const statements = findStatements(report.blocks, people).filter(
    // "The shortest is i-7": a figure of the transcripts, and checked as one.
    ({ text }) => readFacts(text, interviews.length).length === 0,
  )
  const context = contextOf({ corpus, people, quotations, statements, input })
  const quoted = quotations.map((quotation) => checkQuotation(quotation, context))
  const checked = [
    ...quoted.filter((one) => one !== null),
    ...checkCounts(report.blocks, people, context),
    ...statements.map((statement) => checkStatement(statement, context)),
  ]
  const findings = checked
    .sort((a, b) => a.place.block - b.place.block)
    .map((one, index) => ({ ...one, id: index + 1 }))
  const isAsked = options.questions ?? true
  const interviewer = await reviewInterviewer(isAsked ? interviews : [], {
    ...options,
    onProgress: (share) => options.onProgress?.(0.3 + 0.7 * share, "reading the interviewer's questions"),
  })
  const names = quoted.filter((one) => one === null).length
  return assemble(input, { findings, interviewer, short, names, isAsked })
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
}): AuditContext {
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
    names: findReportLabels(input.report.blocks),
    turns: new Map(input.interviews.map(({ id, turns }) => [id, turns])),
  }
}

function interviewsWith(quote: string, corpus: ClaimCorpus): string[] {
  const { verdict, evidence } = verifyClaim({ id: 0, kind: 'quote', quote: withoutMarks(quote) }, corpus)
  return verdict === 'supported' ? [...new Set(evidence.map(({ interviewId }) => interviewId))] : []
}

/** A counted word alone tells nobody whether it was meant: its sentence does. */
function withSentences<Result extends { evidence: readonly ClaimSpan[] }>(
  result: Result,
  context: AuditContext,
) {
  const evidence = toEvidence(result.evidence, context).map((span) => inSentences(span, context))
  return { ...result, evidence }
}

function checkCounts(
  blocks: readonly ReportBlock[],
  people: PersonIndex,
  context: AuditContext,
): Unnumbered[] {
  const { corpus } = context
  const ruling = readCountingRule(blocks)
  const total = corpus.interviewIds.length
  const counts = findCounts(blocks, {
    total,
    isStart: people.opens,
    isRuled: ruling !== null,
    isName: context.names.isName,
  })
  const facts = findFacts(blocks, total, people.opens)
  return [
    ...counts.map((count) => ({
      ...startFinding('count', count, context),
      ...withSentences(checkCount(count, corpus, ruling), context),
    })),
    ...facts.map((found) => ({
      ...startFinding('count', found, context),
      ...checkFacts(found.facts, corpus),
      evidence: [],
    })),
    ...findSums(blocks, counts).map((sum) => ({
      ...startFinding('count', sum, context),
      ...checkSum(sum),
      evidence: [],
    })),
  ]
}

interface Parts {
  findings: AuditFinding[]
  interviewer: InterviewerReview
  short: number
  /** How many names of the report's own stand in quotation marks. */
  names: number
  /** Were the interviewer's questions read? */
  isAsked: boolean
}

function assemble({ report, interviews, files, programVersion }: AuditInput, parts: Parts): Audit {
  const { findings, interviewer } = parts
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
    notes: notesOn({ ...parts, interviews }),
  }

  function tally(kind: AuditKind): Tally {
    const own = findings.filter((one) => one.kind === kind)
    const with_ = (verdict: AuditFinding['verdict']) => own.filter((one) => one.verdict === verdict).length
    return {
      found: own.length,
      supported: with_('supported'),
      refuted: with_('refuted'),
      unsupported: with_('unsupported'),
      notFound: own.filter((one) => one.kind === 'quotation' && one.reason === 'not-found').length,
    }
  }
}

function notesOn({
  short,
  names,
  findings,
  isAsked,
  interviews,
}: Parts & Pick<AuditInput, 'interviews'>): string[] {
  const notes = [
    'What the report says in its own words of several people cannot be checked by a program; only what it quotes, counts or says of one person is here.',
  ]
  if (short > 0)
    notes.push(
      `${short} ${short === 1 ? 'piece' : 'pieces'} of one or two words in quotation marks ${short === 1 ? 'was' : 'were'} left out: so few words are a term, not a quotation.`,
    )
  if (names > 0)
    notes.push(
      `${names} ${names === 1 ? 'name' : 'names'} of themes, sections and the like in quotation marks ${names === 1 ? 'was' : 'were'} left out: the report calls something so, and ascribes it to nobody.`,
    )
  const untied = new Set(
    findings.flatMap(({ attribution }) => (attribution?.interviewId === null ? [attribution.label] : [])),
  )
  if (untied.size > 0)
    notes.push(
      `${untied.size} of the names that the report uses could be tied to no interview (${[...untied].slice(0, 8).join(', ')}${untied.size > 8 ? ' ...' : ''}). A quotation under such a name was looked for in all interviews, so that it may be another person's is not seen.`,
    )
  if (!isAsked) notes.push("The interviewer's questions were left out, as was asked.")
  else if (!interviews.some(({ turns }) => turns.some(({ role }) => role === 'interviewer')))
    notes.push(
      'The transcripts hold no interviewer, so neither their words nor their faults could be looked at.',
    )
  return notes
}
