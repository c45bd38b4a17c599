/** A count of a report against the transcripts: its arithmetic, its base, and where it states a rule the count itself. */
import { type ClaimCorpus, type ClaimSpan, verifyClaim } from '../../../findings/claims/index.ts'
import type { AuditFinding } from '../model.ts'
import type { Checked } from './checked.ts'
import type { CountingRule } from './counting-rule.ts'
import { type FoundCount, fits } from './find-counts.ts'
import { inDigits } from './number-words.ts'
import type { CountedWords } from './read-rule.ts'
import { peopleMeant } from './read-share.ts'
import { countOccurrences, type Reading, waysToCount, widestForms } from './word-forms.ts'

/** With what was counted. */
type CheckedCount = Checked & { evidence: ClaimSpan[] }

/**
 * Pure. Never guesses a rule: a count without one is said to be open to nobody's check, with what its words alone give.
 *
 * @param ruling the rule that the report states once for all its counts
 */
export function checkCount(
  count: FoundCount,
  corpus: ClaimCorpus,
  ruling: CountingRule | null = null,
): CheckedCount {
  const total = corpus.interviewIds.length
  return (
    checkSample(count, total) ??
    checkArithmetic(count) ??
    checkBase(count, total) ??
    checkShare(count, total) ??
    checkWorded(count, total) ??
    checkRule(count, corpus, ruling) ??
    unsupported(
      'no-rule',
      'The report does not say by what rule this was counted, so it cannot be counted again.',
    )
  )
}

/** How many there are; fewer than there are may be some of them, wherever the report says so. */
function checkSample({ isSample, n, text }: FoundCount, total: number): CheckedCount | null {
  if (!isSample || n === null) return null
  if (n === total)
    return {
      verdict: 'supported',
      reason: null,
      say: `The transcripts hold ${interviews(total)}.`,
      evidence: [],
    }
  const say = `The report says ${n}; the transcripts hold ${interviews(total)}.`
  return n < total && isPart(text, n)
    ? unsupported('base', `${say} It may be a part of them.`)
    : refuted('base', say)
}

/** "30 teachers and 20 nurses", "another 12 people", "12 in the pilot". */
function isPart(text: string, n: number): boolean {
  const digits = inDigits(text)
  const after = digits.slice(digits.search(new RegExp(`\\b${n}\\b`, 'u')) + String(n).length)
  const noun = /^\s+(?:[\p{L}-]+\s+){0,2}?(\p{L}+)/u.exec(after)?.[1]
  const numbers =
    digits.match(/(?<![\d.,])\d+(?![\d.,]*\s*(?:%|minutes?|hours?|days?|weeks?|months?))/gu) ?? []
  const isSeveral = numbers.filter((one) => Number(one) > 1 && Number(one) < 1900).length > 1
  return isSeveral || ofSome.test(digits) || (noun !== undefined && /s$/u.test(noun) && !general.test(after))
}

const general =
  /^\s+(?:[\p{L}-]+\s+){0,2}?(?:participants?|people|persons?|respondents?|interviewees?|interviews?|transcripts?|conversations?|sessions?|users?|customers?|individuals|adults|professionals|employees|workers)\b/iu
const ofSome =
  /\b(?:waves?|phases?|pilots?|rounds?|first|second|third|another|additional|further|more|each|per|some|part|half|group|subset|of (?:them|these|those|whom))\b/iu

function checkArithmetic(count: FoundCount): CheckedCount | null {
  const { n, of, percent, decimals, isAmongSome } = count
  if (n === null || of === null) return null
  // "Of those four, 12 ...": the four may be of something else.
  if (n > of && isAmongSome) return null
  if (n > of) return refuted('arithmetic', `${n} of ${of} is more than all of them.`)
  if (percent === null || of === 0 || fits(count, of)) return null
  const exact = (100 * n) / of
  return refuted(
    'arithmetic',
    `${n} of ${of} is ${exact.toFixed(Math.max(1, decimals))} %, not ${percent} %.`,
  )
}

function checkBase({ n, of, words, text }: FoundCount, total: number): CheckedCount | null {
  const most = Math.max(n ?? 0, of ?? 0)
  if (most <= total) return null
  const say = `The report counts ${most}; the transcripts hold only ${interviews(total)}.`
  const isElsewhere = elsewhere.test(text) || (of === null && words === null)
  return isElsewhere ? unsupported('base', `${say} It may count others.`) : refuted('base', say)
}

