/**
 * Every route of the OpenAPI document, tried by the owner of one workspace with the ids of another one. A new
 * route is tried as soon as it is mounted; when it takes an id or a body that is not known here, the test says so.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { type TestWorkspace, testApp } from '../support/app.ts'
import { testDatabase } from '../support/postgres.ts'
import { fingerprintOf, leaksOf, type Tenant } from '../support/tenants.ts'
import { fillWorkspace, listOperations, type Operation } from './operations.ts'
import { bodyFor, pathIds, queries, readingPosts } from './route-bodies.ts'

const database = testDatabase()
const house = testApp(database)

let theirs: Tenant
let their: TestWorkspace
let mine: TestWorkspace
let operations: Operation[]

beforeAll(async () => {
  their = await house.workspace()
  mine = await house.workspace()
  theirs = await fillWorkspace(database, their)
  await house.deps.media.put(
    { workspaceId: theirs.workspaceId, mediaId: theirs.ids.mediaId! },
    new Uint8Array(8),
  )
  operations = await listOperations(house)
})

/** The path with their ids, and which ids those were. */
function fill({ method, path }: Operation): { actual: string; named: string[] } {
  const named: string[] = []
  const actual = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const id = pathIds(theirs)[name]
    if (id === undefined)
      throw new Error(`test/tenancy/route-bodies.ts does not know the path parameter ${name}`)
    named.push(id)
    return id
  })
  const query = queries[`${method.toUpperCase()} ${path.replace('/api/v1', '')}`] ?? ''
  return { actual: actual + query, named }
}

async function attempt(who: TestWorkspace, operation: Operation) {
  const { method, hasBody } = operation
  const { actual, named } = fill(operation)
  const body = hasBody ? bodyFor(operation, theirs) : undefined
  const reply = await who
    .as('owner')
    .request(method.toUpperCase(), actual, body === undefined ? {} : { body })
  return {
    reply,
    named: [
      ...named,
      ...(body === undefined
        ? []
        : Object.values(theirs.ids).filter((id) => JSON.stringify(body).includes(id))),
    ],
  }
}

describe('with another workspace’s ids', () => {
  test('every route that names one says that there is no such thing', async () => {
    const surprises: unknown[] = []
    for (const operation of operations.filter(({ path }) => path.includes('{'))) {
      const { reply } = await attempt(mine, operation)
      if (reply.status !== 404) surprises.push([operation.method, operation.path, reply.status, reply.body])
    }
    expect(surprises).toEqual([])
  })

  test('no route shows anything of it', async () => {
    const leaks: unknown[] = []
    for (const operation of operations) {
      const { reply, named } = await attempt(mine, operation)
      const found = leaksOf(reply.body, theirs, named)
      if (found.length > 0) leaks.push([operation.method, operation.path, found])
    }
    expect(leaks).toEqual([])
  })

  test('no route changes anything of it', async () => {
    const before = await fingerprintOf(database.db, theirs)
    for (const operation of operations) {
      await attempt(mine, operation)
      expect(await fingerprintOf(database.db, theirs), `${operation.method} ${operation.path}`).toEqual(
        before,
      )
    }
  })

  test('the same ids do work for who they belong to, so that the tests above mean something', async () => {
    const failures: unknown[] = []
    for (const operation of operations.filter(reads)) {
      const { reply } = await attempt(their, operation)
      if (reply.status !== 200) failures.push([operation.path, reply.status, reply.body])
    }
    expect(failures).toEqual([])
  })
})

function reads({ method, path }: Operation): boolean {
  const isGet = method === 'get' && path.includes('{')
  return isGet || readingPosts.includes(`${method.toUpperCase()} ${path.replace('/api/v1', '')}`)
}
