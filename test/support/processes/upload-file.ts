/** Sends one file in a form, in a process of its own, and prints how much memory that took; for measuring. */
import { formStream } from '../../../src/cli/form-stream.ts'
import { localFetch } from '../../../src/cli/local-fetch.ts'

const [url, path] = process.argv.slice(2)
const before = process.memoryUsage.rss()
let peak = before
const sample = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 10)
const { type, body } = formStream({}, { field: 'file', fileName: 'large.jsonl', path: path! })
const init = { method: 'POST', headers: { 'content-type': type }, body, duplex: 'half' } as RequestInit
const response = await localFetch({ certificateFile: null }, new URL(url!), init)
const received = Number(await response.text())
clearInterval(sample)
process.stdout.write(JSON.stringify({ received, grownMb: (peak - before) / 1e6 }))
