/** "first months with an e-bike": a stretch of time, and what it was spent with or as. */

export interface Period {
  /** "your first months with an e-bike". */
  named: string
  /** "as", "with": how the time and the thing hang together. */
  preposition: string
  thing: string
}

const saysWhen = /\b(?:in|within|during|after|over|for|since|before|by) (?:the |their |our )?$/i
const period =
  /\b(?:(?:the|their|our|my|your) )?((?:first|last|early|opening|final) (?:(?:few|two|three|four|six|nine|twelve|\d+|couple of) )?(?:hours?|days?|weeks?|months?|years?|terms?|seasons?)) (with|as|in|at|on|without) (.+)$/i

/**
 * Null where the time only says when: in "cancel in the first months with us" the question is about cancelling.
 */
export function readPeriod(sentence: string, participants: (text: string) => string | null): Period | null {
  const match = period.exec(sentence)
  if (match === null || saysWhen.test(sentence.slice(0, match.index))) return null
  const preposition = match[2]!.toLowerCase()
  const thing = participants(match[3]!)
  if (thing === null || thing === '' || thing.split(' ').length > 8) return null
  return { named: `your ${match[1]!.toLowerCase()} ${preposition} ${thing}`, preposition, thing }
}
