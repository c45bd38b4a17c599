import { defineCommand } from 'citty'
import { AppError } from '../../platform/errors.ts'
import { findRunningInstance } from '../../platform/runtime/instance-file.ts'
import { signal, waitUntilGone } from '../../platform/runtime/processes.ts'
import { findLockHolder, sayHeld } from '../../platform/runtime/start-lock.ts'
import { invocationSettings } from '../invocation.ts'
import { print, printJson } from '../output.ts'

const patienceMs = 45_000

export default defineCommand({
  meta: { name: 'stop', description: 'Ends the instance that runs or is starting, after what is in flight' },
  args: { json: { type: 'boolean', description: 'Print JSON' } },
  async run({ args }) {
    const { dataDirectory } = invocationSettings()
    const pid = findSupervisor(dataDirectory)
    if (pid !== null) {
      signal(pid, 'SIGTERM')
      if (!(await waitUntilGone(pid, patienceMs))) {
        throw new AppError('unavailable', 'the supervisor did not end', {
          say: `Earwitness (process ${pid}) did not end within ${patienceMs / 1000} s. It may still be saving; try again.`,
        })
      }
    }
    if (args.json) printJson({ stopped: pid !== null, dataDirectory })
    else print(pid === null ? `Earwitness was not running on ${dataDirectory}.` : 'Stopped.')
  },
})

/** Of the instance that runs here, or of one that is still starting. */
function findSupervisor(dataDirectory: string): number | null {
  const running = findRunningInstance(dataDirectory)
  if (running) return running.pids.supervisor
  const holder = findLockHolder(dataDirectory)
  if (!holder || holder.work === 'start') return holder?.pid ?? null
  throw new AppError('conflict', `a ${holder.work} holds the data directory`, {
    say: `Earwitness does not run. ${sayHeld(dataDirectory)} It is done by process ${holder.pid}, which ends by itself.`,
  })
}
