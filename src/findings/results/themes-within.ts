/** The themes of a question among a part of the people: counted anew, with what people's coding says of them. */
import type { Tx } from '../../platform/database/database.ts'
import { listIncidence } from '../codebook/store.ts'
import { type Check, checksOf } from '../coding/checks-of.ts'
import { countChecked } from '../coding/count-checked.ts'
import { type Exposed, proportionOf } from '../count-participants.ts'
import { labelOfCode, type Theme } from '../model.ts'
import type { HeardInterview } from '../record-store.ts'
import type { ThemeRow } from '../store.ts'
import { withChecked } from '../with-checked.ts'

/** Who of the people speaks of each theme, and what was checked of it; by theme. */
export type Speakers = ReadonlyMap<string, { people: ReadonlySet<string>; check: Check | null }>

export async function speakersWithin(
  tx: Tx,
  rows: readonly ThemeRow[],
  included: readonly HeardInterview[],
): Promise<Speakers> {
  const [first] = rows
  if (!first) return new Map()
  const personOf = new Map(included.map((each) => [each.interviewId, each.participantId]))
  const spoken = new Map<string, Set<string>>()
  for (const { themeId, interviewId } of await listIncidence(tx, first.analysisId)) {
    const participantId = personOf.get(interviewId)
    if (participantId === undefined) continue
    const known = spoken.get(themeId)
    if (known) known.add(participantId)
    else spoken.set(themeId, new Set([participantId]))
  }
  const peopleOf = (themeId: string) => spoken.get(themeId) ?? new Set<string>()
  const codes = rows.flatMap(({ codeId, themeId }) =>
    codeId ? [{ codeId, participants: peopleOf(themeId) }] : [],
  )
  const checks = await checksOf(tx, first.studyId, codes)
  return new Map(
    rows.map(({ themeId, codeId }) => [
      themeId,
      { people: peopleOf(themeId), check: checks.get(codeId ?? '') ?? null },
    ]),
  )
}

/** Only what somebody of them says, or what a person has checked. */
export function themesWithin(
  themes: readonly Theme[],
  exposed: Exposed,
  { speakers, included }: { speakers: Speakers; included: readonly HeardInterview[] },
): Theme[] {
  const isHeard = new Set(included.map((interview) => interview.interviewId))
  const within = new Set(included.map((interview) => interview.participantId))
  return themes
    .flatMap((theme): Theme[] => {
      const { people = new Set<string>(), check = null } = speakers.get(theme.themeId) ?? {}
      const able = new Set([...exposed.participants, ...people])
      const machine = proportionOf(people.size, able.size, exposed.basis)
      const checked = check ? countChecked({ ...check, exposed: able, within }) : undefined
      const prevalence = withChecked(machine, checked)
      if (people.size === 0 && !prevalence.checked) return []
      // A voice of somebody who is filtered out would say what is not counted.
      const quotes = theme.quotes.filter((quote) => isHeard.has(quote.interviewId))
      const label = labelOfCode(prevalence, theme.stability === null)
      return [{ ...theme, quotes, label, prevalence }]
    })
    .sort((a, b) => b.prevalence.count - a.prevalence.count)
}
