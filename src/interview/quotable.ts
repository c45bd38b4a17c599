import { countWords } from '../study/lint/text.ts'
import { clausesOfSentence } from './reading/clauses.ts'
import { isBareQuestion } from './reading/questions-back.ts'

const mostWords = 20

/**
 * A whole sentence is quoted when it is short, else the clause of it that can stand alone; null where none can, and for a
 * question of theirs, which tells nothing.
 */
export function quotableOf(sentence: string): string | null {
  if (isBareQuestion(sentence.trim())) return null
  if (countWords(sentence) <= mostWords) return sentence
  const clause = clausesOfSentence({ start: 0, end: sentence.length, text: sentence })[0]
  return clause ? sentence.slice(clause.start, clause.end) : null
}
