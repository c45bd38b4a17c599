/** From passages to people: on which side each person stands who spoke of something. Everybody is on exactly one. Pure. */
import { proportionOf } from '../count-participants.ts'
import type { ExposureBasis, Proportion } from '../figure-model.ts'
import { inOrder } from '../in-order.ts'
import type { Place } from '../quotes.ts'
import { type Side, sides } from './model.ts'
import type { Leaning } from './read-direction.ts'

export interface ReadPassage {
  participantId: string
  place: Place
  leaning: Leaning
  /** How well it reads alone (see `standsAlone`) and shows what it is shown for. */
  readability: number
}

export interface CountedSides {
  people: number
  sides: { side: Side; proportion: Proportion; places: Place[] }[]
}

const mostPlaces = 4

export function countSides(passages: readonly ReadPassage[], basis: ExposureBasis): CountedSides {
  const byPerson = [...Map.groupBy(passages, ({ participantId }) => participantId).values()]
  const placed = byPerson.map((own) => ({ side: sideOf(own.map(({ leaning }) => leaning.direction)), own }))
  return {
    people: byPerson.length,
    sides: sides.map((side) => {
      const theirs = placed.filter((each) => each.side === side)
      return {
        side,
        proportion: proportionOf(theirs.length, byPerson.length, basis),
        places: side === 'unclear' ? [] : plainest(theirs.map(({ own }) => own)),
      }
    }),
  }
}

/** Of one person, over all their passages. */
export function sideOf(directions: readonly { isGood: boolean; isBad: boolean }[]): Side {
  const isGood = directions.some((each) => each.isGood)
  const isBad = directions.some((each) => each.isBad)
  if (isGood && isBad) return 'both'
  return isGood ? 'good' : isBad ? 'bad' : 'unclear'
}

/** One passage of each person, of who speaks both ways one each way. */
function plainest(people: readonly (readonly ReadPassage[])[]): Place[] {
  const best = people.map((own) => {
    const of = (key: 'isGood' | 'isBad') =>
      own.filter(({ leaning }) => leaning.direction[key]).toSorted((a, b) => worth(b) - worth(a))[0]
    const shown = [...new Set([of('isGood'), of('isBad')].filter((each) => each !== undefined))]
    return { shown, worth: Math.min(...shown.map(worth)) }
  })
  return best
    .toSorted((a, b) => b.worth - a.worth || inOrder(a.shown[0]!.place, b.shown[0]!.place))
    .flatMap(({ shown }) => shown.map(({ place }) => place))
    .slice(0, mostPlaces)
}

const worth = ({ leaning, readability }: ReadPassage) => 0.5 * leaning.plainness + readability
