/**
 * Is what was acknowledged still there after any process was killed at any moment?
 *
 *   ./earwitness bench durability [--kills 200] [--participants 60] [--seed 1] [--json]
 *
 * kill -9 of server, worker and Postgres in turn, with at least 50 answers in flight; a third of the kills is aimed right
 * after a commit was seen from outside, before its reply. Participants send again what got no reply. The baseline is the
 * promise itself: 0 missing, 0 duplicated, 0 questions asked twice; `committed without reply` shows that the aim worked.
 */
import { parseArgs } from 'node:util'
import { runDurability } from './load/durability-run.ts'
import { startProduct } from './load/product.ts'

const { values: flags } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    participants: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
})

const product = await startProduct()
try {
  const report = await runDurability(product, {
    kills: Number(flags.kills),
    participants: Number(flags.participants),
    seed: Number(flags.seed),
    onKill: (done, text) => process.stderr.write(`kill ${done}: ${text}\n`),
  })
  if (flags.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
  else
    process.stdout.write(
      [
        `kills                        ${JSON.stringify(report.kills)}, ${report.aimed} aimed between commit and reply`,
        `answers in flight at a kill  at least ${report.fewestInFlight}`,
        `committed without reply      ${report.committedWithoutReply} (found by the retry)`,
        `serving again                median ${report.secondsToServeAgain.median.toFixed(1)} s, longest ${report.secondsToServeAgain.max.toFixed(1)} s`,
        `acknowledged answers         ${report.acknowledged}`,
        `  missing                    ${report.missing}`,
        `  duplicated                 ${report.duplicated}`,
        `questions asked twice        ${report.repeatedQuestions}`,
        `logs with a gap              ${report.gapsInLogs}`,
        '',
      ].join('\n'),
    )
  const faults = report.missing + report.duplicated + report.repeatedQuestions + report.gapsInLogs
  if (faults > 0) process.exitCode = 1
} finally {
  await product.stop()
}
