/** What README, guides and decisions tell people to type exists: each command, each of its sub-commands, each flag. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArgsDef, CommandDef } from 'citty'
import { expect, test } from 'vitest'
import { root } from './places.ts'
import { refuseMoreWords } from './wrong-words.ts'

interface Call {
  file: string
  line: string
  words: string[]
}

/** Within a fence or a code span: `earwitness` as the first word, or after `./`. */
function callsIn(file: string): Call[] {
  const text = readFileSync(join(root, file), 'utf8')
  const fenced = [...text.matchAll(/^```[^\n]*\n([\s\S]*?)^```/gm)].flatMap(([, block]) => block!.split('\n'))
  const spans = [...text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`]+)`/g)].map(([, span]) => span!)
  return [...fenced, ...spans].flatMap((line) => {
    const call = /^(?:\$ )?(?:\.\/)?earwitness +(.+?)(?: +#.*| *[|<>].*)?$/.exec(
      line.replaceAll(/\s+/g, ' ').trim(),
    )?.[1]
    if (call === undefined) return []
    // What stands in quotes is somebody's words.
    return [{ file, line: call, words: call.replaceAll(/"[^"]*"|“[^”]*”/g, 'words').split(' ') }]
  })
}

const loaded = new Map<
  string,
  Promise<{ default: CommandDef; passesFlagsOn?: boolean; takesMany?: boolean }>
>()
function load(name: string) {
  if (!loaded.has(name)) loaded.set(name, import(`./commands/${name}.ts`))
  return loaded.get(name)!
}

const always = ['data', 'json', 'debug', 'help']

/** @returns what is wrong with it, null when nothing is */
async function faultOf({ words }: Call): Promise<string | null> {
  const [name = '', ...rest] = words
  if (name.startsWith('-') || name === 'COMMAND') return null
  const module = await load(name).catch(() => null)
  if (!module) return `no command ${name}`
  let command: CommandDef = module.default
  let [next, ...after] = rest
  while (command.subCommands) {
    // The command itself may be spoken of, and a few of its sub-commands at once.
    if (next === undefined || next.startsWith('-')) return null
    const below: Record<string, unknown> = command.subCommands as Record<string, unknown>
    const [wrong] = next.split(/[|,]/).filter((one) => one !== '' && !Object.hasOwn(below, one))
    if (wrong !== undefined) return `${name} has no ${wrong}`
    if (/[|,]/.test(next)) return null
    command = below[next] as CommandDef
    ;[next, ...after] = after
  }
  if (module.passesFlagsOn) return null
  const known = new Set([...always, ...Object.keys((command.args ?? {}) as ArgsDef)])
  const flags = words.flatMap((word) => /^\[?--(?:no-)?([a-z][\w-]*)/.exec(word)?.[1] ?? [])
  const [unknown] = flags.filter((flag) => !known.has(flag))
  if (unknown !== undefined) return `${name} has no flag --${unknown}`
  // An ellipsis and brackets are how a document says that more may follow.
  if (module.takesMany || words.some((word) => /^[[.…]/.test(word))) return null
  const below = [next, ...after].filter((word) => word !== undefined)
  return refuseMoreWords(command, below, name).then(
    () => null,
    () => `${name} takes fewer words`,
  )
}

test('every call that a document shows can be made', async () => {
  const files = globSync(['*.md', 'docs/**/*.md', 'src/web/*.md', 'bench/**/*.md'], { cwd: root })
  const calls = files.flatMap(callsIn)
  expect(calls.length).toBeGreaterThan(80)
  const faults: string[] = []
  for (const call of calls) {
    const fault = await faultOf(call)
    if (fault) faults.push(`${call.file}: ${call.line}: ${fault}`)
  }
  expect(faults).toEqual([])
})

test.each([
  ['dance', 'no command dance'],
  ['study dance', 'study has no dance'],
  ['export STUDY --shape csv', 'export has no flag --shape'],
  ['models providers dance', 'models has no dance'],
  ['guide show|dance', 'guide has no dance'],
  ['study new Why do they leave', 'study takes fewer words'],
  ['start --no-sample --port 80', null],
  ['guide show|lint', null],
  ['bench lint --write', null],
])('%s', async (line, fault) => {
  expect(await faultOf({ file: '', line, words: line.split(' ') })).toBe(fault)
})
