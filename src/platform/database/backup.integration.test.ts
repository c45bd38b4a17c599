import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/support/postgres.ts'
import { newId } from '../ids.ts'
import { createBackup } from './backup.ts'
import { listTables } from './backup-catalogue.ts'
import { withClient } from './embedded-roles.ts'
import { restoreBackup } from './restore-backup.ts'
import { isRestoreUnfinished, settleUnfinishedRestore } from './restore-state.ts'

let folder: string
/** What every source is copied from. */
let filled: TestDatabase
let source: TestDatabase
let target: TestDatabase
const workspaces = [newId(), newId()]
const mediaId = newId()

beforeAll(async () => {
  filled = await createTestDatabase()
  await fill(filled)
  await filled.disconnect()
}, 90_000)

afterAll(() => filled?.close())

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'))
  for (const name of ['from', 'to']) mkdirSync(join(folder, name))
  source = await createTestDatabase(filled.name)
  target = await createTestDatabase()
  mkdirSync(join(folder, 'from/media', workspaces[0]!), { recursive: true })
  writeFileSync(join(folder, 'from/media', workspaces[0]!, mediaId), randomBytes(70_000))
})

afterEach(async () => {
  await source.close()
  await target.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Texts that COPY has to escape, and enough of them that a table is cut into several parts. */
async function fill(database: TestDatabase): Promise<void> {
  await withClient(database.superuserUrl, async (client) => {
    for (const table of await listTables(client)) {
      for (const [index, id] of workspaces.entries()) await insertMadeUpRow(client, table.name, { index, id })
    }
    for (let index = 0; index < 600; index++) {
      await client.query(
        'insert into participants (workspace_id, participant_id, label, source_identity) values ($1, $2, $3, $4)',
        [
          workspaces[index % 2],
          newId(),
          index % 3 === 0 ? null : `line\nbreak \\ tab\t 👩‍👩‍👧 \\N ${index}`,
          'x'.repeat(20_000),
        ],
      )
    }
  })
}

/** A value by type alone: the same in every table, so that references between tables hold. */
async function insertMadeUpRow(
  client: pg.Client,
  table: string,
  { index, id }: { index: number; id: string },
): Promise<void> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select column_name as name, coalesce(nullif(data_type, 'ARRAY'), udt_name) as type
     from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  )
  const valueFor = (type: string): unknown => {
    if (type === 'uuid') return id
    if (type === 'jsonb') return JSON.stringify({ said: `“quoted” \\ ${index}`, list: [1, null] })
    if (type === 'bytea') return randomBytes(40)
    if (type === 'boolean') return index === 0
    if (type.startsWith('timestamp')) return new Date(1_800_000_000_123 + index)
    if (type.startsWith('_')) return type === '_text' ? ['a', '{,"}'] : []
    if (type === 'text') return id
    return index + 1
  }
  const names = rows.map((row) => client.escapeIdentifier(row.name)).join(', ')
  const places = rows.map((_row, position) => `$${position + 1}`).join(', ')
  await client.query(
    `insert into ${client.escapeIdentifier(table)} (${names}) values (${places})`,
    rows.map((row) => valueFor(row.type)),
  )
}

/** A hash of each table's rows, whatever their order. */
async function contentsOf(url: string): Promise<Record<string, string>> {
  return withClient(url, async (client) => {
    const hashes: Record<string, string> = {}
    for (const { name } of await listTables(client)) {
      const { rows } = await client.query<{ row: string }>(
        `select t::text as row from ${name} t order by t::text`,
      )
      hashes[name] = createHash('sha256')
        .update(rows.map(({ row }) => row).join('\n'))
        .digest('hex')
    }
    return hashes
  })
}

const backup = (databaseUrl: string, options: { replace?: boolean } = {}) =>
  createBackup({
    ...options,
    databaseUrl,
    dataDirectory: join(folder, 'from'),
    version: '1.0.0',
    file: join(folder, 'b.tar.gz'),
  })

const restore = (file = join(folder, 'b.tar.gz')) =>
  restoreBackup({ ownerUrl: target.ownerUrl, migrate: {}, dataDirectory: join(folder, 'to'), file })

async function count(client: pg.Client, table: string): Promise<number> {
  const { rows } = await client.query<{ rows: number }>(`select count(*)::int as rows from ${table}`)
  return rows[0]?.rows ?? -1
}

const rowsIn = (database: TestDatabase, table: string) =>
  withClient(database.superuserUrl, (client) => count(client, table))

