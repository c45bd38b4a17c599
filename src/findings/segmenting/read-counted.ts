/** What counting within a part of the people needs of the newest analysis: who speaks of what, who could have, what was checked. */
import type { Tx } from '../../platform/database/database.ts'
import { readRecord, readWhole } from '../codebook/rule-again.ts'
import { type CodeIncidence, findLatestRun, listIncidence } from '../codebook/store.ts'
import { checksOf } from '../coding/checks-of.ts'
import type { CheckInput } from '../coding/count-checked.ts'
import type { Exposed } from '../count-participants.ts'
import { type AnsweredStudy, type HeardInterview, listAnswers } from '../record-store.ts'
import { listThemes } from '../store.ts'
import { listSplitters, type NamedSplitter, splitByCodes } from './list-splitters.ts'
import { listArms } from './store.ts'

export interface CountableCode {
  codeId: string
  themeId: string
  name: string
  /** Distinct people who speak of it, by the machine. */
  participants: ReadonlySet<string>
  /** What people's codes say of it; null where nobody has checked it. */
  check: CheckInput | null
}

export interface CountedMaterial {
  analysisId: string
  interviews: readonly HeardInterview[]
  everybody: ReadonlySet<string>
  exposed: Exposed
  /** With those who spoke of one of the themes: they could have spoken of any. */
  able: ReadonlySet<string>
  codes: readonly CountableCode[]
  splitters: readonly NamedSplitter[]
}

/**
 * Null where nothing was analysed. No member of any code is read for it: a press on a filter waits for this.
 *
 * @param question within it; null: over the whole study
 */
export async function readCounted(
  tx: Tx,
  study: AnsweredStudy,
  question: string | null,
): Promise<CountedMaterial | null> {
  const { studyId } = study
  const run = await findLatestRun(tx, studyId)
  if (!run) return null
  const { analysisId } = run
  const read = question === null ? readWhole : readRecord
  const { interviews, scopes } = await read(tx, studyId, new Set(run.interviewIds))
  const exposed = scopes.find(({ questionKey }) => questionKey === question)?.exposed ?? {
    participants: new Set<string>(),
    basis: 'turns' as const,
  }
  const codes = await readCodes(tx, { analysisId, question, interviews })
  const able = new Set([...exposed.participants, ...codes.flatMap(({ participants }) => [...participants])])
  const checks = await checksOf(tx, studyId, codes)
  return {
    analysisId,
    interviews,
    exposed,
    able,
    everybody: new Set(interviews.map(({ participantId }) => participantId)),
    codes: codes.map((code) => {
      const check = checks.get(code.codeId)
      return { ...code, check: check ? { ...check, exposed: able } : null }
    }),
    splitters: [
      ...listSplitters({
        study,
        interviews,
        answers: await listAnswers(tx, studyId),
        arms: await listArms(tx, studyId),
      }),
      ...splitByCodes(codes, able),
    ],
  }
}

type UncheckedCode = Omit<CountableCode, 'check'>

async function readCodes(
  tx: Tx,
  {
    analysisId,
    question,
    interviews,
  }: { analysisId: string; question: string | null; interviews: readonly HeardInterview[] },
): Promise<UncheckedCode[]> {
  const personOf = new Map(interviews.map((each) => [each.interviewId, each.participantId]))
  const incidence = Map.groupBy(await listIncidence(tx, analysisId), (row: CodeIncidence) => row.themeId)
  return (await listThemes(tx, analysisId, question)).flatMap(({ codeId, themeId, name }) => {
    if (!codeId) return []
    const people = (incidence.get(themeId) ?? []).flatMap(
      ({ interviewId }) => personOf.get(interviewId) ?? [],
    )
    return [{ codeId, themeId, name, participants: new Set(people) }]
  })
}
