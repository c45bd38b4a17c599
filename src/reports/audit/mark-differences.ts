/** Which words of a quotation and of what was said differ, so that an eye finds them at once. Pure. */

export interface Piece {
  text: string
  differs: boolean
}

const word = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*%?/gu
const mostWords = 400

/** @returns both texts cut into pieces, whole again when joined; where too little is the same nothing is marked */
export function markDifferences(one: string, other: string): [Piece[], Piece[]] {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const whole = (text: string): Piece[] => [{ text, differs: false }]
  if (a.length > mostWords || b.length > mostWords) return [whole(one), whole(other)]
  const same = commonWords(a, b)
  if (same.length * 2 < Math.min(a.length, b.length)) return [whole(one), whole(other)]
  const [inOne, inOther] = [new Set(same.map(([at]) => at)), new Set(same.map(([, at]) => at))]
  return [piecesOf(one, a, inOne), piecesOf(other, b, inOther)]
}

interface Word {
  key: string
  start: number
  end: number
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    key: found.toLowerCase().replaceAll('’', "'"),
    start: index,
    end: index + found.length,
  }))
}

/** The longest common subsequence, as pairs of indexes. */
function commonWords(a: readonly Word[], b: readonly Word[]): [number, number][] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let row = a.length - 1; row >= 0; row--)
    for (let column = b.length - 1; column >= 0; column--) {
      const at = row * width + column
      lengths[at] =
        a[row]!.key === b[column]!.key
          ? lengths[at + width + 1]! + 1
          : Math.max(lengths[at + width]!, lengths[at + 1]!)
    }
  const pairs: [number, number][] = []
  let [row, column] = [0, 0]
  while (row < a.length && column < b.length) {
    const at = row * width + column
    if (a[row]!.key === b[column]!.key) pairs.push([row++, column++])
    else if (lengths[at + width]! >= lengths[at + 1]!) row++
    else column++
  }
  return pairs
}

function piecesOf(text: string, words: readonly Word[], same: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = []
  const add = (part: string, differs: boolean) => {
    const last = pieces.at(-1)
    if (part === '') return
    if (last?.differs === differs) last.text += part
    else pieces.push({ text: part, differs })
  }
  let from = 0
  for (const [index, { start, end }] of words.entries()) {
    add(text.slice(from, start), false)
    add(text.slice(start, end), !same.has(index))
    from = end
  }
  add(text.slice(from), false)
  return pieces
}
