/** A supervisor in a process of its own, so that a test can kill it: `run-supervisor.ts DATA PORT [SERVER]`. */
import { fileURLToPath } from 'node:url'
import { readSettings } from '../../../src/platform/config/config.ts'
import { AppError } from '../../../src/platform/errors.ts'
import { startSupervisor } from '../../../src/platform/runtime/supervisor.ts'

const [dataDirectory, port, server = 'tiny-server.ts'] = process.argv.slice(2)
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))

try {
  const supervisor = await startSupervisor({
    settings: readSettings({ EARWITNESS_DATA: dataDirectory, EARWITNESS_PORT: port }),
    version: '0.0.0-test',
    prepare: async () => ({ server: here(server), worker: here('tiny-worker.ts'), pages: here('.') }),
    entryFolders: [here('.')],
    onStep: (text) => process.send?.({ type: 'step', text }),
  })
  process.on('SIGTERM', async () => {
    await supervisor.stop()
    process.exit(0)
  })
  process.send?.({ type: 'ready' })
} catch (error) {
  process.send?.({ type: 'failed', say: error instanceof AppError ? error.say : String(error) }, () =>
    process.exit(1),
  )
}
