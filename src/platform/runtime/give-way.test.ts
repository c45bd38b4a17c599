import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { getPriority } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

interface Begun {
  /** Whether it leads its session; if not, a shell does that waits for it. */
  leads?: boolean
  /** Lower by this than these tests. */
  niceness?: number
  /** Runs before it gives way. */
  first?: string
  /** Not root: it may not raise its priority, and lower its session only now and then. */
  uid?: number
  /** Runs when it has given way; `session()` tells the niceness of its session. */
  then?: string
}

/** What a process that gives way says of itself: its own priority, that of its session, and what it logged. */
async function giving({
  leads = true,
  first = '',
  niceness = 0,
  uid,
  then = '',
}: Begun = {}): Promise<string> {
  const script = `
    import { syncBuiltinESMExports } from 'node:module'
    import fs, { readFileSync } from 'node:fs'
    import os from 'node:os'
    const before = os.getPriority
    ${first}
    const { giveWay, takingTurn } = await import(${JSON.stringify(join(import.meta.dirname, 'give-way.ts'))})
    const told = []
    // The kernel itself refuses for now, too, who is not root, where another session was lowered just before.
    const isKernels = ({ code, message }) => code === 'EAGAIN' && message !== 'again'
    await giveWay({ debug: ({ of, err }) => isKernels(err) || told.push(of + ' ' + err.code) })
    const session = () => / nice (-?\\d+)/.exec(readFileSync('/proc/self/autogroup', 'utf8'))[1]
    ${then}
    console.log(before(), session(), ...told)`
  const command = ['nice', '-n', String(niceness), process.execPath, '--input-type=module', '-e', script]
  // A session begun here either way: that of these tests may be the kernel's first, which has no niceness to read. A
  // shell that has another command to run does not become the first one.
  const [file, ...args] = leads ? command : ['sh', '-c', '"$@"; exit', 'sh', ...command]
  const child = spawn(file!, args, {
    detached: true,
    ...(uid !== undefined && { uid, gid: uid }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk
  })
  await once(child, 'close')
  return said.trim()
}

/** Writing the session's file fails as often as the kernel has it fail when many do so at once. */
const refusing = (times: number) => `
  let refused = 0
  const write = fs.writeFileSync
  fs.writeFileSync = (path, ...rest) => {
    if (refused++ < ${times}) throw Object.assign(new Error('again'), { code: 'EAGAIN' })
    return write(path, ...rest)
  }
  syncBuiltinESMExports()`

const isRoot = process.getuid?.() === 0
const nobody = 65_534

describe.runIf(existsSync('/proc/self/autogroup') && getPriority() <= 10)(
  'giving way where Linux groups by session',
  () => {
    test('lowers the session that the process leads, less than itself: it is to get on', async () => {
      expect(await giving()).toBe('10 5')
    })

    test('leaves a session alone that somebody else began', async () => {
      expect(await giving({ leads: false })).toBe('10 0')
    })

    test('what was refused for now is told, and tried again', async () => {
      expect(await giving({ first: refusing(2) })).toBe('10 5 session EAGAIN session EAGAIN')
    })

    test('what stays refused ends nothing', async () => {
      expect(await giving({ first: refusing(99) })).toMatch(/^10 0( session EAGAIN){5}$/)
    })

    test('tries the session also where the priority cannot be lowered', async () => {
      const first = `os.getPriority = () => 0
        os.setPriority = () => { throw Object.assign(new Error('no'), { code: 'EACCES' }) }
        syncBuiltinESMExports()`
      expect(await giving({ first })).toMatch(/^\d+ 5( priority EACCES){5}$/)
    })

    test.each([undefined, ...(isRoot ? [nobody] : [])])(
      'is as it was before while it takes its turn, until the last one has (user %s)',
      async (uid) => {
        const then = `
        await takingTurn(async () => {
          told.push(session())
          await takingTurn(async () => told.push(session()))
          told.push(session())
        })
        await takingTurn(() => Promise.reject(new Error('failed'))).catch(() => told.push('failed'))`
        const said = await giving({ then, ...(uid !== undefined && { uid }) })
        expect(said.replaceAll(/ session EAGAIN/g, '')).toBe('10 5 0 0 0 failed')
      },
    )

    test('a session that somebody else began stays when its turn comes, too', async () => {
      const then = 'await takingTurn(async () => told.push(session()))'
      expect(await giving({ leads: false, then })).toBe('10 0 0')
    })

    test('what was begun lower still stays there', async () => {
      expect(await giving({ niceness: 19 })).toBe('19 5')
    })

    test.runIf(isRoot)('nor does it throw for who may not raise it', async () => {
      expect(await giving({ niceness: 19, uid: nobody })).toMatch(/^19 5/)
    })

    test.runIf(isRoot)('all of several that begin at once get there', async () => {
      const all = await Promise.all(Array.from({ length: 4 }, () => giving({ uid: nobody })))
      expect(all.map((said) => said.slice(0, 4))).toEqual(['10 5', '10 5', '10 5', '10 5'])
    })
  },
)
