import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ownBackupName, pruneBackups } from './prune-backups.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prune-backups-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const now = new Date('2026-06-30T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

function made(version: string, days: number, ending = ''): string {
  const name = `${ownBackupName(version, daysAgo(days))}${ending}`
  writeFileSync(join(folder, name), 'x')
  return name
}

test('the newest two stay, whatever their versions', () => {
  const kept = [made('1.10.0', 1), made('1.9.0', 2)]
  made('1.8.0', 3)
  made('2.0.0-next', 4)
  pruneBackups(folder, now)
  expect(readdirSync(folder).sort()).toEqual(kept.sort())
})

test('none stays for more than thirty days', () => {
  const gone = made('1.0.0', 30.5)
  const kept = made('1.1.0', 29.5)
  expect(pruneBackups(folder, now)).toEqual([gone])
  expect(readdirSync(folder)).toEqual([kept])
})

test('what a kill left half written goes and counts for none', () => {
  made('1.2.0', 0, '.partial')
  const kept = [made('1.1.0', 1), made('1.0.0', 2)]
  pruneBackups(folder, now)
  expect(readdirSync(folder).sort()).toEqual(kept.sort())
})

test('files of other names stay', () => {
  const others = ['earwitness.tar.gz', 'before-the-move.tar.gz', 'deletions.jsonl']
  for (const name of others) writeFileSync(join(folder, name), 'x')
  for (const days of [40, 50, 60]) made('1.0.0', days)
  pruneBackups(folder, now)
  expect(readdirSync(folder).sort()).toEqual(others.sort())
})

test('a folder that is not there holds none', () => {
  expect(pruneBackups(join(folder, 'none'), now)).toEqual([])
})
