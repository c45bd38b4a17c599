import type { Fault, LintContext } from '../model.ts'
import type { LanguagePack } from '../packs/pack.ts'
import { contentStems } from '../questions.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { thresholds } from '../similarity.ts'
import { plain, splitSentences } from '../text.ts'

/**
 * It attributes to them what they did not say: a quotation or a figure that is not in the record, a "you mentioned"
 * whose content words they never used and whose sense no sentence of theirs supports, or a summary that overstates
 * ("so you never ...") where they were measured.
 */
export const invented: Rule = {
  code: 'invented',
  isReady: (context) => context.said !== undefined && context.similarity !== undefined,
  check: (input) =>
    [...findQuotations(input), ...findAttributions(input), ...findSummaries(input)].slice(0, 1),
}

const quotation = /["“]([^"“”]{2,200}?)["”]/g

function findQuotations({ text, analysis, pack, context }: RuleInput): Fault[] {
  const foldQuote = (words: string) =>
    plain(words.normalize('NFKC'))
      .replace(pack.person, '#')
      .replace(/[^\p{L}\p{N}#]+/gu, ' ')
      .trim()
  const faults: Fault[] = []
  let record: string | null = null
  for (const match of text.matchAll(quotation)) {
    // "where you think 'this will do'" imagines words, and attributes none.
    if (!pack.quotes.test(analysis.plain.slice(0, match.index))) continue
    const parts = match[1]!.split(/\s*(?:\.{3}|…)\s*/).map(foldQuote)
    record ??= foldQuote([...context.said!, ...(context.known ?? []), context.screen ?? ''].join(' \n '))
    if (parts.every((part) => record?.includes(part)) || isLooseQuote(match[1]!, context, pack)) continue
    const end = match.index + match[0].length
    faults.push(fault(match.index, end, 'These words are not in what they said.'))
  }
  return faults
}

/** Their words in another form ("tweaking" for "tweak"), all of one sentence of theirs. */
function isLooseQuote(words: string, context: LintContext, pack: LanguagePack): boolean {
  const stems = [...contentStems(words, pack)]
  if (stems.length < 2) return false
  return context.said!.some((said) =>
    splitSentences(said).some(({ text }) => {
      const held = contentStems(text, pack)
      return stems.every((stem) => held.has(stem))
    }),
  )
}

function findAttributions(input: RuleInput): Fault[] {
  const { analysis, pack, context } = input
  return pack.attribution.flatMap((pattern) =>
    [...analysis.plain.matchAll(pattern)].flatMap((match) => {
      const attributed = match[1]!
      const place = { start: match.index, end: match.index + match[0].length }
      if (hasOwnFigure(attributed, input))
        return [fault(place.start, place.end, 'This figure is not theirs.')]
      if (overstates(attributed, input))
        return [fault(place.start, place.end, 'They did not put it so strongly.')]
      // "That verification step you mentioned" names what they told; only a matter none of whose words is theirs is new.
      const least = pack.attributesFirst.test(match[0]) ? leastUnvoiced : 1
      if (unvoicedShare(attributed, input) < least || isSupported(attributed, context)) return []
      return [fault(place.start, place.end, 'They have not said this.')]
    }),
  )
}

/** From a third of its content words on, what is said of them is not in their words. */
const leastUnvoiced = 0.34

function unvoicedShare(attributed: string, { pack, context, voiced }: RuleInput): number {
  const telling = attributed
    .split(' ')
    .filter((word) => !pack.genericNouns.test(word))
    .join(' ')
  const asked = new Set((context.asked ?? []).flatMap(({ text }) => [...contentStems(text, pack)]))
  const stems = [...contentStems(telling, pack)]
  const fewest = / /.test(attributed.trim()) ? 1 : 2
  if (stems.length < fewest) return 0
  return stems.filter((stem) => !voiced.has(stem) && !asked.has(stem)).length / stems.length
}

/** "So you never cook any more": what a summary says of them, with a figure or a force that is not theirs. */
function findSummaries(input: RuleInput): Fault[] {
  const { analysis, pack } = input
  return [...analysis.plain.matchAll(pack.summary)].flatMap((match) => {
    const start = match.index + match[0].length - match[1]!.length
    const end = match.index + match[0].length
    if (overstates(match[1]!, input)) return [fault(start, end, 'They did not put it so strongly.')]
    return hasOwnFigure(match[1]!, input) ? [fault(start, end, 'This figure is not theirs.')] : []
  })
}

function overstates(attributed: string, { pack, context }: RuleInput): boolean {
  const affirmed = attributed.replace(pack.contrasted, ' ')
  const strong = [...affirmed.matchAll(pack.absolutes)].map(([word]) => word)
  if (strong.length === 0) return false
  const record = plain([...context.said!, ...(context.known ?? [])].join(' \n '))
  const theirs = new Set([...record.matchAll(pack.absolutes)].map(([word]) => word))
  return strong.some((word) => !theirs.has(word))
}

function hasOwnFigure(attributed: string, { pack, context }: RuleInput): boolean {
  const figures = [...attributed.matchAll(pack.figure)].map(([figure]) => figure)
  if (figures.length === 0) return false
  const known = [...context.said!, ...(context.known ?? []), context.screen ?? '']
  const record = plain([...known, ...(context.asked ?? []).map(({ text }) => text)].join(' \n '))
  const numbers = pack.screen.numbers
  const same = (figure: string) => [
    figure,
    numbers[figure],
    Object.keys(numbers).find((word) => numbers[word] === figure),
  ]
  return figures.some((figure) => !same(figure).some((form) => form !== undefined && record.includes(form)))
}

function isSupported(attributed: string, context: LintContext): boolean {
  const { kind, measure } = context.similarity!
  const limit = thresholds[kind].supports
  return context.said!.some((said) =>
    splitSentences(said).some((sentence) => measure(attributed, sentence.text) >= limit),
  )
}

const fault = (start: number, end: number, why: string): Fault => ({
  code: 'invented',
  start,
  end,
  why,
  suggestion: 'Use their own words, or leave the reference out.',
  severity: 'serious',
})
