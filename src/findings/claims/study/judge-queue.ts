/** Paraphrases for a person to decide, with the nearest passages, and how often the judge agreed with people. */
import { withTenant } from '../../../platform/database/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { byInterview, quotesAt } from '../../quotes.ts'
import { calibrate, type HumanVerdict } from '../judge/calibration.ts'
import { findNearestPassages } from '../judge/nearest-passages.ts'
import type { ClaimContext } from './keep-claims.ts'
import type { ToJudge } from './model.ts'
import {
  type ClaimRow,
  type ClaimVerdictRow,
  findClaim,
  listClaimSpans,
  listClaims,
  listVerdicts,
  putClaim,
  putVerdict,
} from './store.ts'
import type { ClaimRecord } from './study-record.ts'

type QueueContext = Pick<ClaimContext, 'db' | 'workspaceId' | 'records' | 'actor'>

const mostGiven = 50
const mostPassages = 3

/** Those that nobody could decide first, then what a judge decided and no person saw. @throws AppError `not_found` */
export async function showToJudge(
  { db, workspaceId, records }: QueueContext,
  studyId: string,
): Promise<ToJudge> {
  return withTenant(db, workspaceId, async (tx) => {
    const record = await records.open(tx, workspaceId, studyId)
    const rows = await listClaims(tx, studyId)
    const verdicts = await listVerdicts(tx, studyId)
    const waiting = queueOf(rows, verdicts)
    const claims = []
    for (const row of waiting.slice(0, mostGiven)) {
      const { claimId, statement, decidedBy, verdict } = row
      const places = passagesOf(row, record).map(record.placeOf)
      const quotes = await quotesAt(tx, places, byInterview(record.heard))
      claims.push({
        claimId,
        statement,
        decidedBy,
        verdict,
        passages: quotes.filter((quote) => quote !== null),
      })
    }
    return { waiting: waiting.length, claims, calibration: calibrationOf(rows, verdicts) }
  })
}

function queueOf(rows: readonly ClaimRow[], verdicts: readonly ClaimVerdictRow[]): ClaimRow[] {
  const answered = new Set(verdicts.map(({ claimId }) => claimId))
  const open = rows.filter(
    ({ kind, claimId, reason, decidedBy, verdict }) =>
      kind === 'paraphrase' &&
      !answered.has(claimId) &&
      reason !== 'erased' &&
      reason !== 'unknown-interview' &&
      (decidedBy === 'judge' || verdict !== 'supported'),
  )
  return open.toSorted((a, b) => Number(a.decidedBy === 'judge') - Number(b.decidedBy === 'judge'))
}

function passagesOf({ statement, spec }: ClaimRow, { corpus }: ClaimRecord) {
  const interviewId = spec.kind === 'paraphrase' ? (spec.interviewId ?? null) : null
  if (interviewId !== null && !corpus.has(interviewId)) return []
  return findNearestPassages(statement, interviewId, { corpus, atMost: mostPassages })
}

function calibrationOf(rows: readonly ClaimRow[], verdicts: readonly ClaimVerdictRow[]) {
  const last = new Map(verdicts.map((each) => [each.claimId, each.answer]))
  return calibrate(
    rows.flatMap(({ claimId, judged }) => {
      const human = last.get(claimId)
      return judged && human ? [{ human, judge: judged.verdict }] : []
    }),
  )
}

/**
 * A person's word decides a paraphrase: yes publishes it with the passages that were shown, no and unsure do not.
 *
 * @throws AppError `not_found`, `invalid_input` for a claim of another kind, `conflict` where the record changed since
 */
export async function giveVerdict(
  { db, workspaceId, actor, records }: QueueContext,
  { claimId, answer }: { claimId: string; answer: HumanVerdict },
): Promise<void> {
  await withTenant(db, workspaceId, async (tx) => {
    const row = await findClaim(tx, claimId)
    if (!row) throw new AppError('not_found', 'no such claim', { say: 'There is no such claim.' })
    if (row.kind !== 'paraphrase') {
      throw new AppError('invalid_input', 'only paraphrases are judged by people', {
        say: 'Only a paraphrase is judged by a person. Other claims are checked by the program.',
      })
    }
    const record = await records.open(tx, workspaceId, row.studyId)
    if (row.reason === 'erased' || row.recordHash !== record.hash) {
      throw new AppError('conflict', 'the record changed since the claim was checked', {
        say: 'The interviews changed since this claim was checked. Check it again first.',
      })
    }
    await putVerdict(tx, { workspaceId, claimId, studyId: row.studyId, givenBy: actor, answer })
    const isShown = answer === 'yes'
    const kept = await listClaimSpans(tx, [claimId])
    const shown = passagesOf(row, record).map((span, position) => ({
      side: 'evidence' as const,
      position,
      ...record.placeOf(span),
    }))
    const against = kept.filter(({ side }) => side === 'counter')
    await putClaim(
      tx,
      {
        ...row,
        status: isShown ? 'published' : 'unpublished',
        verdict: isShown ? 'supported' : 'unsupported',
        reason: isShown ? null : 'not-found',
        decidedBy: answer === 'unsure' ? row.decidedBy : 'person',
      },
      [...(isShown ? shown : kept.filter(({ side }) => side === 'evidence')), ...against],
    )
  })
}
