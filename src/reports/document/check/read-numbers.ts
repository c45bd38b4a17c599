/** The numbers that a sentence states, by what they are: a count of a base, a percentage, a range, a bare number. Pure. */

export type StatedNumber =
  | { kind: 'ratio'; count: number; of: number; at: number; words: string }
  | { kind: 'range'; low: number; high: number; at: number; words: string }
  | { kind: 'percent'; value: number; at: number; words: string }
  | { kind: 'number'; value: number; at: number; words: string }

const small = [
  ...[
    'zero',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
]

const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

const digits = String.raw`\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?`
const numeral = `(?:${digits}|(?:${tens.join('|')})(?:[- ](?:${small.slice(1, 10).join('|')}))?|${small.join('|')})`
const ratio = new RegExp(String.raw`\b(${numeral})\s+(?:out\s+)?of\s+(?:the\s+)?(${numeral})\b`, 'giu')
const range = new RegExp(
  String.raw`(?<![\d.])(${digits})\s*(?:%|percent)?\s*(?:to|–|-|and)\s*(${digits})\s*(?:%|per\s?cent)`,
  'giu',
)
const percent = new RegExp(String.raw`(?<![\d.])(${numeral})\s*(?:%|per\s?cent\b)`, 'giu')
const bare = new RegExp(String.raw`\b(${numeral})\b`, 'giu')

/** In reading order; a number that is part of a ratio or a range is not given again alone. */
export function readNumbers(text: string): StatedNumber[] {
  let rest = text
  const found: StatedNumber[] = []
  const take = (pattern: RegExp, make: (match: RegExpExecArray) => StatedNumber) => {
    for (const match of rest.matchAll(pattern)) found.push(make(match))
    // Blanked and not cut, so that places stay what they are.
    rest = rest.replace(pattern, (words) => ' '.repeat(words.length))
  }
  const place = (match: RegExpExecArray) => ({ at: match.index, words: match[0] })
  take(ratio, (match) => ({
    kind: 'ratio',
    count: amountOf(match[1]!),
    of: amountOf(match[2]!),
    ...place(match),
  }))
  take(range, (match) => ({
    kind: 'range',
    low: amountOf(match[1]!),
    high: amountOf(match[2]!),
    ...place(match),
  }))
  take(percent, (match) => ({ kind: 'percent', value: amountOf(match[1]!), ...place(match) }))
  take(bare, (match) => ({ kind: 'number', value: amountOf(match[1]!), ...place(match) }))
  return found.toSorted((a, b) => a.at - b.at)
}

function amountOf(words: string): number {
  const [ten = '', one = ''] = words.toLowerCase().split(/[- ]/u)
  if (tens.includes(ten)) return (tens.indexOf(ten) + 2) * 10 + Math.max(0, small.indexOf(one))
  const named = small.indexOf(ten)
  return named >= 0 ? named : Number(words.replaceAll(',', ''))
}
