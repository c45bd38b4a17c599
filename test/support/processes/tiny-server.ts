/**
 * Stands in for the server in tests of the supervisor: listens, answers with what it can read from the database,
 * finishes a slow answer before it ends. Behaves as every supervised process must.
 */
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { readConfig } from '../../../src/platform/config/config.ts'

const config = readConfig()
const pool = new pg.Pool({ connectionString: config.databaseUrl })
pool.on('error', () => undefined)

let slowBegun = 0

const server = createServer(async (request, response) => {
  if (request.url === '/slow-begun') {
    response.end(JSON.stringify({ slowBegun }))
    return
  }
  if (request.url === '/slow') {
    slowBegun += 1
    await sleep(2000)
  }
  try {
    const { rows } = await pool.query('select current_user as role')
    response.end(JSON.stringify({ ...rows[0], pid: process.pid, cliKey: config.cliKey }))
  } catch {
    response.writeHead(503).end()
  }
})
server.listen(config.port, config.host, () => process.send?.({ type: 'ready' }))

const end = () => server.close(() => process.exit(0))
process.on('SIGTERM', end)
process.on('disconnect', end)