describe('a round trip', () => {
  test.each(['superuser', 'owner'] as const)(
    'read by the %s, every table, the media and the key come back as they were',
    async (role) => {
      const summary = await backup(role === 'superuser' ? source.superuserUrl : source.ownerUrl)
      expect(summary.rows).toMatchObject({ workspaces: 2, participants: 602 })
      expect(Object.values(summary.rows).filter((rows) => rows < 2)).toEqual([])
      const restored = await restore()
      expect(restored).toMatchObject({ version: '1.0.0', mediaFiles: 1, rows: summary.rows })
      expect(await contentsOf(target.superuserUrl)).toEqual(await contentsOf(source.superuserUrl))
      const media = join('media', workspaces[0]!, mediaId)
      expect(readFileSync(join(folder, 'to', media)).equals(readFileSync(join(folder, 'from', media)))).toBe(
        true,
      )
      expect(readFileSync(join(folder, 'to/secret.key'), 'utf8')).toBe(
        readFileSync(join(folder, 'from/secret.key'), 'utf8'),
      )
      expect(isRestoreUnfinished(join(folder, 'to'))).toBe(false)
    },
  )

  test('the restored tables are owned by the owner and their policies are forced again', async () => {
    await backup(source.superuserUrl)
    await restore()
    const { rows } = await target.owner.query(
      `select relforcerowsecurity, relowner::regrole::text as owner from pg_class where relname = 'participants'`,
    )
    expect(rows).toEqual([{ relforcerowsecurity: true, owner: 'earwitness_owner' }])
    expect((await target.db.$client.query('select count(*)::int as seen from participants')).rows).toEqual([
      { seen: 0 },
    ])
  })

  test('the snapshot is of one moment: rows added while it is written are in none of its tables', async () => {
    let added = false
    const during = createBackup({
      databaseUrl: source.superuserUrl,
      dataDirectory: join(folder, 'from'),
      version: '1.0.0',
      file: join(folder, 'b.tar.gz'),
      onStep: () => {
        added ||= true
      },
    })
    await withClient(source.superuserUrl, async (client) => {
      while (!added) await new Promise((resolve) => setTimeout(resolve, 1))
      await client.query('insert into workspaces (id, name, slug, created_at) values ($1, $2, $2, now())', [
        newId(),
        'later',
      ])
    })
    expect((await during).rows.workspaces).toBe(2)
  })
})

describe('what is refused changes nothing', () => {
  test('a restore into a filled instance', async () => {
    await backup(source.superuserUrl)
    await withClient(target.superuserUrl, (client) =>
      client.query('insert into participants (workspace_id, participant_id) values ($1, $2)', [
        newId(),
        newId(),
      ]),
    )
    await expect(restore()).rejects.toMatchObject({
      code: 'conflict',
      say: expect.stringContaining('never mixes'),
    })
    expect(await rowsIn(target, 'participants')).toBe(1)
    expect(await rowsIn(target, 'workspaces')).toBe(0)
  })

  test('a restore beside media of somebody else', async () => {
    await backup(source.superuserUrl)
    mkdirSync(join(folder, 'to/media'))
    writeFileSync(join(folder, 'to/media/theirs'), 'kept')
    await expect(restore()).rejects.toMatchObject({ code: 'conflict' })
    expect(readFileSync(join(folder, 'to/media/theirs'), 'utf8')).toBe('kept')
  })

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length * 0.7))],
    ['with one byte changed', (bytes: Buffer) => flipByte(bytes)],
    ['that is no backup', () => Buffer.from('hello')],
  ])('a file %s', async (_name, damage) => {
    await backup(source.superuserUrl)
    const file = join(folder, 'damaged.tar.gz')
    writeFileSync(file, damage(readFileSync(join(folder, 'b.tar.gz'))))
    await expect(restore(file)).rejects.toMatchObject({ code: 'invalid_input' })
    expect(await rowsIn(target, 'workspaces')).toBe(0)
  })

  test('a whole archive without its last entry, the manifest', async () => {
    await backup(source.superuserUrl)
    const tar = gunzipSync(readFileSync(join(folder, 'b.tar.gz')))
    const manifestAt = tar.indexOf('manifest.json')
    const { gzipSync } = await import('node:zlib')
    const file = join(folder, 'cut.tar.gz')
    writeFileSync(file, gzipSync(Buffer.concat([tar.subarray(0, manifestAt), Buffer.alloc(1024)])))
    await expect(restore(file)).rejects.toMatchObject({ code: 'invalid_input' })
  })

  test('a backup of a newer version', async () => {
    await withClient(source.superuserUrl, (client) =>
      client.query(
        `insert into drizzle.__drizzle_migrations (hash, created_at) values ('from-the-future', 1)`,
      ),
    )
    await backup(source.superuserUrl)
    await expect(restore()).rejects.toMatchObject({ say: expect.stringContaining('newer version') })
  })

  test('a failure half-way: rows, files, key and marker are as before', async () => {
    await backup(source.superuserUrl)
    // The transaction fails at its very end, after rows were loaded and files were made.
    await withClient(target.superuserUrl, (client) =>
      client.query(`
        create function refuse() returns trigger language plpgsql as 'begin raise exception ''no''; end';
        create constraint trigger refuse after insert on participants deferrable initially deferred
          for each row execute function refuse()`),
    )
    await expect(restore()).rejects.toThrow()
    expect(await rowsIn(target, 'workspaces')).toBe(0)
    expect(readdirSync(join(folder, 'to'))).toEqual([])
  })
})

