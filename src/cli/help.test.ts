import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const help = readFileSync(new URL('./help.txt', import.meta.url), 'utf8')
const named = [...help.matchAll(/^ {2}([a-z-]+) {2,}\S/gm)].map((match) => match[1])

test('help names every command that there is, and none that there is not', () => {
  const files = readdirSync(new URL('./commands', import.meta.url)).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  expect(named.toSorted()).toEqual(files.map((name) => name.replace(/\.ts$/, '')).toSorted())
})

test('help fits a terminal of 80 columns', () => {
  expect(help.split('\n').filter((line) => line.length > 80)).toEqual([])
})
