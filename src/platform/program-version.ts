import { readFileSync } from 'node:fs'

interface PackageFile {
  version: string
}

/** The version of this clone. */
export const programVersion = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as PackageFile
).version
