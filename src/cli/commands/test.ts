import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { defineCommand } from 'citty'
import { programEnvironment } from '../../platform/config/config.ts'
import { exitCodes } from '../output.ts'
import { root } from '../places.ts'

const parts = ['checks', 'unit', 'integration', 'e2e']

export default defineCommand({
  meta: {
    name: 'test',
    description: 'Runs every check and test, or one part; ends with "N passed, N failed"',
  },
  args: {
    only: { type: 'enum', options: parts, description: 'One part alone' },
  },
  async run({ args }) {
    process.exitCode = await runInProcess(args.only ? [args.only] : [])
  },
})

/** The product knows no test code: the tests are a program of their own. */
function runInProcess(args: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'test/run-tests.ts'), ...args], {
      stdio: 'inherit',
      cwd: root,
      env: programEnvironment() as NodeJS.ProcessEnv,
    })
    child.once('error', () => resolve(exitCodes.failed))
    child.once('exit', (code) => resolve(code ?? exitCodes.failed))
  })
}