/** People whom nobody interviewed, or not for these transcripts. */
const elsewhere =
  /\b(?:invit(?:ed|ations?)|contacted|approached|recruit(?:ed|ment|ing)|eligible|screen(?:ed|er|ing)|took part|responded|response rate|declined|employs?|employed|staff|headcount|workforce|surveys?|surveyed|questionnaires?|panel|census|market|population|worldwide|nationwide|other stud(?:y|ies)|stud(?:y|ies) by|previous|earlier|literature|benchmark|quotations?|quotes|passages|sentences|mentions|answers|turns|messages|tickets|reviews|rows)\b/iu

/** A share that no whole number of these people gives (Brown and Heathers' GRIM test, 2017, for a proportion). */
function checkShare({ n, of, percent, decimals }: FoundCount, total: number): CheckedCount | null {
  if (percent === null || n !== null || of !== null || total === 0) return null
  const half = 0.5 * 10 ** -decimals + 1e-9
  const nearest = Math.round((percent / 100) * total)
  if (Math.abs((100 * nearest) / total - percent) <= half) return null
  return unsupported(
    'impossible-share',
    `No whole number of ${total} people is ${percent} %: ${nearest} would be ${((100 * nearest) / total).toFixed(1)} %. The share has another base, which the report does not name.`,
  )
}

/** A share in words beside its number: "a quarter (8)" of 32. */
function checkWorded({ share, n, of, text }: FoundCount, total: number): CheckedCount | null {
  const base = of ?? total
  if (share === null || n === null || base === 0) return null
  if (of === null && !isOfAll(text, share.words, total)) return null
  const exact = peopleMeant(share, base)
  // One person more or less is within what a fraction in words says of a small group; half is never most of it.
  const slack = share.isStrict ? 0 : 1
  if (n >= exact.low - slack && n <= exact.high + slack) return null
  return refuted('arithmetic', `${n} of ${base} is ${((100 * n) / base).toFixed(1)} %, not ${share.words}.`)
}

/** "Half of the people", "half of the 32": of everybody. "Half of the teachers" are half of nobody knows how many. */
function isOfAll(text: string, words: string, total: number): boolean {
  const digits = inDigits(text)
  const at = digits.toLowerCase().indexOf(words)
  const after = at < 0 ? digits : digits.slice(at + words.length)
  const base = /^\s*(?:of\s+)?(?:the |our |all |these |those |whole )*(\d+)\b/iu.exec(after)?.[1]
  if (base !== undefined) return Number(base) === total
  const noun = /^\s*(?:of\s+)?(?:the |our |all |these |those |whole )*((?:\p{L}+\s*){0,2})/iu
    .exec(after)![1]!
    .trim()
  return (
    noun === '' ||
    everyone.test(`${words} ${noun}`) ||
    /^(?:\p{L}+ly )?(?:said|say|felt|had|used?|mention\p{L}*|told|were|did|described|report\p{L}*)\b/iu.test(
      noun,
    )
  )
}

const everyone =
  /\b(?:participants?|people|persons?|respondents?|interviewees?|interviews?|transcripts?|conversations?|everyone|everybody|them|sample|in)\b/iu

/** How many interviews a count may mean: one number, or the range of a share. */
function meant({ n, percent, share }: FoundCount, total: number): { low: number; high: number } | null {
  if (n !== null) return { low: n, high: n }
  if (percent !== null) {
    const nearest = Math.round((percent / 100) * total)
    return { low: nearest, high: nearest }
  }
  // Of few people too, a share in words is one of whole people.
  return share && peopleMeant(share, total)
}

