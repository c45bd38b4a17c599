/** People who have it, of whom: of what people have checked, those who were read and nobody else. Pure. */
import type { Proportion } from './figure-model.ts'

type Counted = Pick<Proportion, 'count' | 'of' | 'checked'>

/** `11 of 30`: of a checked share the machine's count is no number of people. */
export function whoHasIt({ count, of, checked }: Counted): string {
  return checked ? `${checked.having} of ${checked.coded}` : `${count} of ${of}`
}

/** `30 of 500`; null where nobody has read anybody. */
export function whoWasRead({ checked }: Counted): string | null {
  return checked ? `${checked.coded} of ${checked.of}` : null
}

/** `11 of 30 read, of 500`, `11 of 61`. */
export function whoInAll(proportion: Counted): string {
  const { checked } = proportion
  if (!checked) return whoHasIt(proportion)
  return `${whoHasIt(proportion)} read${checked.coded < checked.of ? `, of ${checked.of}` : ''}`
}
