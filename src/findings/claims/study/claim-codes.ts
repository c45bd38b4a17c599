/** The codes that a claim may rest on: who has each, who could have, what people have checked, and where it was said. */
import type { Tx } from '../../../platform/database/database.ts'
import { rootOf } from '../../codebook/reduce-codebook.ts'
import type { CheckInput } from '../../coding/count-checked.ts'
import { type AnalysedMaterial, chosenCodes, readAnalysed, readCoded } from '../../coding/read-material.ts'
import { inputOf } from '../../coding/show-coding.ts'
import type { ExposureBasis } from '../../model.ts'
import { hashRecord } from '../../record-store.ts'
import { statusesOf } from '../../request-analysis.ts'

export interface ClaimCode {
  codeId: string
  name: string
  questionKey: string | null
  /** Distinct participants to whom the machine gave it, after the researcher's rules. */
  participants: ReadonlySet<string>
  /** Distinct participants who could have it. */
  exposed: ReadonlySet<string>
  basis: ExposureBasis
  /** Null: nobody has checked it. */
  check: CheckInput | null
  /** Null: over the whole study, or nobody knows who was asked. */
  how: { asked: ReadonlySet<string>; volunteered: ReadonlySet<string> } | null
  /** Strongest first. Offsets into the current revision of each turn. */
  places: readonly { interviewId: string; turn: number; start: number; end: number }[]
}

export interface ClaimCodes {
  /** The codes were given to the record as it is now. */
  isOfRecord: boolean
  /** A merged code is found as the one that it is in. */
  find(codeId: string): ClaimCode | null
  /** All of one question, or of the whole study: whoever writes of one had the others to choose from. */
  within(questionKey: string | null): ClaimCode[]
}

/** No code: nothing was analysed. */
export const noCodes: ClaimCodes = { isOfRecord: true, find: () => null, within: () => [] }

/** Reads the newest finished analysis whole; a second for 500 interviews. */
export async function readClaimCodes(tx: Tx, studyId: string): Promise<ClaimCodes> {
  const analysed = await readAnalysed(tx, studyId)
  if (!analysed) return noCodes
  const coded = await readCoded(tx, studyId)
  const checked = new Set(
    coded.readings.size > 0 ? chosenCodes(coded.samples, analysed).map(({ codeId }) => codeId) : [],
  )
  const codes = new Map(
    analysed.codes.map((code): [string, ClaimCode] => {
      const { codeId, name, questionKey, participants, exposedBasis, members } = code
      const input = inputOf(code, analysed, coded)
      const places = members.toSorted((a, b) => b.strength - a.strength)
      return [
        codeId,
        {
          ...{ codeId, name, questionKey, participants, places, basis: exposedBasis },
          exposed: input.exposed,
          check: checked.has(codeId) ? input : null,
          how: howOf(questionKey, analysed),
        },
      ]
    }),
  )
  const { analysis, book } = analysed
  return {
    isOfRecord: (await hashRecord(tx, studyId, statusesOf(analysis))) === analysis.inputHash,
    within: (questionKey) => [...codes.values()].filter((code) => code.questionKey === questionKey),
    find: (codeId) => codes.get(book.has(codeId) ? rootOf(book, codeId) : codeId) ?? null,
  }
}

function howOf(questionKey: string | null, { how }: AnalysedMaterial): ClaimCode['how'] {
  return questionKey === null ? null : (how.get(questionKey) ?? null)
}
