/** Checks a claim of any kind against the record: words located, numbers recomputed, a floor of people. Pure. */
import { differenceAt } from '../../../statistics/compare-shares.ts'
import { adjustAll, compareGroups } from '../../comparisons/compare-groups.ts'
import { smallestBase } from '../../model.ts'
import type { HeardInterview } from '../../record-store.ts'
import type { ClaimSpan, Judgement } from '../model.ts'
import { verifyClaim } from '../verify-claim.ts'
import type { ClaimCodes } from './claim-codes.ts'
import { aboutCode, type Measured, measure, peopleOf, shareOf } from './measure.ts'
import {
  type ClaimNumbers,
  type ClaimSpec,
  type ClaimStatus,
  type NewClaim,
  type Share,
  type StudyClaimReason,
  type StudyVerdict,
  stands,
} from './model.ts'
import { faultOfStatement, saysAnotherCount } from './says-counted.ts'
import { type ClaimRecord, isInGroup } from './study-record.ts'
import { wholeSentence } from './whole-sentence.ts'

export interface CheckedStudyClaim {
  status: ClaimStatus
  verdict: StudyVerdict
  reason: StudyClaimReason | null
  numbers: ClaimNumbers | null
  evidence: ClaimSpan[]
}

const mostEvidence = 50

export function checkStudyClaim({ statement, spec }: NewClaim, ground: Ground): CheckedStudyClaim {
  const { record } = ground
  const checked = checkStatement({ statement, spec }, ground, checkBySpec(statement, spec, ground))
  const found = checked.evidence.slice(0, mostEvidence)
  const evidence = 'match' in spec ? found.map((span) => wholeSentence(span, record.corpus)) : found
  return { ...checked, evidence, status: stands(checked) ? 'published' : 'unpublished' }
}

type Checked = Omit<CheckedStudyClaim, 'status'>
export interface Ground {
  record: ClaimRecord
  /** Of the study's newest analysis; none are asked for where the claim counts none. */
  codes: ClaimCodes
  /** Ids of the study's published claims, for what rests on claims. */
  published: ReadonlySet<string>
}

/** What was counted can be right, and the sentence say another thing. */
function checkStatement({ statement, spec }: NewClaim, { codes }: Ground, checked: Checked): Checked {
  if (checked.verdict !== 'supported' || !checked.numbers || !('match' in spec)) return checked
  const nameOf = (codeId: string) => codes.find(codeId)?.name ?? ''
  const counted = { ...checked.numbers, nameOf }
  const fault = faultOfStatement(statement, spec, counted)
  if (!fault) return checked
  // The record says otherwise where the sentence counts people as they were not counted; else nothing shows what it says.
  const isRefuted = fault === 'miscounted' && saysAnotherCount(statement, spec, counted)
  return { ...checked, ...(isRefuted ? refuted(fault) : unsupported(fault)) }
}

function checkBySpec(statement: string, spec: ClaimSpec, ground: Ground): Checked {
  switch (spec.kind) {
    case 'quote':
    case 'paraphrase':
      return checkWords(statement, spec, ground)
    case 'prevalence':
      return checkPrevalence(spec, ground)
    case 'absence':
      return checkAbsence(spec, ground)
    case 'contrast':
      return checkContrast(spec, ground)
    case 'association':
      return checkAssociation(spec, ground)
    case 'recommendation':
      return checkRecommendation(spec, ground)
  }
}

type Spec<Kind extends ClaimSpec['kind']> = Extract<ClaimSpec, { kind: Kind }>

function checkWords(
  statement: string,
  spec: Spec<'quote'> | Spec<'paraphrase'>,
  { record }: Ground,
): Checked {
  const quote = spec.kind === 'quote' ? spec.quote : null
  const { interviewId } = spec
  const found: Judgement = verifyClaim(
    { id: 1, kind: spec.kind, text: statement, quote, interviewId },
    record.corpus,
  )
  return { ...found, numbers: null }
}

function checkPrevalence({ match, n, of }: Spec<'prevalence'>, { record, codes }: Ground): Checked {
  const found = measure(match, record, codes)
  if (!found) return nothingToCount
  const first = shareOf(found.saying, found.able, found.code?.check)
  const isRight = first.count === n && (of === undefined || of === first.of)
  const numbers = { ...numbersOf(first), code: aboutCode(found, first.checked != null) }
  return { ...(isRight ? fitFor(found, codes) : refuted('miscounted')), numbers, evidence: found.spans }
}

/** That nobody said it can be shown of the people who were heard, and of no others: the upper bound stands beside it. */
function checkAbsence({ match }: Spec<'absence'>, { record, codes }: Ground): Checked {
  const { saying, able, spans } = measure(match, record, codes)!
  const first = shareOf(saying, able)
  const numbers = numbersOf(first)
  if (first.count > 0) return { ...refuted('miscounted'), numbers, evidence: spans }
  return { ...(first.of < smallestBase ? unsupported('too-few') : supported), numbers, evidence: [] }
}

