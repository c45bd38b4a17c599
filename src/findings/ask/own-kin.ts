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

/** Of these nobody has a class full. */
const ownChildren =
  / (?:my|our) (?:own )?(?:[\p{L}-]+ ){0,2}?(?:child|son|sons|daughter|daughters|toddler|baby|grandchild|grandchildren|grandson|granddaughter) | (?:my|our) own (?:kid|kids|children) | (?:as a|i am a|i'm a|im a|being a) (?:[\p{L}-]+ ){0,2}?(?:parent|mother|father|mum|mom|dad|grandparent|grandmother|grandfather) /u
/** A teacher or a carer says so of a class. */
const kidsOfSomebody = / (?:my|our) (?:[\p{L}-]+ ){0,1}?(?:kid|kids|children)(?! at (?:work|school|the)) /u
const ofAClass =
  / (?:teach|teaches|teacher|teachers|teaching|taught|classroom|classrooms|pupil|pupils|student|students|tutor|tutoring|nursery|preschool|kindergarten|daycare|childcare|nanny|babysitter|coach|coaching|camp) /u

/** People who say so of themselves: places in `index.people`. */
export function peopleWithChildren(index: RecordIndex): Set<number> {
  const own = new Set<number>()
  const some = new Set<number>()
  const withClass = new Set<number>()
  for (const { turn, firstToken, lastToken } of index.sentences) {
    const words = Array.from(index.tokens.subarray(firstToken, lastToken), (token) => index.words[token]!)
    const said = ` ${words.join(' ')} `
    const { person } = index.turns[turn]!
    if (ownChildren.test(said)) own.add(person)
    if (kidsOfSomebody.test(said)) some.add(person)
    if (ofAClass.test(said)) withClass.add(person)
  }
  return own.union(some.difference(withClass))
}
