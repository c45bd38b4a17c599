/**
 * After `kill -9` of the supervisor its server and worker end by themselves, which takes a moment. The next
 * start waits for that moment, and ends what does not end.
 */
import { readInstance } from './instance-file.ts'
import { commandOf, signal, waitUntilGone } from './processes.ts'

const patienceMs = 8000

/** @param folders one of which a leftover's command line must name: its process id may be somebody else's by now */
export async function endLeftovers(dataDirectory: string, folders: string[]): Promise<void> {
  const pids = readInstance(dataDirectory)?.pids
  const leftovers = [pids?.server, pids?.worker].filter((pid): pid is number => pid !== undefined)
  await Promise.all(leftovers.map((pid) => endLeftover(pid, folders)))
}

async function endLeftover(pid: number, folders: string[]): Promise<void> {
  const isOurs = () => {
    const command = commandOf(pid)
    return command !== null && folders.some((folder) => command.includes(folder))
  }
  if (!isOurs() || (await waitUntilGone(pid, patienceMs / 4))) return
  for (const name of ['SIGTERM', 'SIGKILL'] as const) {
    if (!isOurs()) return
    signal(pid, name)
    if (await waitUntilGone(pid, patienceMs)) return
  }
}
