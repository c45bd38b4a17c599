/**
 * The same rows in another order used to give other themes: equal words were looked at in the turn of whichever came
 * first, and the number of themes stood on a knife's edge. One study had 21 themes or 43.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../../statistics/random.ts'
import { canonicalOrder, neighboursOf } from './canonical-order.ts'
import { type FoundThemes, findThemes, type ThemeInput } from './find-themes.ts'
import { normaliseRows, selectRows } from './vectors.ts'

const dimensions = 24
const subjects = [
  'The kiln was cold again',
  'Glaze runs down the shelf',
  'Clay dries out overnight',
  'My wheel squeaks',
  'The class is full',
]
const additions = (
  ', on Mondays, since spring, and nobody says why, in the back room, at night, before the fair, as ever, this week,' +
  ' in winter, for beginners, by noon'
).split(',')
const people = 60

/** Many say the same words, in turns with others: each person has three turns of two sentences. */
function pottery(): Required<ThemeInput> {
  const random = createRandom(11)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
  const draw = () => Array.from({ length: dimensions }, normal)
  const centres = subjects.map(draw)
  const vectorOf = new Map(
    subjects.flatMap((subject, at) =>
      additions.map((addition) => [subject + addition, centres[at]!.map((value) => value + 0.45 * normal())]),
    ),
  )
  const rows = Array.from({ length: people * 6 }, (_, at) => ({
    text: subjects[random.below(subjects.length)]! + additions[random.below(additions.length)]!,
    speaker: Math.floor(at / 6),
    turn: Math.floor(at / 2),
    start: 100 * (at % 2),
  }))
  const data = Float32Array.from(rows.flatMap(({ text }) => vectorOf.get(text)!))
  return {
    texts: rows.map(({ text }) => text),
    speakers: Int32Array.from(rows, ({ speaker }) => speaker),
    turns: Int32Array.from(rows, ({ turn }) => turn),
    starts: Int32Array.from(rows, ({ start }) => start),
    vectors: normaliseRows({ data, count: rows.length, dimensions }),
  }
}

/** Persons and turns are numbered as they come, as those who call it do. */
function inOrder(input: Required<ThemeInput>, order: readonly number[]): Required<ThemeInput> {
  const renumbered = (values: Int32Array) => {
    const numbers = new Map<number, number>()
    return Int32Array.from(order, (row) => {
      const value = values[row]!
      if (!numbers.has(value)) numbers.set(value, numbers.size)
      return numbers.get(value)!
    })
  }
  return {
    texts: order.map((row) => input.texts[row]!),
    speakers: renumbered(input.speakers),
    turns: renumbered(input.turns),
    starts: Int32Array.from(order, (row) => input.starts[row]!),
    vectors: selectRows(input.vectors, order),
  }
}

const shapeOf = (found: FoundThemes, order: readonly number[]) =>
  found.themes.map(({ name, statement, stability, members, quotes }) => ({
    ...{ name, statement, stability },
    members: members
      .map(({ segment, strength, isPrimary }) => [order[segment]!, strength, isPrimary] as const)
      .sort((a, b) => a[0] - b[0]),
    quotes: quotes.map((segment) => order[segment]!),
  }))

describe('the order of the rows', () => {
  const input = pottery()
  const rows = [...input.texts.keys()]
  const anyOrder = fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })

  test('changes neither partition nor names, strengths or quotes', async () => {
    const first = shapeOf(await findThemes(input, { seed: 1 }), rows)
    expect(first.length).toBeGreaterThan(2)
    await fc.assert(
      fc.asyncProperty(anyOrder, async (order) => {
        expect(shapeOf(await findThemes(inOrder(input, order), { seed: 1 }), order)).toEqual(first)
      }),
      { numRuns: 5, seed: 5 },
    )
  }, 60_000)

  test('is made one by content: whoever says the same in the same turns is interchangeable as a whole', () => {
    const contentsOf = (given: Required<ThemeInput>) =>
      Array.from(canonicalOrder(given, neighboursOf(given)), (row) => {
        const turn = rows.filter((other) => given.turns[other] === given.turns[row])
        const person = rows.filter((other) => given.speakers[other] === given.speakers[row])
        const said = (list: number[]) => list.map((other) => given.texts[other]).sort()
        return JSON.stringify([given.texts[row], said(turn), said(person)])
      })
    const first = contentsOf(input)
    fc.assert(
      fc.property(anyOrder, (order) => {
        expect(contentsOf(inOrder(input, order))).toEqual(first)
      }),
      { numRuns: 10, seed: 5 },
    )
  })
})
