/**
 * The objectives that a code was written for: its definition says "Answers:" and the objective, word for word, up to the end
 * of the sentence. It says what the code is for and not what is said, so that nothing is looked for by it. Pure.
 */

const tie = /\banswers:\s*([^.;?!\n]+)[.;?!]?/giu

/** @example tiesOf('They wish for a memory. Answers: What a maker should do.') // ['What a maker should do'] */
export function tiesOf(definition: string): string[] {
  return [...definition.matchAll(tie)].map(([, objective]) => objective!.trim())
}

export function withoutTies(definition: string): string {
  return definition.replace(tie, ' ')
}
