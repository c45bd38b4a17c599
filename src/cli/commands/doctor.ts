import { defineCommand } from 'citty'
import { explainVariables, unknownVariables } from '../../platform/config/config.ts'
import { type Check, warning } from '../doctor/check.ts'
import { checkDatabase } from '../doctor/check-database.ts'
import {
  checkBrowser,
  checkDataDirectory,
  checkDisk,
  checkPort,
  checkVersions,
} from '../doctor/check-machine.ts'
import { checkMail } from '../doctor/check-mail.ts'
import { checkModels } from '../doctor/check-models.ts'
import { invocationSettings } from '../invocation.ts'
import { bold, dim, exitCodes, print, printJson } from '../output.ts'

const marks = { fine: 'fine', warning: 'note', fault: 'FAULT' } as const

export default defineCommand({
  meta: {
    name: 'doctor',
    description: 'Checks versions, disk, port, database, models, browser; explains every variable',
  },
  args: { json: { type: 'boolean', description: 'Print JSON' } },
  async run({ args }) {
    const settings = invocationSettings()
    const checks: Check[] = [
      checkVersions(),
      checkDataDirectory(settings),
      await checkDisk(settings),
      await checkPort(settings),
      ...(await checkDatabase(settings)),
      ...(await checkModels(settings)),
      await checkMail(settings),
      checkBrowser(),
      ...unknownVariables().map((name) =>
        warning('variables', `${name} is not a variable of Earwitness, and does nothing. Is it mistyped?`),
      ),
    ]
    const faults = checks.filter((check) => check.state === 'fault').length
    if (faults > 0) process.exitCode = exitCodes.failed
    const variables = explainVariables()
    if (args.json) return printJson({ checks, variables })
    for (const check of checks) printCheck(check)
    print('')
    print(dim('Variables (a flag of earwitness start wins over its variable)'))
    for (const variable of variables) {
      const title = [variable.name, variable.flag].filter(Boolean).join(', ')
      print(`${variable.isSet ? bold(title) : title}${variable.isSet ? ` = ${variable.shown}` : ''}`)
      print(`    ${variable.explanation}`)
    }
  },
})

function printCheck({ name, state, say }: Check): void {
  const mark = marks[state].padEnd(5)
  print(`${state === 'fine' ? dim(mark) : bold(mark)}  ${name.padEnd(11)}  ${say}`)
}
