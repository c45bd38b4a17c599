/** A count of a report against the transcripts: its arithmetic, its base, and where it states a rule the count itself. */
import nlp from 'compromise'
import { type ClaimCorpus, type ClaimSpan, verifyClaim } from '../../findings/claims/index.ts'
import type { CountedWords, FoundCount } from './find-counts.ts'
import type { AuditFinding } from './model.ts'

type Checked = Pick<AuditFinding, 'verdict' | 'reason' | 'say'> & { evidence: ClaimSpan[] }

/** Pure. Never guesses a rule: a count without one is said to be open to nobody's check, with what its words alone give. */
export function checkCount(count: FoundCount, corpus: ClaimCorpus): Checked {
  const total = corpus.interviewIds.length
  return (
    checkSample(count, total) ??
    checkArithmetic(count) ??
    checkBase(count, total) ??
    checkShare(count, total) ??
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

function checkArithmetic({ n, of, percent, decimals }: FoundCount): Checked | null {
  if (n === null || of === null) return null
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

function checkRule(count: FoundCount, corpus: ClaimCorpus): Checked | null {
  const { words } = count
  if (!words) return null
  const total = corpus.interviewIds.length
  const stated = count.n ?? (count.percent === null ? null : Math.round((count.percent / 100) * total))
  if (stated === null) return null
  const any = words.isExact ? words.any : withForms(words)
  const rule = { n: stated, unit: 'interviews', match: { any, whole: true } }
  const result = verifyClaim({ id: 0, kind: 'count', count: rule }, corpus)
  const counted = result.evidence.length
  const terms = any.map((term) => `"${term}"`).join(', ')
  const found = `${counted} of ${interviews(total)} hold ${terms} in a participant's turn`
  if (count.of !== null && count.of !== total)
    return unsupported(
      'no-rule',
      `The report does not say which ${count.of} of ${interviews(total)} these are counted among. By its words alone, ${found}.`,
    )
  if (counted === stated)
    return { verdict: 'supported', reason: null, say: `${found}.`, evidence: result.evidence }
  if (words.isExact)
    return { ...refuted('miscounted', `The report says ${stated}; ${found}.`), evidence: result.evidence }
  return {
    ...unsupported('no-rule', `The report says ${stated} without a rule. By its words alone, ${found}.`),
    evidence: result.evidence,
  }
}

/** The library's types miss what its own `tag` returns. */
interface NounsView {
  nouns(): { toSingular(): { text(): string }; toPlural(): { text(): string } }
}

/** Singular and plural of each thing's last word, as English makes them. */
function withForms({ any }: CountedWords): string[] {
  const forms = any.flatMap((term) => {
    const [, lead = '', last = term] = /^(.*\s)?(\S+)$/.exec(term) ?? []
    const nouns = () => (nlp(last).tag('Noun') as unknown as NounsView).nouns()
    return [term, lead + nouns().toSingular().text(), lead + nouns().toPlural().text()]
  })
  return [...new Set(forms.map((form) => form.trim().toLowerCase()).filter(Boolean))]
}

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
