import { answeredWords, type ClarifyingAnswer } from './clarifying-questions.ts'
import type { LocalizedText, StudyContext } from './model.ts'
import { readTopic } from './purposes/topic/read-topic.ts'

/**
 * What the invitation calls the interview: what it is about, as far as the research question names a thing. Never the
 * product or the company, because the sponsor may be masked, and never what the researcher suspects.
 *
 * @returns undefined where nothing could be read: the general title stays
 */
export function suggestPublicTitle(
  question: string,
  context: StudyContext,
  answers: readonly ClarifyingAnswer[] = [],
): LocalizedText | undefined {
  const { thing, isEnglish } = readTopic(answeredWords('topic', answers) || question, context)
  if (!isEnglish || thing === null || thing.length > 60) return undefined
  // One bare word may be an adjective or a pronoun that was taken for the thing.
  if (!thing.includes(' ')) return undefined
  const names = [context.company, context.product].map((name) => name.trim().toLowerCase()).filter(Boolean)
  if (names.some((name) => thing.toLowerCase().includes(name))) return undefined
  // A name that nobody gave as one shows by its capital.
  if (/(?<!^)\b\p{Lu}\p{Ll}/u.test(thing)) return undefined
  return { en: `An interview about ${thing}` }
}
