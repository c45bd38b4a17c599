/** Checks a claim of any kind against the record: words located, numbers recomputed, a floor of people. Pure. */
import { newcombeInterval } from '../../../statistics/intervals.ts'
import { smallestBase } from '../../model.ts'
import type { HeardInterview } from '../../record-store.ts'
import type { ClaimSpan, Judgement, Verdict } from '../model.ts'
import { verifyClaim } from '../verify-claim.ts'
import { listCountable, measure, peopleOf, shareOf } from './measure.ts'
import type { ClaimNumbers, ClaimSpec, ClaimStatus, Group, NewClaim, StudyClaimReason } from './model.ts'
import { faultOfStatement } from './says-counted.ts'
import type { ClaimRecord } from './study-record.ts'
import { wholeSentence } from './whole-sentence.ts'

export interface CheckedStudyClaim {
  status: ClaimStatus
  verdict: Verdict
  reason: StudyClaimReason | null
  numbers: ClaimNumbers | null
  evidence: ClaimSpan[]
}

const mostEvidence = 50

/** @param published ids of the study's published claims, for what rests on claims */
export function checkStudyClaim(
  { statement, spec }: NewClaim,
  record: ClaimRecord,
  published: ReadonlySet<string>,
): CheckedStudyClaim {
  const checked = checkStatement(statement, spec, checkBySpec(statement, spec, { record, published }))
  const found = checked.evidence.slice(0, mostEvidence)
  const evidence = 'match' in spec ? found.map((span) => wholeSentence(span, record.corpus)) : found
  return { ...checked, evidence, status: checked.verdict === 'supported' ? 'published' : 'unpublished' }
}

type Checked = Omit<CheckedStudyClaim, 'status'>
interface Ground {
  record: ClaimRecord
  published: ReadonlySet<string>
}

/** What was counted can be right, and the sentence say another thing. */
function checkStatement(statement: string, spec: ClaimSpec, checked: Checked): Checked {
  if (checked.verdict !== 'supported' || !checked.numbers || !('match' in spec)) return checked
  const fault = faultOfStatement(statement, spec, checked.numbers)
  return fault ? { ...checked, ...unsupported(fault) } : checked
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

function checkPrevalence({ match, n, of }: Spec<'prevalence'>, { record }: Ground): Checked {
  const countable = listCountable(record)
  const { saying, spans } = measure(match, record, countable)
  const first = shareOf(saying, peopleOf(countable))
  const isRight = first.count === n && (of === undefined || of === first.of)
  const result = isRight ? supported : refuted('miscounted')
  return { ...result, numbers: numbersOf(first), evidence: spans }
}

/** That nobody said it can be shown of the people who were heard, and of no others: the upper bound stands beside it. */
function checkAbsence({ match }: Spec<'absence'>, { record }: Ground): Checked {
  const countable = listCountable(record)
  const { saying, spans } = measure(match, record, countable)
  const first = shareOf(saying, peopleOf(countable))
  const numbers = numbersOf(first)
  if (first.count > 0) return { ...refuted('miscounted'), numbers, evidence: spans }
  return { ...(first.of < smallestBase ? unsupported('too-few') : supported), numbers, evidence: [] }
}

function checkContrast({ match, groups, direction }: Spec<'contrast'>, { record }: Ground): Checked {
  const countable = listCountable(record)
  const { saying, spans } = measure(match, record, countable)
  const [first, second] = groups.map((group) => peopleOf(countable.filter((each) => isIn(each, group))))
  return compare({ saying, first: first!, second: second!, direction, spans })
}

function isIn({ attributes }: HeardInterview, { attribute, value }: Group): boolean {
  return Object.hasOwn(attributes, attribute) && String(attributes[attribute]) === value
}

function checkAssociation(spec: Spec<'association'>, { record }: Ground): Checked {
  const countable = listCountable(record)
  const { saying, spans } = measure(spec.match, record, countable)
  const { saying: having } = measure(spec.with, record, countable)
  const lacking = peopleOf(countable).difference(having)
  return compare({ saying, first: new Set(having), second: lacking, direction: spec.direction, spans })
}

interface Comparison {
  saying: ReadonlySet<string>
  first: ReadonlySet<string>
  second: ReadonlySet<string>
  direction: 'more' | 'less'
  spans: ClaimSpan[]
}

/** Supported only where the interval of the difference lies wholly on the claimed side of zero. */
function compare({ saying, first, second, direction, spans }: Comparison): Checked {
  const [a, b] = [shareOf(saying, first), shareOf(saying, second)]
  if (a.of < smallestBase || b.of < smallestBase) {
    return { ...unsupported('too-few'), numbers: { first: a, second: b, difference: null }, evidence: spans }
  }
  const { difference, low, high } = newcombeInterval(a, b)
  const numbers = { first: a, second: b, difference: { value: difference, low, high } }
  if (direction === 'more' ? low > 0 : high < 0) return { ...supported, numbers, evidence: spans }
  const isOpposite = direction === 'more' ? high < 0 : low > 0
  return {
    ...(isOpposite ? refuted('no-difference') : unsupported('no-difference')),
    numbers,
    evidence: spans,
  }
}

function checkRecommendation({ restsOn }: Spec<'recommendation'>, { published }: Ground): Checked {
  const stands = restsOn.every((claimId) => published.has(claimId))
  return { ...(stands ? supported : unsupported('rests-on-unpublished')), numbers: null, evidence: [] }
}

const numbersOf = (first: ClaimNumbers['first']): ClaimNumbers => ({ first, second: null, difference: null })
const supported = { verdict: 'supported', reason: null } as const
const refuted = (reason: StudyClaimReason) => ({ verdict: 'refuted', reason }) as const
const unsupported = (reason: StudyClaimReason) => ({ verdict: 'unsupported', reason }) as const
