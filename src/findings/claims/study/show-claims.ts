/** Claims as they are shown: their evidence and what speaks against them in the record's own words. */
import { type Tx, withTenant } from '../../../platform/database/database.ts'
import { byInterview, quotesAt } from '../../quotes.ts'
import type { ClaimSpan } from '../model.ts'
import type { CheckedStudyClaim } from './check-study-claim.ts'
import type { CounterEvidence } from './find-counter-evidence.ts'
import type { ClaimContext } from './keep-claims.ts'
import type { CheckedClaimView, DecidedBy, StudyClaim, StudyVerdict } from './model.ts'
import { type ClaimRow, type ClaimSpanRow, listClaimSpans, listClaims } from './store.ts'
import { type ClaimRecord, groundHash } from './study-record.ts'

/** All of a study, oldest first. @throws AppError `not_found` */
export async function showStudyClaims(
  { db, workspaceId, records }: Pick<ClaimContext, 'db' | 'workspaceId' | 'records'>,
  studyId: string,
): Promise<StudyClaim[]> {
  return withTenant(db, workspaceId, async (tx) => {
    const record = await records.open(tx, workspaceId, studyId)
    const all = await listClaims(tx, studyId)
    return showClaims(tx, record, { rows: all, all })
  })
}

/** @param claims those to show, and all of the study, on which they may rest */
export async function showClaims(
  tx: Tx,
  record: ClaimRecord,
  { rows, all }: { rows: readonly ClaimRow[]; all: readonly ClaimRow[] },
): Promise<StudyClaim[]> {
  const spans = await listClaimSpans(
    tx,
    rows.map(({ claimId }) => claimId),
  )
  const quotes = await quotesAt(tx, spans, byInterview(record.heard))
  const published = standingOf(all, record)
  return rows.map((row) => {
    const of = (side: ClaimSpanRow['side']) =>
      spans.flatMap((span, at) =>
        span.claimId === row.claimId && span.side === side ? (quotes[at] ?? []) : [],
      )
    return toView(row, { evidence: of('evidence'), counter: of('counter'), published, record })
  })
}

/** What a recommendation rests on may have fallen since. */
export function standingOf(rows: readonly ClaimRow[], record: ClaimRecord): ReadonlySet<string> {
  return new Set(
    rows
      .filter((row) => row.status === 'published' && row.recordHash === groundHash(record, row.spec))
      .map(({ claimId }) => claimId),
  )
}

interface Shown {
  evidence: StudyClaim['evidence']
  counter: StudyClaim['evidence']
  published: ReadonlySet<string>
  record: ClaimRecord
}

function toView(row: ClaimRow, { evidence, counter, published, record }: Shown): StudyClaim {
  const isStale = row.recordHash !== groundHash(record, row.spec)
  const hasFallen =
    row.spec.kind === 'recommendation' && !row.spec.restsOn.every((claimId) => published.has(claimId))
  return {
    claimId: row.claimId,
    studyId: row.studyId,
    statement: row.statement,
    spec: row.spec,
    status: isStale || hasFallen ? 'unpublished' : row.status,
    verdict: hasFallen ? 'unsupported' : verdictOf(row),
    reason: hasFallen ? 'rests-on-unpublished' : row.reason,
    decidedBy: row.decidedBy,
    numbers: row.numbers,
    evidence,
    counter: { count: row.counterCount, quotes: counter },
    judged: row.judged,
    isStale,
    checkedAt: row.checkedAt.toISOString(),
    madeBy: row.madeBy,
    madeAt: row.madeAt.toISOString(),
  }
}

/** Advice that was kept when it still was called supported, like a fact: its next check writes what it is. */
function verdictOf({ kind, verdict }: Pick<ClaimRow, 'kind' | 'verdict'>): StudyVerdict {
  return kind === 'recommendation' && verdict === 'supported' ? 'judgement' : verdict
}

export async function showChecked(
  tx: Tx,
  outcome: {
    record: ClaimRecord
    checked: CheckedStudyClaim
    decidedBy: DecidedBy
    counter: CounterEvidence
  },
): Promise<CheckedClaimView> {
  const { record, checked, decidedBy, counter } = outcome
  const { status, verdict, reason, numbers } = checked
  const interviews = byInterview(record.heard)
  const show = async (spans: readonly ClaimSpan[]) =>
    (await quotesAt(tx, spans.map(record.placeOf), interviews)).filter((quote) => quote !== null)
  return {
    status,
    verdict,
    reason,
    decidedBy,
    numbers,
    evidence: await show(checked.evidence),
    counter: { count: counter.count, quotes: await show(counter.spans) },
  }
}
