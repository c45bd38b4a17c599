/** What a part of the people speaks of: counted anew from who spoke of what, without any analysis. */
import { withTenant } from '../../platform/database/database.ts'
import { countChecked } from '../coding/count-checked.ts'
import { type Exposed, proportionOf } from '../count-participants.ts'
import { checkedLabel, machineCodedLabel, type Proportion } from '../model.ts'
import { findAnsweredStudy } from '../record-store.ts'
import { studyNotFound } from '../request-analysis.ts'
import type { ReadContext } from '../show-analysis.ts'
import { withChecked } from '../with-checked.ts'
import { choicesOf } from './list-splitters.ts'
import type { CodeCounts, CountCodes } from './model.ts'
import { peopleWithin } from './people-within.ts'
import { type CountableCode, readCounted } from './read-counted.ts'

/** @throws AppError `not_found`, `invalid_input` for a filter that this study does not know */
export async function countCodes(
  { db, workspaceId }: ReadContext,
  query: CountCodes & { studyId: string },
): Promise<CodeCounts> {
  return withTenant(db, workspaceId, async (tx) => {
    const study = await findAnsweredStudy(tx, query.studyId)
    if (!study) throw studyNotFound()
    const { question, filters } = query
    const counted = await readCounted(tx, study, question)
    if (!counted) {
      const note = machineCodedLabel
      return { analysisId: null, question, people: 0, ofPeople: 0, codes: [], choices: [], note }
    }
    const { analysisId, everybody, exposed, splitters } = counted
    const people = peopleWithin(everybody, filters, splitters)
    const codes = counted.codes
      .map((code) => ({ ...nameOf(code), prevalence: countWithin(code, exposed, people) }))
      .filter(({ prevalence }) => prevalence.count > 0 || prevalence.checked)
      .sort((a, b) => b.prevalence.count - a.prevalence.count || (a.name < b.name ? -1 : 1))
    return {
      analysisId,
      question,
      people: people.size,
      ofPeople: everybody.size,
      codes,
      choices: choicesOf(splitters, people),
      note:
        codes.length > 0 && codes.every(({ prevalence }) => prevalence.checked)
          ? checkedLabel
          : machineCodedLabel,
    }
  })
}

const nameOf = ({ codeId, themeId, name }: CountableCode) => ({ codeId, themeId, name })

/** The machine's count, or where enough of these people were coded by a person, what follows from their codes. */
function countWithin(
  { participants, check }: CountableCode,
  exposed: Exposed,
  within: ReadonlySet<string>,
): Proportion {
  const base = exposed.participants.intersection(within)
  const speaking = participants.intersection(within)
  const machine = proportionOf(speaking.size, base.union(speaking).size, exposed.basis)
  return withChecked(machine, check ? countChecked({ ...check, within }) : undefined)
}
