const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const numberWords = new RegExp(
  `\\b(?:(${tens.join('|')})(?:[- ](${ones.slice(0, 9).join('|')}))?|(${ones.join('|')}))\\b`,
  'gi',
)

/** "A dozen people", "one dozen of them"; "dozens of" and "two dozen" are other numbers. */
const dozen = /\b(?:an?|one) dozen\s+(?=\p{L})/giu

/** "Twenty-four" to "24", up to ninety-nine. A library's reading also takes "out of" for a fraction, which it is not here. */
export function inDigits(sentence: string): string {
  return sentence
    .replace(dozen, '12 ')
    .replace(numberWords, (...[, ten, one, small]: (string | undefined)[]) => {
      if (small !== undefined) return String(ones.indexOf(small.toLowerCase()) + 1)
      const unit = one === undefined ? 0 : ones.indexOf(one.toLowerCase()) + 1
      return String((tens.indexOf(ten!.toLowerCase()) + 2) * 10 + unit)
    })
}

export const toNumber = (digits: string): number => Number(digits.replace(/,/g, ''))
