/** A count of a report against the transcripts: its arithmetic, its base, and where it states a rule the count itself. */
import { type ClaimCorpus, type ClaimSpan, verifyClaim } from '../../../findings/claims/index.ts'
import type { AuditFinding } from '../model.ts'
import type { FoundCount } from './find-counts.ts'
import { peopleMeant } from './read-share.ts'
import { waysToCount, widestForms } from './word-forms.ts'

type Checked = Pick<AuditFinding, 'verdict' | 'reason' | 'say'> & { evidence: ClaimSpan[] }

/** Pure. Never guesses a rule: a count without one is said to be open to nobody's check, with what its words alone give. */
export function checkCount(count: FoundCount, corpus: ClaimCorpus): Checked {
  const total = corpus.interviewIds.length
  return (
    checkSample(count, total) ??
    checkArithmetic(count) ??
    checkBase(count, total) ??
    checkShare(count, total) ??
    checkWorded(count, total) ??
    checkRule(count, corpus) ??
    unsupported(
      'no-rule',
      'The report does not say by what rule this was counted, so it cannot be counted again.',
    )
  )
}

function checkSample({ isSample, n }: FoundCount, total: number): Checked | null {
  if (!isSample || n === null) return null
  if (n === total)
    return {
      verdict: 'supported',
      reason: null,
      say: `The transcripts hold ${interviews(total)}.`,
      evidence: [],
    }
  return refuted('base', `The report says ${n}; the transcripts hold ${interviews(total)}.`)
}

function checkArithmetic({ n, of, percent, decimals, isAmongSome }: FoundCount): Checked | null {
  if (n === null || of === null) return null
  // "Of those four, 12 ...": the four may be of something else.
  if (n > of && isAmongSome) return null
  if (n > of) return refuted('arithmetic', `${n} of ${of} is more than all of them.`)
  if (percent === null || of === 0) return null
  const exact = (100 * n) / of
  if (Math.abs(exact - percent) <= 0.5 * 10 ** -decimals + 1e-9) return null
  return refuted(
    'arithmetic',
    `${n} of ${of} is ${exact.toFixed(Math.max(1, decimals))} %, not ${percent} %.`,
  )
}

function checkBase({ n, of }: FoundCount, total: number): Checked | null {
  const most = Math.max(n ?? 0, of ?? 0)
  if (most <= total) return null
  return refuted('base', `The report counts ${most}; the transcripts hold only ${interviews(total)}.`)
}

/** A share that no whole number of these people gives (Brown and Heathers' GRIM test, 2017, for a proportion). */
function checkShare({ n, of, percent, decimals }: FoundCount, total: number): Checked | null {
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
function checkWorded({ share, n, of }: FoundCount, total: number): Checked | null {
  const base = of ?? total
  if (share === null || n === null || base === 0) return null
  const exact = peopleMeant(share, base)
  // One person more or less is within what a fraction in words says of a small group; half is never most of it.
  const slack = share.isStrict ? 0 : 1
  if (n >= exact.low - slack && n <= exact.high + slack) return null
  return refuted('arithmetic', `${n} of ${base} is ${((100 * n) / base).toFixed(1)} %, not ${share.words}.`)
}

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

function checkRule(count: FoundCount, corpus: ClaimCorpus): Checked | null {
  const { words } = count
  const total = corpus.interviewIds.length
  const stated = meant(count, total)
  if (!words || stated === null) return null
  const ways = waysToCount(words, corpus)
  if (ways.some((any) => any.length > mostWords)) return null
  const counts = ways.map((any) => countWith(any, corpus, stated.low))
  const { evidence, found } = counts.at(-1)!
  const says = stated.low === stated.high ? String(stated.low) : count.share!.words
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
  const holding = counts.find(({ n }) => n >= stated.low && n <= stated.high)
  if (holding)
    return { verdict: 'supported', reason: null, say: `${holding.found}.`, evidence: holding.evidence }
  if (isBeyond(stated, { count, corpus, strictest: counts[0]!.n }))
    return { ...refuted('miscounted', `The report says ${says}; ${found}.`), evidence }
  const why =
    words.isExact || words.isStem ? 'by a rule that can be read in more than one way' : 'without a rule'
  const open = unsupported('no-rule', `The report says ${says} ${why}. By its words alone, ${found}.`)
  return { ...open, evidence }
}

/** What a count by words can hold; more of them fit no rule. */
const mostWords = 1000

/** Is the count wrong under every reading of its rule? */
function isBeyond(
  { low, high }: { low: number; high: number },
  { count, corpus, strictest }: { count: FoundCount; corpus: ClaimCorpus; strictest: number },
): boolean {
  const { words, isAmongThem } = count
  if (!words || isAmongThem) return false
  if (!words.isStem) return words.isExact
  if (high < strictest) return true
  const widest = widestForms(words, corpus)
  return widest !== null && widest.length <= mostWords && low > countWith(widest, corpus, low).n
}

function countWith(any: string[], corpus: ClaimCorpus, stated: number) {
  const rule = { n: stated, unit: 'interviews', match: { any, whole: true } }
  const { evidence } = verifyClaim({ id: 0, kind: 'count', count: rule }, corpus)
  const named = any.slice(0, mostNamed).map((term) => `"${term}"`)
  const terms = named.join(', ') + (any.length > mostNamed ? ` and ${any.length - mostNamed} more` : '')
  const total = interviews(corpus.interviewIds.length)
  return {
    n: evidence.length,
    evidence,
    found: `${evidence.length} of ${total} hold ${terms} in a participant's turn`,
  }
}

const mostNamed = 12

const interviews = (count: number) => (count === 1 ? '1 interview' : `${count} interviews`)

const refuted = (reason: AuditFinding['reason'], say: string): Checked => ({
  verdict: 'refuted',
  reason,
  say,
  evidence: [],
})

const unsupported = (reason: AuditFinding['reason'], say: string): Checked => ({
  verdict: 'unsupported',
  reason,
  say,
  evidence: [],
})
