/**
 * Every function of every store, called inside one workspace with the ids of another one. A store function that
 * is not listed in `store-cases.ts` fails the test: whoever adds one says how a stranger would call it.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Append, appendToLogAlone, findInterview } from '../../src/interview/store.ts'
import { type Tx, withTenant } from '../../src/platform/database/database.ts'
import { newId } from '../../src/platform/ids.ts'
import { testDatabase } from '../support/postgres.ts'
import { fingerprintOf, leaksOf, rowIn, seedTenant, type Tenant } from '../support/tenants.ts'
import { storeCases } from './store-cases.ts'

const database = testDatabase()
const source = join(import.meta.dirname, '../../src')
const rooms = ['study', 'audience', 'interview', 'quality', 'findings', 'simulation', 'reports', 'platform']

/** Bytes in folders, and tables without a tenant, whose functions all name their workspace. */
const otherStores = [
  'platform/media/folder-store.ts',
  'platform/media/media-store.ts',
  'platform/auth/store.ts',
]

function storeFiles(): string[] {
  const all = readdirSync(source, { recursive: true, encoding: 'utf8' })
  return all
    .filter((path) => rooms.includes(path.split('/')[0]!) && /(^|[/-])store\.ts$/.test(path))
    .filter((path) => !otherStores.includes(path))
    .sort()
}

type StoreFunction = (tx: Tx, ...args: unknown[]) => Promise<unknown>

async function functionsOf(path: string): Promise<Record<string, StoreFunction>> {
  const module: Record<string, unknown> = await import(join(source, path))
  const functions = Object.entries(module).filter(([, value]) => typeof value === 'function')
  return Object.fromEntries(functions) as Record<string, StoreFunction>
}

let theirs: Tenant
const mine = newId()
beforeAll(async () => {
  theirs = await seedTenant(database.db, newId())
})

/** Puts ids and rows in the places of `$studyId` and `rowOf('studies')`. */
function fill(value: unknown, own = mine): unknown {
  if (typeof value === 'string' && value.startsWith('$'))
    return value === '$mine' ? own : idOf(value.slice(1))
  if (Array.isArray(value)) return value.map((inner) => fill(inner, own))
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  const { $row, ...rest } = value as { $row?: string }
  const filled = Object.fromEntries(Object.entries(rest).map(([name, inner]) => [name, fill(inner, own)]))
  return $row ? { ...rowIn($row, theirs), ...filled } : filled
}

function idOf(name: string): string {
  const id = name === 'mark' ? theirs.mark : theirs.ids[name]
  if (id === undefined) throw new Error(`no tenant table has a column ${name}`)
  return id
}

test('every store function has a case, and every case a function', async () => {
  const expected: string[] = []
  for (const path of storeFiles())
    for (const name of Object.keys(await functionsOf(path))) expected.push(`${path} ${name}`)
  const listed = Object.entries(storeCases).flatMap(([path, cases]) =>
    Object.keys(cases).map((name) => `${path} ${name}`),
  )
  expect(listed.sort()).toEqual(expected.sort())
})

describe('with another workspace’s ids', () => {
  const all = Object.entries(storeCases).flatMap(([path, cases]) =>
    Object.entries(cases).flatMap(([name, args]) => (typeof args === 'string' ? [] : [{ path, name, args }])),
  )

  test.each(all)('$path $name shows and changes nothing of it', async ({ path, name, args }) => {
    const call = (await functionsOf(path))[name]!
    const before = await fingerprintOf(database.db, theirs)
    const given = fill(args) as unknown[]
    let result: unknown
    const failure = await withTenant(database.db, mine, async (tx) => {
      result = await call(tx, ...given)
    }).catch((error: Error) => error)
    expect(await fingerprintOf(database.db, theirs)).toEqual(before)
    const said = JSON.stringify(given)
    const named = Object.values({ ...theirs.ids, mark: theirs.mark }).filter((id) => said.includes(id))
    expect(leaksOf(result ?? null, theirs, named)).toEqual([])
    // What fails must fail because of the tenant, not because the case is wrong.
    if (failure)
      expect(`${failure.message} ${(failure.cause as Error | undefined)?.message}`).toContain(
        'row-level security',
      )
  })

  test('an append in a transaction of its own changes nothing of it, and appends to one’s own', async () => {
    const before = await fingerprintOf(database.db, theirs)
    const [append] = fill(storeCases['interview/store.ts']!.appendToLog) as [Append]
    expect(await appendToLogAlone(database.db, { ...append, workspaceId: mine })).toBe(false)
    expect(await fingerprintOf(database.db, theirs)).toEqual(before)
    const own = await seedTenant(database.db, newId())
    const { workspaceId, interviewId, studyId } = own.ids as Record<string, string>
    const expected = await withTenant(database.db, workspaceId!, async (tx) => {
      const row = (await findInterview(tx, interviewId!))!
      return { lastSeq: row.lastSeq, epoch: row.epoch }
    })
    const theirOwn = { ...append, workspaceId, interviewId, studyId, expected, contents: [] } as Append
    const nothing = { turns: [], answers: [], noAnswers: [], exposures: [] }
    expect(await appendToLogAlone(database.db, { ...theirOwn, projections: nothing })).toBe(true)
  })

  /** What it takes to be found by these is not in the seeded rows: overdue, silent, imported, erased, for trying, to be used again, told of models. */
  const particular = [
    'findDueStudies',
    'findTestLink',
    'listSideEvents',
    'listSilent',
    'listUnsentFlags',
    'listReusable',
    'listImported',
    'listAnswered',
    'listQuoting',
    'listErasedIdentities',
    'listInterviewersTurns',
    'listToldOfAnalysis',
  ]
  const reading = all.filter(({ name }) => /^(find|list|count|read)/.test(name) && !particular.includes(name))

  test('what reads does find something for who it belongs to, so that the tests above mean something', async () => {
    const empty: string[] = []
    for (const { path, name, args } of reading) {
      const call = (await functionsOf(path))[name]!
      const result = await withTenant(database.db, theirs.workspaceId, (tx) =>
        call(tx, ...(fill(args, theirs.workspaceId) as unknown[])),
      ).catch((error: Error) => error)
      if (isEmpty(result)) empty.push(`${path} ${name} ${String(result).slice(0, 200)}`)
    }
    expect(empty).toEqual([])
  })
})

function isEmpty(result: unknown): boolean {
  if (result === null || result === undefined || result instanceof Error) return true
  if (result instanceof Map || result instanceof Set) return result.size === 0
  return Array.isArray(result) && result.length === 0
}
