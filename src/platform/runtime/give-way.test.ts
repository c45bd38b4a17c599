import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** What a process that gives way says of itself: its own priority, and that of its session. */
async function priorities(detached: boolean): Promise<string> {
  const script = `
    import { readFileSync } from 'node:fs'
    import { getPriority } from 'node:os'
    import { giveWay } from ${JSON.stringify(join(import.meta.dirname, 'give-way.ts'))}
    giveWay()
    console.log(getPriority(), / nice (-?\\d+)/.exec(readFileSync('/proc/self/autogroup', 'utf8'))[1])`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    detached,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk
  })
  await once(child, 'close')
  return said.trim()
}

describe.runIf(existsSync('/proc/self/autogroup'))('giving way where Linux groups by session', () => {
  test('lowers the session that the process leads, without which its own priority counts for nothing', async () => {
    expect(await priorities(true)).toBe('10 10')
  })

  test('leaves a session alone that somebody else began', async () => {
    expect(await priorities(false)).toMatch(/^10 /)
    expect(await priorities(false)).not.toBe('10 10')
  })
})
