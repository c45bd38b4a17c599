/** All arms with all participants under one assumption about people. */
import type { Temper } from '../../src/interview/rehearsal/model.ts'
import type { Guide } from '../../src/study/model.ts'
import type { Arm, Talk } from './arm.ts'
import type { Recorded } from './corpus.ts'
import { type Linting, measureTalk, type TalkFigures } from './measure-talk.ts'
import type { Cell } from './print-report.ts'
import { type Comparison, compareArms, summariseArm } from './summarise-arms.ts'

export interface CellOrder {
  arms: readonly Arm[]
  corpus: readonly Recorded[]
  guide: Guide
  temper: Temper
  seeds: number
  linting: Linting | null
  /** Each talk as it was held. */
  onArm?: (name: string) => void
  onTalk?: (talk: Talk, about: { arm: string; seed: number }) => void
}

export interface RanCell {
  cell: Cell
  /** By arm, then by participant: one talk a seed. */
  talks: ReadonlyMap<string, readonly (readonly TalkFigures[])[]>
}

/** What every other arm is compared with. */
const baselines = ['tell-me-more', 'form']

export async function runCell(order: CellOrder): Promise<RanCell> {
  const talks = new Map<string, readonly (readonly TalkFigures[])[]>()
  for (const arm of order.arms) {
    talks.set(arm.name, await holdAll(arm, order))
    order.onArm?.(arm.name)
  }
  const { probingBonus, praisePenalty } = order.temper
  const arms = [...talks].map(([arm, people]) => summariseArm(arm, people))
  return { cell: { probingBonus, praisePenalty, arms, comparisons: compareAll(talks) }, talks }
}

async function holdAll(arm: Arm, order: CellOrder): Promise<(readonly TalkFigures[])[]> {
  const people: (readonly TalkFigures[])[] = []
  for (const recorded of order.corpus) {
    const figures: TalkFigures[] = []
    for (let seed = 1; seed <= order.seeds; seed++) {
      const talk = await arm.hold({ recorded, temper: order.temper, seed, guide: order.guide })
      order.onTalk?.(talk, { arm: arm.name, seed })
      figures.push(await measureTalk(talk, order.linting))
    }
    people.push(figures)
  }
  return people
}

function compareAll(talks: RanCell['talks']): Comparison[] {
  return baselines.flatMap((baseline) => {
    const theirs = talks.get(baseline)
    if (!theirs) return []
    return [...talks]
      .filter(([arm]) => !baselines.includes(arm) && !arm.includes('ceiling'))
      .map(([arm, ours]) =>
        compareArms({
          arm,
          baseline,
          people: ours.map((mine, at) => ({ ours: mine, theirs: theirs[at]! })),
        }),
      )
  })
}
