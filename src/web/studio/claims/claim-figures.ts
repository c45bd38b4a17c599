/** The figures that a claim was checked against, as the pages show them. Pure. */
import type { Share, StudyClaim } from '../../../findings/claims/study/model.ts'
import type { Proportion } from '../../../findings/model.ts'

export interface FigureLine {
  label: string
  proportion: Proportion
}

export function figuresOfStudyClaim({ spec, numbers }: Pick<StudyClaim, 'spec' | 'numbers'>): FigureLine[] {
  if (!numbers) return []
  const [first, second] = labelsOf(spec)
  return [
    { label: first, proportion: proportionOf(numbers.first) },
    ...(numbers.second ? [{ label: second, proportion: proportionOf(numbers.second) }] : []),
  ]
}

/** `+23 points [4 to 41]`. */
export function sayDifference({ numbers }: Pick<StudyClaim, 'numbers'>): string {
  if (!numbers?.difference) return ''
  const { value, low, high } = numbers.difference
  const points = (share: number) =>
    `${share > 0 ? '+' : share < 0 ? '−' : ''}${Math.abs(Math.round(share * 100))}`
  return `${points(value)} points [${points(low)} to ${points(high)}]`
}

function labelsOf(spec: StudyClaim['spec']): [string, string] {
  switch (spec.kind) {
    case 'contrast': {
      const [first, second] = spec.groups
      return [`${first.attribute}: ${first.value}`, `${second.attribute}: ${second.value}`]
    }
    case 'association':
      return [`Of those who said ${spec.with.any[0]}`, 'Of the others']
    default:
      return ['Said it', '']
  }
}

function proportionOf(share: Share): Proportion {
  return { ...share, level: 0.95, method: 'wilson', basis: 'turns' }
}
