/** Where things are in the clone. */
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** The processes that `earwitness start` runs. */
export const entryScripts = {
  server: `${root}/src/api/server-process.ts`,
  worker: `${root}/src/api/worker-process.ts`,
}
