import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pythonJson, pythonWith } from '../../../../test/support/python.ts'
import type { NumericVariable, SavTable, SavVariable } from './model.ts'
import { writeSav } from './write-sav.ts'

const at = new Date('2026-11-28T17:04:05Z')
const product = 'Earwitness test'
const bytesOf = (table: SavTable) => Buffer.concat([...writeSav(table, { at, product })])

const number = (name: string, more: Partial<NumericVariable> = {}): NumericVariable => ({
  ...{ type: 'number', name, label: '', measure: 'scale', decimals: 0, valueLabels: [], missing: [] },
  ...more,
})
const words = (name: string, label = ''): SavVariable => ({ type: 'text', name, label, measure: 'nominal' })

const long = `${'ä'.repeat(200)} ${'word '.repeat(400)}end 👩‍👩‍👧`
const table: SavTable = {
  label: 'Why people leave (für immer)',
  documents: ['A person a row.', 'Made for a test.'],
  variables: [
    words('person', 'Who'),
    number('plan', {
      label: 'Which plan? “Größe”',
      measure: 'nominal',
      valueLabels: [
        { value: 1, label: 'Free – gratis' },
        { value: 2, label: 'P'.repeat(300) },
        { value: -9, label: 'Not asked' },
      ],
      missing: [-8, -9],
    }),
    words('why_did_you_leave_and_what_happened_then', 'Why did you leave?'),
    number('money', { decimals: 2 }),
    number('ease', { measure: 'ordinal' }),
    number('started', { isTime: true }),
    words('after'),
  ],
  rows: [
    ['a', 1, long, 12.345, 151, new Date('2026-03-01T10:00:00Z'), 'x'],
    ['b', -9, null, null, 152, null, ''],
    ['c', 2, '  kept spaces', -99, -100, new Date('1999-12-31T23:59:59Z'), 'y'.repeat(252)],
  ],
}

describe('the bytes of a system file', () => {
  const bytes = bytesOf({
    label: 'T',
    documents: [],
    variables: [number('n', { label: 'Ünit', valueLabels: [{ value: 1, label: 'One' }] }), words('w')],
    rows: [
      [7, 'ab'],
      [null, null],
      [0.5, 'cd'],
    ],
  })

  test('a header with layout, sizes, count, bias, date and label', () => {
    expect(bytes.toString('latin1', 0, 4)).toBe('$FL2')
    expect(bytes.toString('latin1', 4, 64)).toBe('@(#) SPSS DATA FILE Earwitness test'.padEnd(60))
    const integers = [64, 68, 72, 76, 80].map((offset) => bytes.readInt32LE(offset))
    expect(integers).toEqual([2, 2, 1, 0, 3])
    expect(bytes.readDoubleLE(84)).toBe(100)
    expect(bytes.toString('latin1', 92, 109)).toBe('28 Nov 2617:04:05')
    expect(bytes.toString('latin1', 109, 173)).toBe('T'.padEnd(64))
  })

  test('a variable record with its format and a label counted in bytes', () => {
    const record = [176, 180, 184, 188, 192].map((offset) => bytes.readInt32LE(offset))
    expect(record).toEqual([2, 0, 1, 0, (5 << 16) | (8 << 8)])
    expect(bytes.toString('latin1', 200, 208)).toBe('V000000 ')
    expect(bytes.readInt32LE(208)).toBe(5)
    expect(bytes.toString('utf8', 212, 217)).toBe('Ünit')
    // Labels are filled up to whole 32-bit words.
    expect([220, 224, 240].map((offset) => bytes.readInt32LE(offset))).toEqual([2, 2, (1 << 16) | (2 << 8)])
  })

  test('data squeezed: small integers in a byte, blanks and missing in a byte, the rest as it is', () => {
    const start = bytes.indexOf(Buffer.from([0xe7, 3, 0, 0, 0, 0, 0, 0])) + 8
    expect([...bytes.subarray(start, start + 8)]).toEqual([107, 253, 255, 254, 253, 253, 252, 0])
    expect(bytes.toString('latin1', start + 8, start + 16)).toBe('ab      ')
    expect(bytes.readDoubleLE(start + 16)).toBe(0.5)
    expect(bytes.toString('latin1', start + 24)).toBe('cd      ')
  })
})

