/** The example client as a stranger runs it: a process of its own, a real socket, one whole interview. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type RunningServer, startServer } from '../src/api/start-server.ts'
import { withClient } from '../src/platform/database/embedded-roles.ts'
import { freePort } from '../src/platform/runtime/free-port.ts'
import { createTestApp, type TestApp } from './support/app.ts'
import { guideOf } from './support/guides.ts'
import { insertLiveStudy, type LiveStudy } from './support/live-study.ts'
import { createTestDatabase, type TestDatabase } from './support/postgres.ts'

const script = join(import.meta.dirname, '../examples/participant-client.ts')
const options = ['bus', 'bike', 'train'].map((key) => ({
  key,
  label: { en: `By ${key}` },
  role: 'plain' as const,
}))
const probing = { mode: 'fixed' as const, depth: 'none' as const, fixedProbes: [], notes: '' }
const guide = guideOf([
  { key: 'why', text: 'What led you to move here?', probing },
  { key: 'way', text: 'How do you get to work?', kind: 'single_choice', settings: { options }, probing },
  { key: 'order', text: 'Which do you like best?', kind: 'ranking', settings: { options }, probing },
  {
    key: 'days',
    text: 'How many days a week?',
    kind: 'number',
    settings: { minimum: 0, maximum: 7 },
    probing,
  },
  { key: 'ease', text: 'How easy is it?', kind: 'scale', settings: { scaleFrom: 1, scaleTo: 5 }, probing },
  { key: 'again', text: 'Would you move here again?', kind: 'yes_no', probing },
])

let database: TestDatabase
let house: TestApp
let server: RunningServer
let study: LiveStudy
let port: number
let client: ChildProcess
/** How many replies to answers are still to be lost after the answer was stored. */
let lost: number

beforeEach(async () => {
  lost = 0
  database = await createTestDatabase()
  port = await freePort()
  house = await createTestApp(database, { settings: { EARWITNESS_PORT: String(port) } })
  const sponsor = { name: 'Nordlicht Housing', mode: 'revealed_at_end' } as const
  study = await insertLiveStudy(database.db, { guide, terms: { sponsor } })
  const fetch: typeof house.app.fetch = async (request, ...rest) => {
    const response = await house.app.fetch(request, ...rest)
    if (lost === 0 || !request.url.endsWith('/answers')) return response
    lost--
    return new Response('Bad gateway', { status: 502 })
  }
  server = await startServer({ fetch }, house.config)
})
afterEach(async () => {
  client.kill('SIGKILL')
  await server.stop(500)
  await house.close()
  await database.close()
})

interface Talk {
  /** All that was on the terminal. */
  shown: string
  code: number
}

/** Types what `reply` says to what appeared since the last prompt. */
async function talk(link: string, reply: (shown: string) => string): Promise<Talk> {
  client = spawn(process.execPath, [script, link], { stdio: ['pipe', 'pipe', 'inherit'] })
  let [shown, unread] = ['', '']
  client.stdout!.on('data', (chunk: Buffer) => {
    shown += chunk
    unread += chunk
    if (!/(> |leave\. )$/.test(unread)) return
    const line = reply(unread)
    unread = ''
    client.stdin!.write(`${line}\n`)
  })
  const [code] = await once(client, 'close')
  return { shown, code }
}

function typed(shown: string): string {
  if (shown.includes('What led you')) return 'My sister found us a flat with a garden near her own.'
  if (shown.includes('get to work')) return '2'
  if (shown.includes('like best')) return '3, 1, 2'
  if (shown.includes('How many days')) return '4'
  if (shown.includes('How easy')) return '5'
  return shown.includes('move here again') ? 'yes' : ''
}

const answers = () =>
  withClient(database.superuserUrl, async (owner) => {
    const { rows } = await owner.query<{ key: string; value: object | null }>(
      `select payload->>'questionKey' as key, payload->'value' as value from interview_events
       where type = 'answer.received' and workspace_id = $1 order by seq`,
      [study.workspaceId],
    )
    return rows
  })

test('a whole interview with every kind of question, and each answer is stored as it was meant, in 60 lines', async () => {
  const lines = (await readFile(script, 'utf8')).trimEnd().split('\n')
  expect(lines.length).toBeLessThanOrEqual(60)
  const { shown, code } = await talk(`http://localhost:${port}/i/${study.slug}`, typed)
  expect(code).toBe(0)
  expect(shown).toContain('  2 By bike')
  expect(shown).toContain('Thank')
  expect(shown).toContain('Nordlicht Housing')
  expect(await answers()).toMatchObject([
    { key: 'why' },
    { key: 'way', value: { kind: 'single_choice', option: 'bike' } },
    { key: 'order', value: { kind: 'ranking' } },
    { key: 'days', value: { kind: 'number', number: 4 } },
    { key: 'ease', value: { kind: 'scale', point: 5 } },
    { key: 'again', value: { kind: 'yes_no', yes: true } },
  ])
})

test('a reply that was lost on the way: the same answer is sent again and stored once', async () => {
  lost = 2
  const { code } = await talk(`http://localhost:${port}/i/${study.slug}`, typed)
  expect(code).toBe(0)
  expect((await answers()).map(({ key }) => key)).toEqual(['why', 'way', 'order', 'days', 'ease', 'again'])
})

test('what the server refuses is said in its words, and the question is asked again', async () => {
  let mistaken = false
  const { shown, code } = await talk(`http://localhost:${port}/i/${study.slug}`, (seen) => {
    if (!seen.includes('How easy') || mistaken) return typed(seen)
    mistaken = true
    return '99'
  })
  expect(code).toBe(0)
  expect(shown.match(/How easy is it\?/g)).toHaveLength(2)
  expect((await answers()).find(({ key }) => key === 'ease')?.value).toEqual({ kind: 'scale', point: 5 })
})

test('whoever leaves in the middle is told what is kept and where it goes on', async () => {
  client = spawn(process.execPath, [script, `http://localhost:${port}/i/${study.slug}`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let [shown, unread] = ['', '']
  client.stdout!.on('data', (chunk: Buffer) => {
    shown += chunk
    unread += chunk
    if (!/(> |leave\. )$/.test(unread)) return
    if (unread.includes('get to work')) client.stdin!.end()
    else client.stdin!.write(`${typed(unread)}\n`)
    unread = ''
  })
  const [code] = await once(client, 'close')
  expect(code).toBe(0)
  expect(shown).toMatch(/saved as you send them\. Go on later at\n?.*http:\/\/localhost:\d+\/i\/\S+/)
  expect((await answers()).map(({ key }) => key)).toEqual(['why'])
})
