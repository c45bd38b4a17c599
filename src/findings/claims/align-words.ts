/**
 * Local alignment of words: the stretch of a turn that is most like a quotation, and where the two differ.
 *
 * Source: Smith and Waterman 1981, Identification of common molecular subsequences, with words for residues.
 */
import type { Token } from './tokens.ts'

export interface Alignment {
  /** Quotation words that stand in the stretch, in order. */
  matched: number
  /** Indexes into the turn's tokens, `to` exclusive. */
  from: number
  to: number
  /** Words of the quotation that the stretch lacks, and the reverse. Moved words are in both. */
  onlyQuoted: string[]
  onlySaid: string[]
  /** Words at the quotation's beginning and end that lie outside the stretch. */
  outside: number
  /** The most words in a row that the quotation passes over. */
  longestGap: number
}

const match = 3
const mismatch = -2
const gap = -1

/** Longer turns are looked at around their densest part by the caller; this is quadratic. */
export function alignWords(quoted: readonly Token[], said: readonly Token[]): Alignment {
  const width = said.length + 1
  const scores = new Int16Array((quoted.length + 1) * width)
  let best = 0
  for (let row = 1; row <= quoted.length; row++) {
    const { word } = quoted[row - 1]!
    for (let column = 1; column <= said.length; column++) {
      const at = row * width + column
      const diagonal = scores[at - width - 1]! + (said[column - 1]!.word === word ? match : mismatch)
      const score = Math.max(0, diagonal, scores[at - width]! + gap, scores[at - 1]! + gap)
      scores[at] = score
      if (score > scores[best]!) best = at
    }
  }
  return traceBack({ quoted, said, scores, width, best })
}

interface Scored {
  quoted: readonly Token[]
  said: readonly Token[]
  scores: Int16Array
  width: number
  best: number
}

function traceBack({ quoted, said, scores, width, best }: Scored): Alignment {
  let row = Math.floor(best / width)
  let column = best % width
  const to = column
  const onlyQuoted = quoted.slice(row).map(({ word }) => word)
  const onlySaid: string[] = []
  const outside = quoted.length - row
  let matched = 0
  let run = 0
  let longestGap = 0
  while (row > 0 && column > 0 && scores[row * width + column]! > 0) {
    const at = row * width + column
    const isSame = quoted[row - 1]!.word === said[column - 1]!.word
    if (scores[at] === scores[at - width - 1]! + (isSame ? match : mismatch)) {
      if (isSame) matched++
      else onlyQuoted.push(quoted[row - 1]!.word)
      if (!isSame) onlySaid.push(said[column - 1]!.word)
      run = isSame ? 0 : run + 1
      row--
      column--
    } else if (scores[at] === scores[at - 1]! + gap) {
      onlySaid.push(said[column - 1]!.word)
      run++
      column--
    } else {
      onlyQuoted.push(quoted[row - 1]!.word)
      row--
    }
    longestGap = Math.max(longestGap, run)
  }
  onlyQuoted.push(...quoted.slice(0, row).map(({ word }) => word))
  return { matched, from: column, to, onlyQuoted, onlySaid, outside: outside + row, longestGap }
}
