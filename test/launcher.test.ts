/** The launcher before Node 24 and packages are there: what it asks for, in one sentence each. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const project = join(import.meta.dirname, '..')

/** What the launcher itself needs of a system. */
const tools = [
  'sh',
  'cat',
  'cksum',
  'dirname',
  'readlink',
  'uname',
  'mkdir',
  'rm',
  'rmdir',
  'sleep',
  'sed',
  'tr',
]

let work: string
let clone: string
let programs: string

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'earwitness launcher '))
  clone = join(work, 'a clone')
  programs = join(work, 'bin')
  mkdirSync(join(clone, 'src/cli'), { recursive: true })
  mkdirSync(programs)
  for (const name of ['earwitness', 'package.json', 'package-lock.json', 'src/cli/help.txt']) {
    cpSync(join(project, name), join(clone, name))
  }
  for (const tool of tools)
    symlinkSync(spawnSync('which', [tool], { encoding: 'utf8' }).stdout.trim(), join(programs, tool))
  writeFileSync(join(clone, 'src/cli/main.ts'), `process.stdout.write(JSON.stringify(process.argv.slice(2)))`)
})

afterEach(() => rmSync(work, { recursive: true, force: true }))

function launch(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(join(clone, 'earwitness'), args, {
    encoding: 'utf8',
    cwd: '/',
    timeout: 60_000,
    env: { PATH: programs, HOME: work },
  })
  return { status, stdout, stderr }
}

function provide(name: string, script: string): void {
  writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`)
  chmodSync(join(programs, name), 0o755)
}

/** A node that is this test's own. */
const provideNode = () => symlinkSync(process.execPath, join(programs, 'node'))

test('with --json what is missing is one line of JSON', () => {
  const { status, stderr } = launch('status', '--json')
  expect(status).toBe(1)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  const message = expect.stringContaining('there is no node on the PATH')
  expect(JSON.parse(stderr)).toEqual({ error: { code: 'unavailable', message, details: [] } })
  expect(launch('ask', 'study', '--', '--json').stderr).toMatch(/^Earwitness needs Node/)
})

test('a name that JSON writes otherwise is written so', () => {
  const quoted = join(work, 'a "quoted" \\ clone')
  renameSync(clone, quoted)
  clone = quoted
  provideNode()
  chmodSync(clone, 0o555)
  provide('npm', 'echo no >&2; exit 1')
  const { stderr } = launch('status', '--json')
  chmodSync(clone, 0o755)
  expect(JSON.parse(stderr.trimEnd().split('\n').at(-1)!).error.message).toMatch(/\.$/)
})

test('help needs neither node nor packages', () => {
  expect(launch('--help')).toMatchObject({
    status: 0,
    stdout: readFileSync(join(project, 'src/cli/help.txt'), 'utf8'),
  })
  expect(launch().status).toBe(0)
})

test('without node it says what to install', () => {
  expect(launch('start')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('there is no node on the PATH'),
  })
})

test('a node that is too old is named with its version', () => {
  provide('node', 'echo 18')
  expect(launch('start')).toMatchObject({ status: 1, stderr: expect.stringContaining('is version 18') })
})

test('without npm it says so', () => {
  provideNode()
  expect(launch('start')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('npm is not on the PATH'),
  })
})

test('an install that fails is no install: the next call tries again', () => {
  provideNode()
  provide('npm', 'echo "npm: no network" >&2; exit 1')
  for (let attempt = 0; attempt < 2; attempt++) {
    const { status, stderr } = launch('start')
    expect(status).toBe(1)
    expect(stderr).toContain('npm: no network')
    expect(stderr).toContain('could not be installed')
  }
})

test('it installs by npm ci without scripts, once, and again when the lockfile changes', () => {
  provideNode()
  provide('npm', 'echo "$@" >>"$HOME/calls"; mkdir -p node_modules')
  const calls = () => readFileSync(join(work, 'calls'), 'utf8').trim().split('\n')
  expect(launch('status', '--data', 'a b')).toMatchObject({ status: 0, stdout: '["status","--data","a b"]' })
  expect(launch('status').status).toBe(0)
  expect(calls()).toHaveLength(1)
  expect(calls()[0]).toMatch(/^ci --ignore-scripts/)
  writeFileSync(join(clone, 'package-lock.json'), '{"packages":{}} ')
  launch('status')
  expect(calls()).toHaveLength(2)
})

test('an install says that it goes on, and falls silent when it is done', () => {
  provideNode()
  rmSync(join(programs, 'sleep'))
  provide('sleep', '[ -e "$HOME/slept" ] || { : >"$HOME/slept"; exit 0; }; : >"$HOME/told"; exit 1')
  provide('npm', 'until [ -e "$HOME/told" ]; do :; done; mkdir -p node_modules')
  const { status, stderr } = launch('status')
  expect(status).toBe(0)
  expect(stderr).toContain('about 1.4 GB')
  expect(stderr.match(/still installing, \d+ s/g)).toEqual(['still installing, 10 s'])
})

test('a node between 20 and 24 starts the one of the packages, and its folder comes first on the PATH', () => {
  provideNode()
  provide('npm', 'mkdir -p node_modules')
  launch('status')
  rmSync(join(programs, 'node'))
  provide('node', 'echo 20')
  expect(launch('status')).toMatchObject({ status: 1, stderr: expect.stringContaining('Install Node 24') })
  const system = process.platform === 'darwin' ? 'darwin' : 'linux'
  const folder = join(clone, `node_modules/node-${system}-${process.arch}/bin`)
  mkdirSync(folder, { recursive: true })
  symlinkSync(process.execPath, join(folder, 'node'))
  writeFileSync(join(clone, 'src/cli/main.ts'), 'process.stdout.write(process.env.PATH)')
  expect(launch('status').stdout).toBe(`${folder}:${programs}`)
})

test('an install that was killed leaves a lock that the next call clears', () => {
  provideNode()
  provide('npm', 'mkdir -p node_modules')
  mkdirSync(join(clone, '.installing'))
  writeFileSync(join(clone, '.installing/pid'), '999999999')
  expect(launch('status').status).toBe(0)
})
