import type { Fault } from '../model.ts'
import type { LanguagePack } from '../packs/pack.ts'
import {
  type AskedQuestion,
  contentStems,
  facetOf,
  hasAlternative,
  isAccount,
  isOpposite,
  sharedTopic,
} from '../questions.ts'
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
      if (question.form === 'anything_else' || isGeneric(question, input.pack)) continue
      if (wasAsked(question.text, input)) return [fault(question.start, question.end)]
    }
    return []
  },
}

/** "What was happening in that situation?" points to another one each time; "on the flip side" turns it around. */
function isGeneric({ core, sentence }: AskedQuestion, pack: LanguagePack): boolean {
  const stems = contentStems(core, pack)
  if (stems.size < 2 && pack.backReference.test(core)) return true
  return stems.size === 0 || pack.newDirection.test(sentence)
}

function wasAsked(text: string, { context, pack }: RuleInput): boolean {
  const { kind, measure } = context.similarity!
  const own = facetOf(plain(text), pack)
  const asksForMore = pack.asksForMore.test(plain(text))
  return context.asked!.some((asked) => {
    const shared = sharedTopic(asked.text, text, pack)
    if (!asked.answered || shared < 0.3 || isOpposite(asked.text, text, pack)) return false
    // "A time that pleased or annoyed you?", and once it was told "a time that pleased you?": the other half.
    if (hasAlternative(plain(asked.text), pack) && !hasAlternative(plain(text), pack)) return false
    // Content words alone take "how did it begin" and "who helped you begin" for one; an embedding makes other mistakes.
    if (kind === 'lexical' && sharedWords(asked.text, text, pack) < 0.7) return false
    const likeness = measure(asked.text, text)
    if (likeness >= surelySame) return true
    if (asksForMore || facetOf(plain(asked.text), pack) !== own) return false
    const limit = thresholds[kind].sameQuestion
    // A number, a time, a reason: another question about the same thing would ask for something else.
    if (own !== null && !isAccount(own)) return likeness >= limit - (shared >= 0.5 ? 0.05 : 0)
    return shared >= 0.6 && likeness >= limit + 0.01
  })
}

/** As good as the same words. */
const surelySame = 0.97

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
