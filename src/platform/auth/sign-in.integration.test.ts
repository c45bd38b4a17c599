import { describe, expect, test } from 'vitest'
import { testApp, testCliKey } from '../../../test/support/app.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { createSignInUrl } from './sign-in-links.ts'
import { signInTokens } from './tables.ts'

const database = testDatabase()
const house = testApp(database)
const origin = 'http://localhost:21390'

async function newLink(): Promise<string> {
  const { url } = await createSignInUrl(database.db, { userId: house.deps.defaultWorkspace.ownerId, origin })
  return url
}

const tokenOf = (url: string) => new URL(url).hash.slice(1)
const signIn = async () => house.client().post('/api/v1/sign-in', { token: tokenOf(await newLink()) })

/** The owner's browser after a fresh sign-in link. */
async function ownerBrowser() {
  const { cookie } = await signIn()
  return house.client({ cookie, origin })
}

describe('a sign-in link', () => {
  test('carries its token where no server sees it', async () => {
    const url = new URL(await newLink())
    expect([url.hostname, url.pathname, url.search]).toEqual(['localhost', '/sign-in', ''])
    expect(tokenOf(url.href).length).toBeGreaterThanOrEqual(43)
  })

  test('signs the owner in', async () => {
    const browser = await ownerBrowser()
    const { status, body } = await browser.get('/api/v1/session')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      kind: 'user',
      workspace: { name: 'My workspace', role: 'owner' },
      user: { email: null, hasPassword: false },
    })
  })

  test('works once', async () => {
    const token = tokenOf(await newLink())
    expect((await house.client().post('/api/v1/sign-in', { token })).status).toBe(204)
    const again = await house.client().post('/api/v1/sign-in', { token })
    expect([again.status, again.body.error.code, again.cookie]).toEqual([410, 'gone', ''])
  })

  test('works once also for twenty who come at the same time', async () => {
    const token = tokenOf(await newLink())
    const clients = Array.from({ length: 20 }, (_, index) => house.client({}, `10.1.0.${index}`))
    const replies = await Promise.all(clients.map((client) => client.post('/api/v1/sign-in', { token })))
    expect(replies.filter((reply) => reply.status === 204)).toHaveLength(1)
    expect(replies.filter((reply) => reply.status === 410)).toHaveLength(19)
  })

  test('is not used up by looking at it', async () => {
    const url = new URL(await newLink())
    const visitor = house.client()
    for (const path of [
      url.pathname,
      `/sign-in?token=${tokenOf(url.href)}`,
      `/api/v1/sign-in?token=${tokenOf(url.href)}`,
    ])
      await visitor.get(path)
    expect((await visitor.post('/api/v1/sign-in', { token: tokenOf(url.href) })).status).toBe(204)
  })

  test('is too old after ten minutes', async () => {
    const token = tokenOf(await newLink())
    await database.owner.query(`update sign_in_tokens set expires_at = expires_at - interval '10 minutes'`)
    expect((await house.client().post('/api/v1/sign-in', { token })).body.error.code).toBe('gone')
  })

  test('is kept hashed', async () => {
    const token = tokenOf(await newLink())
    const rows = await database.db.select().from(signInTokens)
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(rows[0]!.tokenHash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('of another kind does not sign in', async () => {
    const invitation = await house.cli().post('/api/v1/invitations', { name: 'Ana', role: 'viewer' })
    const reply = await house.client().post('/api/v1/sign-in', { token: tokenOf(invitation.body.url) })
    expect(reply.body.error.code).toBe('gone')
  })

  test('may be guessed at only so often from one address', async () => {
    const guesser = house.client({}, '10.9.9.9')
    const guess = () => guesser.post('/api/v1/sign-in', { token: 'x'.repeat(43) })
    const statuses = []
    for (let index = 0; index < 31; index += 1) statuses.push((await guess()).status)
    expect(statuses.slice(0, 30).every((status) => status === 410)).toBe(true)
    expect(statuses.at(-1)).toBe(429)
    expect((await guess()).headers.get('retry-after')).toMatch(/^\d+$/)
    expect(
      (await house.client({}, '10.9.9.8').post('/api/v1/sign-in', { token: 'x'.repeat(43) })).status,
    ).toBe(410)
  })
})

describe('the session’s cookie', () => {
  test('is out of reach of scripts and other sites, and named for this port', async () => {
    const cookie = (await signIn()).headers.get('set-cookie')!
    expect(cookie).toMatch(/^earwitness-21390\.session_token=/)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Lax')
    expect(cookie).toContain('Path=/')
    expect(cookie).not.toContain('Domain')
  })

  test('does not hold when it is changed', async () => {
    const { cookie } = await signIn()
    const [name, value] = cookie.split('=') as [string, string]
    const changed = `${name}=${value.slice(0, -4)}AAAA`
    expect((await house.client({ cookie: changed }).get('/api/v1/session')).status).toBe(401)
  })

  test('ends with sign-out, on the server too', async () => {
    const browser = await ownerBrowser()
    expect((await browser.post('/api/v1/sign-out')).status).toBe(204)
    expect((await browser.get('/api/v1/session')).status).toBe(401)
  })
})

describe('making sign-in links', () => {
  test('is for the command line of this computer', async () => {
    const made = await house.cli().post('/api/v1/sign-in-links')
    expect(made.status).toBe(200)
    expect(new Date(made.body.expiresAt).getTime() - Date.now()).toBeLessThanOrEqual(600_000)
    expect((await house.client().post('/api/v1/sign-in', { token: tokenOf(made.body.url) })).status).toBe(204)
  })

  test('is for nobody else: a stranger, the owner’s browser, an owner’s API key', async () => {
    expect((await house.client().post('/api/v1/sign-in-links')).status).toBe(401)
    expect((await (await ownerBrowser()).post('/api/v1/sign-in-links')).status).toBe(403)
    const { as } = await house.workspace()
    expect((await as('owner').post('/api/v1/sign-in-links')).status).toBe(403)
  })

  test.each([
    ['from another computer', {}, '192.168.1.20'],
    ['passed on by a proxy', { 'x-forwarded-for': '127.0.0.1' }, '127.0.0.1'],
    ['with another key', { authorization: `Bearer ${testCliKey}x` }, '127.0.0.1'],
    ['with an empty key', { authorization: 'Bearer ' }, '127.0.0.1'],
  ])('is refused %s', async (_, headers, address) => {
    const caller = house.client({ authorization: `Bearer ${testCliKey}`, ...headers }, address)
    expect((await caller.post('/api/v1/sign-in-links')).status).toBe(401)
  })
})

describe('a password', () => {
  const email = 'owner@example.org'
  const signInAs = (password: string, address = '127.0.0.1') =>
    house.client({ origin }, address).post('/api/v1/sign-in/password', { email, password })

  test('needs an address first', async () => {
    const reply = await (await ownerBrowser()).put('/api/v1/account/password', {
      newPassword: 'first password',
    })
    expect([reply.status, reply.body.error.code]).toEqual([409, 'conflict'])
  })

  test('can be set, used to sign in, and changed only by who knows it', async () => {
    const browser = await ownerBrowser()
    expect((await browser.patch('/api/v1/account', { email, name: 'Olga' })).status).toBe(204)
    expect((await browser.put('/api/v1/account/password', { newPassword: 'first password' })).status).toBe(
      204,
    )

    const { status, cookie } = await signInAs('first password')
    expect(status).toBe(204)
    const signedIn = house.client({ cookie, origin })
    expect((await signedIn.get('/api/v1/session')).body.user).toMatchObject({
      name: 'Olga',
      email,
      hasPassword: true,
    })

    const change = (body: object) => signedIn.put('/api/v1/account/password', body)
    expect((await change({ newPassword: 'second password' })).status).toBe(403)
    expect((await change({ newPassword: 'second password', currentPassword: 'wrong' })).status).toBe(403)
    expect((await change({ newPassword: 'second password', currentPassword: 'first password' })).status).toBe(
      204,
    )
    expect((await signInAs('first password')).status).toBe(401)
  })

  test('that is changed ends every other session and not this one', async () => {
    const [browser, other] = [await ownerBrowser(), await ownerBrowser()]
    await browser.put('/api/v1/account/password', { newPassword: 'third password' })
    expect((await other.get('/api/v1/session')).status).toBe(401)
    expect((await browser.get('/api/v1/session')).status).toBe(200)
  })

  test('that is lost is set again after a sign-in link, but only within its ten minutes', async () => {
    const browser = await ownerBrowser()
    expect((await browser.put('/api/v1/account/password', { newPassword: 'fourth password' })).status).toBe(
      204,
    )
    await database.owner.query(`update sessions set created_at = created_at - interval '11 minutes'`)
    expect((await browser.put('/api/v1/account/password', { newPassword: 'fifth password' })).status).toBe(
      403,
    )
  })

  test('that is short is refused, and the answer does not repeat it', async () => {
    const reply = await (await ownerBrowser()).put('/api/v1/account/password', { newPassword: 'sesame' })
    expect([reply.status, reply.body.error.details[0].where]).toEqual([400, 'newPassword'])
    expect(JSON.stringify(reply.body)).not.toContain('sesame')
  })

  test('says the same of an unknown address as of a wrong password', async () => {
    const wrong = await signInAs('not the password', '10.2.0.1')
    const unknown = await house
      .client({ origin }, '10.2.0.2')
      .post('/api/v1/sign-in/password', { email: 'nobody@example.org', password: 'not the password' })
    const say = ({ status, body }: typeof wrong) => [status, body.error.code, body.error.message]
    expect(say(unknown)).toEqual(say(wrong))
    expect(wrong.status).toBe(401)
  })
})

test('the first start makes one workspace and one owner, however many servers start at once', async () => {
  const { ensureDefaultWorkspace } = await import('./default-workspace.ts')
  const found = await Promise.all(Array.from({ length: 5 }, () => ensureDefaultWorkspace(database.db)))
  expect(new Set(found.map((workspace) => workspace.workspaceId)).size).toBe(1)
})
