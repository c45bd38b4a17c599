/**
 * Calls benches as `earwitness bench` does, each call on a bench that was loaded for it, and prints how each ended as JSON:
 * `call-benches.ts '[["audit", "--help"], …]'`. All in one process, because most of what they import is the same: loading it
 * for each call takes longer than all calls together.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const benches = join(import.meta.dirname, '../../../bench')
const calls = JSON.parse(process.argv[2]!) as [name: string, ...args: string[]][]

/** Thrown where a bench ends the process: nothing of it runs after that. */
class End extends Error {}

const ended: { code: number; said: string; wrong: string }[] = []
const write = process.stdout.write.bind(process.stdout)
const exit = process.exit.bind(process)

for (const [at, [name, ...args]] of calls.entries()) ended.push(await call(at, name, args))
write(JSON.stringify(ended), () => exit(0))

async function call(at: number, name: string, args: string[]) {
  const end = { code: 0, said: '', wrong: '' }
  const file = join(benches, `${name}.ts`)
  process.argv = [process.execPath, file, ...args]
  process.stdout.write = (text) => {
    end.said += text
    return true
  }
  process.stderr.write = (text) => {
    end.wrong += text
    return true
  }
  process.exit = (code) => {
    end.code = Number(code ?? 0)
    throw new End()
  }
  try {
    // The number makes it another module, which runs anew; what it imports stays loaded.
    await import(`${pathToFileURL(file)}?call=${at}`)
    end.wrong += 'It did not end.\n'
  } catch (error) {
    if (!(error instanceof End)) return { ...end, code: 1, wrong: `${end.wrong}${String(error)}\n` }
  }
  return end
}
