/**
 * What stands before a quotation in its sentence and turns its meaning when it is left out: a negation that reaches into
 * it, a condition, a doubt, a fear or a wish, somebody else's opinion, or one the speaker no longer holds.
 */
import type { Kept } from './model.ts'
import {
  asksWhether,
  attribution,
  attributionOfSpeech,
  condition,
  factive,
  formerBelief,
  harmlessCondition,
  negation,
  noNegation,
  openCondition,
  opensClause,
  subject,
  subordinate,
  takesClause,
  unreal,
  unrealVerb,
} from './patterns.ts'

export function turnsBefore({ before, words, isQuestion, isNewSentence }: Kept): boolean {
  if (before === '') return false
  if (!isNewSentence && alternative.test(before) && opensReason.test(words)) return false
  if (/^(?:which|who|whose)\b/u.test(words)) return false
  const reach = before
    .replace(noNegation, ' ')
    .replace(harmlessCondition, ' ')
    .replace(concession, 'although')
  if (openCondition.test(reach)) return true
  const lead = reach.replace(/[\s,:;"'(-]+$/u, '')
  const isListed = /,$/u.test(before) && !subject.test(words)
  if ((!isListed && attribution.test(lead)) || formerBelief.test(lead)) return true
  if (subordinate.test(reach)) return false
  if (/["']$/u.test(before) && attributionOfSpeech.test(lead)) return true
  if (unreal.test(lead) || /\bnot (?:\w+ )?because$/u.test(lead)) return true
  if (opensClause.test(words) && /,$/u.test(before)) return false
  const isClause = subject.test(words)
  if (isClause && isQuestion && asksWhether.test(before)) return true
  return isClause ? turnsClause(lastClause(lead)) : turnsPhrase(lastClause(lead))
}

/**
 * "I would hesitate … because they ask": what was left out between, "or fail to answer", is a second thing said of the same
 * person, and the reason is one of both.
 */
const alternative = /^or\b(?!.*\b(?:if|unless|when|but|say|says|said|think|thinks)\b)/u
const opensReason = /^(?:because|since|as|so|when|while|which)\b/u

/** "Even if" holds nothing back. */
const concession = /\beven (?:if|though)\b/gu

/** The quotation is a clause of its own: only what takes a clause as its object reaches into it. */
function turnsClause(clause: string): boolean {
  if (new RegExp(`(?:${condition.source})$`, 'u').test(clause)) return true
  return negation.test(clause) && takesClause.test(clause) && !factive.test(clause)
}

/** The quotation goes on with a clause that began before it: whatever stands in that clause reaches into it. */
function turnsPhrase(clause: string): boolean {
  if (condition.test(clause) || unrealVerb.test(clause)) return true
  return negation.test(clause) && !factive.test(clause)
}

const clauseEnd =
  /[;:()]|,| - |\b(?:but|because|so|and|although|though|while|whereas|since|when|which|who|where|then)\b/u

function lastClause(lead: string): string {
  return lead.split(clauseEnd).at(-1)!.trim()
}