interface ReadBack {
  names: string[]
  labels: Record<string, string | null>
  valueLabels: Record<string, Record<string, string>>
  measures: Record<string, string>
  missing: Record<string, { lo: number; hi: number }[]>
  widths: Record<string, number>
  encoding: string
  label: string
  notes: string[]
  rows: (string | number | null)[][]
}

const script = `
import json, sys, pyreadstat, math, datetime
columns, meta = pyreadstat.read_sav(sys.argv[1], user_missing=True, output_format='dict')
def plain(value):
    if value is None or value != value: return None
    if isinstance(value, (datetime.datetime, datetime.date)): return value.isoformat()
    return value
print(json.dumps({
  'names': meta.column_names, 'labels': meta.column_names_to_labels,
  'valueLabels': {k: {str(a): b for a, b in v.items()} for k, v in meta.variable_value_labels.items()},
  'measures': meta.variable_measure, 'missing': meta.missing_ranges, 'widths': meta.variable_storage_width,
  'encoding': meta.file_encoding, 'label': meta.file_label, 'notes': meta.notes,
  'rows': [[plain(v) for v in row] for row in zip(*columns.values())],
}))`

const python = await pythonWith('pyreadstat')

describe.skipIf(python === null)('as pyreadstat reads it (needs python3 and PyPI)', () => {
  const readBack = async (what: SavTable) => {
    const folder = await mkdtemp(join(tmpdir(), 'earwitness-sav-'))
    const file = join(folder, 'table.sav')
    await writeFile(file, bytesOf(what))
    try {
      return await pythonJson<ReadBack>(python!, script, [file])
    } finally {
      await rm(folder, { recursive: true })
    }
  }

  test('names, labels, value labels, measures, missing values and every cell come back', async () => {
    const read = await readBack(table)
    expect(read.names).toEqual(table.variables.map(({ name }) => name))
    expect(read.encoding).toBe('UTF-8')
    expect(read.label).toBe(table.label)
    expect(read.notes.map((line) => line.trim())).toEqual(table.documents)
    expect(read.labels).toMatchObject({ plan: 'Which plan? “Größe”', person: 'Who' })
    expect(read.valueLabels.plan).toEqual({
      '1.0': 'Free – gratis',
      '2.0': 'P'.repeat(120),
      '-9.0': 'Not asked',
    })
    expect(read.measures).toMatchObject({
      plan: 'nominal',
      money: 'scale',
      ease: 'ordinal',
      person: 'nominal',
    })
    expect(read.missing.plan).toEqual([
      { lo: -8, hi: -8 },
      { lo: -9, hi: -9 },
    ])
    expect(read.rows).toEqual([
      ['a', 1, long, 12.345, 151, '2026-03-01T10:00:00', 'x'],
      ['b', -9, '', null, 152, null, ''],
      ['c', 2, '  kept spaces', -99, -100, '1999-12-31T23:59:59', 'y'.repeat(252)],
    ])
  })

  test.each([1, 8, 9, 252, 253, 255, 256, 257, 504, 505, 510, 511, 5000, 32_767])(
    'a text of %i bytes',
    async (length) => {
      const text = Array.from({ length }, (_, place) => String.fromCharCode(97 + (place % 26))).join('')
      const read = await readBack({
        ...{ label: '', documents: [] },
        variables: [words('a'), words('b'), number('n')],
        rows: [[text, 'z', 5]],
      })
      expect(read.rows).toEqual([[text, 'z', 5]])
    },
  )

  test('a text that is too long for the format is cut between two characters, and its label says so', async () => {
    const read = await readBack({
      ...{ label: '', documents: [] },
      variables: [words('a', 'Why?')],
      rows: [['ü'.repeat(20_000)]],
    })
    expect(read.rows).toEqual([['ü'.repeat(16_383)]])
    expect(read.labels.a).toBe('Why? (cut where longer than 32,767 bytes)')
  })

  test('a table with nobody in it', async () => {
    expect((await readBack({ ...table, rows: [] })).rows).toEqual([])
  })
})
