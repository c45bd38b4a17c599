/** What the check of a quotation or a statement found, in one sentence for the reader of the audit. */
import type { ClaimReason, Verdict } from '../../findings/claims/index.ts'
import type { Attribution } from './model.ts'

const quotations: Record<string, string> = {
  altered: 'The words were changed: the transcript says it otherwise.',
  number: 'A number was changed.',
  negation: 'A negation was added, dropped or moved.',
  stitched: 'Parts of different places were put together as one quotation.',
  interviewer: 'The interviewer said this, not a participant.',
  'wrong-person': 'Somebody else said this.',
  cut: 'Words around it were left out that change what it means.',
  'not-found': 'This was not found in what was said.',
  'unknown-interview': 'The transcripts do not hold this person.',
}

const statements: Record<string, string> = {
  polarity: 'They said the opposite.',
  modality:
    'They did not say it as a fact: what they would, might or should do is told as done, or the reverse.',
  quantity: 'They named another amount.',
  actor: 'Somebody else did this.',
  time: 'They placed it at another time.',
  cause: 'They gave another cause.',
  'unknown-interview': 'The transcripts do not hold this person.',
  'nothing-near': 'Nothing that was said comes near to this.',
}

/** Of words in quotation marks that nothing tells to be anybody's. */
export function sayOfOwnWords(isNear: boolean): string {
  const say =
    'Nobody said exactly this. Nothing tells that it is meant as a quotation: it may be a name or a phrase of the report’s own.'
  return isNear ? `${say} The nearest words that were said stand below.` : say
}

/** @param isNear the nearest words stand below it */
export function sayOfQuotation(
  verdict: Verdict,
  reason: ClaimReason | null,
  { attribution, isNear }: { attribution: Attribution | null; isNear: boolean },
): string {
  const notFound = quotations[reason ?? 'not-found'] ?? quotations['not-found']!
  if (verdict !== 'supported')
    return isNear ? `${notFound} The nearest words that were said stand below.` : notFound
  if (attribution === null)
    return 'These words are in the transcripts. They could not be tied to a name that the report prints.'
  if (attribution.interviewId === null)
    return `These words are in the transcripts. Which of the interviews “${attribution.label}” is could not be told.`
  return 'These words are in the transcripts, said by this person.'
}

/** @param reason `nothing-near`: no sentence shares a telling word with it */
export function sayOfStatement(verdict: Verdict, reason: ClaimReason | 'nothing-near' | null): string {
  if (verdict === 'supported') return 'The transcript says this.'
  if (verdict === 'refuted') return statements[reason ?? ''] ?? 'The transcript says something else.'
  return (
    statements[reason ?? ''] ??
    'The program cannot tell whether this was said. The nearest words stand below: compare them.'
  )
}
