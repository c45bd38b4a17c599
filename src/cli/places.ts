/** Where things are in the clone. */
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** Where the processes of `earwitness start` are: as they are built, and as their sources, which ran before that. */
export const entryFolders = [`${root}/dist/program/`, `${root}/src/api/`]
