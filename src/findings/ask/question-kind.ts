/** Which kind of answer a question asks for. By patterns over its words in lower case. Pure. */
import type { Token } from '../../interview/reading/tag-words.ts'
import { attitudes, generalPast } from './question-words.ts'
import { readWanted } from './wanted.ts'

export const askKinds = ['open', 'count', 'existence', 'who', 'comparison', 'superlative'] as const
export type AskKind = (typeof askKinds)[number]

/** "Did the dog's fever go down?" */
const outcome =
  /^(?:did|was|were|has|have|had|is|are) (?:(?:the|this|that|his|her|their|its)\b(?! (?:people|participants|interviewees)\b)|[\p{L}-]+(?:'s|s')(?=\s))/u

export function isOfOutcome(kind: AskKind, lower: string): boolean {
  return kind === 'open' && outcome.test(lower)
}

export function kindOf(lower: string): AskKind {
  const text = lower.replace(/^(?:among|of|amongst|out of)\b[^,]*,\s*/u, '')
  if (
    /\bmore\b.*\b(?:than|or)\b|\bcompared? (?:to|with)\b|\b(?:vs\.?|versus)\b|\bdifference between\b/u.test(
      text,
    )
  ) {
    return 'comparison'
  }
  if (
    /\b(?:most|least) (?:common|often|frequent|frequently|popular|mentioned|used|cited|widely)\b|\bmost\?*$/u.test(
      text,
    )
  ) {
    return 'superlative'
  }
  if (
    /^how many\b(?! (?:hours|minutes|days|weeks|months|years|times)\b)|^what (?:share|proportion|percentage|percent|fraction|number) of|^how common\b/u.test(
      text,
    )
  ) {
    return readWanted(text) === null ? 'count' : 'open'
  }
  if (
    /^(?:did|does|do|has|have|is|are|was|were) (?:there )?(?:any|anyone|anybody|someone|somebody|at least one|one of|a single|participants who|people who)\b|^(?:is|are|was|were) there\b|\bat all$/u.test(
      text,
    )
  ) {
    return 'existence'
  }
  if (/^(?:who|which (?:participants?|people|person|interviewees?|respondents?))\b/u.test(text)) return 'who'
  return 'open'
}

export function isOfFact(kind: AskKind, lower: string, tokens: readonly Token[]): boolean {
  if (kind === 'open' || kind === 'superlative') return false
  if (tokens.some((token) => attitudes.has(token.lower))) return false
  return generalPast.test(lower) || kind === 'count' || kind === 'who' || kind === 'existence'
}
