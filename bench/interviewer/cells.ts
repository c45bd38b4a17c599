import type { Temper } from '../../src/interview/rehearsal/model.ts'

const bonuses = { none: 0, half: 0.5, full: 1 } as const
const penalties = { none: false, full: true } as const

/** The cell by which the aim is judged; the one without a bonus is printed beside it. */
export const headline: Temper = { probingBonus: bonuses.half, praisePenalty: false }

export const isHeadline = ({ probingBonus, praisePenalty }: Temper) =>
  probingBonus === headline.probingBonus && praisePenalty === headline.praisePenalty

/** All six, or those named, with a stroke between them. @throws Error that says how one is named */
export function chooseCells(named: string | undefined): Temper[] {
  if (named !== undefined) return named.split('/').map(cellOf)
  return Object.values(penalties).flatMap((praisePenalty) =>
    Object.values(bonuses).map((probingBonus): Temper => ({ probingBonus, praisePenalty })),
  )
}

function cellOf(named: string): Temper {
  const [bonus = '', penalty = 'none'] = named.split(',')
  if (!Object.hasOwn(bonuses, bonus) || !Object.hasOwn(penalties, penalty)) {
    throw new Error(`--cell takes none, half or full, a comma, and none or full; not "${named}"`)
  }
  return {
    probingBonus: bonuses[bonus as keyof typeof bonuses],
    praisePenalty: penalties[penalty as keyof typeof penalties],
  }
}
