import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrastRatio, readRoles } from './contrast.ts'

const roles = readRoles(readFileSync(new URL('./tokens.css', import.meta.url), 'utf8'))

const pages = ['paper', 'raised', 'sunk']
const washes = ['accent-wash', 'danger-wash']
const marks = ['mark', 'mark-strong']

/** [foreground, grounds it may stand on, least contrast]. WCAG 2.2: 1.4.3 (4.5), 1.4.6 (7), 1.4.11 (3). */
const pairs: [string, string[], number][] = [
  // people's words, on every page and under the marker pen: AAA
  ['ink', [...pages, ...washes, ...marks], 7],
  ['soft', [...pages, ...washes], 7],
  ['faint', [...pages, ...washes], 4.5],
  ['accent', [...pages, ...washes, 'mark'], 4.5],
  ['accent-hover', [...pages, ...washes], 4.5],
  ['danger', [...pages, ...washes], 4.5],
  ['supports', [...pages, ...washes, 'mark'], 4.5],
  ['against', [...pages, ...washes, 'mark'], 4.5],
  ['uncertain', [...pages, ...washes, 'mark'], 4.5],
  ['on-accent', ['accent', 'accent-hover'], 4.5],
  ['on-danger', ['danger'], 4.5],
  // what bounds a control or draws a figure
  ['line', pages, 3],
  ['bar-line', [...pages, 'bar'], 3],
]

describe('the palette', () => {
  for (const [foreground, grounds, least] of pairs) {
    for (const ground of grounds) {
      for (const theme of ['light', 'dark'] as const) {
        test(`${foreground} on ${ground} keeps ${least}:1 in the ${theme}`, () => {
          const ratio = contrastRatio(roles.get(foreground)![theme], roles.get(ground)![theme])
          expect(ratio).toBeGreaterThanOrEqual(least)
        })
      }
    }
  }

  test('every colour role is in a checked pair, or is one that carries nothing alone', () => {
    const decorative = ['hairline', 'bar']
    const checked = new Set([...decorative, ...pairs.flatMap(([name, grounds]) => [name, ...grounds])])
    expect([...roles.keys()].filter((name) => !checked.has(name))).toEqual([])
  })

  test('a grey that is known to fail is seen to fail', () => {
    expect(contrastRatio('#999999', '#ffffff')).toBeLessThan(3)
    expect(contrastRatio('#000000', '#ffffff')).toBe(21)
  })
})