function checkRule(count: FoundCount, corpus: ClaimCorpus, ruling: CountingRule | null): CheckedCount | null {
  const { words } = count
  const total = corpus.interviewIds.length
  const stated = meant(count, total)
  if (!words || (stated === null && count.occurrences === null)) return null
  const ways = waysToCount(words, { corpus, ruling })
  if (ways.some(({ any }) => any.length > mostWords)) return null
  const counts = ways.map((way) => countWith(way, { corpus, words, count }))
  const { evidence, found } = counts.at(-1)!
  if (words.isOpen)
    return unsupported(
      'no-rule',
      `The report counts by a rule that the program does not follow. By the words alone, ${found}.`,
    )
  if (count.isAmongSome && count.of === null)
    return unsupported(
      'no-rule',
      `The report counts these among some of the people, and not which. Among all, ${found}.`,
    )
  if (count.of !== null && count.of !== total)
    return unsupported(
      'no-rule',
      `The report does not say which ${count.of} of ${interviews(total)} these are counted among. By its words alone, ${found}.`,
    )
  const isRight = (each: Counted) =>
    (stated === null || (each.n >= stated.low && each.n <= stated.high)) &&
    (count.occurrences === null || each.occurrences === count.occurrences)
  const holding = counts.find(isRight)
  if (holding)
    return (
      checkArithmetic({ ...count, of: total }) ?? {
        verdict: 'supported',
        reason: null,
        say: `${holding.found}.`,
        evidence: holding.evidence,
      }
    )
  const says = saysOf(count, stated)
  if (isBeyond(stated, { count, corpus, counts, ruling }))
    return { ...refuted('miscounted', `The report says ${says}; ${counts[0]!.found}.`), evidence }
  const why =
    words.isExact || words.isStem ? 'by a rule that can be read in more than one way' : 'without a rule'
  const open = unsupported('no-rule', `The report says ${says} ${why}. By its words alone, ${found}.`)
  return { ...open, evidence }
}

type Meant = { low: number; high: number } | null

function saysOf({ occurrences, share, n }: FoundCount, stated: Meant): string {
  const people = stated && (stated.low === stated.high ? String(stated.low) : (share?.words ?? String(n)))
  const times = occurrences !== null && `${occurrences} times`
  return [times, people].filter(Boolean).join(' in ')
}

/** What a count by words can hold; more of them fit no rule. */
const mostWords = 1000

/** Is the count wrong under every reading of its rule? */
function isBeyond(
  stated: Meant,
  {
    count,
    corpus,
    counts,
    ruling,
  }: { count: FoundCount; corpus: ClaimCorpus; counts: readonly Counted[]; ruling: CountingRule | null },
): boolean {
  const { words, isAmongThem } = count
  if (!words || isAmongThem || (words.isVerbless && ruling === null)) return false
  if (!words.isStem || stated === null) return words.isExact
  if (stated.high < counts[0]!.n) return true
  const widest = widestForms(words, corpus)
  if (widest === null || widest.length > mostWords) return false
  return stated.low > countWith({ any: widest, whole: true }, { corpus, words, count }).n
}

interface Counted {
  n: number
  /** Null where the report does not count them. */
  occurrences: number | null
  evidence: ClaimSpan[]
  found: string
}

function countWith(
  way: Reading,
  { corpus, words, count }: { corpus: ClaimCorpus; words: CountedWords; count: FoundCount },
): Counted {
  const { any, whole } = way
  const lists = words.isBoth ? any.map((term) => [term]) : [any]
  const found = lists.map((terms) => holdingAny(terms, whole, corpus))
  const evidence = found[0]!.filter(({ interviewId }) =>
    found.every((list) => list.some((span) => span.interviewId === interviewId)),
  )
  const named = any.slice(0, mostNamed).map((term) => `"${term}"`)
  const joined = named.join(words.isBoth ? ' and ' : ', ')
  const terms = joined + (any.length > mostNamed ? ` and ${any.length - mostNamed} more` : '')
  const total = interviews(corpus.interviewIds.length)
  const occurrences = count.occurrences === null ? null : countOccurrences(way, corpus)
  const letters = whole ? '' : ' (also within longer words)'
  const times = occurrences === null ? '' : `, ${occurrences} times in all`
  return {
    n: evidence.length,
    occurrences,
    evidence,
    found: `${evidence.length} of ${total} hold ${terms}${letters} in a participant's turn${times}`,
  }
}

function holdingAny(any: readonly string[], whole: boolean, corpus: ClaimCorpus): ClaimSpan[] {
  const rule = { n: 0, unit: 'interviews', match: { any, whole } }
  return verifyClaim({ id: 0, kind: 'count', count: rule }, corpus).evidence
}

const mostNamed = 12

const interviews = (count: number) => (count === 1 ? '1 interview' : `${count} interviews`)

const refuted = (reason: AuditFinding['reason'], say: string): CheckedCount => ({
  verdict: 'refuted',
  reason,
  say,
  evidence: [],
})

const unsupported = (reason: AuditFinding['reason'], say: string): CheckedCount => ({
  verdict: 'unsupported',
  reason,
  say,
  evidence: [],
})
