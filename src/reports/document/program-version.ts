import { readFileSync } from 'node:fs'

/** The version of this program, as it is written under every report. */
export const programVersion: string = (
  JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string }
).version
