import { expect, test } from 'vitest'
import { readSettings } from '../config/config.ts'
import { asRole, placeOf } from './postgres-url.ts'

const addresses: [string, string][] = [
  ['postgres://owner:secret@db.example:6432/studies', 'db.example:6432'],
  ['postgresql://owner@db.example/studies?sslmode=require', 'db.example:5432'],
  ['postgres://owner:secret@[fd00::1]:5432/studies', '[fd00::1]:5432'],
  ['postgres:///studies?host=/var/run/postgresql', '/var/run/postgresql'],
  ['postgres://owner:secret@/studies?host=/var/run/postgresql', '/var/run/postgresql'],
  ['postgres://owner@%2Fvar%2Frun%2Fpostgresql/studies', '/var/run/postgresql'],
  ['postgres://db.example/studies?user=owner&password=secret', 'db.example:5432'],
]

test.each(addresses)('%s leads as another role to the same place', (url, where) => {
  expect(readSettings({ DATABASE_URL: url }, {}).externalDatabaseUrl).toBe(url)
  const other = asRole(url, 'earwitness_app', 'pass/word?&')
  expect(placeOf(other)).toEqual({ role: 'earwitness_app', where, database: 'studies' })
  expect(placeOf(url)).toMatchObject({ where, database: 'studies' })
  expect(decodeURIComponent(other)).toContain('pass/word?&')
  expect(other).not.toMatch(/owner|secret/)
  expect(other.includes('sslmode=require')).toBe(url.includes('sslmode=require'))
})

test.each([
  'postgres://owner:pa#ss@db.example/studies',
  'postgres://owner:p/w@db.example/studies',
  'postgres://a:1,b:2/studies',
])('%s is refused with how a password is written, and without the password', (url) => {
  const read = () => readSettings({ DATABASE_URL: url }, {})
  expect(read).toThrow(/DATABASE_URL: cannot be read.*%23/)
  expect(read).not.toThrow(/pa#ss|p\/w/)
})
