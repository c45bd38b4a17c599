/**
 * Makes the weights of `src/interview/told`: first the term of the vectors, then the logistic regression over all evidence, whose weights
 * never change the sign that they must have. Which piece of an answer tells is known where it was marked; elsewhere it is the one that
 * the weights of the round before take for the best. Of an answer that tells, the best piece beside the marked ones counts as a miss.
 */
import { project } from '../../src/interview/told/answers-question.ts'
import { frameNames, framesAsked, framesTold } from '../../src/interview/told/frames.ts'
import { aheadOfBest, aheadOfMean, sharedOf, tellingOf } from '../../src/interview/told/measure-told.ts'
import { toldPieces } from '../../src/interview/told/pieces.ts'
import { slotNames, slotsAsked, slotsHeld } from '../../src/interview/told/slots.ts'
import { commonStems } from '../../src/interview/volunteered.ts'
import { type Embedder, similarity } from '../../src/platform/models/embedder.ts'
import { rememberingPack } from '../../src/study/lint/index.ts'
import { contentStems } from '../../src/study/lint/questions.ts'
import { fitAnswers, packed, rank } from './fit-answers.ts'
import {
  type ComingQuestion,
  comingQuestions,
  isKeptAside,
  isMarked,
  realTalks,
  type Talk,
  writtenTalks,
} from './material.ts'
import { type Vectors, vectorsOf } from './vectors.ts'

const piecesOfAnswer = 6
const rounds = 3
const weightOf = { told: 1.5, notTold: 1, unmarkedMoment: 0.5, besideMarked: 0.7 }
/** Moments written to be told in part, or close to it: of these all is marked. */
const isFullyMarked = (id: string) => /answer|next|own/.test(id)

export async function fitWeights(embedder: Embedder) {
  const written = writtenTalks().filter((talk) => !isKeptAside(talk))
  const talks = [...written, ...realTalks()]
  const vectors = await vectorsOf(embedder, {
    questions: talks.flatMap(({ questions }) => questions),
    pieces: talks.flatMap(({ answers }) =>
      answers.flatMap(({ text }) => toldPieces(text)).map(({ text }) => text),
    ),
  })
  const terms = fitAnswers(talks.flatMap((talk) => examplesOf(talk, vectors)))
  const answers = (piece: string, question: string) => {
    const [left, right] = [vectors.plain.get(piece)!, vectors.asked.get(question)!]
    const along = similarity(project(terms.ofSentence, left), project(terms.ofQuestion, right))
    return similarity(left, right) + along
  }
  const rows = comingQuestions(written).map((question) => ({
    question,
    evidence: evidenceOf(question, {
      answers,
      likeness: (a, b) => similarity(vectors.plain.get(a)!, vectors.plain.get(b)!),
    }),
  }))
  return {
    ofVectors: {
      embedder: embedder.id,
      rank,
      question: packed(terms.ofQuestion),
      sentence: packed(terms.ofSentence),
    },
    ofPieces: named(fitRounds(rows)),
  }
}

function examplesOf({ questions, answers }: Talk, { plain, asked }: Vectors) {
  return answers.flatMap(({ question, text }) => {
    const pieces = toldPieces(text).slice(0, piecesOfAnswer)
    if (pieces.length === 0 || questions.length < 2) return []
    return [
      {
        pieces: pieces.map((piece) => plain.get(piece.text)!),
        questions: questions.map((each) => asked.get(each)!),
        asked: question,
      },
    ]
  })
}

const names = [
  'likenessAheadOfBest',
  'likenessAheadOfMean',
  'answers',
  'answersAheadOfBest',
  'answersAheadOfMean',
  'shared',
  'telling',
  ...frameNames.flatMap((name) => [`frame ${name} has`, `frame ${name} lacks`]),
  ...slotNames.flatMap((name) => [`slot ${name} has`, `slot ${name} lacks`]),
]

type Measure = (piece: string, question: string) => number

