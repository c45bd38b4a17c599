/** What an erased interview leaves in a study's report: nothing of its words. Places stay, and lead nowhere. */
import type { Tx } from '../../platform/database/database.ts'
import type { Change } from './edit/edit-model.ts'
import type { EvidencePlace, StoredClaim, StoredDocument } from './model.ts'
import { listTexts } from './redact/list-texts.ts'
import type { PreparedNames } from './redact/prepared-names.ts'
import { deleteEditBodies, eraseFromVersion, listErasable, updateDraft } from './store.ts'

/** In the transaction that erases the interview. */
export async function eraseFromReport(
  tx: Tx,
  { studyId, interviewId }: { studyId: string | null; interviewId: string },
): Promise<void> {
  const held = studyId === null ? null : await listErasable(tx, studyId)
  if (!held) return
  const { report, versions, bodies } = held
  const { reportId } = report
  const draft = withoutInterview(report.draft, interviewId)
  if (draft) await updateDraft(tx, { reportId, draft })
  for (const { number, document, names } of versions) {
    const left = withoutInterview(document, interviewId)
    if (!left) continue
    await eraseFromVersion(tx, { reportId, number, document: left, names: onlyTextsIn(names, left) })
  }
  const numbers = bodies
    .filter(({ change, inverse }) => holdsWords(change, interviewId) || holdsWords(inverse, interviewId))
    .map(({ number }) => number)
  await deleteEditBodies(tx, { reportId, numbers })
}

/** Null where it holds nothing of them. A claim about this person loses its sentence, which may be their words. */
export function withoutInterview(document: StoredDocument, interviewId: string): StoredDocument | null {
  const touched = Object.values(document.claims).filter((claim) => isOf(claim, interviewId))
  if (touched.length === 0) return null
  const claims = { ...document.claims }
  for (const claim of touched)
    claims[claim.claimId] = { ...claim, text: '', verdict: 'unsupported', reason: 'erased' }
  return { ...document, claims }
}

/** What was prepared for a sentence holds the sentence, and goes with it. */
function onlyTextsIn(names: PreparedNames, document: StoredDocument): PreparedNames {
  const { written, program } = listTexts(document)
  const isLeft = (text: string) => written.has(text) || program.has(text) || text === document.decision.owner
  const texts = Object.fromEntries(Object.entries(names.texts).filter(([text]) => isLeft(text)))
  return { ...names, texts }
}

/** Only claims in somebody's words: a count over many people says nothing of one. */
function isOf(claim: StoredClaim, interviewId: string): boolean {
  const isAbout = (places: readonly EvidencePlace[]) =>
    places.some((place) => place.interviewId === interviewId)
  return (
    (claim.kind === 'quote' || claim.kind === 'paraphrase') &&
    (claim.about === interviewId || isAbout(claim.evidence))
  )
}

function holdsWords(change: Change, interviewId: string): boolean {
  const claims = claimsIn(change)
  return claims.some((claim) => claim.text !== '' && isOf(claim, interviewId))
}

function claimsIn(change: Change): StoredClaim[] {
  if (change.op === 'put-claim') return [change.claim]
  if (change.op === 'insert-block') return change.claims
  if (change.op === 'put-block') return change.claims ?? []
  return change.op === 'put-document' ? Object.values(change.document.claims) : []
}
