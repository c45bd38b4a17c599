/** The command line against a server of this test: real processes, a real socket, the whole way. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startServer } from '../../src/api/start-server.ts'
import { freePort } from '../../src/platform/runtime/free-port.ts'
import { writeInstance } from '../../src/platform/runtime/instance-file.ts'
import { identityOf } from '../../src/platform/runtime/processes.ts'
import { createTestApp, type TestApp, testCliKey } from './app.ts'
import type { TestDatabase } from './postgres.ts'

export interface CommandResult {
  code: number
  stdout: string
  stderr: string
}

export interface TestCommandLine {
  house: TestApp
  dataDirectory: string
  /** `run('import', 'file.jsonl', '--study', 'A study')` */
  run(...args: string[]): Promise<CommandResult>
  close(): Promise<void>
}

const main = resolve(import.meta.dirname, '../../src/cli/main.ts')

/** Runs a command as a person would. */
export function runCommand(args: string[], environment: NodeJS.ProcessEnv = {}): Promise<CommandResult> {
  return new Promise((done) => {
    const env = { ...process.env, EARWITNESS_MODELS: '', ...environment }
    execFile(process.execPath, [main, ...args], { env }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error ? 1 : 0
      done({ code, stdout, stderr })
    })
  })
}

export async function startCommandLine(database: TestDatabase): Promise<TestCommandLine> {
  const port = await freePort()
  const house = await createTestApp(database, { settings: { EARWITNESS_PORT: String(port) } })
  const server = await startServer(house.app, house.config)
  const dataDirectory = mkdtempSync(join(tmpdir(), 'earwitness-cli-'))
  const localUrl = `http://localhost:${port}`
  writeInstance(dataDirectory, {
    url: localUrl,
    localUrl,
    certificateFile: null,
    cliKey: testCliKey,
    version: 'test',
    startedAt: new Date().toISOString(),
    supervisorIdentity: identityOf(process.pid),
    pids: { supervisor: process.pid },
  })
  return {
    house,
    dataDirectory,
    run: (...args) => runCommand([...args, '--data', dataDirectory]),
    async close() {
      await server.stop(500)
      await house.close()
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}
