import type { Context } from 'hono'
import { hashLinkToken } from '../audience/link-tokens.ts'
import { findTokenTarget } from '../audience/store.ts'
import { deleteHostCookie, getHostCookie, setHostCookie } from '../platform/http/cookies.ts'
import type { RouteDependencies } from '../platform/http/dependencies.ts'
import type { InterviewEngine } from './live-interview.ts'

/** One cookie for each interview, so that two interviews on one device stay two. */
export function roomCookies({ config }: Pick<RouteDependencies, 'config'>) {
  const nameOf = (interviewId: string) => `ew-${interviewId}`
  return {
    read: (c: Context, interviewId: string) => getHostCookie(c, config, nameOf(interviewId)),
    write: (c: Context, interviewId: string, value: string) =>
      setHostCookie(c, config, { name: nameOf(interviewId), value, maxAgeSeconds: 180 * 86_400 }),
    drop: (c: Context, interviewId: string) => deleteHostCookie(c, config, nameOf(interviewId)),
  }
}

/** Whether a device's cookie still opens that interview. */
export async function isKnownDevice(
  engine: InterviewEngine,
  interviewId: string,
  cookie: string | undefined,
): Promise<boolean> {
  if (!cookie) return false
  const target = await findTokenTarget(engine.db, hashLinkToken(cookie))
  return target?.interviewId === interviewId
}
