/** Whether an acknowledged answer survives a power cut on this Postgres, and whether we may serve as this role. */
import type pg from 'pg'

export interface DurabilityFault {
  setting: 'fsync' | 'full_page_writes' | 'synchronous_commit'
  say: string
}

const consequences = {
  fsync: 'a power cut or a crash of the machine can corrupt the whole database. Set fsync = on',
  full_page_writes: 'a power cut can leave half-written pages. Set full_page_writes = on',
  synchronous_commit:
    'an answer shown as saved can be lost when the server crashes. Set synchronous_commit = on for this database',
} as const

/** What is unsafe about the settings of this connection; empty when nothing is. */
export async function findDurabilityFaults(client: pg.ClientBase): Promise<DurabilityFault[]> {
  const { rows } = await client.query<{ name: DurabilityFault['setting']; setting: string }>(
    'select name, setting from pg_settings where name = any($1) order by name',
    [Object.keys(consequences)],
  )
  return rows
    .filter(({ name, setting }) => !isSafe(name, setting))
    .map(({ name, setting }) => ({ setting: name, say: `${name} is ${setting}: ${consequences[name]}.` }))
}

/** `remote_write` and `remote_apply` wait for a standby on top of the local flush; `local` is that flush alone. */
function isSafe(name: DurabilityFault['setting'], setting: string): boolean {
  if (name === 'synchronous_commit') return ['on', 'local', 'remote_write', 'remote_apply'].includes(setting)
  return setting === 'on'
}
