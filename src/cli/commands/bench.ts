import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { defineCommand } from 'citty'
import { programEnvironment } from '../../platform/config/config.ts'
import { AppError } from '../../platform/errors.ts'
import { exitCodes, print } from '../output.ts'
import { root } from '../places.ts'

/** A bench knows its own flags. */
export const passesFlagsOn = true

const folder = join(root, 'bench')

export default defineCommand({
  meta: {
    name: 'bench',
    description: 'Measures: each file of bench/ is one bench, and its flags follow its name',
  },
  args: { name: { type: 'positional', required: false, description: 'Which bench; without it, the list' } },
  async run({ args, rawArgs }) {
    const names = benchNames()
    if (!args.name) return print(`${names.join('\n')}\n\nEach explains itself: earwitness bench NAME --help`)
    if (!names.includes(args.name)) {
      throw new AppError('invalid_input', `no bench ${args.name}`, {
        say: `There is no bench "${args.name}". There are: ${names.join(', ')}.`,
      })
    }
    process.exitCode = await runBench(args.name, rawArgs.slice(rawArgs.indexOf(args.name) + 1))
  },
})

function benchNames(): string[] {
  return readdirSync(folder)
    .filter((name) => /^[a-z-]+\.ts$/.test(name))
    .map((name) => name.slice(0, -3))
}

/** A process of its own, so that its memory and time are its own. */
function runBench(name: string, args: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, `${name}.ts`), ...args], {
      stdio: 'inherit',
      env: programEnvironment() as NodeJS.ProcessEnv,
    })
    // Ctrl-C reaches the bench as well; what is sent to this process alone is passed on. Both wait until it has cleared up.
    process.on('SIGINT', () => undefined)
    for (const name of ['SIGTERM', 'SIGHUP'] as const) process.on(name, () => child.kill(name))
    child.once('error', () => resolve(exitCodes.failed))
    child.once('exit', (code) => resolve(code ?? exitCodes.failed))
  })
}
