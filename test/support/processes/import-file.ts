/** Imports one file in a process of its own and prints the report with what it took; for measuring. */

import { importInterviews } from '../../../src/interview/import-interviews.ts'
import { closeDatabase, openDatabase } from '../../../src/platform/database/database.ts'

const { databaseUrl, workspaceId, studyId, path, dryRun } = JSON.parse(process.argv[2]!) as {
  databaseUrl: string
  workspaceId: string
  studyId: string
  path: string
  dryRun: boolean
}
const db = openDatabase(databaseUrl, { applicationName: 'import', maxConnections: 2 })
// Sampled: what the system reports as the peak begins with that of the process that started this one.
const before = process.memoryUsage.rss()
let peak = before
const sample = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss())
}, 10)
const start = performance.now()
const report = await importInterviews(
  { db, workspaceId, actor: 'user:test' },
  { studyId, path, fileName: path, dryRun },
)
await closeDatabase(db)
const { interviews, turns, imported, errorCount } = report
const figures = { interviews, turns, imported, errorCount, ms: performance.now() - start }
clearInterval(sample)
process.stdout.write(JSON.stringify({ ...figures, peakMb: peak / 1e6, grownMb: (peak - before) / 1e6 }))
