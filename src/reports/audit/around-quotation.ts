/**
 * What stands right around a quotation that holds, where its reader should know it: the words are there, and yet the speaker
 * may have gone on "but I would not". Whether that turns the meaning only a reader can tell.
 */

import { plain } from '../../findings/claims/cut/kept-parts.ts'
import { harmlessCondition } from '../../findings/claims/cut/patterns.ts'
import type { ClaimSpan } from '../../findings/claims/index.ts'
import { findSentences } from '../../findings/segments/sentences.ts'

export interface Around {
  /** "The sentence goes on: ..." */
  say: string
  /** How many sentences after its own bear on it. */
  more: 0 | 1
}

const contrast =
  /^[\s,;:–—-]*(?:but|however|though|although|yet|except|unless|if|until|as long as|only (?:if|when)|in theory|at first|or so)\b/iu
const contrastAhead =
  /^(?:but|however|yet|that said|having said that|unfortunately|not that|still,|then again)\b/iu
const denial =
  /\b(?:not|never|no|none|nobody|nothing|cannot|hardly|rarely|doubt|refuse|avoid|unlikely)\b|n['’]t\b/iu
const hedge =
  /\b(?:if|unless|whether|maybe|perhaps|might|could|would|used to|wish|hope|afraid|worr(?:y|ied)|imagine|pretend|supposed(?:ly)?|doubt|not|never|no one|nobody|hardly|rarely)\b|n['’]t\b/iu
/** What was hedged in an earlier clause is over: "I'm not sure about the rest, but [it saves time]". */
const lastClause = (before: string) =>
  before.split(/[,;:()–—]|\b(?:but|because|so|and|which|although|while)\b/iu).at(-1) ?? ''

const mostShown = 160
/** A denial further on is of something else. */
const wordsOfNext = 7

/** @param turn the words of the whole turn; null: nothing around it bears on it */
export function lookAround({ start, end }: Pick<ClaimSpan, 'start' | 'end'>, turn: string): Around | null {
  const sentences = findSentences(turn, 'en')
  const first = sentences.find((sentence) => sentence.end > start)
  const lastAt = sentences.findIndex((sentence) => sentence.end >= end)
  const last = sentences[lastAt]
  if (!first || !last) return null
  const before = turn.slice(first.start, start).trim()
  const after = turn.slice(end, last.end).replace(/^[.!?…]+|[\s.!?…]+$/gu, '')
  const rest = plain(after).replace(harmlessCondition, ' ')
  if (contrast.test(rest) && /\p{L}/u.test(rest.replace(contrast, '')))
    return { say: `The sentence goes on: “${shown(after)}”.`, more: 0 }
  if (hedge.test(lastClause(before))) return { say: `The sentence begins: “${shown(before)}”.`, more: 0 }
  const next = sentences[lastAt + 1]
  const following = next && turn.slice(next.start, next.end).trim()
  if (
    following &&
    !/\p{L}/u.test(after) &&
    contrastAhead.test(following) &&
    denial.test(firstWords(following))
  )
    return { say: `The next sentence is: “${shown(following)}”.`, more: 1 }
  return null
}

const firstWords = (text: string) => text.split(/\s+/u).slice(0, wordsOfNext).join(' ')

function shown(words: string): string {
  const bare = words.replace(/\s+/gu, ' ').trim()
  return bare.length > mostShown
    ? `${bare.slice(0, mostShown).replace(/\s+\S*$/u, '')} …`
    : bare.replace(/\.$/u, '')
}
