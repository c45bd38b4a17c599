/** Wordings around a question of the guide, which stands in them as the guide has it. English. */
import type { Candidate, ProposeContext } from './propose.ts'
import { unused } from './unused.ts'

export function saidPlainly(
  list: readonly { id: string; text: string }[],
  context: ProposeContext,
  questionText: string,
): Candidate[] {
  return unused(list, context).map(({ id, text }) => ({
    text: withQuestion(text, questionText),
    wordings: [id],
    takesUpFocus: false,
  }))
}

export function withQuestion(text: string, question: string): string {
  return text
    .replace('{question}', () => question)
    .replace('{named}', () => question.replace(/[?.!\s]+$/, ''))
    .replace(/, \{asked\}/, () => joined(question))
}

/** Behind a comma where the first word is no name. */
function joined(question: string): string {
  if (!canBeJoined(question)) return `: ${question}`
  return /^(?:looking|thinking)\b/i.test(question) ? `, and ${lowered(question)}` : `, ${lowered(question)}`
}

const canBeJoined = (question: string) =>
  /^(?:(?:and|so|but|now),? )?(?:what|which|who|whom|whose|how|when|where|why|tell|please|walk|talk|think|take|describe|looking|in|on|at|if|to|from|for|with|could|can|would|do|does|did|is|are|was|were|have|has|thinking)\b/i.test(
    question,
  )

/** Behind a comma no word that goes on from something stands first. */
const lowered = (text: string) => {
  const own = text.replace(/^(?:and|so|but|now),? /i, '')
  return own.charAt(0).toLowerCase() + own.slice(1)
}
