/** Verdicts and reasons of claims in words: what is wrong, and what to do about it. Pure. */

import {
  type ClaimKind,
  countsCodes,
  type StudyClaim,
  type StudyClaimReason,
} from '../../../findings/claims/study/model.ts'
import { sayPercent } from '../../../findings/say-share.ts'
import { sayReason } from '../../../reports/document/check/say-reason.ts'
import type { ClaimReason as ReportReason } from '../../../reports/document/model.ts'

export const kindWords: Record<ClaimKind, string> = {
  quote: 'Quotation',
  paraphrase: 'Paraphrase',
  prevalence: 'Count',
  contrast: 'Contrast',
  association: 'Association',
  absence: 'Absence',
  recommendation: 'Recommendation',
}

const own: Partial<Record<StudyClaimReason, string>> = {
  'too-few': 'Too few people could have said it to carry this. Say how many said it, and no more.',
  'no-difference':
    'The interval of the difference holds zero, it goes the other way, or it is no more than chance would make one of the themes that could have been compared.',
  'rests-on-unpublished': 'A claim that it rests on is not published.',
  'not-shown':
    'A code shows how many people spoke of it, and not why, in which order or what they did. Say that with the code’s own words.',
  'not-analysed':
    'Somebody was heard, or something corrected or deleted, since themes were last found. Find themes again, then check this again.',
}

const ofCounts: Partial<Record<StudyClaimReason, string>> = {
  'not-found': 'The words that are counted do not stand in the sentence. Name them in it.',
}

const ofCodes: Partial<Record<StudyClaimReason, string>> = {
  'not-found': 'The name of the code that is counted does not stand in the sentence.',
  'unknown-rule': 'There is no such code now, or it is not known who was asked.',
  actor:
    'The sentence has to say whom it counts: those who were asked, or those who spoke of it unasked, and no others.',
}

const ofParaphrases: Partial<Record<StudyClaimReason, string>> = {
  'not-found': 'No passage shows it by program. A person can judge it: the nearest passages stand beside it.',
}

type Reasoned = Pick<StudyClaim, 'reason' | 'spec' | 'numbers' | 'decidedBy' | 'isStale'>

/** Empty where it is supported. */
export function sayReasonOf({ reason, spec, numbers, decidedBy, isStale }: Reasoned): string {
  if (isStale) return 'The interviews changed since it was checked. Check it again.'
  if (reason === null) return ''
  if (reason === 'miscounted' && numbers) {
    const { count, of, share, checked } = numbers.first
    // Once people have checked it, the machine's count alone says nothing: the sentence has to say what they found.
    if (checked && share !== null)
      return `People checked ${checked.coded} of ${checked.of}, and ${checked.having} of the ${checked.coded} have it. The sentence has to say their share, ${sayPercent(share)}, or “${checked.having} of ${checked.coded}”. It says another number, or another thing.`
    return `It was counted again: ${count} of ${of} people${numbers.code ? ', by the machine’s coding' : ' said it'}. The sentence says another number, or another thing.`
  }
  if (spec.kind === 'paraphrase') {
    if (reason === 'not-found' && decidedBy === 'person')
      return 'A person read the nearest passages and said no.'
    return ofParaphrases[reason] ?? sayShared(reason, spec.kind)
  }
  const ofThis = countsCodes(spec) ? ofCodes : 'match' in spec ? ofCounts : {}
  return ofThis[reason] ?? sayShared(reason, spec.kind)
}

function sayShared(reason: StudyClaimReason, kind: ClaimKind): string {
  return own[reason] ?? sayReason(reason as ReportReason, kind)
}

export function sayReportReason(reason: ReportReason, kind: ClaimKind): string {
  return sayReason(reason, kind)
}

export const deciderWords = {
  program: 'checked by program',
  judge: 'read by a model',
  person: 'judged by a person',
}
