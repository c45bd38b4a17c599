/** What the nearest words of the record are to a quotation that is not in it, and how they differ. */

import { findStitches, likeliestTurns } from '../evidence/near-miss.ts'
import {
  type EvidenceSpan,
  type PreparedRecord,
  type PreparedTurn,
  type RecordTurn,
  toSpan,
} from '../evidence/record.ts'
import { type Alignment, alignWords } from './align-words.ts'
import type { ClaimReason } from './model.ts'
import { isNegation, isNumberWord, listTokens, type Token, tokensOf, uncontracted } from './tokens.ts'

export interface Difference {
  reason: ClaimReason
  spans: EvidenceSpan[]
  /** Of the quotation's words, the share that stands there in order. */
  share: number
}

/** From this share of its words in order a stretch is the same words altered, before anything else is thought of. */
const sameWords = 0.8
/** From this share a stretch is near enough to say "these words were altered". */
const nearWords = 0.6
/** From this share of its words said by the named person the rest may be another's. */
const stitchedFrom = 0.4
/** Fewer words stand in the same order anywhere. */
const leastWords = 3
const joiningWords = 2
const wordsLookedAt = 200
/** Passing over more words in a row without an ellipsis is putting two places together. */
const longestPassedOver = 4

/**
 * Null where nothing in the record is near.
 *
 * @param whole where a part that this record lacks may come from, if the record is one interview's
 */
export function explainDifference(record: PreparedRecord, needle: string, whole = record): Difference | null {
  const quoted = listTokens(needle).slice(0, wordsLookedAt)
  const near = nearestStretch(record, quoted, 'participant')
  if (near && isAlmostWhole(near)) return toDifference(near)
  const stitches =
    findStitches(record, needle, joiningWords) ??
    (near && near.share >= stitchedFrom ? findStitches(whole, needle, joiningWords) : null)
  if (stitches) return { reason: 'stitched', spans: stitches, share: 1 }
  return near && isNear(near, quoted) ? toDifference(near) : null
}

/** The interviewer's words, also where they were changed. */
export function findAsked(record: PreparedRecord, needle: string): Difference | null {
  const quoted = listTokens(needle).slice(0, wordsLookedAt)
  const near = nearestStretch(record, quoted, 'interviewer')
  return near && isNear(near, quoted) ? { ...toDifference(near), reason: 'interviewer' } : null
}

/** Words differ, and none of them are a part from another place. */
function isAlmostWhole({ share, alignment: { longestGap, outside } }: Near): boolean {
  return share >= sameWords && longestGap <= longestPassedOver && outside < leastWords
}

function isNear({ share, alignment }: Near, quoted: readonly Token[]): boolean {
  return share >= nearWords && alignment.matched >= Math.min(leastWords, quoted.length)
}

interface Near {
  turn: PreparedTurn
  alignment: Alignment
  share: number
}

function nearestStretch(
  record: PreparedRecord,
  tokens: readonly Token[],
  role: RecordTurn['role'],
): Near | null {
  const quoted = uncontracted(tokens)
  let best: Near | null = null
  for (const turn of likeliestTurns(record, tokens, role)) {
    const alignment = alignWords(quoted, uncontracted(tokensOf(turn)))
    const share = alignment.matched / quoted.length
    if (share > (best?.share ?? 0)) best = { turn, alignment, share }
  }
  return best
}

function toDifference({ turn, alignment, share }: Near): Difference {
  const said = uncontracted(tokensOf(turn))
  const span = toSpan(turn, { start: said[alignment.from]!.start, end: said[alignment.to - 1]!.end })
  return { reason: reasonOf(alignment), spans: [span], share }
}

function reasonOf({ onlyQuoted, onlySaid, longestGap }: Alignment): ClaimReason {
  const differs = (is: (word: string) => boolean) => onlyQuoted.some(is) || onlySaid.some(is)
  if (longestGap > longestPassedOver) return 'stitched'
  if (differs(isNumberWord)) return 'number'
  return differs(isNegation) ? 'negation' : 'altered'
}
