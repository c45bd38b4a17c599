/** How far apart two spellings are, and which of two are likely one word. Pure. */

/**
 * The fewest letters to swap with the next, leave out, put in or write wrong that make one word of the other, no letter twice ("optimal
 * string alignment" after Damerau 1964); more than `limit` is told as `limit + 1`. Twenty lines, where a library would do no more.
 */
export function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + Number(!isSame))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, before[j - 2]! + 1)
      row.push(edits)
    }
    if (Math.min(...row) > limit) return limit + 1
    before = last
    last = row
  }
  return Math.min(last[b.length]!, limit + 1)
}

/** From so many letters on a wrong letter makes no other word, and two slips are none where no letter is new: "dissapointed". */
const longWord = 8

/**
 * How many slips one is from the other, 1 or 2; null where they are too far apart, or the same. The first letter is seldom wrong, and
 * with another one it is mostly another word ("vlogging", "blogging"); so it is with another consonant in a short one ("stats", "starts").
 */
export function slipsBetween(a: string, b: string): 1 | 2 | null {
  if (a === b || !beginAlike(a, b)) return null
  const edits = editsBetween(a, b, 2)
  const isLong = Math.min(a.length, b.length) >= longWord
  if (edits === 1) return isLong || consonantsOf(a) === consonantsOf(b) || isSwapped(a, b) ? 1 : null
  return edits === 2 && isLong && haveSameLetters(a, b) ? 2 : null
}

function beginAlike(a: string, b: string): boolean {
  return a[0] === b[0] || (a[0] === b[1] && a[1] === b[0])
}

/** In their order, a doubled one once: what is mistaken mostly are vowels and doublings. */
function consonantsOf(word: string): string {
  return word.replace(/(\p{L})\1/gu, '$1').replace(/[aeiou]/gu, '')
}

/** Of two that are one edit apart. */
function isSwapped(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') === [...b].sort().join('')
}

/** Each letter of the one is somewhere in the other: one was doubled, left single or misplaced. */
export function haveSameLetters(a: string, b: string): boolean {
  return [...a].every((letter) => b.includes(letter)) && [...b].every((letter) => a.includes(letter))
}
