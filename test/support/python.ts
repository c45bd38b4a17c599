/** A Python with one package in it, for reading back what other programs should be able to read. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Makes a virtual environment in the system's temporary folder once, and installs the package from PyPI.
 *
 * @returns the path of its Python, or null where there is no python3 or the package cannot be fetched
 */
export async function pythonWith(requirement: string): Promise<string | null> {
  const folder = join(tmpdir(), `earwitness-test-python-${requirement.replace(/[^\w.]+/g, '-')}`)
  const python = join(folder, 'bin', 'python')
  const ready = () => run(python, ['-c', `import ${requirement.split('==')[0]}`])
  try {
    if (existsSync(python)) return await ready().then(() => python)
  } catch {
    // Half made: made again below.
  }
  try {
    await run('python3', ['-m', 'venv', folder])
    await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', requirement], {
      timeout: 180_000,
    })
    return await ready().then(() => python)
  } catch {
    return null
  }
}

/** What a script prints as JSON. */
export async function pythonJson<Answer>(python: string, script: string, args: string[]): Promise<Answer> {
  const { stdout } = await run(python, ['-c', script, ...args], { maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(stdout) as Answer
}
