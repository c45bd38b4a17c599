/** What people have checked, ready to be counted within any part of the people. */
import type { Tx } from '../../platform/database/database.ts'
import { codingRule } from '../../statistics/prediction-powered.ts'
import { reduceCodebook } from '../codebook/reduce-codebook.ts'
import { listEntries } from '../codebook/store.ts'
import type { CheckInput } from './count-checked.ts'
import { chosenCodes, readCoded } from './read-material.ts'

/** Of one code, without those who could have spoken of it. */
export type Check = Omit<CheckInput, 'exposed' | 'within'>

/** By code, of those that were chosen to be checked. Empty where nobody has coded anything. */
export async function checksOf(
  tx: Tx,
  studyId: string,
  codes: readonly CheckInput['code'][],
): Promise<Map<string, Check>> {
  const coded = await readCoded(tx, studyId)
  if (coded.readings.size === 0) return new Map()
  const { codes: book } = reduceCodebook(await listEntries(tx, studyId))
  const { frame, readings, samples } = coded
  const rule = samples[0]?.sample.rule ?? codingRule
  return new Map(
    chosenCodes(samples, { codes, book }).map((code) => [code.codeId, { code, book, frame, readings, rule }]),
  )
}
