import type { Fault } from '../model.ts'
import type { LanguagePack } from '../packs/pack.ts'
import { contentStems, isOpposite, sharedTopic } from '../questions.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { thresholds } from '../similarity.ts'
import { plain, splitWords } from '../text.ts'

/**
 * Asked before, and answered. A generic follow-up ("can you say more about that?") points to another thing each time
 * and has no content of its own: it is no repeat.
 */
export const repeat: Rule = {
  code: 'repeat',
  isReady: (context) => context.asked !== undefined && context.similarity !== undefined,
  check(input) {
    for (const question of input.analysis.questions) {
      if (question.form === 'anything_else' || contentStems(question.core, input.pack).size < 2) continue
      if (wasAsked(question.text, input)) return [fault(question.start, question.end)]
    }
    return []
  },
}

function wasAsked(text: string, { context, pack }: RuleInput): boolean {
  const { kind, measure } = context.similarity!
  const limit = thresholds[kind].sameQuestion
  return context.asked!.some((asked) => {
    if (!asked.answered || isOpposite(asked.text, text, pack)) return false
    // Content words alone take "how did it begin" and "who helped you begin" for one; an embedding makes other mistakes.
    if (kind === 'lexical' && sharedWords(asked.text, text, pack) < 0.7) return false
    return sharedTopic(asked.text, text, pack) >= 0.5 && measure(asked.text, text) >= limit
  })
}

const determiners = /^(?:the|an?|your|our|my|this|that|these|those|its?|please|in|one)$/

function stemsOf(text: string, pack: LanguagePack): Set<string> {
  return new Set(
    splitWords(plain(text))
      .filter(({ text: word }) => !determiners.test(word))
      .map(({ text: word }) => pack.stem(word)),
  )
}

/** Jaccard over all words but determiners: "what" and "who" count here. */
function sharedWords(a: string, b: string, pack: LanguagePack): number {
  const [left, right] = [stemsOf(a, pack), stemsOf(b, pack)]
  const shared = [...left].filter((stem) => right.has(stem)).length
  return shared / Math.max(1, left.size + right.size - shared)
}

const fault = (start: number, end: number): Fault => ({
  code: 'repeat',
  start,
  end,
  why: 'It was asked before, and answered.',
  suggestion: 'Ask what their answer left open, or go on.',
  severity: 'serious',
})
