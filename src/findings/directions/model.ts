/**
 * Which way people speak of something: good of it, bad of it, both, or so that the program cannot tell. Words decide first
 * (closed lists, denials turned round), and where they are silent a line through the embedding space, drawn by invented
 * sentences of many fields; where the two disagree nothing is said.
 */
/** Of one passage. Both may hold. */
export interface Direction {
  isGood: boolean
  isBad: boolean
  isWish: boolean
}

/** Of one person, over all their passages; everybody is in exactly one. */
export const sides = ['good', 'bad', 'both', 'unclear'] as const
export type Side = (typeof sides)[number]
