/** Whether somebody said these words, and meant them so. */
import {
  findQuotedPlaces,
  foldedVariants,
  type QuotedPlace,
  spanOfPlace,
} from '../evidence/find-quotation.ts'
import type { EvidenceSpan, PreparedRecord } from '../evidence/record.ts'
import { type ClaimCorpus, toClaimSpan } from './corpus.ts'
import { isCut } from './cut/is-cut.ts'
import { joinsOthers } from './cut/joins-others.ts'
import { type Difference, explainDifference, findAsked } from './explain-difference.ts'
import type { ClaimReason, Judgement } from './model.ts'
import { listTokens } from './tokens.ts'

/** A quotation of fewer words may stand by chance in anybody's interview. */
const leastTellingWords = 5
/** From this share an altered quotation of the named person is nearer than the same words of another. */
const ownNear = 0.85
/** "Yes" stands in every interview. */
const mostEvidence = 200

/**
 * @param interviewId one that the corpus has, or null: whoever it was
 */
export function verifyQuotation(
  quotation: string,
  interviewId: string | null,
  corpus: ClaimCorpus,
): Judgement {
  const variants = foldedVariants(quotation)
  if (variants.length === 0) return nothing()
  const own = interviewId === null ? corpus.whole : corpus.recordOf(interviewId)
  const said = judgeVariants(own, variants)
  if (said) return said
  const asked = findQuotedPlaces(own, variants, 'interviewer')
  if (asked.length > 0) return refuted('interviewer', asked.map(spanOfPlace))
  return interviewId === null ? explain(own, variants) : explainAmongAll(own, corpus.whole, variants)
}

/** One form of it that stands somewhere whole is enough; null where none of them stands anywhere. */
function judgeVariants(own: PreparedRecord, variants: string[]): Judgement | null {
  const found = findQuotedPlaces(own, variants, 'participant')
  if (found.length === 0) return null
  const first = judgeSaid(found)
  if (first.verdict === 'supported') return first
  for (const variant of variants) {
    const places = findQuotedPlaces(own, [variant], 'participant')
    const judged = places.length > 0 ? judgeSaid(places) : first
    if (judged.verdict === 'supported') return judged
  }
  return first
}

function judgeSaid(said: QuotedPlace[]): Judgement {
  const uncut = said.filter((place) => !isCut(place))
  if (uncut.length === 0) return refuted('cut', said.map(spanOfPlace))
  const whole = uncut.filter((place) => !joinsOthers(place))
  if (whole.length === 0) return refuted('stitched', uncut.map(spanOfPlace))
  return { verdict: 'supported', reason: null, evidence: toEvidence(whole.map(spanOfPlace)) }
}

/** The named person did not say it: their own words altered, another's, or nobody's. */
function explainAmongAll(own: PreparedRecord, whole: PreparedRecord, variants: string[]): Judgement {
  const needle = variants.at(-1)!
  const elsewhere = findQuotedPlaces(whole, variants, 'participant')
  const near = explainDifference(own, needle, whole)
  const isTelling = listTokens(needle).length >= leastTellingWords
  const isOwn = near !== null && near.share >= ownNear && near.reason !== 'stitched'
  if (elsewhere.length > 0 && (isTelling || near === null) && !(isOwn && !isTelling)) {
    return refuted('wrong-person', elsewhere.map(spanOfPlace))
  }
  if (near) return refuted(reasonFor(needle, near), near.spans)
  return explain(whole, variants)
}

function explain(record: PreparedRecord, variants: string[]): Judgement {
  const needle = variants.at(-1)!
  const near = explainDifference(record, needle)
  if (near) return refuted(reasonFor(needle, near), near.spans)
  const asked = findAsked(record, needle)
  return asked ? refuted(asked.reason, asked.spans) : nothing()
}

/** Whatever the words in square brackets are: they were put in. */
function reasonFor(needle: string, near: Difference): ClaimReason {
  return /\[[^\]]*\]/u.test(needle) ? 'altered' : near.reason
}

function refuted(reason: ClaimReason, spans: EvidenceSpan[]): Judgement {
  return { verdict: 'refuted', reason, evidence: toEvidence(spans) }
}

function toEvidence(spans: EvidenceSpan[]) {
  return spans.slice(0, mostEvidence).map(toClaimSpan)
}

function nothing(): Judgement {
  return { verdict: 'unsupported', reason: 'not-found', evidence: [] }
}
