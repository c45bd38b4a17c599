import { sayReason } from '../check/say-reason.ts'
import { type ReportClaim, restsOnUncheckedCoding } from '../model.ts'
import { plural } from '../sentences.ts'

/** The verdict as a reader meets it. */
export function verdictWords({
  verdict,
  reason,
  kind,
  numbers,
  isReadByPerson,
  isProgram,
}: Pick<ReportClaim, 'verdict' | 'reason' | 'kind' | 'numbers' | 'isReadByPerson' | 'isProgram'>): string {
  if (kind === 'recommendation' && (verdict === 'supported' || verdict === 'judgement'))
    return isProgram
      ? 'the program’s advice, by a fixed rule'
      : 'a person’s judgement, which nothing here can show'
  if (verdict === 'supported') {
    if (isReadByPerson) return 'a person read the passage and says that it shows this'
    if (restsOnUncheckedCoding({ numbers }))
      return 'agrees with the program’s coding, which no person has checked'
    if (numbers.some(({ proportion }) => proportion.checked))
      return 'as people found it who read a random sample'
    return 'borne out by the record'
  }
  const why = reason ? `: ${sayReason(reason, kind)}` : ''
  return `${verdict === 'refuted' ? 'refuted' : 'not borne out'}${why}`
}

/** How much stands against a claim: so many of so many, or what a search found, which counts nobody. */
export function sayFound({ count, of }: { count: number; of: number }): string {
  if (of > 0) return `${count} of ${of}`
  return count === 0 ? 'nothing was found' : plural(count, 'passage')
}

/** What advice rests on, and how that stands: how many of its claims the record bears out, and how many nobody has checked. */
export function groundsSentence(
  { restsOn, isProgram }: Pick<ReportClaim, 'restsOn' | 'isProgram'>,
  claims: Readonly<Record<string, Pick<ReportClaim, 'verdict' | 'numbers'>>>,
): string {
  const grounds = restsOn.flatMap((claimId) => claims[claimId] ?? [])
  const is = (test: (ground: (typeof grounds)[number]) => boolean) => grounds.filter(test).length
  const isStanding = ({ verdict }: { verdict: string }) => verdict === 'supported'
  const isUnchecked = (ground: (typeof grounds)[number]) =>
    isStanding(ground) && restsOnUncheckedCoding(ground)
  const isRead = (ground: (typeof grounds)[number]) =>
    isStanding(ground) && ground.numbers.some(({ proportion }) => proportion.checked)
  const unchecked = is(isUnchecked)
  const read = is((ground) => !isUnchecked(ground) && isRead(ground))
  const failed = is((ground) => !isStanding(ground))
  const rest = grounds.length - unchecked - read - failed
  const parts = [
    rest > 0 ? `${rest} borne out by the record` : '',
    read > 0 ? `${read} checked by people on a sample` : '',
    unchecked > 0 ? `${unchecked} coded by the program and checked by nobody` : '',
    failed > 0 ? `${failed} not borne out` : '',
  ].filter(Boolean)
  const whose = isProgram ? 'Advice of the program, which no person has judged.' : 'A person’s judgement.'
  if (grounds.length === 0) return `${whose} It names no claim that it rests on yet.`
  return `${whose} It rests on ${grounds.length === 1 ? '1 claim' : `${grounds.length} claims`}: ${parts.join(', ')}.`
}

/** What stands beside a sentence of its author’s that nothing was compared with, wherever it is read. */
export const uncheckedNote = 'written by the author, not checked against the record'
