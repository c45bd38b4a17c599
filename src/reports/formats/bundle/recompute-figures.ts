/** Every figure of a report from the record of a bundle alone: no database, no server, nothing that was counted before. Pure. */
import { listScopes, type Scope } from '../../../findings/analysis-scopes.ts'
import { countByStatus, exposedOf, proportionOf } from '../../../findings/count-participants.ts'
import { closedResult } from '../../../findings/results/closed-results.ts'
import { answersTo } from '../../../findings/results/given-answers.ts'
import { identityOf } from '../../../findings/results/study-questions.ts'
import type { QuestionFigures, ReportFigures, ThemeFigures } from './figures.ts'
import type { BundleInterview, BundleQuestion, BundleRecord } from './model.ts'

export function recomputeFigures(record: BundleRecord): ReportFigures {
  const included = record.interviews.filter(({ status }) => record.statuses.includes(status))
  const questions = record.questions
    .map((question) => figuresOfQuestion(question, record, included))
    .filter(({ isCurrent, exposed, answered }) => isCurrent || exposed > 0 || answered > 0)
  return {
    interviews: included.length,
    participants: new Set(included.map(({ participantId }) => participantId)).size,
    leftOut: countByStatus(record.interviews.filter(({ status }) => !record.statuses.includes(status))),
    questions,
    ...figuresOfThemes(record),
  }
}

type Heard = BundleInterview & Parameters<typeof answersTo>[2][number]

/** What the functions of findings ask for beside what a bundle holds plays no part in any figure. */
function asHeard(interview: BundleInterview): Heard {
  return {
    ...interview,
    attributes: interview.attributes ?? {},
    studyId: '',
    participantLabel: '',
    revisionId: null,
  }
}

function figuresOfQuestion(
  question: BundleQuestion,
  record: BundleRecord,
  included: readonly BundleInterview[],
): QuestionFigures & { isCurrent: boolean } {
  const counted = new Set(included.map(({ interviewId }) => interviewId))
  const identity = identityOf(question)
  const isIts = (row: { questionKey: string; meaning: number; interviewId: string }) =>
    counted.has(row.interviewId) && identityOf(row) === identity
  const rows = record.answers.filter(isIts)
  const given = answersTo(question, rows, included.map(asHeard))
  const exposures = record.exposures.filter(({ interviewId }) => counted.has(interviewId))
  const exposed = exposedOf(
    included,
    {
      byEvents: new Set(exposures.filter(isIts).map(({ interviewId }) => interviewId)),
      byWords: new Set(rows.filter(({ state }) => state !== 'skipped').map(({ interviewId }) => interviewId)),
    },
    new Set(exposures.map(({ interviewId }) => interviewId)),
  )
  const skipped: Record<string, number> = {}
  for (const { state, skipReason } of rows) {
    if (state === 'skipped') skipped[skipReason ?? 'unknown'] = (skipped[skipReason ?? 'unknown'] ?? 0) + 1
  }
  return {
    questionKey: question.questionKey,
    meaning: question.meaning,
    isCurrent: question.isCurrent,
    exposed: new Set([...exposed.participants, ...given.map(({ participantId }) => participantId)]).size,
    basis: exposed.basis,
    answered: given.length,
    volunteered: given.filter(({ isVolunteered }) => isVolunteered).length,
    skipped,
    closed: closedResult(question, given),
  }
}

function figuresOfThemes(record: BundleRecord): Pick<ReportFigures, 'themes' | 'scopes'> {
  const { analysis } = record
  if (!analysis) return { themes: [], scopes: [] }
  const interviews = record.interviews.filter(({ status }) => analysis.statuses.includes(status))
  const participantOf = new Map(interviews.map((each) => [each.interviewId, each.participantId]))
  const ofIncluded = <Row extends { interviewId: string }>(rows: readonly Row[]) =>
    rows.filter(({ interviewId }) => participantOf.has(interviewId))
  const segments = ofIncluded(record.segments)
  const scopes = listScopes({
    interviews,
    speaking: new Set(
      ofIncluded(record.turns).flatMap(({ role, length, interviewId }) =>
        role === 'participant' && length > 0 ? [interviewId] : [],
      ),
    ),
    segments,
    questions: record.questions,
    answers: ofIncluded(record.answers),
    exposures: ofIncluded(record.exposures),
  })
  const rowOf = new Map(segments.map(({ segmentId }, row) => [segmentId, row]))
  const members = Map.groupBy(record.assignments, ({ themeId }) => themeId)
  const rowsOf = (themeId: string) =>
    (members.get(themeId) ?? []).flatMap(({ segmentId }) => rowOf.get(segmentId) ?? [])
  const themes = record.themes.map(({ themeId, questionKey }): ThemeFigures => {
    const scope = scopes.find((each) => each.questionKey === questionKey)
    const rows = rowsOf(themeId)
    const people = new Set(rows.map((row) => participantOf.get(segments[row]!.interviewId)!))
    return { themeId, segments: rows.length, prevalence: prevalenceOf(people, scope) }
  })
  return {
    themes,
    scopes: scopes.map(({ questionKey, rows }) => {
      const own = record.themes.filter((theme) => theme.questionKey === questionKey)
      const somewhere = new Set(own.flatMap(({ themeId }) => rowsOf(themeId)))
      const none = rows.filter((row) => !somewhere.has(row)).length
      return { questionKey, segments: rows.length, none }
    }),
  }
}

/** Of a theme whose question the record does not know nobody could have spoken but those who did. */
function prevalenceOf(people: ReadonlySet<string>, scope: Scope | undefined) {
  const exposed = new Set([...(scope?.exposed.participants ?? []), ...people])
  return proportionOf(people.size, exposed.size, scope?.exposed.basis ?? 'turns')
}
