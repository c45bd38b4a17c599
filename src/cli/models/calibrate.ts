import { defineCommand } from 'citty'
import { calibrateJudge } from '../../findings/claims/judge/calibrate-judge.ts'
import { createLocalJudge } from '../../findings/claims/judge/local-judge.ts'
import { sayInterval } from '../../findings/say-share.ts'
import { AppError } from '../../platform/errors.ts'
import { judgeModel } from '../../platform/models/catalogue.ts'
import { modelSettingsFrom } from '../../platform/models/settings.ts'
import { invocationSettings } from '../invocation.ts'
import { note, print, printJson } from '../output.ts'

/** `earwitness models calibrate`: how often the judge of this machine is right on invented pairs. */
export const calibrateCommand = defineCommand({
  meta: {
    name: 'calibrate',
    description: 'How often the judge on this machine is right, on sixty invented pairs',
  },
  args: { json: { type: 'boolean', description: 'Print JSON' } },
  async run({ args }) {
    const local = createLocalJudge(modelSettingsFrom(invocationSettings()))
    try {
      const judge = await local.open()
      if (!judge) throw noJudge()
      const found = await calibrateJudge(judge)
      if (args.json) return printJson(found)
      const { low, high } = found.interval
      print(`${found.judgeId}: right ${found.right} of ${found.of} (${sayInterval(low, high)})`)
      print(`  false sentences not let through: ${found.caught} of ${found.ofFalse}`)
      print(`  true sentences let through:      ${found.kept} of ${found.ofTrue}`)
      note('The pairs are invented. How often it agrees with people on a study stands on its Results page.')
    } finally {
      await local.close()
    }
  },
})

/** What a command says that needs a judge where there is none. */
export function noJudge(): AppError {
  return new AppError('invalid_input', 'no judge model on this machine', {
    say: `There is no judge on this machine. Fetch one: earwitness models pull ${judgeModel.name}`,
  })
}
