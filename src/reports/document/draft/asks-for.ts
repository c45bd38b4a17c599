/**
 * Which of the questions that people were asked asks for an objective: by meaning, and not by a word that both hold. What
 * most questions speak of ("AI", "work") tells none apart and is taken out of both; then the nearness of what is left,
 * without what all questions share, and how much of the telling words of each has something near in the other. Pure.
 */
import { functionWords } from '../../../findings/themes/function-words.ts'
import { stemOf, wordsOf } from '../../../findings/themes/said-words.ts'
import { dot } from '../../../findings/themes/vectors.ts'

export interface AskedInput {
  /** Nearness of two words, 0 to 1. */
  nearness(one: string, other: string): number
  /** Each question in the order of asking. */
  questions: readonly string[]
  objective: string
  /** Of length 1: of the objective and of each question, as they are and without what is shared; null without a model of sentences. */
  vectors: {
    objective: Float32Array
    questions: readonly Float32Array[]
    plainObjective: Float32Array
    plainQuestions: readonly Float32Array[]
  } | null
}

/** See decision 0108 for what they were set on. */
const least = 0.33
const leastCosine = 0.58
const wordsOfObjective = 0.4
const wordsOfQuestion = 0.2
/** An objective without a telling word of its own asks for the subject itself: so does each question about as near as the nearest. */
const leastCosineOfSubject = 0.75
const aboutAsNear = 0.1
/** Of the questions, in which a word tells none apart. */
const inMany = 1 / 3
/** Without vectors, this much of the words. */
const leastByWords = 0.5

/** A farewell: what is said to it is that all was said. */
const asksForTheRest = new RegExp(
  [
    '\\b(?:any|some)thing else\\b',
    '\\blike to (?:add|share|mention)\\b',
    '\\b(?:before|as) we (?:wrap|finish|close|end|conclude)\\b',
    '\\b(?:final|last|closing|other) (?:thoughts|comments|remarks|words)\\b',
    "\\b(?:we|I) (?:haven['’]t|have not|didn['’]t|did not) (?:cover|ask|talk|discuss|touch|mention)",
  ].join('|'),
  'iu',
)

/** A question that asks for the objective, and how near it is. */
export interface Asking {
  at: number
  score: number
}

/** The place of the question; null: none asks for it. */
export function questionThatAsks(input: AskedInput): number | null {
  return questionsThatAsk(input)[0]?.at ?? null
}

/** The nearest first. */
export function questionsThatAsk(input: AskedInput): Asking[] {
  const { objective, questions, vectors } = input
  const tells = tellingIn(questions)
  const own = tells(objective)
  const words = questions.map(tells)
  const candidates = questions.flatMap((_, at) => {
    // “Anything else?” asks for nothing in particular, whatever subject it names.
    if (words[at]!.length === 0 || asksForTheRest.test(questions[at]!)) return []
    const covered = coverage(own, words[at]!, input.nearness)
    const covers = coverage(words[at]!, own, input.nearness)
    const cosine = vectors ? dot(vectors.objective, vectors.questions[at]!) : null
    const distinct = vectors ? centredCosine(vectors, at) : 0
    const score = distinct + wordsOfObjective * covered + wordsOfQuestion * covers
    return [{ at, score, cosine, covered }]
  })
  if (!vectors) {
    return candidates
      .filter(({ covered }) => covered >= leastByWords)
      .map(({ at, covered }) => ({ at, score: covered }))
      .toSorted((a, b) => b.score - a.score)
  }
  const nearest = Math.max(0, ...candidates.map(({ cosine }) => cosine ?? 0))
  const ofSubject = Math.max(leastCosineOfSubject, nearest - aboutAsNear)
  // Interviewers ask for the whole before its parts.
  if (own.length === 0)
    return candidates
      .filter(({ cosine }) => cosine !== null && cosine >= ofSubject)
      .map(({ at, cosine }) => ({ at, score: cosine ?? 0 }))
  return candidates
    .filter(({ score, cosine }) => score >= least && (cosine ?? 0) >= leastCosine)
    .toSorted((a, b) => b.score - a.score)
}

/** A text without the words that many of the questions hold. */
export function withoutCommon(text: string, questions: readonly string[]): string {
  const isCommon = commonIn(questions)
  const left = text.replace(/\p{L}[\p{L}’']*/gu, (word) => (isCommon(word) ? '' : word))
  return left.replace(/\s+/gu, ' ').trim() || text
}

/** Words by which a text differs from what the questions share. */
export function tellingIn(questions: readonly string[]): (text: string) => string[] {
  const isCommon = commonIn(questions)
  return (text) => [
    ...new Set(
      wordsOf(text).filter(
        (word) => word.length > 2 && !functionWords.has(word) && !ofAsking.has(word) && !isCommon(word),
      ),
    ),
  ]
}

/** Words of asking and of whoever is asked: they say nothing of what is asked for. */
const ofAsking: ReadonlySet<string> = new Set(
  'people persons participants customers users tell share describe explain time think feel made'.split(' '),
)

function commonIn(questions: readonly string[]): (word: string) => boolean {
  const stems = questions.map((question) => new Set(wordsOf(question).map(stemOf)))
  return (word) => {
    const [stem] = wordsOf(word).map(stemOf)
    const holding = stems.filter((its) => stem !== undefined && its.has(stem)).length
    return questions.length > 1 && holding >= Math.max(2, inMany * questions.length)
  }
}

function coverage(
  words: readonly string[],
  others: readonly string[],
  nearness: AskedInput['nearness'],
): number {
  if (words.length === 0) return 0
  const near = words.map((word) => Math.max(0, ...others.map((other) => nearness(word, other))))
  return near.reduce((sum, each) => sum + each, 0) / words.length
}

/** Without the mean of all questions: what they share tells none apart. */
function centredCosine(
  { plainObjective, plainQuestions }: NonNullable<AskedInput['vectors']>,
  at: number,
): number {
  const mean = new Float32Array(plainObjective.length)
  for (const vector of plainQuestions)
    for (let column = 0; column < mean.length; column++)
      mean[column]! += vector[column]! / plainQuestions.length
  const own = plainObjective.map((value, column) => value - mean[column]!)
  const its = plainQuestions[at]!.map((value, column) => value - mean[column]!)
  const lengths = Math.sqrt(dot(own, own) * dot(its, its))
  return lengths === 0 ? 0 : dot(own, its) / lengths
}
