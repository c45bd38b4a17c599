/** The two sides of a question that compares. Pure. */
import type { Token } from '../../interview/reading/tag-words.ts'
import { functionWords } from '../themes/function-words.ts'
import { type Clause, carries, clauseOf } from './clauses.ts'
import { askingNouns, lightVerbs, tellingVerbs } from './question-words.ts'

/** What stands on both sides of "or", "than" or "versus", nearest to it. */
export function sidesOf(fact: readonly Token[], subject: readonly Token[]): Clause[] {
  for (const tokens of [fact, subject]) {
    const at = tokens.findIndex((token) => /^(?:or|than|versus|vs|and)$/u.test(token.lower))
    if (at <= 0) continue
    const left = clauseOf(nounPhraseBefore(tokens, at))
    const right = clauseOf(nounPhraseAfter(tokens, at))
    if (left.words.some(carries) && right.words.some(carries)) return [left, right]
  }
  return []
}

function isBoundary(token: Token): boolean {
  return (
    functionWords.has(token.lower) ||
    lightVerbs.has(token.lower) ||
    tellingVerbs.has(token.lower) ||
    askingNouns.has(token.lower)
  )
}

function nounPhraseBefore(tokens: readonly Token[], at: number): Token[] {
  let from = at
  while (from > 0 && !isBoundary(tokens[from - 1]!)) from--
  if (from === at) {
    let end = at
    while (end > 0 && isBoundary(tokens[end - 1]!)) end--
    return end > 0 ? nounPhraseBefore(tokens, end) : []
  }
  return tokens.slice(from, at)
}

function nounPhraseAfter(tokens: readonly Token[], at: number): Token[] {
  let from = at + 1
  while (from < tokens.length && isBoundary(tokens[from]!)) from++
  let end = from
  while (end < tokens.length && !isBoundary(tokens[end]!)) end++
  return tokens.slice(from, end)
}
