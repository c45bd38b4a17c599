import { describe, expect, test } from 'vitest'
import { splitByCodes } from './list-splitters.ts'
import { splitterNamed } from './people-within.ts'

const able = new Set(['a', 'b', 'c', 'd'])
const code = (name: string, ...people: string[]) => ({
  codeId: `id-of-${name}`,
  name,
  participants: new Set(people),
})

describe('people split by a code', () => {
  test('are those who spoke of it and those who could have and did not; nobody else is in a group', () => {
    const [split] = splitByCodes([code('Price', 'a', 'b', 'x')], able)
    expect(['a', 'b', 'c', 'x', 'y'].map((person) => split!.groupOf(person))).toEqual([
      'yes',
      'yes',
      'no',
      null,
      null,
    ])
    expect(split).toMatchObject({ by: 'code:id-of-Price', groups: [{ key: 'yes' }, { key: 'no' }] })
  })

  test('are split by no code that all or none of them speak of, the most widespread first', () => {
    const codes = [code('All', 'a', 'b', 'c', 'd'), code('None'), code('One', 'a'), code('Two', 'a', 'b')]
    expect(splitByCodes(codes, able).map(({ by }) => by)).toEqual(['code:id-of-Two', 'code:id-of-One'])
  })

  test('are found by the code’s name, and never by a part of it', () => {
    const splitters = splitByCodes([code('Price', 'a'), code('Price of the app', 'b')], able)
    expect(splitterNamed(splitters, 'code:price').by).toBe('code:id-of-Price')
    expect(() => splitterNamed(splitters, 'code:pri')).toThrow(
      expect.objectContaining({
        code: 'invalid_input',
        say: expect.stringContaining('code:Price of the app'),
      }),
    )
  })
})
