/** Whether a sentence says that something is so, that it is not, or that it might be. By closed lists. Pure. */
import { setOf } from './question-words.ts'
import type { RecordIndex } from './record-index.ts'

export type Standing = 'asserted' | 'denied' | 'supposed' | 'of_others'

const denying = setOf(`
  not no never none nobody nothing without cannot can't don't doesn't didn't won't wouldn't isn't aren't wasn't weren't
  haven't hasn't hadn't couldn't shouldn't dont doesnt didnt cant wont isnt arent havent hasnt rarely hardly neither nor
  unlikely refuse refused avoid avoided stopped unable
`)
const supposing = setOf(`
  if would could might may maybe perhaps possibly will i'll i'd they'll it'll gonna hope hopefully hoping wish someday eventually
  future imagine worry worried worries fear afraid scared concern concerned concerns expect predict potentially plan planning
  unless whether should suppose think probably soon want
`)
const others = setOf(
  `they he she colleague colleagues coworker coworkers friend friends others someone somebody people student students
  pupil pupils learner learners client clients customer customers patient patients child children kid kids son daughter
  husband wife partner sister brother mother father boss manager`,
)
const self = setOf("i i'm i've i'd i'll me my mine myself we we're we've us our")

const reachBefore = 6
const reachAfter = 3

/** @param token where the words stand that carry what is asked */
export function standingOf(index: RecordIndex, sentence: number, token: number): Standing {
  const { firstToken, lastToken } = index.sentences[sentence]!
  const from = Math.max(firstToken, token - reachBefore)
  const words = (start: number, end: number) =>
    Array.from({ length: Math.max(0, end - start) }, (_, at) => index.words[index.tokens[start + at]!]!)
  const before = words(from, token)
  const after = words(token + 1, Math.min(lastToken, token + 1 + reachAfter))
  // "Not only" and "no doubt" deny nothing.
  const denials = before.filter(
    (word, at) => denying.has(word) && !['only', 'doubt', 'matter'].includes(before[at + 1] ?? ''),
  )
  if (denials.length % 2 === 1) return 'denied'
  if (words(firstToken, token).some((word) => supposing.has(word)) || after.some((word) => word === 'if'))
    return 'supposed'
  const all = words(firstToken, lastToken)
  if (!all.some((word) => self.has(word)) && all.some((word) => others.has(word))) return 'of_others'
  return 'asserted'
}

const speaking = setOf("i i'm im i've ive i'd i'll me myself we we're we've us")

/** Who speaks is who it is of: nobody else stands in the sentence. */
export function isOfSpeaker(index: RecordIndex, sentence: number): boolean {
  const { firstToken, lastToken } = index.sentences[sentence]!
  const words = Array.from(index.tokens.subarray(firstToken, lastToken), (token) => index.words[token]!)
  return words.some((word) => speaking.has(word)) && !words.some((word) => others.has(word))
}

/** Who speaks stands in it, whoever else does. */
export function isSpokenBySelf(index: RecordIndex, sentence: number): boolean {
  const { firstToken, lastToken } = index.sentences[sentence]!
  for (let token = firstToken; token < lastToken; token++)
    if (self.has(index.words[index.tokens[token]!]!)) return true
  return false
}

/** Words by which people say what they are: "I am a teacher", "as a nurse", "I work in", "my students". */
export function speaksOfOwnWork(index: RecordIndex, sentence: number): boolean {
  const { firstToken, lastToken } = index.sentences[sentence]!
  const words: string[] = []
  for (let token = firstToken; token < lastToken; token++) words.push(index.words[index.tokens[token]!]!)
  const text = ` ${words.join(' ')} `
  return ownWork.test(text)
}

const ownWork =
  / (?:i am|i'm|im|i've been|i was|i work|i worked|i teach|i run|i own|i manage|i practice|as an?|my job|my role|my work|my profession|my field|my company|my business|my students|my clients|my patients|we are|our firm|our company) /u
