/** How the report writes figures: a share is never alone, and of too few people there is none. Pure. */
import { isTooFew, type Proportion } from '../findings/model.ts'
import { sayInterval, sayPercent } from '../findings/say-share.ts'
import { whoHasIt, whoInAll, whoWasRead } from '../findings/who-has-it.ts'

const tooFewToSay = 'too few to say'

/** Who has it, who was read, the share, its interval; without the second where nobody was read. */
export function proportionCells(proportion: Proportion, withRead = false): string[] {
  const { count, of, share: value, low, high } = proportion
  const read = withRead ? [whoWasRead(proportion) ?? 'nobody'] : []
  if (isTooFew({ of })) return [`${count} of ${of}`, ...read, tooFewToSay, '–']
  const interval = low === null || high === null ? '–' : `${percent(low)} to ${percent(high)}`
  return [whoHasIt(proportion), ...read, percent(value), interval]
}

/** `14 of 34 · 41 % [26 to 58 %]`: a share is never alone. `2 of 3 · too few to say`. */
export function share(proportion: Proportion): string {
  const { count, of, share: value, low, high } = proportion
  // Where people have checked the coding the share is theirs, not the machine's count over its base.
  const people = whoInAll(proportion)
  if (isTooFew({ of })) return `${count} of ${of} · ${tooFewToSay}`
  if (value === null) return people
  return `${people} · ${percent(value)} [${sayInterval(low, high)}]`
}

function percent(value: number | null): string {
  return sayPercent(value) || '–'
}
