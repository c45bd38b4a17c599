/** Whoever leaves an interview in the terminal is told what is kept and where it goes on. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
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

function collect(stream: Readable): () => string {
  let text = ''
  stream.setEncoding('utf8').on('data', (part: string) => {
    text += part
  })
  return () => text
}

/** Ends the lines that show a question. */
const underQuestion = ' · /help'

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
  const [shown, said] = [collect(child.stdout), collect(child.stderr)]
  let agreed = 0
  let hasLeft = false
  // All of it each time: what is printed comes in pieces, cut anywhere.
  child.stdout.on('data', () => {
    const whole = shown()
    for (; agreed < whole.split('[yes/no]').length - 1; agreed++) child.stdin.write('yes\n')
    // Once: a second Ctrl-C ends any program at once.
    if (hasLeft || !whole.includes(underQuestion)) return
    hasLeft = true
    leave(child)
  })
  // Then all that it printed was read, too.
  const [code] = await once(child, 'close')
  return { code, said: said() }
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
