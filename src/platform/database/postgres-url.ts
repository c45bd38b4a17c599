/**
 * Addresses of a Postgres as libpq and `pg` take them: beside `postgres://role:secret@host:port/database` also a socket
 * (`postgres:///database?host=/var/run/postgresql`) and the role in the query (`?user=…&password=…`), which then wins.
 */
import pg from 'pg'

export interface PostgresPlace {
  role: string
  /** `db.example.org:5432`, or `/var/run/postgresql`. */
  where: string
  database: string
}

/** What `pg` makes of it, so that what is said is where it went. Opens nothing. */
export function placeOf(url: string): PostgresPlace {
  const { user, host, port, database } = new pg.Client({ connectionString: url })
  const where = host.startsWith('/') ? host : `${host.includes(':') ? `[${host}]` : host}:${port}`
  return { role: user ?? '', where, database: database ?? '' }
}

/** The same database as somebody else. */
export function asRole(url: string, role: string, password: string): string {
  const [, base = '', query = ''] = /^([^?]*)\??(.*)$/s.exec(url) ?? []
  const parameters = new URLSearchParams(query)
  const isInQuery =
    parameters.has('user') || parameters.has('password') || /^postgres(ql)?:\/\/(?:[^/]*@)?\//.test(base)
  const withoutRole = base.replace(/^(postgres(?:ql)?:\/\/)[^/]*@/, '$1')
  if (!isInQuery) {
    const changed = new URL(withoutRole + (query && `?${query}`))
    changed.username = role
    changed.password = encodeURIComponent(password)
    return changed.toString()
  }
  // Without a host an address has no place for a role but its query.
  parameters.set('user', role)
  parameters.set('password', password)
  return `${withoutRole}?${parameters}`
}
