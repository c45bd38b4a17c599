/** What people said of people when they checked the machine's coding, with the probabilities by which they were drawn. */
import { codeOf } from '../../../findings/coding/count-checked.ts'
import { chosenCodes, readAnalysed, readCoded } from '../../../findings/coding/read-material.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { codingRule } from '../../../statistics/prediction-powered.ts'
import type { BundleRecord } from './model.ts'

type Human = Pick<BundleRecord, 'humanCoding' | 'human'>

/** Nothing where no sample was drawn. */
export async function collectHuman(tx: Tx, studyId: string): Promise<Human> {
  const coded = await readCoded(tx, studyId)
  const analysed = coded.samples.length > 0 ? await readAnalysed(tx, studyId) : null
  if (!analysed) return { humanCoding: null, human: [] }
  const codes = chosenCodes(coded.samples, analysed)
  const places = new Map(coded.draws.map(({ participantId, place }) => [participantId, place]))
  const strata = Map.groupBy(coded.frame, ({ frame, stratum }) => `${frame}:${stratum}`)
  const probabilityOf = (stratum: string) => {
    const people = strata.get(stratum)!
    return people.filter(({ participantId }) => places.has(participantId)).length / people.length
  }
  return {
    humanCoding: {
      themeIds: codes.map(({ themeId }) => themeId),
      rule: coded.samples[0]?.sample.rule ?? codingRule,
      samples: coded.samples.map(({ number, seed, sample, lockedAt }) => ({
        ...{ number, seed, wanted: sample.wanted, lockedAt: lockedAt.toISOString() },
      })),
    },
    human: coded.frame.map(({ participantId, frame, stratum }) => ({
      ...{ participantId, frame, stratum, place: places.get(participantId) ?? null },
      probability: probabilityOf(`${frame}:${stratum}`),
      codes: codes.flatMap((code) => {
        const has = codeOf(participantId, { code, book: analysed.book, readings: coded.readings })
        return has === null ? [] : [{ themeId: code.themeId, has }]
      }),
    })),
  }
}
