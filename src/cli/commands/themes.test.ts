import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../../test/support/command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'themes-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)

const subjects = [
  ['The dock was full again', 'A full dock in the evening', 'Every dock is full', 'Full dock at the station'],
  ['Charged after cancelling', 'They charged me after cancelling', 'Charged twice after cancelling'],
  ['Brakes do not work', 'The brakes squeak and do not work', 'Brakes work badly in the rain'],
]
const answers = subjects.flatMap((list) => [...list, ...list.map((text) => `${text}, every single week`)])
const rows = [...answers, 'Thank you very much!', '']
writeFileSync(at('in.csv'), `who,said\n${rows.map((text, row) => `p${row},"${text}"`).join('\n')}\n`)

const themes = (...args: string[]) => runCommand(['themes', ...args, '--data', folder])

describe('earwitness themes', () => {
  it('writes a row for each row and a codebook beside it, without a server or a model', async () => {
    const done = await themes(at('in.csv'), '--text', 'said', '--id', 'who', '--out', at('out.csv'))
    expect([done.code, done.stdout]).toEqual([0, expect.stringContaining('Compared by spelling')])
    const written: Record<string, string>[] = parse(readFileSync(at('out.csv')), { columns: true })
    expect(Object.keys(written[0]!)).toEqual(['row', 'id', 'primary', 'themes', 'strengths', 'none'])
    expect(written.map((row) => row.id)).toEqual(rows.map((_, row) => `p${row}`))
    expect(written.at(-1)).toMatchObject({ row: String(rows.length), primary: '', themes: '', none: '1' })
    const codebook = JSON.parse(readFileSync(at('out.codebook.json'), 'utf8'))
    expect(codebook).toMatchObject({ isLexical: true, seed: 1, rows: rows.length, smallTalk: 1, empty: 1 })
    const names = codebook.themes.map((theme: { name: string }) => theme.name)
    expect(names.length).toBeGreaterThan(1)
    for (const row of written.filter((each) => each.none === '0')) {
      expect(names).toContain(row.primary)
      expect(row.themes!.split('|')[0]).toBe(row.primary)
      expect(row.strengths!.split('|')).toHaveLength(row.themes!.split('|').length)
    }
    for (const theme of codebook.themes) {
      expect(Object.keys(theme)).toEqual(
        expect.arrayContaining(['definition', 'inclusion', 'exclusion', 'examples', 'stability']),
      )
      expect(rows).toEqual(expect.arrayContaining(theme.examples))
    }
  }, 60_000)

  it('says what is wrong before it works', async () => {
    const [column, file, seed, out] = await Promise.all([
      themes(at('in.csv'), '--text', 'answer', '--out', at('x.csv')),
      themes(at('no.csv'), '--text', 'said', '--out', at('x.csv')),
      themes(at('in.csv'), '--text', 'said', '--out', at('x.csv'), '--seed', 'one'),
      themes(at('in.csv'), '--text', 'said', '--out', at('nowhere/x.csv')),
    ])
    expect([column.code, column.stderr]).toEqual([2, expect.stringContaining('There are: "who", "said".')])
    expect([file.code, file.stderr]).toEqual([1, expect.stringContaining('There is no file')])
    expect([seed.code, seed.stderr]).toEqual([2, expect.stringContaining('--seed takes a whole number')])
    expect([out.code, out.stderr]).toEqual([1, expect.stringContaining('There is no folder')])
  }, 60_000)
})
