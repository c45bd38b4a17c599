/**
 * Planted claims: true and false ones over the interviews of anthropic-interviewer (CC-BY 4.0), written by people who did
 * not see the checks. The labels hold recipes (where a stretch stands, what is changed in it) and nobody's words; they are
 * made into claims from the file that lies beside the clone.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { CheckedClaim, ClaimTurn, Verdict } from '../../src/findings/claims/index.ts'

export const halves = ['dev', 'report'] as const
export type Half = (typeof halves)[number]
const halfSize = 250

export interface PlantedClaim {
  claim: CheckedClaim
  /** What was done to it, or how a true one was cut. */
  kind: string
  isTrue: boolean
  /** Reasons that fit a false one; empty: any. */
  reasons: string[]
}

interface Piece {
  interviewId: string
  turn: number
  start: number
  end: number
  edits: { start: number; end: number; text: string }[]
}

interface QuoteRecipe {
  id: string
  kind: string
  expect: { verdicts: Verdict[]; reasons?: string[] }
  claimInterviewId: string | null
  pieces: (Piece | { text: string })[]
  joiner: string
}

interface CountRecipe {
  id: string
  text: string
  count: CheckedClaim['count']
  expect: { verdicts: Verdict[]; reasons?: string[] }
  note: string
}

interface WrittenParaphrase {
  id: string
  interviewId: string
  text: string
  truth: boolean
  kind: string
  overlap: 'low' | 'high'
}

export interface Planted {
  quotes: PlantedClaim[]
  counts: PlantedClaim[]
  /** `isOpened`: read while the checks were changed. */
  paraphrases: (PlantedClaim & { overlap: 'low' | 'high'; isOpened: boolean })[]
}

/** @throws Error that names the file where it is missing */
export function readPlanted(half: Half, interviews: ReadonlyMap<string, ClaimTurn[]>): Planted {
  const read = <T>(name: string) => readLines<T>(join(import.meta.dirname, '../labels/claims', half, name))
  return {
    quotes: read<QuoteRecipe>('quotes.jsonl').map((recipe) => quoteOf(recipe, interviews)),
    counts: read<CountRecipe>('counts.jsonl').map(({ id, text, count, expect, note }) => ({
      claim: { id, kind: 'count', text, count },
      kind: note,
      isTrue: expect.verdicts.includes('supported'),
      reasons: expect.reasons ?? [],
    })),
    paraphrases: markOpened(half, read<WrittenParaphrase>('paraphrases.jsonl')).map((written) => ({
      claim: { id: written.id, kind: 'paraphrase', text: written.text, interviewId: written.interviewId },
      kind: written.kind,
      isTrue: written.truth,
      reasons: [],
      overlap: written.overlap,
      isOpened: written.isOpened,
    })),
  }
}

/** All of `dev`, and every other person of `report` in the order of their names. */
function markOpened(half: Half, written: WrittenParaphrase[]): (WrittenParaphrase & { isOpened: boolean })[] {
  const people = [...new Set(written.map(({ interviewId }) => interviewId))].sort()
  return written.map((each) => ({
    ...each,
    isOpened: half === 'dev' || people.indexOf(each.interviewId) % 2 === 0,
  }))
}

function quoteOf(recipe: QuoteRecipe, interviews: ReadonlyMap<string, ClaimTurn[]>): PlantedClaim {
  const quote = recipe.pieces.map((piece) => wordsOf(piece, interviews)).join(recipe.joiner)
  return {
    claim: { id: recipe.id, kind: 'quote', text: quote, quote, interviewId: recipe.claimInterviewId },
    kind: recipe.kind,
    isTrue: recipe.expect.verdicts.includes('supported'),
    reasons: recipe.expect.reasons ?? [],
  }
}

function wordsOf(piece: QuoteRecipe['pieces'][number], interviews: ReadonlyMap<string, ClaimTurn[]>): string {
  if ('text' in piece) return piece.text
  let words = interviews.get(piece.interviewId)![piece.turn]!.text!.slice(piece.start, piece.end)
  for (const { start, end, text } of piece.edits.toSorted((a, b) => b.start - a.start || b.end - a.end)) {
    words = words.slice(0, start) + text + words.slice(end)
  }
  return words
}

const corpusFile = join(import.meta.dirname, '../../../shared/data/anthropic-interviewer/interviews.jsonl.gz')

/** @throws Error that names the file where it is missing */
export function readHalf(half: Half): Map<string, ClaimTurn[]> {
  if (!existsSync(corpusFile)) {
    throw new Error(`this bench needs the interviews of anthropic-interviewer (CC-BY 4.0) in ${corpusFile}`)
  }
  const lines = gunzipSync(readFileSync(corpusFile)).toString('utf8').trim().split('\n')
  const from = half === 'dev' ? 0 : halfSize
  return new Map(
    lines.slice(from, from + halfSize).map((line) => {
      const { id, turns } = JSON.parse(line) as { id: string; turns: { role: string; text: string }[] }
      return [
        id,
        turns.map(({ role, text }) => ({ role: role === 'user' ? 'participant' : 'interviewer', text })),
      ]
    }),
  )
}

function readLines<T>(path: string): T[] {
  if (!existsSync(path)) throw new Error(`this bench needs labels in ${path}`)
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)
}
