/** The model server alone: node test/support/model-server/main.ts --port 11434 */
import { parseArgs } from 'node:util'
import { startModelServer } from './model-server.ts'

const { values } = parseArgs({ options: { port: { type: 'string', default: '11434' } } })
const server = await startModelServer({ port: Number(values.port) })
process.stdout.write(`models of faults at ${server.url}\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void server.close().then(() => process.exit(0)))
