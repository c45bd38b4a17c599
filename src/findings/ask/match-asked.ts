/** Whether what is asked of the interviews is what was asked in them: then the answers to that question are the answer. Pure. */
import { similarity } from '../../platform/models/embedder.ts'
import type { QuestionReading } from './read-question.ts'
import { contentStemsOf } from './record-index.ts'

/**
 * All telling words of what is asked stand in the guide's question, and are so large a share of its own; or both mean the same, by the
 * cosine of their vectors. Where a second question is as near it is not known which is meant.
 */
const least = { share: 0.6, cosine: 0.88, ahead: 0.02 }

/** Whoever asks speaks of people, whoever was asked was told "you"; both ask for telling. */
const ofAsking = new Set(
  'people person persons participant participants respondent respondents interviewee interviewees everyone everybody anyone anybody someone somebody they them their say says said saying tell tells told telling describe answer answered think thinks thought feel feels felt mention mentioned please'.split(
    ' ',
  ),
)

export interface AskedQuestion {
  text: string
  /** As any other text; null without a model. */
  vector: Float32Array | null
}

export interface MatchedQuestion {
  /** Place in the questions. */
  at: number
  /** Word for word, besides who is asked: then it is surely this question that is meant. */
  isSame: boolean
}

/** Null where none surely is meant, and where it is not asked what people say. */
export function matchAsked(
  asked: {
    question: string
    reading: Pick<QuestionReading, 'kind' | 'isYesOrNo'>
    vector: Float32Array | null
  },
  questions: readonly AskedQuestion[],
): MatchedQuestion | null {
  if (asked.reading.kind !== 'open' || asked.reading.isYesOrNo) return null
  const wanted = telling(asked.question)
  const seeks = soughtBy(asked.question)
  const isSought = questions.map(({ text }) => soughtBy(text) === seeks)
  const shares = questions.map(({ text }, at) => (isSought[at] ? shareOf(wanted, telling(text)) : 0))
  const [worded, nextWorded] = inOrder(shares)
  if (worded !== undefined && shares[worded]! >= least.share) {
    const isAlone = nextWorded === undefined || shares[nextWorded]! < shares[worded]!
    if (isAlone) return { at: worded, isSame: shares[worded] === 1 }
  }
  const { vector } = asked
  if (vector === null) return null
  const alike = questions.map((question, at) =>
    isSought[at] && question.vector ? similarity(vector, question.vector) : 0,
  )
  const [nearest, second] = inOrder(alike)
  if (nearest === undefined || alike[nearest]! < least.cosine) return null
  const isAhead = second === undefined || alike[nearest]! - alike[second]! >= least.ahead
  return isAhead ? { at: nearest, isSame: false } : null
}

function inOrder(values: readonly number[]): number[] {
  return [...values.keys()].sort((a, b) => values[b]! - values[a]!)
}

const soughtWords: readonly [RegExp, string][] = [
  [/\bhow (?:often|frequently|many times)\b/u, 'how often'],
  [/\bhow (?:many|much|long|old|far)\b/u, 'how much'],
  [/\bwhen\b(?! (?:you|they|people|it|the|he|she|we|i)\b)/u, 'when'],
  [/\bwhere\b/u, 'where'],
  [/\b(?:who|whom|whose)\b/u, 'who'],
  [/\bwhich\b/u, 'which'],
  [
    /\bwhy\b|\breasons?\b|\bhow come\b|\bwhat (?:made|makes|led|leads|caused|causes|brought|got|kept|keeps|stopped|stops|was behind|is behind)\b/u,
    'why',
  ],
]

/** "Why did you stop" is no "when did you stop": what is to be told, `what` where it is open. */
function soughtBy(question: string): string {
  const lower = question.toLowerCase()
  return soughtWords.find(([pattern]) => pattern.test(lower))?.[1] ?? 'what'
}

/** Stems of the words that tell one question from another. */
const telling = (text: string) => contentStemsOf(text, ofAsking)

/** How much of the second is in the first, where all of the first is in the second; else 0. */
function shareOf(wanted: ReadonlySet<string>, asked: ReadonlySet<string>): number {
  return wanted.size > 0 && wanted.isSubsetOf(asked) ? wanted.size / asked.size : 0
}
