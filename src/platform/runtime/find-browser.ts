/** A Chromium or Chrome that is installed on this machine: end-to-end tests and screenshots drive it. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { searchPath } from '../config/config.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of the program, null where there is none. */
export function findBrowser(): string | null {
  const candidates = searchPath()
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  return [...candidates, ...fixedPlaces].find(isExecutable) ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
