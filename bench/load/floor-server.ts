/**
 * The floor under any server that keeps its promise: HTTP, JSON, one row inserted and committed as the app's role
 * with the tenant set. `node bench/load/floor-server.ts <app database url> <workspace id>` prints its port.
 */
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'
import { newId } from '../../src/platform/ids.ts'

const [databaseUrl, workspaceId] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 })
const interviewId = newId()

const app = new Hono().post('/floor', async (c) => {
  const { text } = await c.req.json<{ text: string }>()
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('earwitness.workspace_id', $1, true)", [workspaceId])
    await client.query('insert into contents values ($1, $2, $3, $4)', [
      workspaceId,
      newId(),
      interviewId,
      text,
    ])
    await client.query('commit')
    return c.json({ saved: true })
  } finally {
    client.release()
  }
})

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, (address) => {
  process.stdout.write(`${address.port}\n`)
})
