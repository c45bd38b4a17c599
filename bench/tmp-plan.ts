import pg from 'pg'
import { openOwnDatabase } from './load/own-database.ts'
import { newId } from '../src/platform/ids.ts'
const own = await openOwnDatabase()
const url = (own.db.$client as any).options.connectionString
const admin = new pg.Client({ connectionString: url.replace(/\/\/[^:]+:/, '//postgres:') }); await admin.connect()
await admin.query("alter system set autovacuum = off"); await admin.query('select pg_reload_conf()')
async function scenario(name: string, prepare: (c: pg.Client, ws: string) => Promise<void>, analyzeAfterFirst = false) {
  const c = new pg.Client({ connectionString: url }); await c.connect()
  const ws = newId()
  const one = async (run: () => Promise<void>) => { await c.query('begin'); await c.query("select set_config('earwitness.workspace_id', $1, true)", [ws]); await run(); await c.query('commit') }
  const interview = () => newId()
  const addInterview = async (id: string) => c.query("insert into interviews (workspace_id, interview_id, study_id, participant_id, origin, status) values ($1,$2,$3,$4,'live','in_progress')", [ws, id, newId(), newId()])
  const addEvent = async (id: string, seq: number) => c.query("insert into interview_events (workspace_id, interview_id, seq, type, version, actor, client_id, epoch, engine_version, payload) values ($1,$2,$3,'interview.paused',1,'system',null,1,'1','{}')", [ws, id, seq])
  await prepare(c, ws)
  const before = (await admin.query("select seq_scan, seq_tup_read, idx_scan from pg_stat_user_tables where relname='interviews'")).rows[0]
  const ids: string[] = []
  const t = performance.now()
  // one interview with 20 events first, so that the plan is cached while the table is tiny
  const start = async () => { const id = interview(); ids.push(id); await one(async () => { await addInterview(id); for (let s = 1; s <= 20; s++) await addEvent(id, s) }) }
  await start()
  if (analyzeAfterFirst) { await admin.query('analyze interviews'); await start() }
  for (let i = 0; i < 3000; i++) { const id = interview(); ids.push(id); await one(async () => { await addInterview(id); for (let s = 1; s <= 4; s++) await addEvent(id, s) }) }
  const ms = performance.now() - t
  await new Promise((r) => setTimeout(r, 1500))
  await c.end()
  await new Promise((r) => setTimeout(r, 500))
  const after = (await admin.query("select seq_scan, seq_tup_read, idx_scan from pg_stat_user_tables where relname='interviews'")).rows[0]
  const size = (await admin.query("select relpages, reltuples from pg_class where relname='interviews'")).rows[0]
  console.log(name, { seq: after.seq_scan - before.seq_scan, read: after.seq_tup_read - before.seq_tup_read, idx: after.idx_scan - before.idx_scan, ms: Math.round(ms), size })
}
await scenario('fresh, never analysed', async () => {})
await admin.query('truncate interviews cascade'); await admin.query('analyze')
await scenario('analysed while empty', async () => {})
await admin.query('truncate interviews cascade'); await admin.query('vacuum analyze')
await scenario('analysed with one row after plan', async () => {}, true)
await admin.end(); await own.close()
