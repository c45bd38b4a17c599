import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { defineCommand } from 'citty'
import { programEnvironment } from '../../platform/config/config.ts'
import { exitCodes } from '../output.ts'
import { root } from '../places.ts'

export default defineCommand({
  meta: {
    name: 'screens',
    description: 'Writes a picture of every page, at two widths, light and dark, with the sample study',
  },
  args: {
    to: { type: 'string', default: 'screens', description: 'Folder to write to' },
    readme: { type: 'boolean', description: 'The pictures of the README instead, into docs/images' },
    only: { type: 'string', description: 'Only pages whose name holds this' },
  },
  async run({ args }) {
    process.exitCode = await runInProcess(
      args.readme ? ['--readme'] : [args.to, ...(args.only ? [args.only] : [])],
    )
  },
})

/** The product knows no test code: the pictures are taken by a program of their own. */
function runInProcess(args: string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'test/screens.ts'), ...args], {
      stdio: 'inherit',
      cwd: root,
      env: programEnvironment() as NodeJS.ProcessEnv,
    })
    child.once('error', () => resolve(exitCodes.failed))
    child.once('exit', (code) => resolve(code ?? exitCodes.failed))
  })
}
