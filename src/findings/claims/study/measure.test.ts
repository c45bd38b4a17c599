import { describe, expect, it } from 'vitest'
import type { CheckInput } from '../../coding/count-checked.ts'
import { countChecked } from '../../coding/count-checked.ts'
import type { PersonReadings } from '../../coding/read-codes.ts'
import { proportionOf } from '../../count-participants.ts'
import { withChecked } from '../../with-checked.ts'
import { shareOf } from './measure.ts'

const people = Array.from({ length: 400 }, (_, at) => `p${at}`)
const everybody = new Set(people)
const saying = new Set(people.slice(0, 224))
/** Every third of those who were read has it. */
const checkOf = (read: number): CheckInput => ({
  code: { codeId: 'c', participants: saying },
  ...{ exposed: everybody, book: new Map() },
  frame: people.map((participantId) => ({ participantId, frame: 1, stratum: 0 })),
  readings: new Map(
    people.slice(0, read).map((person, at): [string, PersonReadings] => [
      person,
      {
        byReader: new Map([['a', new Map([['c', { has: at % 3 === 0, at: new Date(0) }]])]]),
        inOrder: new Map([['c', ['a']]]),
      },
    ]),
  ),
})

describe('the share under a claim', () => {
  it.each([5, 8, 15, 60])('with %i read is the share that the theme shows', (read) => {
    const check = checkOf(read)
    const theme = withChecked(proportionOf(saying.size, everybody.size, 'turns'), countChecked(check))
    const { share, low, high, checked } = shareOf(saying, everybody, check)
    expect({ share, low, high }).toEqual({ share: theme.share, low: theme.low, high: theme.high })
    expect(checked != null).toBe(theme.checked != null)
    expect(checked != null).toBe(read === 60)
  })
})
