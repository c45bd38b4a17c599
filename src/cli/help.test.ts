import { readdirSync, readFileSync } from 'node:fs'
import type { ArgsDef, CommandDef } from 'citty'
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

test('every flag is explained, but for what the program says to itself', async () => {
  const commands = readdirSync(new URL('./commands', import.meta.url)).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  const unexplained: string[] = []
  async function look(path: string, command: CommandDef): Promise<void> {
    for (const [name, arg] of Object.entries((command.args ?? {}) as ArgsDef))
      if (!arg.description) unexplained.push(`${path} --${name}`)
    for (const [name, below] of Object.entries(command.subCommands ?? {}))
      await look(`${path} ${name}`, (await below) as CommandDef)
  }
  for (const name of commands) {
    const { default: command } = (await import(`./commands/${name}`)) as { default: CommandDef }
    await look(name.slice(0, -3), command)
  }
  expect(unexplained).toEqual(['start --background'])
})
