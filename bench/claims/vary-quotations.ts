/**
 * Quotations that a program varies: true ones in every form that is no fault, and faults of every kind put into them.
 * Drawn from the interviews with a seed. Where a label depends on what a reader makes of a passage (a cut that turns it),
 * the claim is drawn from stretches where the words around it settle that.
 */
import type { CheckedClaim, ClaimTurn } from '../../src/findings/claims/index.ts'
import { findSentences } from '../../src/findings/segments/sentences.ts'
import { createRandom, type RandomGenerator } from '../../src/statistics/random.ts'
import { faults } from './quotation-faults.ts'
import { harmless } from './quotation-forms.ts'

export interface VariedClaim {
  claim: CheckedClaim
  kind: string
  isTrue: boolean
  /** Reasons that fit a false one; empty: any. */
  reasons: string[]
}

/** Whole sentences of one turn, as they stand. */
export interface Drawn {
  interviewId: string
  turn: number
  /** The turn's. */
  text: string
  words: string
  sentences: string[]
}

export interface Faulty {
  quote: string
  reasons: string[]
  /** The drawn one's when not given; null: not named. */
  interviewId?: string | null
}

export interface Source {
  random: RandomGenerator
  draw(): Drawn
  interviews: ReadonlyMap<string, ClaimTurn[]>
}

const mostTries = 400

/** @param each how many of every kind */
export function varyQuotations(
  interviews: ReadonlyMap<string, ClaimTurn[]>,
  { each, seed = 1 }: { each: number; seed?: number },
): VariedClaim[] {
  const random = createRandom(seed)
  const stretches = listStretches(interviews)
  const source: Source = { random, interviews, draw: () => drawFrom(stretches, random) }
  const claims: VariedClaim[] = []
  const add = (kind: string, made: Faulty & { interviewId: string | null }, isTrue: boolean) =>
    claims.push({
      claim: {
        id: `${kind}-${claims.length}`,
        kind: 'quote',
        text: made.quote,
        quote: made.quote,
        interviewId: made.interviewId,
      },
      kind,
      isTrue,
      reasons: made.reasons,
    })
  for (const [kind, vary] of Object.entries(harmless)) {
    repeat(each, () => {
      const drawn = source.draw()
      const quote = vary(drawn, random)
      if (quote === null) return false
      add(kind, { quote, reasons: [], interviewId: random.next() < 0.7 ? drawn.interviewId : null }, true)
      return true
    })
  }
  for (const [kind, put] of Object.entries(faults)) {
    repeat(each, () => {
      const drawn = source.draw()
      const made = put(drawn, source)
      if (made === null) return false
      add(
        kind,
        { ...made, interviewId: made.interviewId === undefined ? drawn.interviewId : made.interviewId },
        false,
      )
      return true
    })
  }
  return claims
}

function repeat(times: number, make: () => boolean): void {
  let made = 0
  for (let tries = 0; tries < mostTries * times && made < times; tries++) if (make()) made++
}

interface Stretches {
  turns: { interviewId: string; turn: number; text: string; sentences: { start: number; end: number }[] }[]
}

function listStretches(interviews: ReadonlyMap<string, ClaimTurn[]>): Stretches {
  const turns = [...interviews].flatMap(([interviewId, list]) =>
    list.flatMap(({ role, text }, turn) => {
      if (role !== 'participant' || !text) return []
      const sentences = findSentences(text, 'en')
      return [{ interviewId, turn, text, sentences }]
    }),
  )
  return { turns: turns.filter(({ sentences }) => sentences.length > 0) }
}

function drawFrom({ turns }: Stretches, random: RandomGenerator): Drawn {
  const { interviewId, turn, text, sentences } = turns[random.below(turns.length)]!
  const from = random.below(sentences.length)
  const to = Math.min(sentences.length, from + 1 + random.below(3))
  const kept = sentences.slice(from, to)
  return {
    interviewId,
    turn,
    text,
    words: text.slice(kept[0]!.start, kept.at(-1)!.end),
    sentences: kept.map(({ start, end }) => text.slice(start, end)),
  }
}
