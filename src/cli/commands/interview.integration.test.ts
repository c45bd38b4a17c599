/** Whoever leaves an interview in the terminal is told what is kept and where it goes on. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCommandLine, type TestCommandLine } from '../../../test/support/command-line.ts'
import { testDatabase } from '../../../test/support/postgres.ts'

const database = testDatabase()
let cli: TestCommandLine

beforeAll(async () => {
  cli = await startCommandLine(database)
  const made = await cli.run('study', 'new', 'Why do people keep bees on roofs?')
  expect(made).toMatchObject({ code: 0 })
})
afterAll(() => cli.close())

/** Agrees to everything, and leaves at the first question. */
async function leaveBy(leave: (child: ReturnType<typeof spawn>) => void) {
  const { stdout } = await cli.run('study', 'list', '--json')
  const [study] = JSON.parse(stdout).studies
  const main = resolve(import.meta.dirname, '../main.ts')
  const child = spawn(
    process.execPath,
    [main, 'interview', study.studyId, '--test', '--data', cli.dataDirectory],
    { stdio: 'pipe', env: { ...process.env, EARWITNESS_MODELS: '' } },
  )
  let said = ''
  let agreed = 0
  let hasLeft = false
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk
  })
  child.stdout.on('data', (chunk: Buffer) => {
    if (chunk.includes('[yes/no]')) {
      agreed += 1
      child.stdin.write('yes\n')
    } else if (agreed > 0 && !hasLeft) {
      // Once: what is printed may come in pieces, and a second Ctrl-C ends any program at once.
      hasLeft = true
      leave(child)
    }
  })
  const [code] = await once(child, 'exit')
  return { code, said }
}

const kept =
  /^You left before the end\. What you answered is saved\. Go on in a browser: http:\/\/localhost:\d+\/i\/\S+$/m

test('by the end of the input', async () => {
  const { code, said } = await leaveBy((child) => child.stdin!.end())
  expect([code, said]).toEqual([0, expect.stringMatching(kept)])
  const address = new URL(said.trim().split(' ').at(-1)!)
  const token = address.pathname.split('/').at(-1)
  const door = await cli.house.client().post('/api/v1/room/enter', { token })
  expect(door.body.state.phase).toBe('talking')
})

test('by Ctrl-C, with the code that shells give it', async () => {
  const { code, said } = await leaveBy((child) => child.kill('SIGINT'))
  expect([code, said]).toEqual([130, expect.stringMatching(kept)])
})
