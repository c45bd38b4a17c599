/** A report as it is read without names. Pure. */
import { placeId } from '../fill-words.ts'
import type { ReportDocument, ReportEvidence } from '../model.ts'
import type { PreparedNames } from './prepared-names.ts'
import { applyRedactions } from './redact.ts'
import { residualRisk } from './residual-risk.ts'

/** `participants`: who spoke, by interview. */
export function withoutNames(
  document: ReportDocument,
  names: PreparedNames,
  participants: ReadonlyMap<string, string>,
): ReportDocument {
  const pseudonymOf = ({ interviewId }: ReportEvidence) =>
    names.pseudonyms[participants.get(interviewId) ?? interviewId] ?? 'Somebody'
  const mask = (evidence: ReportEvidence): ReportEvidence => ({
    ...evidence,
    interviewId: maskedId(pseudonymOf(evidence)),
    text: evidence.text && applyRedactions(evidence.text, names.redactions[placeId(evidence)] ?? []),
    participantLabel: pseudonymOf(evidence),
  })
  const claims = Object.fromEntries(
    Object.entries(document.claims).map(([claimId, claim]) => {
      const evidence = claim.evidence.map(mask)
      const own = claim.kind === 'quote' ? (evidence[0]?.text ?? '') : (names.texts[claim.text] ?? claim.text)
      return [
        claimId,
        {
          ...claim,
          text: own,
          evidence,
          against: claim.against && { ...claim.against, evidence: claim.against.evidence.map(mask) },
        },
      ]
    }),
  )
  const plain = mapTexts({ ...document, claims: {} }, names.texts)
  return {
    ...plain,
    claims: mapTexts(claims, names.texts),
    names: 'pseudonyms',
    residualRisk,
    // Nobody prepared what the team wrote to each other.
    comments: [],
    history: document.history.map((entry) => ({ ...entry, by: 'somebody of the team' })),
  }
}

/** An id that leads nowhere: the real one would join what two reports say of one person. */
function maskedId(pseudonym: string): string {
  const number = /\d+$/.exec(pseudonym)?.[0] ?? '0'
  return `00000000-0000-4000-8000-${number.padStart(12, '0')}`
}

/** Every string that has another form without names, wherever it stands. */
function mapTexts<Value>(value: Value, texts: PreparedNames['texts']): Value {
  if (typeof value === 'string') return (Object.hasOwn(texts, value) ? texts[value] : value) as Value
  if (Array.isArray(value)) return value.map((inner) => mapTexts(inner, texts)) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, mapTexts(inner, texts)]),
  ) as Value
}
