import { describe, expect, test } from 'vitest'
import { readBenchFlags } from './bench-flags.ts'

const about = {
  name: 'walk',
  measures: 'How far somebody walks',
  baseline: 'Standing still',
  options: {
    steps: { kind: 'number', default: 100, least: 1, help: 'Steps in all' },
    sizes: { kind: 'numbers', default: [36, 42], help: 'Of the shoes' },
    models: { kind: 'text', help: 'A folder' },
    json: { kind: 'switch', help: 'Print JSON' },
    one: { kind: 'text', help: 'for itself', isHidden: true },
  },
} as const

const read = (...args: string[]) => readBenchFlags(about, args)
const valuesOf = (...args: string[]) => {
  const result = read(...args)
  return result.kind === 'values' ? result.values : result
}

describe('the flags of a bench', () => {
  test('have defaults, and are read by their kind', () => {
    expect(valuesOf()).toEqual({
      steps: 100,
      sizes: [36, 42],
      models: undefined,
      json: false,
      one: undefined,
    })
    expect(valuesOf('--steps', '5', '--sizes=1,2', '--models', '/m', '--json')).toEqual({
      steps: 5,
      sizes: [1, 2],
      models: '/m',
      json: true,
      one: undefined,
    })
  })

  test('say in a sentence what is wrong', () => {
    const see = 'See: earwitness bench walk --help'
    const says: [string[], string][] = [
      [['--far'], `The bench walk: It has no option --far. ${see}`],
      [['--toString', 'x'], `The bench walk: It has no option --toString. ${see}`],
      [['-x'], `The bench walk: It has no option -x. ${see}`],
      [['quickly'], `The bench walk: It takes no “quickly”. ${see}`],
      [['--steps', 'many'], `The bench walk: --steps takes a whole number from 1. ${see}`],
      [['--steps', '0'], `The bench walk: --steps takes a whole number from 1. ${see}`],
      [['--steps', '1.5'], `The bench walk: --steps takes a whole number from 1. ${see}`],
      [['--steps', '1,2'], `The bench walk: --steps takes a whole number from 1. ${see}`],
      [['--steps'], `The bench walk: --steps takes a whole number from 1. ${see}`],
      [
        ['--sizes', '1,,2'],
        `The bench walk: --sizes takes whole numbers from 0, with commas between them. ${see}`,
      ],
      [['--json=yes'], `The bench walk: --json takes no value. ${see}`],
    ]
    for (const [args, say] of says) expect([args, read(...args)]).toEqual([args, { kind: 'fault', say }])
  })

  test('are explained, with what is measured and beside what', () => {
    const help = read('--steps', 'x', '--help')
    expect(help).toEqual({
      kind: 'help',
      text: [
        'earwitness bench walk [options]',
        '',
        'Measures   How far somebody walks',
        'Baseline   Standing still',
        '',
        'Options',
        '  --steps N      Steps in all (default 100)',
        '  --sizes N,N    Of the shoes (default 36,42)',
        '  --models TEXT  A folder',
        '  --json         Print JSON',
        '',
      ].join('\n'),
    })
  })
})
