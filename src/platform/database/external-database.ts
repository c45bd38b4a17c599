/**
 * A Postgres that the user runs (`DATABASE_URL`, as the owner of the database). The app's role is made with a
 * random password kept in the data directory; where that is not permitted, or the role is in use by another
 * installation on the same server, EARWITNESS_APP_DATABASE_URL must name it.
 */
import type pg from 'pg'
import { AppError } from '../errors.ts'
import { defaultAppRole } from './app-role.ts'
import { readOrCreatePasswords, readPasswords } from './credentials.ts'
import { isUnanswered } from './database-away.ts'
import { withClient } from './embedded-roles.ts'
import { asRole, type PostgresPlace, placeOf } from './postgres-url.ts'

export interface ExternalDatabase {
  ownerUrl: string
  appUrl: string
  appRole: string
  /** To be set when the role is made; undefined when the role is the user's own affair. */
  appPassword: string | undefined
}

const oldestMajor = 15

export async function resolveExternalDatabase(given: {
  ownerUrl: string
  appUrl: string | null
  dataDirectory: string
}): Promise<ExternalDatabase> {
  return reach(given.ownerUrl, async (owner) => {
    await refuseOldVersion(owner)
    if (given.appUrl) {
      const appRole = placeOf(given.appUrl).role
      return { ownerUrl: given.ownerUrl, appUrl: given.appUrl, appRole, appPassword: undefined }
    }
    const known = readPasswords(given.dataDirectory)
    if (!known && (await roleExists(owner, defaultAppRole))) throw roleInUse()
    const { app } = known ?? readOrCreatePasswords(given.dataDirectory)
    const appUrl = asRole(given.ownerUrl, defaultAppRole, app)
    // Altering a role takes more rights than having made it; one that can log in needs no change.
    const appPassword = (await canLogIn(appUrl)) ? undefined : app
    return { ownerUrl: given.ownerUrl, appUrl, appRole: defaultAppRole, appPassword }
  })
}

async function canLogIn(url: string): Promise<boolean> {
  return withClient(url, async () => true, { answerWithinMs }).catch(() => false)
}

/** What is asked here is small: who has not answered by then does not answer. */
export const answerWithinMs = 8000

/** Connects; whatever goes wrong is said in one sentence without the URL, which holds a password. */
export async function reach<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  try {
    return await withClient(url, run, { answerWithinMs })
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    const code = isUnanswered(cause) ? unanswered : ((cause as { code?: string }).code ?? 'unknown')
    throw new AppError('unavailable', `database not reachable: ${code}`, {
      cause: new Error(`database error ${code}`),
      say: sayUnreachable(code, placeOf(url)),
    })
  }
}

const unanswered = 'no answer'

/** By Postgres' code (appendix A of its manual), or the network's. */
function sayUnreachable(code: string, place: PostgresPlace): string {
  const where = `The database at ${place.where}`
  switch (code) {
    case '3D000':
      return `${where} has no database named ${place.database}. Create it, or check DATABASE_URL.`
    case '28000':
    case '28P01':
      return `${where} refused the login. Check the role and the password in DATABASE_URL.`
    case '57P03':
      return `${where} takes nobody at the moment: it is starting, recovering or ending. Try again in a minute; its log says what it waits for.`
    case '53300':
      return `${where} has no connection left. End what else uses it, or raise its max_connections.`
    case unanswered:
      return `${where} does not answer within ${answerWithinMs / 1000} seconds. Its processes may be stopped or its machine overloaded, or something on the way, such as a firewall, lets nothing through.`
    default:
      return `${where} cannot be reached (${code}). Check that it runs, and DATABASE_URL.`
  }
}

async function refuseOldVersion(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ version: string }>(
    `select current_setting('server_version_num') as version`,
  )
  const major = Math.floor(Number(rows[0]?.version) / 10_000)
  if (major >= oldestMajor) return
  throw new AppError('unavailable', `Postgres ${major} is too old`, {
    say: `DATABASE_URL leads to Postgres ${major}. Earwitness needs Postgres ${oldestMajor} or newer.`,
  })
}

export async function roleExists(owner: pg.Client, role: string): Promise<boolean> {
  const { rowCount } = await owner.query('select 1 from pg_roles where rolname = $1', [role])
  return rowCount !== 0
}

export function roleInUse(): AppError {
  return new AppError(
    'unsafe_configuration',
    `role ${defaultAppRole} exists and its password is not known here`,
    {
      say: `The role ${defaultAppRole} exists on this server and this data folder does not know its password. Set EARWITNESS_APP_DATABASE_URL to a URL that uses it, so that another installation is not locked out.`,
    },
  )
}
