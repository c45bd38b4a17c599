/** What holds for a whole call of the command line, whichever command it is: `--data` and how it was spelled. */

import { readSettings, type Settings } from '../platform/config/config.ts'
import { AppError } from '../platform/errors.ts'

let dataDirectory: string | undefined

/** Takes `--data FOLDER` (or `--data=FOLDER`) out of the arguments: every command understands it. */
export function takeGlobalFlags(argv: string[]): string[] {
  const rest: string[] = []
  for (let index = 0; index < argv.length; index++) {
    const argument = argv[index]!
    if (argument === '--') return [...rest, ...argv.slice(index)]
    if (argument.startsWith('--data=')) dataDirectory = argument.slice('--data='.length)
    else if (argument === '--data') dataDirectory = argv[++index] ?? ''
    else rest.push(argument)
  }
  // `--data "$UNSET"` must not mean the default folder, where other studies may be.
  if (dataDirectory?.trim() === '') {
    throw new AppError('invalid_input', '--data without a folder', {
      say: '--data needs a folder, for instance --data ./my-data.',
    })
  }
  return rest
}

/** Whether the call says `--json`: failures, too, are then for a program, of whatever command and before any is found. */
export function isJsonWanted(argv: readonly string[]): boolean {
  const end = argv.indexOf('--')
  const said = (end === -1 ? argv : argv.slice(0, end)).findLast((argument) =>
    /^--(no-)?json(=.*)?$/.test(argument),
  )
  return said !== undefined && said !== '--no-json' && said !== '--json=false'
}

/** The settings of this call, with the flags of the command over them. */
export function invocationSettings(flags: Parameters<typeof readSettings>[0] = {}): Settings {
  return readSettings({ EARWITNESS_DATA: dataDirectory, ...flags })
}
