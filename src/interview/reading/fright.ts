/** That something frightened them, said of what they just told. Pure; English. */

const frightened =
  /(?:^|[.!?,;] ?|\b(?:and|but|because|honestly|really) )(?:it|that|this)(?: (?:really|quite|properly|honestly|actually|did|has|just))* (?:frighten(?:ed|s)?|terrif(?:ied|ies)|scare[ds]?|shook) (?:me|us)\b(?! (?:off|away|into|how|that)\b)/i

export function tellsOfFright(flat: string): boolean {
  return frightened.test(flat)
}
