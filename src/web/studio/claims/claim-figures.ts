/** The figures that a claim was checked against, as the pages show them. Pure. */
import {
  type ClaimNumbers,
  isByCode,
  type Share,
  type StudyClaim,
} from '../../../findings/claims/study/model.ts'
import type { Proportion } from '../../../findings/model.ts'

export interface FigureLine {
  label: string
  proportion: Proportion
  /** Counted by the machine's codes, which nobody has checked. */
  isUnchecked: boolean
}

export function figuresOfStudyClaim({ spec, numbers }: Pick<StudyClaim, 'spec' | 'numbers'>): FigureLine[] {
  if (!numbers) return []
  const [first, second] = labelsOf(spec, numbers)
  const line = (label: string, share: Share) => ({
    label,
    proportion: proportionOf(share, numbers),
    isUnchecked: numbers.code != null && !share.checked,
  })
  return [
    line(first, numbers.first),
    ...(numbers.second ? [line(second, numbers.second)] : []),
    ...apartOf(spec, numbers).map(({ label, share }) => line(label, share)),
  ]
}

/** Who was asked and who spoke of it unasked, where there are both: never one share of the two. */
function apartOf({ kind }: StudyClaim['spec'], { code }: ClaimNumbers): { label: string; share: Share }[] {
  if (kind !== 'prevalence' || !code?.asked || !code.volunteered) return []
  if (code.asked.of === 0 || code.volunteered.of === 0) return []
  return [
    { label: 'Of those asked', share: code.asked },
    { label: 'Of those who spoke of it unasked', share: code.volunteered },
  ]
}

/** `+23 points [4 to 41], judged with the 11 other themes that could have been compared`. */
export function sayDifference({ numbers }: Pick<StudyClaim, 'numbers'>): string {
  if (!numbers?.difference) return ''
  const { value, low, high, looks } = numbers.difference
  const points = (share: number) =>
    `${share > 0 ? '+' : share < 0 ? '−' : ''}${Math.abs(Math.round(share * 100))}`
  const among =
    looks === undefined
      ? ', not adjusted for what else could have been compared'
      : looks > 1
        ? `, judged with the ${looks - 1} other themes that could have been compared`
        : ''
  return `${points(value)} points [${points(low)} to ${points(high)}]${among}`
}

function labelsOf(spec: StudyClaim['spec'], { code }: ClaimNumbers): [string, string] {
  switch (spec.kind) {
    case 'contrast': {
      const [first, second] = spec.groups
      return [`${first.attribute}: ${first.value}`, `${second.attribute}: ${second.value}`]
    }
    case 'association':
      return [
        isByCode(spec.with) ? 'Of those with the other code' : `Of those who said ${spec.with.any[0]}`,
        'Of the others',
      ]
    default:
      return [code ? `Spoke of ${code.name}` : 'Said it', '']
  }
}

function proportionOf(share: Share, { code }: ClaimNumbers): Proportion {
  const method = share.checked ? 'ppi++' : 'wilson'
  return { ...share, level: 0.95, method, basis: code?.basis ?? 'turns' }
}
