/**
 * Once around a whole test run: a folder for the run's shared Postgres, which is stopped and removed at the
 * end. What an earlier run left behind because it was killed is cleared first.
 */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findLivePostmaster } from '../../src/platform/database/postmaster-file.ts'
import { isAlive, signal, waitUntilGone } from '../../src/platform/runtime/processes.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    testRunFolder: string
  }
}

const prefix = 'earwitness-test-'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearDeadRuns()
  const folder = mkdtempSync(join(tmpdir(), prefix))
  // Postgres runs as another user when we are root.
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'owner-pid'), String(process.pid))
  project.provide('testRunFolder', folder)
  return () => clearRun(folder)
}

async function clearDeadRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(prefix)) continue
    const folder = join(tmpdir(), name)
    const owner = readOwner(folder)
    if (owner !== null && !isAlive(owner)) await clearRun(folder)
  }
}

function readOwner(folder: string): number | null {
  try {
    return Number(readFileSync(join(folder, 'owner-pid'), 'utf8'))
  } catch {
    return null
  }
}

async function clearRun(folder: string): Promise<void> {
  const postmaster = findLivePostmaster(join(folder, 'cluster'))
  if (postmaster) {
    signal(postmaster.pid, 'SIGQUIT')
    await waitUntilGone(postmaster.pid, 60_000)
  }
  // Its processes may write for a moment.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
}
