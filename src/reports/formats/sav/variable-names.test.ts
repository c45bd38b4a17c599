import { expect, test } from 'vitest'
import { variableNamer } from './variable-names.ts'

test('names are what syntax takes, and never twice whatever the case', () => {
  const nameOf = variableNamer()
  const wanted = [
    'why',
    'WHY',
    'how-old',
    '2nd',
    'Größe',
    '価格',
    'and',
    'x'.repeat(90),
    'x'.repeat(91),
    '_a_',
  ]
  const given = wanted.map(nameOf)
  expect(given.slice(0, 7)).toEqual(['why', 'WHY_2', 'how_old', 'v_2nd', 'Gro_e', 'v', 'v_and'])
  expect(given[9]).toBe('a')
  for (const name of given) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,63}$/)
  expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(wanted.length)
})
