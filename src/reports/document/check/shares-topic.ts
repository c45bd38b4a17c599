/** Whether advice is about anything that the claims it rests on are about: by a word of both. Pure. */
import { stemOf } from '../../../findings/ask/stems.ts'
import { countingWords, readWords } from '../../../findings/claims/study/counting-words.ts'
import { functionWords } from '../../../findings/themes/function-words.ts'
import type { StoredClaim } from '../model.ts'

/** What a claim is about: what its figures are called, else its sentence. */
export function topicsOf({ numbers, text }: Pick<StoredClaim, 'numbers' | 'text'>): string[] {
  const named = numbers.flatMap(({ label, question }) => [label, question])
  return [...named, ...(named.length === 0 ? [text] : [])].filter((topic) => topic.trim() !== '')
}

export function sharesWord(advice: string, topics: readonly string[]): boolean {
  const own = tellingStems(advice)
  return topics.some((topic) => [...tellingStems(topic)].some((stem) => own.has(stem)))
}

/**
 * Whether words can show that advice is about something else. “Yes” to “Would you come back?” has no word by which it could be
 * known, and where the report counts nothing beside one such question there are no other claims that advice could be about.
 */
export function canTellByWords(grounds: readonly StoredClaim[], all: readonly StoredClaim[]): boolean {
  const isTelling = (text: string) => tellingStems(text).size > 0
  if (!grounds.some((ground) => topicsOf(ground).some(isTelling))) return false
  const counted = grounds.flatMap(({ numbers }) => numbers)
  if (counted.length === 0 || counted.some(({ label }) => isTelling(label))) return true
  const asked = new Set(counted.map(({ question }) => question))
  return all.some(({ numbers }) =>
    numbers.some(({ question, label }) => !asked.has(question) || isTelling(label)),
  )
}

/** The roots of its words, without those that hold a sentence together and, unless told otherwise, those that count. */
export function tellingStems(text: string, without: ReadonlySet<string> = countingWords): Set<string> {
  return new Set(
    readWords(text)
      .filter((word) => word.length > 2 && !functionWords.has(word) && !without.has(word))
      .map(stemOf),
  )
}
