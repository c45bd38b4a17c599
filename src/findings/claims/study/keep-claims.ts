/** Checks and keeps claims of a study. An edit is checked again; what cannot be shown stays, unpublished, with its reason. */
import { type Tx, withTenant } from '../../../platform/database/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { LanguageModels } from '../../../platform/models/language/language-models.ts'
import type { SearchContext } from '../../search-study.ts'
import { judgeParaphrase } from '../judge/judge-paraphrase.ts'
import { createLanguageJudge } from '../judge/language-judge.ts'
import type { LocalJudge } from '../judge/local-judge.ts'
import { type CheckedStudyClaim, checkStudyClaim } from './check-study-claim.ts'
import { type CounterEvidence, findCounterEvidence } from './find-counter-evidence.ts'
import type { CheckedClaimView, DecidedBy, KeptJudgement, NewClaim, StudyClaim } from './model.ts'
import { showChecked, showClaims, standingOf } from './show-claims.ts'
import { deleteClaim, deleteVerdicts, findClaim, listClaims, putClaim } from './store.ts'
import { type ClaimRecord, type ClaimRecords, groundHash } from './study-record.ts'

export interface ClaimContext extends SearchContext {
  actor: string
  languageModels: LanguageModels
  /** Asked before a language model. */
  localJudge: LocalJudge
  records: ClaimRecords
}

/** What a check found, before it is kept. */
interface Outcome {
  record: ClaimRecord
  checked: CheckedStudyClaim
  decidedBy: DecidedBy
  judged: KeptJudgement | null
  counter: CounterEvidence
}

/** As one types: nothing is stored and no model is asked. @throws AppError `not_found` */
export async function checkWithoutKeeping(
  context: ClaimContext,
  { studyId, claim }: { studyId: string; claim: NewClaim },
): Promise<CheckedClaimView> {
  const outcome = await check(context, { studyId, claim, asksJudge: false })
  return withTenant(context.db, context.workspaceId, (tx) => showChecked(tx, outcome))
}

/** @throws AppError `not_found` */
export async function makeClaim(
  context: ClaimContext,
  { studyId, claim }: { studyId: string; claim: NewClaim },
): Promise<StudyClaim> {
  const outcome = await check(context, { studyId, claim, asksJudge: true })
  return withTenant(context.db, context.workspaceId, (tx) =>
    keep(tx, context, { claimId: newId(), claim, outcome }),
  )
}

/** Checked again, also where nothing was changed: the record may have. @throws AppError `not_found` */
export async function changeClaim(
  context: ClaimContext,
  { claimId, claim }: { claimId: string; claim?: NewClaim | undefined },
): Promise<StudyClaim> {
  const { db, workspaceId } = context
  const row = await withTenant(db, workspaceId, (tx) => findKept(tx, claimId))
  if (!claim && row.reason === 'erased') throw claimErased()
  const wanted = claim ?? { statement: row.statement, spec: row.spec }
  const outcome = await check(context, { studyId: row.studyId, claim: wanted, asksJudge: true })
  return withTenant(db, workspaceId, async (tx) => {
    // What a person answered was about the sentence and the passages that stood there then.
    const isJudged = row.decidedBy === 'person' && row.recordHash !== groundHash(outcome.record, wanted.spec)
    if (isJudged || (claim && claim.statement !== row.statement)) await deleteVerdicts(tx, claimId)
    return keep(tx, context, { claimId, claim: wanted, outcome })
  })
}

/** Nothing left of it, nor of what was answered to it. @throws AppError `not_found` */
export async function removeClaim({ db, workspaceId }: ClaimContext, claimId: string): Promise<void> {
  await withTenant(db, workspaceId, async (tx) => {
    await findKept(tx, claimId)
    await deleteClaim(tx, claimId)
  })
}

async function check(
  context: ClaimContext,
  { studyId, claim, asksJudge }: { studyId: string; claim: NewClaim; asksJudge: boolean },
): Promise<Outcome> {
  const { db, workspaceId, records } = context
  const ground = await withTenant(db, workspaceId, async (tx) => {
    const opened = await records.open(tx, workspaceId, studyId)
    const published = standingOf(await listClaims(tx, studyId), opened)
    return { record: opened, codes: await records.codesFor(tx, opened, claim.spec), published }
  })
  const { record } = ground
  const own = checkStudyClaim(claim, ground)
  const counter = await findCounterEvidence(context, { record, claim })
  const asked =
    asksJudge && own.verdict !== 'supported' ? await askJudge(context, { studyId, claim, record }) : null
  return asked
    ? { record, counter, ...asked }
    : { record, counter, checked: own, decidedBy: 'program', judged: null }
}

/** Only a paraphrase is a judge's matter, and no transaction waits for a model. */
async function askJudge(
  { languageModels: models, localJudge, workspaceId }: ClaimContext,
  { studyId, claim, record }: { studyId: string; claim: NewClaim; record: ClaimRecord },
): Promise<Pick<Outcome, 'checked' | 'decidedBy' | 'judged'> | null> {
  if (claim.spec.kind !== 'paraphrase') return null
  const { interviewId = null } = claim.spec
  if (interviewId !== null && !record.corpus.has(interviewId)) return null
  const rungs = await models.rungsFor(workspaceId, 'judge', studyId)
  const local = await localJudge.open()
  const judges = [
    ...(local ? [local] : []),
    ...(rungs.length > 0 ? [createLanguageJudge({ models, rungs, workspaceId, studyId })] : []),
  ]
  const { judged, verdict, reason, evidence } = await judgeParaphrase(claim.statement, interviewId, {
    corpus: record.corpus,
    judges,
  })
  if (!judged) return null
  const { judgeId, spans } = judged
  const status = verdict === 'supported' ? 'published' : 'unpublished'
  return {
    checked: { status, verdict, reason, evidence, numbers: null },
    decidedBy: 'judge',
    judged: {
      judgeId,
      verdict: judged.verdict,
      reason: judged.reason,
      places: spans.map(({ interviewId: id, turn, start, end }) => ({ interviewId: id, turn, start, end })),
    },
  }
}

async function keep(
  tx: Tx,
  { workspaceId, actor }: ClaimContext,
  { claimId, claim, outcome }: { claimId: string; claim: NewClaim; outcome: Outcome },
): Promise<StudyClaim> {
  const { record, checked, counter, decidedBy, judged } = outcome
  const { status, verdict, reason, numbers, evidence } = checked
  const { statement, spec } = claim
  const row = {
    workspaceId,
    claimId,
    studyId: record.studyId,
    kind: spec.kind,
    statement,
    spec,
    status,
    verdict,
    reason,
    decidedBy,
    numbers,
    counterCount: counter.count,
    judged,
    recordHash: groundHash(record, spec),
    checkedAt: new Date(),
    madeBy: actor,
  }
  await putClaim(tx, row, [
    ...evidence.map((span, position) => ({ side: 'evidence' as const, position, ...record.placeOf(span) })),
    ...counter.spans.map((span, position) => ({
      side: 'counter' as const,
      position,
      ...record.placeOf(span),
    })),
  ])
  const all = await listClaims(tx, record.studyId)
  const [shown] = await showClaims(tx, record, { rows: all.filter((each) => each.claimId === claimId), all })
  return shown!
}

async function findKept(tx: Tx, claimId: string) {
  const row = await findClaim(tx, claimId)
  if (!row) throw new AppError('not_found', 'no such claim', { say: 'There is no such claim.' })
  return row
}

function claimErased(): AppError {
  return new AppError('gone', 'the words of this claim were erased', {
    say: 'The participant was erased, and this claim’s words with them. Delete it, or write another sentence.',
  })
}
