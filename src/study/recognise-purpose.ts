/** Which purpose a research question has, by the signs that each purpose declares: its words alone. */
import { type Purpose, purposes } from './model.ts'
import { purposeRegistry } from './purposes/index.ts'

export interface RecognisedPurpose {
  /** Null when nothing speaks for one, or two are too close to tell. */
  purpose: Purpose | null
  /** One is recognised, by so little that a person should look. */
  isGuess: boolean
  /** What told it; of a purpose that is null, what was looked at. */
  by: 'words' | 'meaning' | 'both'
  /** Those for which anything speaks, best first: by words the weight of their signs, else their chance. */
  candidates: { purpose: Purpose; score: number }[]
}

/** The best must be at least this strong, and lead by this much. */
const leastScore = 1.5
const leastMargin = 0.75
/** Below this, what was recognised is a guess. */
const sureScore = 2.5
/** What will be decided says less about the purpose than the question does. */
const decisionWeight = 0.6

export function recognisePurpose(question: string, decision = ''): RecognisedPurpose {
  const candidates = signScores(question, decision)
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const [first, second] = candidates
  const isClear =
    first !== undefined && first.score >= leastScore && first.score - (second?.score ?? 0) >= leastMargin
  return {
    purpose: isClear ? first.purpose : null,
    isGuess: isClear && first.score < sureScore,
    by: 'words',
    candidates,
  }
}

/** How much the signs speak for each purpose, in the order of `purposes`; below zero they speak against it. */
export function signScores(question: string, decision: string): RecognisedPurpose['candidates'] {
  return purposes.map((purpose) => ({
    purpose,
    score: scoreOf(purpose, question) + decisionWeight * Math.max(0, scoreOf(purpose, decision)),
  }))
}

function scoreOf(purpose: Purpose, text: string): number {
  return purposeRegistry[purpose].signs.reduce(
    (score, { pattern, weight }) => score + (pattern.test(text) ? weight : 0),
    0,
  )
}
