/**
 * What the judge of "told already" is fitted to and measured on: written moments (`bench/situations`), invented talks (`talks.jsonl`), and
 * the development half of real interviews. `told.jsonl` marks which coming question was answered before it came, and with which words; of
 * the moments of other kinds nothing is marked, though now and then one was.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ToldPiece, toldPieces } from '../../src/interview/told/pieces.ts'
import { splitSentences } from '../../src/study/lint/text.ts'
import { readCorpus } from '../interviewer/corpus.ts'
import { situationsFrom } from '../situations/model.ts'

export interface Talk {
  id: string
  questions: string[]
  answers: { question: number; text: string }[]
}

export interface ComingQuestion {
  id: string
  question: string
  /** Of the same guide. */
  others: string[]
  /** What was said up to there. */
  texts: string[]
  pieces: ToldPiece[]
  /** Words that answer it; none where it was not told. */
  told: string[]
}

interface Written {
  id: string
  questions: string[]
  answers: string[]
}

const lines = (file: string) =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)

export function writtenTalks(): Talk[] {
  const moments = ['v1', 'v2', 'v3', 'v4'].flatMap((name) =>
    situationsFrom(join(import.meta.dirname, `../situations/${name}.jsonl`)).map(
      ({ id, study, said, last }) => ({
        id,
        questions: study.questions.map(({ text }) => text),
        answers: [...said, last],
      }),
    ),
  )
  const invented = (lines('talks.jsonl') as Written[]).map(({ id, questions, answers }) => ({
    id,
    questions,
    answers: answers.map((text, question) => ({ question, text })),
  }))
  return [...moments, ...invented]
}

/** Each question as it was asked, and the answer to it. Of the development half alone. */
export function realTalks(): Talk[] {
  return readCorpus('dev', 250).map(({ person, turns }) => {
    const asked = turns.flatMap(({ role, text }, at) => {
      const reply = turns[at + 1]
      const question = splitSentences(text).findLast((sentence) => sentence.text.endsWith('?'))?.text
      const isAsked = role === 'interviewer' && reply?.role === 'participant'
      return isAsked && question ? [{ question, text: reply.text }] : []
    })
    return {
      id: person.personId,
      questions: asked.map(({ question }) => question),
      answers: asked.map(({ text }, question) => ({ question, text })),
    }
  })
}

export function comingQuestions(talks: readonly Talk[]): ComingQuestion[] {
  const told = new Map<string, string[]>()
  for (const { id, question, words } of lines('told.jsonl') as {
    id: string
    question: number
    words: string[]
  }[])
    told.set(`${id}/${question}`, words)
  return talks.flatMap(({ id, questions, answers }) => {
    const last = Math.max(...answers.map(({ question }) => question))
    return questions.flatMap((question, at) => {
      const others = questions.filter((other) => other !== question)
      const pieces = answers.flatMap(({ text }) => toldPieces(text))
      const isComing = at > last && pieces.length > 0
      const texts = answers.map(({ text }) => text)
      return isComing ? [{ id, question, others, texts, pieces, told: told.get(`${id}/${at}`) ?? [] }] : []
    })
  })
}

/** One talk in three is kept aside, by its name. */
export const isKeptAside = ({ id }: { id: string }): boolean => mixed(id) % 3 === 0

/** FNV-1a. */
function mixed(text: string): number {
  let hash = 2166136261
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0
  return (hash ^ (hash >>> 13)) >>> 0
}

/** It holds words that answer the question, or is a good part of them. */
export const isMarked = (piece: string, { told }: ComingQuestion): boolean =>
  told.some((words) => piece.includes(words) || (words.includes(piece) && piece.length > 10))
