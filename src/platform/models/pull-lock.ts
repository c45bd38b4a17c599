import { open, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../errors.ts'

/** A holder touches its lock every 10 s; one untouched for this long belongs to nobody. */
const staleMs = 60_000

/**
 * One process at a time writes into a model's folder. The lock names its holder and is touched while the work
 * goes on, so that one left behind by a killed process is taken over, even where its number is in use again.
 *
 * @throws AppError `conflict` when another living process is fetching the same model.
 */
export async function withPullLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const path = join(folder, '.pulling')
  if (!(await take(path))) {
    const holder = Number.parseInt(await readFile(path, 'utf8').catch(() => ''), 10)
    if (isAlive(holder) && (await ageMs(path)) < staleMs) {
      throw new AppError('conflict', `process ${holder} is fetching into the same folder`, {
        say: `Another process (${holder}) is fetching this model already.`,
      })
    }
    await rm(path, { force: true })
    if (!(await take(path))) throw new AppError('conflict', 'another process took the lock')
  }
  const touch = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), 10_000)
  try {
    return await work()
  } finally {
    clearInterval(touch)
    await rm(path, { force: true })
  }
}

async function take(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx')
    await file.writeFile(String(process.pid))
    await file.close()
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function ageMs(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined)
  return found ? Date.now() - found.mtimeMs : Number.POSITIVE_INFINITY
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
