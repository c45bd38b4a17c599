/**
 * Which way people speak of something: good of it, bad of it, both, or so that the program cannot tell. Words decide first
 * (closed lists, denials turned round), and where they are silent a line through the embedding space, drawn by invented
 * sentences of many fields; where the two disagree nothing is said.
 */
import type { Proportion, Quote } from '../figure-model.ts'

/** Of one passage. Both may hold. */
export interface Direction {
  isGood: boolean
  isBad: boolean
  isWish: boolean
}

/** Of one person, over all their passages; everybody is in exactly one. */
export const sides = ['good', 'bad', 'both', 'unclear'] as const
export type Side = (typeof sides)[number]

export interface Sides {
  /** Distinct people who spoke of it. */
  people: number
  sides: {
    /** Everybody is on exactly one; `unclear`: the program cannot tell. */
    side: Side
    /** Of those who spoke of it. */
    proportion: Proportion
    /** The plainest words of different people. */
    quotes: Quote[]
  }[]
  wishes: { people: number; quotes: Quote[] }
}
