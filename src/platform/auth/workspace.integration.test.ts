import { describe, expect, test } from 'vitest'
import { type TestHeaders, testApp } from '../../../test/support/app.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { newId } from '../ids.ts'
import { apiKeys } from './tables.ts'

const database = testDatabase()
const house = testApp(database)
const origin = 'http://localhost:21390'
const tokenOf = (url: string) => new URL(url).hash.slice(1)

const account = () => ({ name: 'Ana', email: `${newId()}@example.org`, password: 'a long password' })

/** Invites somebody and lets them join with a new account. */
async function join(role: string) {
  const { workspaceId, as } = await house.workspace()
  const { body } = await as('owner').post('/api/v1/invitations', { name: 'Ana', role })
  const joined = await house
    .client({ origin })
    .post('/api/v1/invitations/accept', { token: tokenOf(body.url), account: account() })
  return {
    workspaceId,
    as,
    joined,
    browser: house.client({ cookie: joined.cookie, origin }),
    token: tokenOf(body.url),
  }
}

describe('an invitation', () => {
  test('is a link to copy, for a page of its own, and needs no mail', async () => {
    const { as } = await house.workspace()
    const { status, body } = await as('owner').post('/api/v1/invitations', { name: 'Ana', role: 'viewer' })
    expect(status).toBe(201)
    expect(body.url).toMatch(/^http:\/\/localhost:21390\/join#.{43}$/)
  })

  test('shows what it offers without being used up', async () => {
    const { as } = await house.workspace()
    const { body } = await as('owner').post('/api/v1/invitations', { name: 'Ana', role: 'researcher' })
    const look = () => house.client().post('/api/v1/invitations/preview', { token: tokenOf(body.url) })
    expect((await look()).body).toEqual({
      workspaceName: 'A test workspace',
      role: 'researcher',
      invitedBy: 'Owner',
    })
    expect((await look()).status).toBe(200)
  })

  test('makes a member with the role it names, in its workspace', async () => {
    const { workspaceId, browser, joined } = await join('researcher')
    expect(joined.status).toBe(204)
    const session = (await browser.get('/api/v1/session')).body
    expect(session.workspace).toMatchObject({ workspaceId, role: 'researcher' })
    expect(session.user.hasPassword).toBe(true)
  })

  test('works once', async () => {
    const { token } = await join('viewer')
    const again = await house.client().post('/api/v1/invitations/accept', { token, account: account() })
    expect([again.status, again.body.error.code]).toEqual([410, 'gone'])
  })

  test('that was withdrawn does not work', async () => {
    const { as } = await house.workspace()
    const { body } = await as('owner').post('/api/v1/invitations', { name: 'Ana', role: 'owner' })
    expect((await as('owner').delete(`/api/v1/invitations/${body.invitationId}`)).status).toBe(204)
    const late = await house
      .client()
      .post('/api/v1/invitations/accept', { token: tokenOf(body.url), account: account() })
    expect(late.status).toBe(410)
  })

  test('that is a week old does not work', async () => {
    const { as } = await house.workspace()
    const { body } = await as('owner').post('/api/v1/invitations', { name: 'Ana', role: 'owner' })
    await database.owner.query(`update sign_in_tokens set expires_at = expires_at - interval '7 days'`)
    const late = await house
      .client()
      .post('/api/v1/invitations/accept', { token: tokenOf(body.url), account: account() })
    expect(late.status).toBe(410)
    expect((await as('owner').get('/api/v1/invitations')).body.invitations).toHaveLength(1)
  })

  test('is not used up by a failed attempt: no account, a short password, an address that has an account', async () => {
    const { as } = await house.workspace()
    const { body } = await as('owner').post('/api/v1/invitations', { name: 'Ana', role: 'viewer' })
    const { body: other } = await as('owner').post('/api/v1/invitations', { name: 'Bo', role: 'viewer' })
    const accept = (given: object) =>
      house.client({ origin }).post('/api/v1/invitations/accept', { token: tokenOf(body.url), ...given })
    const taken = account()
    await house
      .client({ origin })
      .post('/api/v1/invitations/accept', { token: tokenOf(other.url), account: taken })
    expect((await accept({})).status).toBe(400)
    expect((await accept({ account: { ...account(), password: 'short' } })).status).toBe(400)
    expect((await accept({ account: { ...account(), email: taken.email.toUpperCase() } })).status).toBe(409)
    expect((await accept({ account: account() })).status).toBe(204)
  })

  test('lets somebody with an account work in a second workspace and switch between the two', async () => {
    const first = await join('viewer')
    const second = await house.workspace()
    const { body } = await second.as('owner').post('/api/v1/invitations', { name: 'Ana', role: 'researcher' })
    const joined = await first.browser.post('/api/v1/invitations/accept', { token: tokenOf(body.url) })
    const browser = house.client({ cookie: joined.cookie, origin })
    const session = (await browser.get('/api/v1/session')).body
    expect(session.workspace.workspaceId).toBe(second.workspaceId)
    expect(session.workspaces).toHaveLength(2)
    expect((await browser.put('/api/v1/session/workspace', { workspaceId: first.workspaceId })).status).toBe(
      204,
    )
    expect((await browser.get('/api/v1/session')).body.workspace).toMatchObject({
      workspaceId: first.workspaceId,
      role: 'viewer',
    })
  })

  test('into one workspace opens no other: switching there is refused', async () => {
    const { browser } = await join('owner')
    const stranger = await house.workspace()
    const reply = await browser.put('/api/v1/session/workspace', { workspaceId: stranger.workspaceId })
    expect(reply.status).toBe(404)
  })
})

describe('members', () => {
  const members = async (as: Awaited<ReturnType<typeof house.workspace>>['as']) =>
    (await as('owner').get('/api/v1/members')).body.members as { memberId: string; role: string }[]

  test('lose access with their next request when they are taken out', async () => {
    const { as, browser } = await join('researcher')
    const ana = (await members(as)).find((member) => member.role === 'researcher')!
    expect((await as('owner').delete(`/api/v1/members/${ana.memberId}`)).status).toBe(204)
    expect((await browser.get('/api/v1/session')).status).toBe(401)
  })

  test('get another role with their next request', async () => {
    const { as, browser } = await join('viewer')
    const ana = (await members(as)).find((member) => member.role === 'viewer')!
    expect((await browser.get('/api/v1/audit')).status).toBe(403)
    await as('owner').patch(`/api/v1/members/${ana.memberId}`, { role: 'owner' })
    expect((await browser.get('/api/v1/audit')).status).toBe(200)
  })

  test('always include an owner', async () => {
    const { as } = await house.workspace()
    const [owner] = await members(as)
    expect((await as('owner').delete(`/api/v1/members/${owner!.memberId}`)).body.error.code).toBe('conflict')
    const demoted = await as('owner').patch(`/api/v1/members/${owner!.memberId}`, { role: 'viewer' })
    expect(demoted.body.error.code).toBe('conflict')
  })

  test('include an owner also when two owners take each other out at the same moment', async () => {
    const { as } = await join('owner')
    const owners = await members(as)
    expect(owners).toHaveLength(2)
    await Promise.all(owners.map((member) => as('owner').delete(`/api/v1/members/${member.memberId}`)))
    expect(await members(as)).toHaveLength(1)
  })

  test('of another workspace cannot be listed, changed or removed', async () => {
    const theirs = await house.workspace()
    const [owner] = await members(theirs.as)
    const mine = await house.workspace()
    expect((await members(mine.as)).map((member) => member.memberId)).not.toContain(owner!.memberId)
    expect((await mine.as('owner').delete(`/api/v1/members/${owner!.memberId}`)).status).toBe(404)
    expect(
      (await mine.as('owner').patch(`/api/v1/members/${owner!.memberId}`, { role: 'viewer' })).status,
    ).toBe(404)
  })
})

describe('roles at the door', () => {
  test.each([
    ['viewer', '/api/v1/members', 200],
    ['viewer', '/api/v1/invitations', 403],
    ['researcher', '/api/v1/invitations', 403],
    ['owner', '/api/v1/invitations', 200],
    ['researcher', '/api/v1/api-keys', 403],
    ['owner', '/api/v1/api-keys', 200],
    ['researcher', '/api/v1/audit', 403],
    ['owner', '/api/v1/audit', 200],
  ] as const)('%s reads %s: %i', async (role, path, status) => {
    const { as } = await house.workspace()
    expect((await as(role).get(path)).status).toBe(status)
  })

  test('a researcher can neither rename the workspace nor make an owner’s key', async () => {
    const { as } = await house.workspace()
    expect((await as('researcher').patch('/api/v1/workspace', { name: 'Mine' })).status).toBe(403)
    expect((await as('researcher').post('/api/v1/api-keys', { name: 'k', role: 'owner' })).status).toBe(403)
  })
})

describe('an API key', () => {
  test('opens its workspace as its role, as bearer token or as x-api-key', async () => {
    const { workspaceId, as } = await house.workspace()
    const { status, body } = await as('owner').post('/api/v1/api-keys', { name: 'Nightly', role: 'viewer' })
    expect(status).toBe(201)
    const ways: TestHeaders[] = [{ authorization: `Bearer ${body.key}` }, { 'x-api-key': body.key }]
    for (const headers of ways) {
      const session = (await house.client(headers, '203.0.113.5').get('/api/v1/session')).body
      expect(session).toMatchObject({
        kind: 'api-key',
        user: null,
        workspace: { workspaceId, role: 'viewer' },
      })
    }
  })

  test('is kept hashed and listed by its first characters only', async () => {
    const { as } = await house.workspace()
    const { body } = await as('owner').post('/api/v1/api-keys', { name: 'Nightly', role: 'viewer' })
    expect(JSON.stringify(await database.db.select().from(apiKeys))).not.toContain(body.key)
    const listed = await as('owner').get('/api/v1/api-keys')
    expect(JSON.stringify(listed.body)).not.toContain(body.key)
    expect(listed.body.apiKeys[0]).toMatchObject({
      name: 'Nightly',
      role: 'viewer',
      start: body.key.slice(0, 6),
    })
  })

  test('does not work once it is revoked or too old', async () => {
    const { as } = await house.workspace()
    const make = async () =>
      (await as('owner').post('/api/v1/api-keys', { name: 'k', role: 'owner', expiresInDays: 1 })).body
    const [revoked, old] = [await make(), await make()]
    const look = async (key: string) =>
      (await house.client({ authorization: `Bearer ${key}` }).get('/api/v1/session')).status
    expect([await look(revoked.key), await look(old.key)]).toEqual([200, 200])
    await as('owner').delete(`/api/v1/api-keys/${revoked.keyId}`)
    await database.owner.query(`update api_keys set expires_at = now() - interval '1 second' where id = $1`, [
      old.keyId,
    ])
    expect([await look(revoked.key), await look(old.key)]).toEqual([401, 401])
  })

  test('of another workspace can be neither seen nor revoked', async () => {
    const theirs = await house.workspace()
    const { body } = await theirs.as('owner').post('/api/v1/api-keys', { name: 'Theirs', role: 'owner' })
    const mine = await house.workspace()
    expect(JSON.stringify((await mine.as('owner').get('/api/v1/api-keys')).body)).not.toContain(body.keyId)
    expect((await mine.as('owner').delete(`/api/v1/api-keys/${body.keyId}`)).status).toBe(404)
    expect((await house.client({ 'x-api-key': body.key }).get('/api/v1/session')).status).toBe(200)
  })

  test('cannot change an account, switch a workspace or make sign-in links', async () => {
    const { workspaceId, as } = await house.workspace()
    expect((await as('owner').patch('/api/v1/account', { name: 'x' })).status).toBe(403)
    expect(
      (await as('owner').put('/api/v1/account/password', { newPassword: 'a long password' })).status,
    ).toBe(403)
    expect((await as('owner').put('/api/v1/session/workspace', { workspaceId })).status).toBe(403)
  })

  test.each(['ew_unknown', 'ew_', 'anything', `ew_${'x'.repeat(300)}`])(
    'that nobody made is nobody: %s',
    async (key) => {
      expect((await house.client({ authorization: `Bearer ${key}` }).get('/api/v1/session')).status).toBe(401)
    },
  )
})

test('what was done to a workspace is written down by id, and only its owner reads it', async () => {
  const { as } = await join('viewer')
  const entries = (await as('owner').get('/api/v1/audit')).body.entries as { action: string; actor: string }[]
  expect(entries.map((entry) => entry.action)).toEqual(['member.joined', 'invitation.created'])
  expect(entries[1]!.actor).toMatch(/^api-key:/)
  expect(JSON.stringify(entries)).not.toContain('Ana')
})