/** Of each piece, in the order of `names`, each with the sign that speaks for it. */
function evidenceOf(
  { question, others, pieces }: ComingQuestion,
  measures: { answers: Measure; likeness: Measure },
): number[][] {
  const pack = rememberingPack('en')!
  const common = commonStems([question, ...others], (text) => contentStems(text, pack))
  const own = [...contentStems(question, pack)].filter((stem) => !common.has(stem))
  const [frames, slots] = [framesAsked(question), slotsAsked(question)]
  return pieces.map((piece) => {
    const stems = contentStems(piece.text, pack)
    const against = (measure: Measure) => ({
      own: measure(piece.text, question),
      others: others.map((other) => measure(piece.text, other)),
    })
    const [likeness, answers] = [against(measures.likeness), against(measures.answers)]
    const [toldFrames, toldSlots] = [framesTold(piece.text), slotsHeld(piece.text)]
    const pair = (isAsked: boolean, isHeld: boolean) => [
      Number(isAsked && isHeld),
      -Number(isAsked && !isHeld),
    ]
    return [
      aheadOfBest(likeness),
      aheadOfMean(likeness),
      answers.own,
      aheadOfBest(answers),
      aheadOfMean(answers),
      sharedOf(own.filter((stem) => stems.has(stem)).length),
      tellingOf(piece.telling),
      ...frameNames.flatMap((name) => pair(frames.has(name), toldFrames.has(name))),
      ...slotNames.flatMap((name) => pair(slots.has(name), toldSlots.has(name))),
    ]
  })
}

interface Row {
  question: ComingQuestion
  evidence: number[][]
}
interface Model {
  bias: number
  weights: Float64Array
}
interface Example {
  of: number[]
  isTold: boolean
  weight: number
}

function fitRounds(rows: readonly Row[]): Model {
  let model: Model | null = null
  for (let round = 0; round < rounds; round++) {
    const score = (of: number[]) => (model ? sumOf(model, of) : of[2]!)
    const best = (list: number[][]) => list.reduce((a, b) => (score(b) > score(a) ? b : a))
    model = fitLogistic(rows.flatMap((row) => examplesIn(row, best)))
  }
  return model!
}

function examplesIn({ question, evidence }: Row, best: (list: number[][]) => number[]): Example[] {
  const marked = evidence.filter((_, at) => isMarked(question.pieces[at]!.text, question))
  const rest = evidence.filter((each) => !marked.includes(each))
  if (marked.length === 0) {
    const isTold = question.told.length > 0
    const missed = isFullyMarked(question.id) ? weightOf.notTold : weightOf.unmarkedMoment
    return [{ of: best(rest), isTold, weight: isTold ? weightOf.told : missed }]
  }
  const beside = rest.length > 0 ? [{ of: best(rest), isTold: false, weight: weightOf.besideMarked }] : []
  return [{ of: best(marked), isTold: true, weight: weightOf.told }, ...beside]
}

const sumOf = ({ bias, weights }: Model, of: number[]) =>
  of.reduce((sum, value, at) => sum + value * weights[at]!, bias)

const steps = 500
const pace = 0.05
const ridge = 2

/** No weight below 0: what must speak for it never speaks against it. */
function fitLogistic(examples: readonly Example[]): Model {
  const model = { bias: -1, weights: new Float64Array(names.length) }
  const first = new Float64Array(names.length + 1)
  const second = new Float64Array(names.length + 1)
  for (let step = 1; step <= steps; step++) {
    const slopes = Float64Array.from([...model.weights.map((weight) => ridge * weight), 0])
    for (const { of, isTold, weight } of examples) {
      const miss = (1 / (1 + Math.exp(-sumOf(model, of))) - Number(isTold)) * weight
      for (const [at, value] of of.entries()) slopes[at]! += miss * value
      slopes[names.length]! += miss
    }
    for (const [at, slope] of slopes.entries()) {
      first[at] = 0.9 * first[at]! + 0.1 * slope
      second[at] = 0.99 * second[at]! + 0.01 * slope * slope
      const move =
        (pace * (first[at]! / (1 - 0.9 ** step))) / (Math.sqrt(second[at]! / (1 - 0.99 ** step)) + 1e-8)
      if (at === names.length) model.bias -= move
      else model.weights[at] = Math.max(0, model.weights[at]! - move)
    }
  }
  return model
}

/** Those of what lacks with their minus. */
function named({ bias, weights }: Model): Record<string, number> {
  const rounded = (value: number) => Math.round(value * 100) / 100
  const all = names.map(
    (name, at) => [name, rounded(name.endsWith(' lacks') ? -weights[at]! : weights[at]!)] as const,
  )
  return Object.fromEntries([
    ['bias', Math.round(bias * 1000) / 1000],
    ...all.filter(([, weight]) => weight !== 0),
  ])
}