describe('a file that is there already', () => {
  const file = () => join(folder, 'b.tar.gz')

  test('is refused and stays as it was, unless the backup may take its place', async () => {
    writeFileSync(file(), 'the backup of last week')
    await expect(backup(source.superuserUrl)).rejects.toMatchObject({
      code: 'conflict',
      say: expect.stringContaining('--force'),
    })
    expect(readFileSync(file(), 'utf8')).toBe('the backup of last week')
    await backup(source.superuserUrl, { replace: true })
    await restore()
    expect(await rowsIn(target, 'participants')).toBe(602)
  })

  test('is kept when the backup that would take its place fails half-way, and nothing else is left', async () => {
    writeFileSync(file(), 'the backup of last week')
    rmSync(join(folder, 'from/media'), { recursive: true })
    // A folder that cannot be listed: the tables are written by then.
    writeFileSync(join(folder, 'from/media'), 'no folder')
    await expect(backup(source.superuserUrl, { replace: true })).rejects.toThrow()
    expect(readFileSync(file(), 'utf8')).toBe('the backup of last week')
    expect(readdirSync(folder).sort()).toEqual(['b.tar.gz', 'from', 'to'])
  })

  test('is refused with a name to take instead when it is a folder', async () => {
    mkdirSync(file())
    await expect(backup(source.superuserUrl, { replace: true })).rejects.toMatchObject({
      code: 'invalid_input',
      say: expect.stringContaining('is a folder'),
    })
  })
})

test.skipIf(!existsSync('/proc/self'))('a folder that cannot be made is refused, and at once', async () => {
  const file = '/proc/earwitness/b.tar.gz'
  const made = createBackup({
    databaseUrl: source.superuserUrl,
    dataDirectory: folder,
    version: '1.0.0',
    file,
  })
  await expect(made).rejects.toMatchObject({ say: expect.stringContaining('cannot be made or written') })
})

test('a database without tables gives no file', async () => {
  await withClient(target.superuserUrl, (client) =>
    client.query('drop schema public cascade; create schema public'),
  )
  await expect(backup(target.superuserUrl)).rejects.toMatchObject({ code: 'not_found' })
  expect(readdirSync(folder).sort()).toEqual(['from', 'to'])
})

test('after a kill before the commit start refuses and says what to do; the same restore then succeeds', async () => {
  await backup(source.superuserUrl)
  writeFileSync(join(folder, 'to/restore-unfinished'), newId())
  mkdirSync(join(folder, 'to/media.restoring'))
  await expect(
    withClient(target.ownerUrl, (client) => settleUnfinishedRestore(client, join(folder, 'to'))),
  ).rejects.toMatchObject({ say: expect.stringContaining('cut short') })
  await restore()
  expect(await rowsIn(target, 'participants')).toBe(602)
})

test('after a kill just after the commit start finds the restore whole', async () => {
  await backup(source.superuserUrl)
  await restore()
  const id = await withClient(target.ownerUrl, async (client) => {
    const { rows } = await client.query<{ comment: string }>(
      `select obj_description('drizzle'::regnamespace, 'pg_namespace') as comment`,
    )
    return rows[0]!.comment.replace('restore ', '')
  })
  writeFileSync(join(folder, 'to/restore-unfinished'), id)
  await withClient(target.ownerUrl, (client) => settleUnfinishedRestore(client, join(folder, 'to')))
  expect(isRestoreUnfinished(join(folder, 'to'))).toBe(false)
})

test('the file of a backup can be read by its owner only, because it holds the key', async () => {
  const { statSync } = await import('node:fs')
  const { file } = await backup(source.superuserUrl)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

function flipByte(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  const at = Math.floor(bytes.length / 2)
  copy[at] = copy[at]! ^ 0xff
  return copy
}
