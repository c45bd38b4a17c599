/**
 * Every route of the OpenAPI document, tried by the least roles of its own workspace: what changes something is refused
 * to a viewer, and what is the owner's to a researcher, by the one function that knows the roles. And the document holds
 * every route that is mounted, so that trying what it names tries all there is.
 */
import { beforeAll, expect, test } from 'vitest'
import { openPaths } from '../../src/api/app.ts'
import type { Role } from '../../src/platform/auth/authorize.ts'
import { type TestWorkspace, testApp } from '../support/app.ts'
import { testDatabase } from '../support/postgres.ts'
import { fingerprintOf, type Tenant } from '../support/tenants.ts'
import { fillWorkspace, listOperations, type Operation } from './operations.ts'
import { bodyFor, pathIds, queries, readingPosts } from './route-bodies.ts'

const database = testDatabase()
const house = testApp(database)

let tenant: Tenant
let workspace: TestWorkspace
let operations: Operation[]

beforeAll(async () => {
  workspace = await house.workspace()
  tenant = await fillWorkspace(database, workspace)
  operations = (await listOperations(house)).map(({ method, path, hasBody }) => ({
    method: method.toUpperCase(),
    path: path.replace('/api/v1', ''),
    hasBody,
  }))
})

const nameOf = ({ method, path }: Operation) => `${method} ${path}`

async function attempt(role: Role, operation: Operation) {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => pathIds(tenant)[name] ?? '?')
  const body = operation.hasBody ? bodyFor(operation, tenant) : undefined
  return workspace
    .as(role)
    .request(
      operation.method,
      `/api/v1${path}${queries[nameOf(operation)] ?? ''}`,
      body === undefined ? {} : { body },
    )
}

/** Reads for whoever writes: what is computed or written down there is for a report or an audit that they make. */
const researchersOnly: readonly string[] = [
  'POST /audits',
  'POST /studies/{studyId}/report/check',
  'POST /studies/{studyId}/report/wordings',
]

const researchersMay = [
  'GET /members',
  'GET /workspace',
  'GET /workspace-context',
  'PUT /workspace-context',
  'GET /language-models',
  'GET /language-model-ladders',
]

/** What reads or only computes, however its question travels; a viewer's question to the interviews is kept as theirs. */
const viewersMay = [
  ...readingPosts.filter((name) => !researchersOnly.includes(name)),
  'POST /lint',
  'POST /studies/{studyId}/comparisons',
  'POST /studies/{studyId}/claims/check',
]

const isOpen = ({ path }: Operation) => openPaths.some((open) => open.test(`/api/v1${path}`))
const changes = (operation: Operation) =>
  operation.method !== 'GET' && !isOpen(operation) && !viewersMay.includes(nameOf(operation))

/** Those that the role was not refused. */
async function letIn(role: Role, tried: Operation[]): Promise<unknown[]> {
  const found: unknown[] = []
  for (const operation of tried) {
    const { status, body } = await attempt(role, operation)
    if (status !== 403 || body.error.code !== 'forbidden') found.push([nameOf(operation), status])
  }
  return found
}

test('a viewer is refused whatever changes something, and nothing has changed', async () => {
  const tried = operations.filter(changes)
  expect(tried.length).toBeGreaterThan(50)
  const before = await fingerprintOf(database.db, tenant)
  expect(await letIn('viewer', tried)).toEqual([])
  expect(await fingerprintOf(database.db, tenant)).toEqual(before)
})

test('a viewer is let in to what reads', async () => {
  const tried = operations.filter((operation) => viewersMay.includes(nameOf(operation)))
  const refused: string[] = []
  for (const operation of tried)
    if ((await attempt('viewer', operation)).status === 403) refused.push(nameOf(operation))
  expect([tried.length, refused]).toEqual([viewersMay.length, []])
})

test('a researcher is refused what is the owner’s', async () => {
  const owners = operations.filter(
    ({ method, path }) =>
      /^\/(members|invitations|api-keys|audit$|workspace|language-model)/.test(path) &&
      !isOpen({ method, path, hasBody: false }) &&
      !researchersMay.includes(`${method} ${path}`),
  )
  expect(owners.length).toBeGreaterThan(12)
  expect(await letIn('researcher', owners)).toEqual([])
})

test('no route is mounted that the document does not name', () => {
  const named = new Set(operations.map(({ method, path }) => `${method} /api/v1${path}`))
  const mounted = house.app.routes
    .filter(
      ({ method, path }) =>
        method !== 'ALL' && path.startsWith('/api/v1/') && !path.startsWith('/api/v1/room/'),
    )
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
  expect(mounted.length).toBeGreaterThan(100)
  expect(mounted.filter((route) => !named.has(route))).toEqual([])
})
