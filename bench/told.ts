/**
 * How well it is told that a question still to come was answered already, in other words.
 *
 *   ./earwitness bench told [--part aside|fit] [--models FOLDER] [--json]
 *   ./earwitness bench told --fit FILE
 *
 * Over the written moments and invented talks of `bench/told`: a third of the talks was kept from the fit. `--fit` fits weights of the same kind
 * from the other two thirds (and the development half of real interviews): those of the vectors go to FILE, the others are printed.
 */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { answersQuestion } from '../src/interview/told/answers-question.ts'
import { findTouched, sureFrom, toldFrom, touchedFrom } from '../src/interview/told/find-touched.ts'
import { toldPieces } from '../src/interview/told/pieces.ts'
import { createEmbedder } from '../src/platform/models/create-embedder.ts'
import { similarity } from '../src/platform/models/embedder.ts'
import { questionOf } from '../test/support/guides.ts'
import { benchFlags } from './load/bench-flags.ts'
import { fitWeights } from './told/fit-weights.ts'
import { type ComingQuestion, comingQuestions, isKeptAside, isMarked, writtenTalks } from './told/material.ts'
import { type Vectors, vectorsOf } from './told/vectors.ts'

const flags = benchFlags({
  name: 'told',
  measures: 'Of questions that were answered before they came, how many are found, and what else is',
  baseline: 'Finding every coming question: all that were told, and all that were not',
  options: {
    part: { kind: 'text', help: 'aside (when not given): talks kept from the fit; or fit' },
    fit: { kind: 'text', help: 'Fit weights anew, print them, and write those of the vectors to this file' },
    models: { kind: 'text', help: 'Folder of models; ../shared/models when not given' },
    json: { kind: 'switch', help: 'For programs' },
  },
})

interface Found {
  threshold: number
  questions: number
  told: number
  found: number
  foundTold: number
  /** The words that are pointed at are those that answer it. */
  rightPlace: number
}

async function main(): Promise<void> {
  const folder = resolve(flags.models ?? '../shared/models')
  const embedder = await createEmbedder({ folder, suppliedFolder: folder })
  if (flags.fit) {
    const { ofVectors, ofPieces } = await fitWeights(embedder)
    writeFileSync(flags.fit, `${JSON.stringify(ofVectors)}\n`)
    process.stdout.write(`${JSON.stringify(ofPieces, null, 2)}\n`)
    return
  }
  const talks = writtenTalks().filter((talk) => isKeptAside(talk) === (flags.part !== 'fit'))
  const questions = comingQuestions(talks)
  const vectors = await vectorsOf(embedder, {
    questions: questions.flatMap(({ question, others }) => [question, ...others]),
    pieces: questions.flatMap(({ texts }) => texts.flatMap(toldPieces).map(({ text }) => text)),
  })
  const best = questions.map((question) => bestOf(question, vectors))
  const rows = [0.25, 0.35, 0.45, touchedFrom, toldFrom, 0.65, sureFrom].map((threshold): Found => {
    const found = best.filter(({ score }) => score >= threshold)
    return {
      threshold,
      questions: questions.length,
      told: questions.filter(({ told }) => told.length > 0).length,
      found: found.length,
      foundTold: found.filter(({ question }) => question.told.length > 0).length,
      rightPlace: found.filter(({ question, words }) => isMarked(words, question)).length,
    }
  })
  process.stdout.write(flags.json ? `${JSON.stringify(rows, null, 2)}\n` : rows.map(lineOf).join(''))
}

function bestOf(question: ComingQuestion, { plain, asked }: Vectors) {
  const coming = [questionOf({ key: 'coming', text: question.question })]
  const found = question.texts.flatMap((text) =>
    findTouched(text, {
      language: 'en',
      coming,
      guideTexts: [question.question, ...question.others],
      measure: (a, b) => similarity(plain.get(a)!, plain.get(b)!),
      answers: (sentence, text) => answersQuestion(plain.get(sentence)!, asked.get(text)!),
      from: 0,
    }).map(({ score, start, end }) => ({ question, score, words: text.slice(start, end) })),
  )
  return found.sort((a, b) => b.score - a.score)[0] ?? { question, score: 0, words: '' }
}

function lineOf({ threshold, questions, told, found, foundTold, rightPlace }: Found): string {
  const share = (part: number, of: number) => `${Math.round((100 * part) / Math.max(1, of))} %`
  return [
    `from ${threshold}: of ${questions} coming questions ${told} were told; found ${found}, of these told ${foundTold}`,
    `at the right words ${rightPlace}; ${share(foundTold, told)} of what was told is covered`,
    `${share(found - foundTold, questions - told)} of what was not told carries a leave-out\n`,
  ].join(', ')
}

await main()
