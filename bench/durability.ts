/**
 * Is what was acknowledged still there after any process was killed at any moment?
 *
 *   ./earwitness bench durability [--kills 200] [--participants 60] [--seed 1] [--json]
 *
 * kill -9 of server, worker and Postgres in turn, with at least 50 answers in flight; a third of the kills is aimed right
 * after a commit was seen from outside, before its reply. Participants send again what got no reply. The baseline is the
 * promise itself: 0 missing, 0 duplicated, 0 questions asked twice; `committed without reply` shows that the aim worked.
 */
import { benchFlags } from './load/bench-flags.ts'
import { runDurability } from './load/durability-run.ts'
import { startProduct } from './load/product.ts'

const flags = benchFlags({
  name: 'durability',
  measures: 'Whether what was acknowledged is there after kill -9 of server, worker and Postgres',
  baseline: 'The promise itself: 0 missing, 0 duplicated, 0 questions asked twice',
  options: {
    kills: { kind: 'number', default: 200, least: 1, help: 'Kills in all' },
    participants: { kind: 'number', default: 60, least: 1, help: 'People who talk at once' },
    seed: { kind: 'number', default: 1, help: 'Of whom is killed when' },
    json: { kind: 'switch', help: 'Print JSON' },
  },
})

const product = await startProduct()
try {
  const report = await runDurability(product, {
    kills: flags.kills,
    participants: flags.participants,
    seed: flags.seed,
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
