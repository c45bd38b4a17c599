/** Whether somebody says of themselves that what is asked is not so: the question's own verb, denied. Pure. */
import type { Passage, Search } from './find-passages.ts'
import { setOf } from './question-words.ts'

/** The word itself, in any form, or one that stands for it. */
const ownPredicate = 0.8
/** The denial stands so near before the verb, and who speaks so near before the denial. In words. */
const reach = 3

const denying = setOf(`
  not never cannot can't don't doesn't didn't won't wouldn't isn't aren't wasn't weren't haven't hasn't hadn't couldn't dont
  didnt cant wont havent
`)
const speaker = setOf("i we i'm i've i'd we're we've im ive")
/** "Not only", "not just": it is so, and more. */
const noDenial = setOf('only just merely necessarily always')

export function deniesPredicate({ index, concepts }: Search, { sentence }: Passage): boolean {
  // The first is what is asked; others tell more of it.
  const predicate = concepts.find(({ class: kind }) => kind === 'verb')
  if (!predicate) return false
  const { firstToken, lastToken } = index.sentences[sentence]!
  const tokens = Array.from(index.tokens.subarray(firstToken, lastToken))
  const words = tokens.map((token) => index.words[token]!)
  return tokens.some((token, at) => {
    const stem = index.stemOfWord[token]!
    return predicate.quality[stem]! >= ownPredicate && isDeniedAt(words, at)
  })
}

function isDeniedAt(words: readonly string[], at: number): boolean {
  const from = Math.max(0, at - reach)
  const between = words.slice(from, at)
  const denials = between.flatMap((word, place) => (denying.has(word) ? [from + place] : []))
  const [denial] = denials
  if (denial === undefined || denials.length > 1) return false
  if (words.slice(denial, at).some((word) => noDenial.has(word))) return false
  return words.slice(Math.max(0, denial - reach), denial).some((word) => speaker.has(word))
}
