/** How the report writes figures: a share is never alone, and of too few people there is none. Pure. */
import { isTooFew, type Proportion } from '../findings/model.ts'

const tooFewToSay = 'too few to say'

export function proportionCells({ count, of, share: value, low, high, checked }: Proportion): string[] {
  if (isTooFew({ of })) return [`${count} of ${of}`, tooFewToSay, '–']
  const people = checked ? `${checked.coded} of ${checked.of} read` : `${count} of ${of}`
  return [people, percent(value), value === null ? '–' : `${percent(low)} to ${percent(high)}`]
}

/** `14 of 34 · 41 % [26 to 58 %]`: a share is never alone. `2 of 3 · too few to say`. */
export function share({ count, of, share: value, low, high, checked }: Proportion): string {
  // Where people have checked the coding the share is theirs, not the machine's count over its base.
  const people = checked ? `${checked.coded} of ${checked.of} read` : `${count} of ${of}`
  if (isTooFew({ of })) return `${count} of ${of} · ${tooFewToSay}`
  if (value === null) return people
  return `${people} · ${percent(value)} [${Math.round((low ?? 0) * 100)} to ${percent(high)}]`
}

function percent(value: number | null): string {
  return value === null ? '–' : `${Math.round(value * 100)} %`
}
