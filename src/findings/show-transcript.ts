/** One interview in full, with the stretches marked that belong to themes. */
import { withTenant } from '../platform/database/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Mark, MarkedTranscript } from './model.ts'
import { findInterviewStudy, listHeardInterviews, listSaidTurns } from './record-store.ts'
import type { ReadContext } from './show-analysis.ts'
import { findLatestAnalysis, listMarks } from './store.ts'

/** Marks come from the newest finished analysis. @throws AppError `not_found` */
export async function showMarkedTranscript(
  { db, workspaceId }: ReadContext,
  interviewId: string,
): Promise<MarkedTranscript> {
  return withTenant(db, workspaceId, async (tx) => {
    const studyId = await findInterviewStudy(tx, interviewId)
    const interviews = studyId ? await listHeardInterviews(tx, studyId) : []
    const interview = interviews.find((each) => each.interviewId === interviewId)
    if (!studyId || !interview) {
      throw new AppError('not_found', 'no such interview', {
        say: 'There is no such interview in this workspace.',
      })
    }
    const analysis = await findLatestAnalysis(tx, studyId, ['finished'])
    const marks = analysis ? marksByTurn(await listMarks(tx, analysis.analysisId, interviewId)) : new Map()
    const turns = await listSaidTurns(tx, [interviewId], 'both')
    return {
      interviewId,
      studyId,
      participantLabel: interview.participantLabel,
      status: interview.status,
      origin: interview.origin,
      attributes: interview.attributes,
      analysisId: analysis?.analysisId ?? null,
      turns: turns.map(({ at, interviewId: _, ...turn }) => ({
        ...turn,
        at: at.toISOString(),
        marks: turn.text === null ? [] : (marks.get(`${turn.turn}:${turn.turnRevision}`) ?? []),
      })),
    }
  })
}

type MarkRow = Awaited<ReturnType<typeof listMarks>>[number]

/** Marks belong to the revision of the turn that was analysed; a corrected turn has none until the next run. */
function marksByTurn(rows: readonly MarkRow[]): Map<string, Mark[]> {
  const turns = new Map<string, Mark[]>()
  for (const row of rows) {
    const key = `${row.turn}:${row.turnRevision}`
    const marks = turns.get(key) ?? []
    turns.set(key, marks)
    const theme = { themeId: row.themeId, name: row.name, strength: row.strength, isPrimary: row.isPrimary }
    const known = marks.find((mark) => mark.segmentId === row.segmentId)
    if (known) known.themes.push(theme)
    else marks.push({ start: row.start, end: row.end, segmentId: row.segmentId, themes: [theme] })
  }
  return turns
}
