/** People with rare themes are drawn more often: what is said of the machine and of readers is of everybody all the same. */
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../statistics/random.ts'
import { checkFaultOf } from '../check-of-coding.ts'
import { proportionOf } from '../count-participants.ts'
import { withChecked } from '../with-checked.ts'
import { countChecked } from './count-checked.ts'
import type { PersonReadings } from './read-codes.ts'
import { weighedAgreement } from './weighed-agreement.ts'

const at = new Date(0)
const stratum = (from: number, size: number, number: number) =>
  Array.from({ length: size }, (_, each) => ({ participantId: `p${from + each}`, frame: 1, stratum: number }))
/** Of the common kind one in ten is drawn, of the rare kind every one. */
const common = stratum(0, 400, 0)
const rare = stratum(400, 40, 1)
const frame = [...common, ...rare]

const readingsOf = (people: readonly { participantId: string }[], has: (person: string) => boolean) =>
  new Map(
    people.map(({ participantId }): [string, PersonReadings] => [
      participantId,
      {
        byReader: new Map([['a', new Map([['c', { has: has(participantId), at }]])]]),
        inOrder: new Map([['c', ['a']]]),
      } as PersonReadings,
    ]),
  )

function faultOf(marked: ReadonlySet<string>, readings: Map<string, PersonReadings>) {
  const exposed = new Set(frame.map(({ participantId }) => participantId))
  const checked = countChecked({
    ...{ code: { codeId: 'c', participants: marked }, exposed, frame, readings },
    book: new Map(),
  })
  const shown = withChecked(proportionOf(marked.size, exposed.size, 'events'), checked)
  return { fault: checkFaultOf(shown), precision: checked.precision }
}

describe('whether the machine is right where it says yes', () => {
  it('is weighed: it is right on the many who were drawn seldom, and wrong on the few who were all read', () => {
    // 100 of the common kind are marked, and all have it; of the 40 rare ones all are marked, and 4 have it.
    const marked = new Set([...common.slice(0, 100), ...rare].map(({ participantId }) => participantId))
    const read = [...common.slice(0, 10), ...common.slice(100, 130), ...rare]
    const have = new Set(
      [...common.slice(0, 100), ...rare.slice(0, 4)].map(({ participantId }) => participantId),
    )
    const { fault, precision } = faultOf(
      marked,
      readingsOf(read, (person) => have.has(person)),
    )
    // 14 of the 50 who were read; of everybody who is marked 104 of 140.
    expect(precision!.share).toBeCloseTo(104 / 140, 10)
    expect(fault).not.toBe('members')
  })

  it('strikes a theme out that is right for just over half of its people in one draw of forty at most', () => {
    const random = createRandom(7)
    const marked = new Set([...common.slice(0, 100), ...rare].map(({ participantId }) => participantId))
    // 66 of the 100 and 5 of the 40: 71 of 140.
    const have = new Set(
      [...common.slice(0, 66), ...rare.slice(0, 5)].map(({ participantId }) => participantId),
    )
    const draws = 1_000
    let struck = 0
    for (let draw = 0; draw < draws; draw++) {
      const pool = [...common]
      const read = Array.from({ length: 60 }, () => pool.splice(random.below(pool.length), 1)[0]!)
      const { fault } = faultOf(
        marked,
        readingsOf([...read, ...rare], (person) => have.has(person)),
      )
      if (fault === 'members') struck++
    }
    expect(struck / draws).toBeLessThan(0.025)
  })
})

describe('how far two readers agree', () => {
  const unit = (first: boolean, second: boolean) => [first, second]
  it('is of everybody, and not of those who were drawn more often', () => {
    // On the common kind they agree, on the rare one they do not.
    const twice = [
      ...common
        .slice(0, 20)
        .map(({ participantId }, each) => ({ participantId, unit: unit(each < 10, each < 10) })),
      ...rare
        .slice(0, 20)
        .map(({ participantId }, each) => ({ participantId, unit: unit(each < 10, each % 2 === 0) })),
    ]
    const { alpha, agreed, units } = weighedAgreement(twice, frame)
    expect(units).toBe(40)
    // 400 who agree, and 40 of whom they agree on half.
    expect(agreed).toBeCloseTo(420 / 440, 10)
    expect(alpha).toBeCloseTo(0.91, 2)
  })

  it('is as ever where everybody was drawn alike', () => {
    const twice = common
      .slice(0, 30)
      .map(({ participantId }, each) => ({ participantId, unit: unit(each % 3 === 0, each % 4 === 0) }))
    const { alpha, interval } = weighedAgreement(twice, common)
    const again = weighedAgreement(twice, stratum(0, 30, 0))
    expect(alpha).toBeCloseTo(again.alpha!, 10)
    expect(interval!.low).toBeCloseTo(again.interval!.low, 10)
  })
})
