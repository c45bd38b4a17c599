/**
 * The objectives that a code was written for: its definition says "Answers:" and the objective, word for word, up to the end
 * of the sentence. It says what the code is for and not what is said, so that nothing is looked for by it. Pure.
 */

import type { Code } from './model.ts'

const tie = /\banswers:\s*([^.;?!\n]+)[.;?!]?/giu

/** @example tiesOf('They wish for a memory. Answers: What a maker should do.') // ['What a maker should do'] */
export function tiesOf(definition: string): string[] {
  return [...definition.matchAll(tie)].map(([, objective]) => objective!.trim())
}

export function withoutTies(definition: string): string {
  return definition.replace(tie, ' ')
}

/**
 * What a person wrote of a code; undefined where nobody did. A theme that the machine found and a person described is the
 * machine's still, until the person ties it to an objective.
 */
export function writtenOf({
  origin,
  isDescribedByPerson,
  definition,
  inclusion,
}: Pick<Code, 'origin' | 'isDescribedByPerson' | 'definition' | 'inclusion'>): string | undefined {
  const written = `${definition} ${inclusion}`
  if (origin !== 'machine') return written
  return isDescribedByPerson && tiesOf(written).length > 0 ? written : undefined
}
