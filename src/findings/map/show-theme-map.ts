/** Codes and what was said of them on a plane, for a reader who wants to see what lies near what. */
import { withTenant } from '../../platform/database/database.ts'
import { codesOfAnalysis } from '../codebook/codes-of-analysis.ts'
import { findLatestRun } from '../codebook/store.ts'
import { checkedByCode } from '../coding/show-coding.ts'
import { proportionOf } from '../count-participants.ts'
import { byInterview, quotesAt } from '../quotes.ts'
import { findStudyRecord, listHeardInterviews } from '../record-store.ts'
import { studyNotFound } from '../request-analysis.ts'
import { findVectors } from '../segment-store.ts'
import type { ReadContext } from '../show-analysis.ts'
import { findAnalysis } from '../store.ts'
import { withChecked } from '../with-checked.ts'
import type { ThemeMap } from './model.ts'
import { placeCodes } from './place-codes.ts'

/** More points than this are no map. */
const mostSegments = 1500

/** @throws AppError `not_found` */
export async function showThemeMap(
  { db, workspaceId }: ReadContext,
  { studyId, question }: { studyId: string; question: string | null },
): Promise<ThemeMap> {
  return withTenant(db, workspaceId, async (tx) => {
    if (!(await findStudyRecord(tx, studyId))) throw studyNotFound()
    const nothing = { codes: [], segments: [], ofSegments: 0, shown: 0 }
    const run = await findLatestRun(tx, studyId)
    const analysis = run && (await findAnalysis(tx, run.analysisId))
    if (!analysis) return { ...nothing, note: 'Nothing was analysed yet.' }
    if (analysis.isLexical) {
      return {
        ...nothing,
        note: 'There is no map without the embedding model: shared words make no distances.',
      }
    }
    const codes = await codesOfAnalysis(tx, {
      studyId,
      analysisId: analysis.analysisId,
      questionKey: question,
    })
    // A segment of several codes is drawn once, by the first; of very many, evenly spaced ones.
    const all = new Map(
      codes
        .toReversed()
        .flatMap((code) => code.members.map((member) => [member.segmentId, { ...member, code }])),
    )
    const step = Math.max(1, Math.ceil(all.size / mostSegments))
    const drawn = [...all.values()]
      .sort((a, b) => (a.segmentId < b.segmentId ? -1 : 1))
      .filter((_, at) => at % step === 0)
    const stored = await findVectors(
      tx,
      analysis.embedderId,
      drawn.map((member) => member.segmentId),
    )
    const kept = drawn.filter((member) => stored.has(member.segmentId))
    const rowOf = new Map(kept.map((member, row) => [member.segmentId, row]))
    const dimensions = stored.values().next().value?.length ?? 1
    const data = new Float32Array(kept.length * dimensions)
    for (const [row, member] of kept.entries()) data.set(stored.get(member.segmentId)!, row * dimensions)
    const placed = codes.filter((code) => code.members.some((member) => rowOf.has(member.segmentId)))
    const plane = placeCodes(
      { data, count: kept.length, dimensions },
      placed.map((code) => code.members.flatMap((member) => rowOf.get(member.segmentId) ?? [])),
    )
    const quotes = await quotesAt(tx, kept, byInterview(await listHeardInterviews(tx, studyId)))
    const checked = await checkedByCode(tx, studyId)
    return {
      codes: placed.map(({ codeId, themeId, name, participants, exposed, exposedBasis }, at) => ({
        ...{ codeId, themeId, name, people: participants.size, ...plane.codes[at]! },
        prevalence: withChecked(proportionOf(participants.size, exposed, exposedBasis), checked.get(codeId)),
      })),
      segments: kept.flatMap(({ code }, row) =>
        quotes[row] ? [{ codeId: code.codeId, ...plane.segments[row]!, quote: quotes[row] }] : [],
      ),
      ofSegments: all.size,
      shown: plane.shown,
      note: `Near means alike, as far as two directions can show: these show ${Math.round(plane.shown * 100)} % of the differences between codes.`,
    }
  })
}
