/** What a simple program would say: the words as they stand, or most of them somewhere. */
import type { CheckedClaim, ClaimTurn } from '../../src/findings/claims/index.ts'
import type { Embedder } from '../../src/platform/models/embedder.ts'

const overlapFrom = 0.8

const flat = (text: string) => text.replace(/\s+/gu, ' ').trim()
const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [])

export interface Baselines {
  /** Somewhere in a turn of the named person, after folding white space. */
  isExact(claim: CheckedClaim): boolean
  /** At least .8 of its words in one turn of theirs. */
  isOverlapping(claim: CheckedClaim): boolean
  /** The share itself, in the best sentence. */
  overlapOf(claim: CheckedClaim): number
}

interface Prepared {
  flat: string
  words: Set<string>
  sentences: Set<string>[]
}

export function createBaselines(interviews: ReadonlyMap<string, ClaimTurn[]>): Baselines {
  const turns = new Map([...interviews].map(([id, list]) => [id, prepare(list)]))
  const all = [...turns.values()].flat()
  const turnsFor = ({ interviewId }: CheckedClaim) =>
    interviewId == null ? all : (turns.get(String(interviewId)) ?? [])
  return {
    isExact(claim) {
      const wanted = flat(claim.quote ?? claim.text ?? '')
      return turnsFor(claim).some((turn) => turn.flat.includes(wanted))
    },
    isOverlapping(claim) {
      const wanted = wordsOf(claim.quote ?? claim.text ?? '')
      return turnsFor(claim).some(({ words }) => share(wanted, words) >= overlapFrom)
    },
    overlapOf(claim) {
      const wanted = wordsOf(claim.text ?? '')
      return Math.max(
        0,
        ...turnsFor(claim).flatMap(({ sentences }) => sentences.map((words) => share(wanted, words))),
      )
    },
  }
}

function prepare(turns: readonly ClaimTurn[]): Prepared[] {
  return turns
    .filter(({ role }) => role === 'participant')
    .map(({ text }) => ({
      flat: flat(text ?? ''),
      words: wordsOf(text ?? ''),
      sentences: sentencesOf(text ?? '').map(wordsOf),
    }))
}

export const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+/u).filter((each) => each.trim() !== '')

const share = (wanted: Set<string>, words: Set<string>) =>
  wanted.size === 0 ? 0 : wanted.intersection(words).size / wanted.size

/** Cosine of each claim to the nearest sentence of its person, -1 to 1. */
export async function cosinesOf(
  claims: readonly CheckedClaim[],
  interviews: ReadonlyMap<string, ClaimTurn[]>,
  embedder: Embedder,
): Promise<number[]> {
  const vectors = await embedder.embed(claims.map(({ text }) => text ?? ''))
  const cosines: number[] = []
  for (const [at, claim] of claims.entries()) {
    const turns = interviews.get(String(claim.interviewId)) ?? []
    const sentences = turns.flatMap(({ role, text }) =>
      role === 'participant' ? sentencesOf(text ?? '') : [],
    )
    const near = await embedder.embed(sentences)
    cosines.push(Math.max(-1, ...near.map((vector) => dot(vectors[at]!, vector))))
  }
  return cosines
}

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, at) => sum + value * b[at]!, 0)
