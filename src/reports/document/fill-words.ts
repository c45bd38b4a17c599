/** From places to words: the stored report with what people said, read from the record at this moment. */
import type { Quote } from '../../findings/model.ts'
import { byInterview, quotesAt } from '../../findings/quotes.ts'
import { listHeardInterviews } from '../../findings/record-store.ts'
import type { InterviewStatus } from '../../interview/events.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { EvidencePlace, ReportClaim, ReportEvidence, StoredClaim, StoredDocument } from './model.ts'

export interface FilledWords {
  claims: Record<string, ReportClaim>
  /** By place. */
  evidence: ReadonlyMap<string, ReportEvidence>
  /** Who spoke, by interview: for pseudonyms. */
  participants: ReadonlyMap<string, string>
  /** What the researcher calls people, by participant: everybody of the study. */
  labels: ReadonlyMap<string, string>
}

/** What was deleted stays as a place without words; its claim is no longer supported. */
export async function fillWords(tx: Tx, document: StoredDocument): Promise<FilledWords> {
  const claims = Object.values(document.claims)
  const places = claims.flatMap((claim) => [...claim.evidence, ...(claim.against?.evidence ?? [])])
  const interviews = byInterview(await listHeardInterviews(tx, document.studyId))
  const quotes = await quotesAt(tx, places, interviews)
  const evidence = new Map(
    places.map((place, at) => [
      placeId(place),
      { ...evidenceOf(place, quotes[at] ?? null), ...standingOf(interviews.get(place.interviewId)?.status) },
    ]),
  )
  return {
    evidence,
    participants: new Map([...interviews].map(([id, { participantId }]) => [id, participantId])),
    labels: new Map(
      [...interviews.values()].map(({ participantId, participantLabel }) => [
        participantId,
        participantLabel,
      ]),
    ),
    claims: Object.fromEntries(claims.map((claim) => [claim.claimId, fillClaim(claim, evidence)])),
  }
}

/** The same interviews as the counts leave out. */
function standingOf(status: InterviewStatus | undefined): Pick<ReportEvidence, 'notCounted'> {
  return status === 'partial' || status === 'abandoned' || status === 'set_aside'
    ? { notCounted: status }
    : {}
}

export function placeId({ interviewId, turn, turnRevision, start, end }: EvidencePlace): string {
  return `${interviewId}:${turn}:${turnRevision}:${start}:${end}`
}

function evidenceOf(place: EvidencePlace, quote: Quote | null): ReportEvidence {
  const { interviewId, turn, turnRevision, start, end } = place
  return {
    ...{ interviewId, turn, turnRevision, start, end },
    ...(place.isRead ? { isRead: true as const } : {}),
    text: quote?.text ?? null,
    participantLabel: quote?.participantLabel ?? 'somebody who deleted their interview',
    questionKey: quote?.questionKey ?? null,
    startMs: quote?.startMs ?? null,
  }
}

function fillClaim(claim: StoredClaim, evidence: ReadonlyMap<string, ReportEvidence>): ReportClaim {
  const fill = (places: readonly EvidencePlace[]) => places.map((place) => evidence.get(placeId(place))!)
  const { about: _, ...shown } = claim
  const filled = {
    ...shown,
    evidence: fill(claim.evidence),
    against: claim.against && { ...claim.against, evidence: fill(claim.against.evidence) },
  }
  if (claim.kind !== 'quote') return filled
  const words = filled.evidence[0]?.text ?? null
  // What was corrected since is shown as it was quoted, with what is wrong with it.
  if (claim.verdict !== 'supported') return claim.text === '' ? { ...filled, text: words ?? '' } : filled
  return words === null
    ? { ...filled, text: '', verdict: 'unsupported', reason: 'erased' }
    : { ...filled, text: words }
}
