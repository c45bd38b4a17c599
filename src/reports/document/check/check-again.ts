/** Every claim of a draft checked again, as before it is shown, drafted or published: one check, so that none says what another denies. */
import { refreshAnswers } from '../answer-aside.ts'
import { refreshGrounds } from '../edit/refresh-grounds.ts'
import type { StoredClaim, StoredDocument } from '../model.ts'
import type { ClaimChecker } from './claim-checker.ts'
import { findProblems, withoutProblems } from './find-problems.ts'

/** Recommendations last: they follow what they rest on. */
export async function checkAgain(document: StoredDocument, checker: ClaimChecker): Promise<StoredDocument> {
  return refreshAnswers(refreshGrounds(await withChecked(document, checker)))
}

/** @param isWanted claims that are checked; the verdicts of the others stand */
export async function withChecked(
  document: StoredDocument,
  checker: ClaimChecker,
  isWanted: (claim: StoredClaim) => boolean = () => true,
): Promise<StoredDocument> {
  const claims = { ...document.claims }
  for (const isAdvice of [false, true]) {
    const now = { ...document, claims: { ...claims } }
    for (const claim of Object.values(now.claims)) {
      if ((claim.kind === 'recommendation') === isAdvice && isWanted(claim))
        claims[claim.claimId] = await checker.check(claim, now)
    }
  }
  return { ...document, claims }
}

/**
 * What the program writes passes its own check: a claim of its own that does not is not written, and a study's name that
 * states something is no title. A researcher's note stays, whatever it says: it is named where it stands in the way.
 */
export async function borneOutDraft(
  document: StoredDocument,
  checker: ClaimChecker,
): Promise<StoredDocument> {
  const checked = await checkAgain(document, checker)
  const found = await findProblems(checked, checker)
  const problems = found.filter(({ claimId, field }) => claimId !== null || field === 'title')
  return problems.length === 0 ? checked : refreshAnswers(withoutProblems(checked, problems))
}
