/** One brief often asks several things: "How do tenants deal with damp, whom do they turn to, and what helps?" */
import { sentencesOf } from './clean-sentence.ts'

const asking = 'whom?|what|where|how|why|when|which'
const auxiliary = '(?:do|does|did|is|are|was|were|has|have|had|would|could|can|should|will|might|may)'

/** Where another question may begin: after a comma or an "and". */
const boundary = new RegExp(`(?:\\s*[,;]\\s*(?:(?:and|or|but) )?|\\s+and )(?=(?:${asking})\\b)`, 'gi')

/** "which banks do", "what do", "who are": an interrogative turned around is a question wherever it stands. */
const turnedAround = new RegExp(`^(?:${asking})(?: (?!they|people)[a-z-]+){0,3}? ${auxiliary} `, 'i')
/** "what they use", "which tools they use", "how often people switch": told, and not asked. */
const ofThem = new RegExp(
  `^(?:(?:${asking})|(?:what|which|how) [a-z-]+(?: [a-z-]+)?) (?:they|people) [a-z]`,
  'i',
)
/** "what worries them", "how it ends", "why it matters"; "who" and "which" would begin a relative clause. */
const standing = /^(?:what|how|why) [a-z'-]+ ?/i
const ofWhom = /^who [a-z]+ (?:them|it)\b/i
/** "how and why people switch" is one question. */
const leastWords = 3

export interface SplitQuestions {
  /** What the brief asks first, which its topic is read from. */
  first: string
  /** What it asks besides, each as it was typed. */
  others: string[]
}

/** @param sentence one sentence, without its final mark */
export function splitQuestions(sentence: string): SplitQuestions {
  const parts: string[] = []
  let from = 0
  for (const { index, 0: between } of sentence.matchAll(boundary)) {
    const rest = sentence.slice(index + between.length)
    const isLong = sentence.slice(from, index).trim().split(/\s+/).length >= leastWords
    if (!isLong || !isQuestion(rest)) continue
    parts.push(sentence.slice(from, index).trim())
    from = index + between.length
  }
  parts.push(sentence.slice(from).trim())
  const [first = '', ...others] = parts
  return { first, others }
}

const isQuestion = (text: string) =>
  turnedAround.test(text) || ofThem.test(text) || ofWhom.test(text) || standing.test(text)

/** Sentences of a brief that ask something, beside the one that was picked as its question. */
export function otherSentences(brief: string, picked: string): string[] {
  return sentencesOf(brief)
    .filter((sentence) => sentence !== picked && /\?$/.test(sentence) && beginsAsking.test(sentence))
    .flatMap((sentence) => {
      const { first, others } = splitQuestions(sentence.replace(/^(?:and|but) /i, '').replace(/[\s?]+$/, ''))
      return [first, ...others]
    })
}

const beginsAsking = new RegExp(`^(?:(?:and|but) )?(?:${asking}|${auxiliary})\\b`, 'i')
