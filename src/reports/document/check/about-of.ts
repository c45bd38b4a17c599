/** Whose words a new claim is said to be of. */
import { AppError } from '../../../platform/errors.ts'
import type { ClaimKind, StoredClaim } from '../model.ts'

/** @throws AppError `invalid_input` where a claim in nobody’s words is said to be of one person */
export function aboutOf(kind: ClaimKind, interviewId: string | undefined): Pick<StoredClaim, 'about'> {
  if (interviewId === undefined) return {}
  if (kind === 'quote' || kind === 'paraphrase') return { about: interviewId }
  throw new AppError('invalid_input', 'no claim about one person', {
    say: 'Only a quotation or a paraphrase is about one interview. Leave `interviewId` out.',
  })
}
