import { defineCommand } from 'citty'
import { consentPurposes } from '../../audience/model.ts'
import { AppError } from '../../platform/errors.ts'
import { consentFormats } from '../../reports/model.ts'
import { apiResponse } from '../client.ts'
import { receiveFile } from '../receive-file.ts'

/** The workspace's record of consent as a file. */
export default defineCommand({
  meta: { name: 'consents', description: 'Write who agreed to what, when, and to which words' },
  args: {
    purpose: { type: 'string', description: `Only one of: ${consentPurposes.join(', ')}` },
    format: { type: 'string', default: 'csv', description: consentFormats.join(', ') },
    out: { type: 'string', description: 'The file; without it the table goes to standard output' },
    json: { type: 'boolean', description: 'With --out: print what was written as JSON' },
  },
  async run({ args }) {
    const format = oneOf(consentFormats, args.format, 'format')
    const purpose = args.purpose === undefined ? undefined : oneOf(consentPurposes, args.purpose, 'purpose')
    const query = new URLSearchParams({ format, ...(purpose ? { purpose } : {}) })
    const response = await apiResponse('GET', `/api/v1/consents/export?${query}`)
    await receiveFile(response, args, { format, purpose: purpose ?? 'all' })
  },
})

function oneOf<Known extends string>(known: readonly Known[], given: string, what: string): Known {
  const found = known.find((each) => each === given)
  if (found) return found
  throw new AppError('invalid_input', `unknown ${what}`, {
    say: `There is no ${what} "${given}". There are: ${known.join(', ')}.`,
  })
}
