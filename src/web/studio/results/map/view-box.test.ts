import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitAll, move, nextTowards, placeLabels, zoom } from './view-box.ts'

const coordinate = fc.double({ min: -1, max: 1, noNaN: true })
const point = fc.record({ x: coordinate, y: coordinate })

describe('the part of a map that is seen', () => {
  test('holds every point at first, with the middle in the middle', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), (points) => {
        const box = fitAll(points, 1.6)
        for (const { x, y } of points) {
          expect(x).toBeGreaterThanOrEqual(box.x)
          expect(x).toBeLessThanOrEqual(box.x + box.width)
          expect(y).toBeGreaterThanOrEqual(box.y)
          expect(y).toBeLessThanOrEqual(box.y + box.height)
        }
      }),
    )
  })

  test('stays inside of everything, however one zooms and moves', () => {
    const step = fc.record({ factor: fc.double({ min: 0.2, max: 5, noNaN: true }), about: point, by: point })
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const all = fitAll(
          [
            { x: -1, y: -1 },
            { x: 1, y: 1 },
          ],
          1.6,
        )
        let box = all
        for (const { factor, about, by } of steps) box = move(zoom(box, factor, { about, all }), by, all)
        expect(box.x).toBeGreaterThanOrEqual(all.x - 1e-9)
        expect(box.x + box.width).toBeLessThanOrEqual(all.x + all.width + 1e-9)
        expect(box.y).toBeGreaterThanOrEqual(all.y - 1e-9)
        expect(box.y + box.height).toBeLessThanOrEqual(all.y + all.height + 1e-9)
      }),
    )
  })

  test('the arrows go to the nearest code in their direction', () => {
    const [middle, right, farRight, up] = [
      { x: 0, y: 0 },
      { x: 1, y: 0.2 },
      { x: 3, y: 0 },
      { x: 0, y: -1 },
    ]
    const all = [middle!, right!, farRight!, up!]
    expect(nextTowards(middle!, all, 'right')).toBe(right)
    expect(nextTowards(right!, all, 'right')).toBe(farRight)
    expect(nextTowards(middle!, all, 'up')).toBe(up)
    expect(nextTowards(middle!, all, 'left')).toBeNull()
  })

  test('of labels that would lie over each other the first is drawn', () => {
    const label = (x: number) => ({ x, y: 0, width: 2, height: 1 })
    const labels = [0, 1, 2].map((x) => ({ key: x, places: [label(x)] }))
    expect([...placeLabels(labels).keys()]).toEqual([0, 2])
  })

  test('a label whose first place is taken is drawn at the next that is free, and not over what is drawn', () => {
    const box = (x: number, y: number) => ({ x, y, width: 2, height: 1 })
    const labels = [
      { key: 'first', places: [box(0, 0)] },
      { key: 'second', places: [box(1, 0), box(1, 2), box(1, 4)] },
    ]
    expect(placeLabels(labels, [box(1, 2)]).get('second')).toEqual(box(1, 4))
  })
})
