/** Whether a running instance answers, as `status` and `doctor` say it. */
import type { Health as ServerHealth } from '../api/health.ts'
import type { Instance } from '../platform/runtime/instance-file.ts'
import { isAlive } from '../platform/runtime/processes.ts'
import { localFetch } from './local-fetch.ts'

export type Health = ServerHealth | 'server silent'

export const healthFaults: Record<Health, string | null> = {
  ok: null,
  'database away':
    'Its database takes nobody at the moment: it is starting, recovering or gone. What was saved is safe; earwitness doctor says more.',
  'database silent':
    'Its database does not answer: the processes are stopped, or nothing comes through to it. What was saved is safe, and it goes on by itself as soon as the database answers; earwitness doctor says more.',
  'server silent':
    'Its server does not answer. What was saved is safe. If this stays so: earwitness stop, then earwitness start.',
}

/** The supervisor lives on while the server comes back; until then nobody is answered. */
export function isServerUp({ pids }: Instance): boolean {
  return pids.server !== undefined && isAlive(pids.server)
}

/** Longer than the server needs to notice that its database is silent. */
const healthWithinMs = 10_000

export async function healthOf(instance: Instance): Promise<Health> {
  try {
    const signal = AbortSignal.timeout(healthWithinMs)
    const answer = await localFetch(instance, new URL('/healthz', instance.localUrl), { signal })
    const { status } = (await answer.json()) as { status?: string }
    return status !== undefined && status in healthFaults ? (status as Health) : 'server silent'
  } catch {
    return 'server silent'
  }
}
