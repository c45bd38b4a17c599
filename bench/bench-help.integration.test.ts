/** Each bench is called for its help and with an option it does not have: it ends at once, and measures nothing. */
import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'

const names = readdirSync(import.meta.dirname)
  .filter((file) => /^[a-z-]+\.ts$/.test(file))
  .map((file) => file.slice(0, -3))

interface Ended {
  code: number
  said: string
  wrong: string
}

const helped = new Map<string, Ended>()
const refused = new Map<string, Ended>()

beforeAll(async () => {
  const calls = [...names.map((name) => [name, '--help']), ...names.map((name) => [name, '--no-such-option'])]
  const file = join(import.meta.dirname, '../test/support/processes/call-benches.ts')
  const { code, said, wrong } = await run(file, JSON.stringify(calls))
  expect([code, wrong]).toEqual([0, ''])
  const ended = JSON.parse(said) as Ended[]
  for (const [at, name] of names.entries()) {
    helped.set(name, ended[at]!)
    refused.set(name, ended[names.length + at]!)
  }
}, 420_000)

function run(file: string, ...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    // A bench that begins to measure is ended, and has said nothing.
    execFile(process.execPath, [file, ...args], { timeout: 400_000 }, (error, said, wrong) =>
      resolve({ code: Number(error ? (error.code ?? 1) : 0), said, wrong }),
    )
  })
}

function expectHelp(name: string, { code, said, wrong }: Ended): void {
  expect([code, wrong]).toEqual([0, ''])
  expect(said).toMatch(
    new RegExp(`^earwitness bench ${name} \\[options\\]\n\nMeasures {3}\\S.+\nBaseline {3}\\S.+\n`),
  )
  expect(said).toMatch(/\nOptions\n( {2}--[a-z]+.*\n)+/)
}

function expectRefusal(name: string, { code, said, wrong }: Ended): void {
  expect([code, said]).toEqual([2, ''])
  expect(wrong).toBe(
    `The bench ${name}: It has no option --no-such-option. See: earwitness bench ${name} --help\n`,
  )
}

describe.each(names)('the bench %s', (name) => {
  test('explains itself', () => expectHelp(name, helped.get(name)!))

  test('refuses an option that it does not have, in a sentence', () =>
    expectRefusal(name, refused.get(name)!))
})

test('a bench in a process of its own does the same', async () => {
  const [name] = names
  const file = join(import.meta.dirname, `${name}.ts`)
  expectHelp(name!, await run(file, '--help'))
  expectRefusal(name!, await run(file, '--no-such-option'))
})
