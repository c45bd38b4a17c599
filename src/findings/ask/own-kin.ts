/**
 * Whether who speaks is the mother or father that a question is of. A teacher or a carer speaks of parents too, and of children: of
 * other people's. By closed lists. Pure.
 */
import { carries } from './clauses.ts'
import type { QuestionReading } from './read-question.ts'
import type { RecordIndex } from './record-index.ts'

const kin = /^(?:parent|mother|father|mum|mom|dad|grandparent|grandmother|grandfather|grandma|grandpa)s?$/u

/** "Parents worrying about screens": what they are is the first that is asked. */
export function isOfKin({ kind, fact }: Pick<QuestionReading, 'kind' | 'fact'>): boolean {
  const first = fact.words.find(carries)
  return (kind === 'open' || kind === 'who') && first !== undefined && kin.test(first.word)
}

/** "Parents and their own children": then nobody else is meant. */
export function isOfOwn({ question }: Pick<QuestionReading, 'question'>): boolean {
  return /\bown\b|\bthemselves\b/iu.test(question)
}

/** A teacher says "my kids" of a class. */
const ownChildren =
  / (?:my|our) (?:own )?(?:[\p{L}-]+ ){0,2}?(?:child|son|sons|daughter|daughters|toddler|baby|grandchild|grandchildren|grandson|granddaughter) | (?:my|our) own (?:kid|kids|children) | (?:as a|i am a|i'm a|im a|being a) (?:[\p{L}-]+ ){0,2}?(?:parent|mother|father|mum|mom|dad|grandparent|grandmother|grandfather) /u

/** People who say so of themselves: places in `index.people`. */
export function peopleWithChildren(index: RecordIndex): Set<number> {
  return new Set(
    index.sentences.flatMap(({ turn, firstToken, lastToken }) => {
      const words = Array.from(index.tokens.subarray(firstToken, lastToken), (token) => index.words[token]!)
      return ownChildren.test(` ${words.join(' ')} `) ? [index.turns[turn]!.person] : []
    }),
  )
}
