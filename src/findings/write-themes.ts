/** From what was found to the rows that are shown: distinct people counted, their share, the quotes ranked. */
import type { Tx } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import type { Scope } from './analysis-scopes.ts'
import { proportionOf } from './count-participants.ts'
import type { SaidSegment } from './segment-interviews.ts'
import { type AnalysisRow, replaceThemes } from './store.ts'
import type { FoundThemes } from './themes/find-themes.ts'

export interface FoundInStudy {
  analysis: Pick<AnalysisRow, 'workspaceId' | 'analysisId' | 'studyId'>
  scopes: readonly Scope[]
  /** One for each scope. */
  found: readonly FoundThemes[]
  segments: readonly SaidSegment[]
}

export async function writeThemes(
  tx: Tx,
  { analysis, scopes, found, segments }: FoundInStudy,
): Promise<void> {
  const { workspaceId, analysisId, studyId } = analysis
  const themes: Parameters<typeof replaceThemes>[2]['themes'] = []
  const members: Parameters<typeof replaceThemes>[2]['members'] = []
  for (const [at, scope] of scopes.entries()) {
    for (const [position, theme] of found[at]!.themes.entries()) {
      const themeId = newId()
      const rowOf = (segment: number) => segments[scope.rows[segment]!]!
      const people = new Set(theme.members.map((member) => rowOf(member.segment).participantId))
      // Who spoke of it could have: a turn that was tied to the question later is in the denominator too.
      const exposed = new Set([...scope.exposed.participants, ...people]).size
      const { low, high } = proportionOf(people.size, exposed, scope.exposed.basis)
      const ranks = new Map(theme.quotes.map((segment, rank) => [segment, rank + 1]))
      themes.push({
        workspaceId,
        themeId,
        analysisId,
        studyId,
        questionKey: scope.questionKey,
        position: position + 1,
        name: theme.name,
        statement: theme.statement,
        terms: theme.terms.map(({ term, weight }) => ({ term, weight: Math.round(weight * 1e4) / 1e4 })),
        participants: people.size,
        exposed,
        exposedBasis: scope.exposed.basis === 'answers' ? 'turns' : scope.exposed.basis,
        intervalLow: low ?? 0,
        intervalHigh: high ?? 1,
        cohesion: theme.cohesion,
      })
      for (const { segment, strength, isPrimary } of theme.members) {
        const quoteRank = ranks.get(segment) ?? null
        members.push({
          workspaceId,
          themeId,
          segmentId: rowOf(segment).segmentId,
          analysisId,
          strength,
          isPrimary,
          quoteRank,
        })
      }
    }
  }
  await replaceThemes(tx, analysisId, { themes, members })
}
