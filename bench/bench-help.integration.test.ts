/** Each bench is started for its help and with an option it does not have: it ends at once, and measures nothing. */
import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const names = readdirSync(import.meta.dirname)
  .filter((file) => /^[a-z-]+\.ts$/.test(file))
  .map((file) => file.slice(0, -3))

interface Ended {
  code: number
  said: string
  wrong: string
}

function bench(name: string, ...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const file = join(import.meta.dirname, `${name}.ts`)
    execFile(process.execPath, [file, ...args], (error, said, wrong) =>
      resolve({ code: Number(error?.code ?? 0), said, wrong }),
    )
  })
}

describe.each(names)('the bench %s', (name) => {
  test('explains itself', async () => {
    const { code, said, wrong } = await bench(name, '--help')
    expect([code, wrong]).toEqual([0, ''])
    expect(said).toMatch(
      new RegExp(`^earwitness bench ${name} \\[options\\]\n\nMeasures {3}\\S.+\nBaseline {3}\\S.+\n`),
    )
    expect(said).toMatch(/\nOptions\n( {2}--[a-z]+.*\n)+/)
  })

  test('refuses an option that it does not have, in a sentence', async () => {
    const { code, said, wrong } = await bench(name, '--no-such-option')
    expect([code, said]).toEqual([2, ''])
    expect(wrong).toBe(
      `The bench ${name}: It has no option --no-such-option. See: earwitness bench ${name} --help\n`,
    )
  })
})
