import { defineCommand } from 'citty'
import { AppError } from '../../platform/errors.ts'
import { findRunningInstance } from '../../platform/runtime/instance-file.ts'
import { signal, waitUntilGone } from '../../platform/runtime/processes.ts'
import { invocationSettings } from '../invocation.ts'
import { print, printJson } from '../output.ts'

const patienceMs = 45_000

export default defineCommand({
  meta: { name: 'stop', description: 'Ends the running instance, after what is in flight' },
  args: { json: { type: 'boolean', description: 'Print JSON' } },
  async run({ args }) {
    const { dataDirectory } = invocationSettings()
    const instance = findRunningInstance(dataDirectory)
    if (instance) {
      signal(instance.pids.supervisor, 'SIGTERM')
      if (!(await waitUntilGone(instance.pids.supervisor, patienceMs))) {
        throw new AppError('unavailable', 'the supervisor did not end', {
          say: `Earwitness (process ${instance.pids.supervisor}) did not end within ${patienceMs / 1000} s. It may still be saving; try again.`,
        })
      }
    }
    if (args.json) printJson({ stopped: instance !== null, dataDirectory })
    else print(instance ? 'Stopped.' : `Earwitness was not running on ${dataDirectory}.`)
  },
})
