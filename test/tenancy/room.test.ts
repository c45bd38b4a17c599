/**
 * Every route of a participant's interview, tried without its token, with the token of somebody else's interview
 * in another workspace, and by researchers. Only its own token opens an interview.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { hashLinkToken, newLinkToken } from '../../src/audience/link-tokens.ts'
import { insertToken } from '../../src/audience/store.ts'
import { withTenant } from '../../src/platform/database/database.ts'
import { newId } from '../../src/platform/ids.ts'
import { type TestClient, type TestWorkspace, testApp } from '../support/app.ts'
import { testDatabase } from '../support/postgres.ts'
import { fingerprintOf, leaksOf, seedTenant, type Tenant } from '../support/tenants.ts'

const database = testDatabase()
const house = testApp(database)

let theirs: Tenant
let their: TestWorkspace
let mine: TestWorkspace
let strangersToken: string
let routes: { method: string; path: string; hasBody: boolean }[]

beforeAll(async () => {
  their = await house.workspace()
  mine = await house.workspace()
  theirs = await seedTenant(database.db, their.workspaceId)
  strangersToken = await continueTokenOf(await seedTenant(database.db, mine.workspaceId))
  const { body } = await house.client().get('/api/openapi.json')
  routes = Object.entries<Record<string, { requestBody?: unknown }>>(body.paths)
    .filter(([path]) => path.startsWith('/api/v1/room/interviews/'))
    .flatMap(([path, item]) =>
      Object.entries(item).map(([method, { requestBody }]) => ({ method, path, hasBody: !!requestBody })),
    )
})

async function continueTokenOf({ workspaceId, ids }: Tenant): Promise<string> {
  const token = newLinkToken()
  const { linkId, interviewId } = ids
  await withTenant(database.db, workspaceId, (tx) =>
    insertToken(tx, {
      tokenHash: hashLinkToken(token),
      workspaceId,
      kind: 'continue',
      linkId: linkId!,
      interviewId,
    }),
  )
  return token
}

/** Holds what any of the routes asks for; they take what they know. */
function body() {
  const tap = { tap: 'listened', answer: 'no' }
  return { clientId: newId(), questionKey: 'q1', text: 'mine', turn: 1, consent: ['interview'], ...tap }
}

function knock(client: TestClient, { method, path, hasBody }: (typeof routes)[number]) {
  const actual = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => theirs.ids[name]!)
  return client.request(method.toUpperCase(), actual, hasBody ? { body: body() } : {})
}

describe('an interview is not opened by', () => {
  test.each<[string, number, () => TestClient]>([
    ['nobody’s token', 401, () => house.client()],
    ['a token that nobody made', 404, () => house.client({ authorization: `Bearer ${newLinkToken()}` })],
    [
      'the token of an interview elsewhere',
      404,
      () => house.client({ authorization: `Bearer ${strangersToken}` }),
    ],
    ['an API key of another workspace', 404, () => mine.as('owner')],
    ['an API key of its own workspace', 404, () => their.as('owner')],
    ['the key of the command line', 404, () => house.cli()],
  ])('%s', async (_, status, client) => {
    const before = await fingerprintOf(database.db, theirs)
    expect(routes.length).toBeGreaterThan(10)
    for (const route of routes) {
      const reply = await knock(client(), route)
      expect([route.method, route.path, reply.status]).toEqual([route.method, route.path, status])
      expect(leaksOf(reply.body, theirs)).toEqual([])
    }
    expect(await fingerprintOf(database.db, theirs)).toEqual(before)
  })
})
