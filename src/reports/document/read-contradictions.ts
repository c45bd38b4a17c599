/** People whom the machine counts in a theme that answers an objective and in one that denies it. */
import type { Themes } from '../../findings/model.ts'
import { listHeardInterviews } from '../../findings/record-store.ts'
import { speakersWithin } from '../../findings/results/themes-within.ts'
import { listThemes } from '../../findings/store.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { DraftMaterial, NearTheme } from './draft/material.ts'

export async function readContradictions(
  tx: Tx,
  studyId: string,
  { themes: { analysis, themes }, nearest }: { themes: Themes; nearest: DraftMaterial['nearest'] },
): Promise<DraftMaterial['contradictions']> {
  const pairs = new Map(
    Object.values(nearest)
      .flatMap(opposedIn)
      .map((pair) => [pair.join(), pair]),
  )
  if (!analysis || pairs.size === 0) return []
  const rows = await listThemes(tx, analysis.analysisId, null)
  const speakers = await speakersWithin(tx, rows, await listHeardInterviews(tx, studyId))
  const nameOf = (themeId: string) => themes.find((theme) => theme.themeId === themeId)?.name
  return [...pairs.values()].flatMap(([one, other]) => {
    const others = speakers.get(other)?.people
    const both = [...(speakers.get(one)?.people ?? [])].filter((person) => others?.has(person)).length
    const [name, opposite] = [nameOf(one), nameOf(other)]
    return both > 0 && name !== undefined && opposite !== undefined
      ? [{ one: name, other: opposite, people: both }]
      : []
  })
}

function opposedIn(near: readonly NearTheme[]): [string, string][] {
  const opposite = near.filter(({ isOpposite }) => isOpposite)
  return near
    .filter(({ isNear }) => isNear)
    .flatMap(({ themeId }) => opposite.map((other): [string, string] => [themeId, other.themeId]))
}