function checkContrast({ match, groups, direction }: Spec<'contrast'>, { record, codes }: Ground): Checked {
  const found = measure(match, record, codes)
  if (!found) return nothingToCount
  const [first, second] = groups.map((group) =>
    peopleOf(latestOf(record.heard).filter((each) => isInGroup(each, group))).intersection(found.able),
  )
  return compare({ found, first: first!, second: second!, direction, codes })
}

/** Who sat twice is in one group, that of the later sitting: groups of the same people are not independent. */
function latestOf(heard: readonly HeardInterview[]): HeardInterview[] {
  return [...new Map(heard.map((each) => [each.participantId, each])).values()]
}

/** Of people who could have said both. */
function checkAssociation(spec: Spec<'association'>, { record, codes }: Ground): Checked {
  const found = measure(spec.match, record, codes)
  const other = measure(spec.with, record, codes)
  if (!found || !other) return nothingToCount
  const able = found.able.intersection(other.able)
  const first = able.intersection(other.saying)
  return compare({
    ...{ found, first, second: able.difference(first), direction: spec.direction, codes },
    // Who speaks of a code speaks of it: that is no look.
    without: other.code?.codeId,
  })
}

interface Comparison {
  found: Measured
  first: ReadonlySet<string>
  second: ReadonlySet<string>
  direction: 'more' | 'less'
  codes: ClaimCodes
  without?: string | undefined
}

/** Supported only where the interval of the difference lies wholly on the claimed side of zero. */
function compare(comparison: Comparison): Checked {
  const { found, first, second, direction, codes } = comparison
  const { saying, code, spans } = found
  const sides = [first, second].map((people) => shareOf(saying, people, code?.check))
  // What people have checked is held against what they have checked, and never against the machine's own count.
  const isChecked = sides.every(({ checked }) => checked)
  const [a, b] = isChecked ? sides : [first, second].map((people) => shareOf(saying, people))
  const counted = { first: a!, second: b!, code: aboutCode(found, isChecked) }
  const [one, other] = [boundsOf(a!), boundsOf(b!)]
  if (!one || !other) {
    return { ...unsupported('too-few'), numbers: { ...counted, difference: null }, evidence: spans }
  }
  const { difference, low, high } = differenceAt(one, other)
  const { looks, isDifferent } = amongAll(comparison)
  const numbers = {
    ...counted,
    difference: { value: difference, low, high, ...(looks === null ? {} : { looks }) },
  }
  if (isDifferent && (direction === 'more' ? low > 0 : high < 0))
    return { ...fitFor(found, codes), numbers, evidence: spans }
  const isOpposite = direction === 'more' ? high < 0 : low > 0
  return {
    ...(isOpposite ? refuted('no-difference') : unsupported('no-difference')),
    numbers,
    evidence: spans,
  }
}

/** As the comparison page does it: over all codes that could have been looked at. Words are not a closed list, so not adjusted. */
function amongAll({ found, first, second, codes, without }: Comparison): {
  looks: number | null
  isDifferent: boolean
} {
  const { code } = found
  if (!code) return { looks: null, isDifferent: true }
  const groups = { keys: ['first', 'second'], members: new Map(Object.entries({ first, second })) }
  const all = codes.within(code.questionKey).filter(({ codeId }) => codeId !== without)
  const { rows, looks } = adjustAll(
    all.map(({ codeId, name, participants, exposed, check }) => ({
      codeId,
      ...compareGroups(
        { code: { codeId, themeId: codeId, name, participants }, exposed, check, weights: null },
        groups,
      ),
    })),
  )
  const own = rows.find(({ codeId }) => codeId === code.codeId)
  return { looks, isDifferent: own?.differences[0]?.isDifferent ?? false }
}

function boundsOf({ share, low, high }: Share) {
  return share === null || low === null || high === null ? null : { share, low, high }
}

/** A code was given to the record as it was then: where that is another one now, its number is not this record's. */
function fitFor({ code }: Measured, { isOfRecord }: ClaimCodes) {
  return code && !isOfRecord ? unsupported('not-analysed') : supported
}

function checkRecommendation({ restsOn }: Spec<'recommendation'>, { published }: Ground): Checked {
  const isGrounded = restsOn.every((claimId) => published.has(claimId))
  return { ...(isGrounded ? judgement : unsupported('rests-on-unpublished')), numbers: null, evidence: [] }
}

const numbersOf = (first: ClaimNumbers['first']): ClaimNumbers => ({ first, second: null, difference: null })
const supported = { verdict: 'supported', reason: null } as const
const judgement = { verdict: 'judgement', reason: null } as const
const refuted = (reason: StudyClaimReason) => ({ verdict: 'refuted', reason }) as const
const unsupported = (reason: StudyClaimReason) => ({ verdict: 'unsupported', reason }) as const
const nothingToCount: Checked = { ...unsupported('unknown-rule'), numbers: null, evidence: [] }
