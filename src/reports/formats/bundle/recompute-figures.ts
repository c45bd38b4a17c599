/** Every figure of a report from the record of a bundle alone: no database, no server, nothing that was counted before. Pure. */
import { questionsOfStudy } from '../../../findings/asked/questions-of-study.ts'
import { saidInStudy } from '../../../findings/asked/said-in-study.ts'
import { countByStatus, exposedOf, proportionOf } from '../../../findings/count-participants.ts'
import { sideOf } from '../../../findings/directions/count-sides.ts'
import { type Side, sides } from '../../../findings/directions/model.ts'
import type { Proportion } from '../../../findings/model.ts'
import { closedResult } from '../../../findings/results/closed-results.ts'
import { answersTo } from '../../../findings/results/given-answers.ts'
import { identityOf } from '../../../findings/results/study-questions.ts'
import { withChecked } from '../../../findings/with-checked.ts'
import { askedScope, themeScope } from '../../document/figure-model.ts'
import { checkedThemes } from './checked-themes.ts'
import { codingOf } from './coding-of.ts'
import type { QuestionFigures, ReportFigures, ThemeFigures } from './figures.ts'
import type { BundleInterview, BundleQuestion, BundleRecord, BundleSegment } from './model.ts'

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
    sides: sidesOf(record),
    said: saidOf(record),
  }
}

type Heard = BundleInterview & Parameters<typeof answersTo>[2][number]

/** What the functions of findings ask for beside what a bundle holds plays no part in any figure. */
export function asHeard(interview: BundleInterview): Heard {
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
  const { themes, scopes } = codingOf(record)
  const checked = checkedThemes(record, themes)
  return {
    themes: themes.map(
      ({ themeId, rows, people, exposed, basis }): ThemeFigures => ({
        themeId,
        segments: rows.length,
        prevalence: withChecked(proportionOf(people.size, exposed.size, basis), checked.get(themeId)),
      }),
    ),
    scopes: scopes.map(({ questionKey, rows }) => {
      const own = themes.filter((theme) => theme.questionKey === questionKey)
      const somewhere = new Set(own.flatMap((theme) => theme.rows))
      const none = rows.filter((row) => !somewhere.has(row)).length
      return { questionKey, segments: rows.length, none }
    }),
  }
}

/** From the turns alone: the questions are recovered anew, and the words looked for again. */
function saidOf(record: BundleRecord): ReportFigures['said'] {
  const { analysis, turns } = record
  if (!turns.some(({ text }) => typeof text === 'string')) return null
  if (!analysis) return []
  const interviews = record.interviews.filter(({ status }) => analysis.statuses.includes(status)).map(asHeard)
  const counted = new Set(interviews.map(({ interviewId }) => interviewId))
  const said = turns
    .filter(({ interviewId }) => counted.has(interviewId))
    .map((turn) => ({ kind: '', startMs: null, at: new Date(0), ...turn, text: turn.text ?? null }))
  // What only answers know, and no guide, is called by its key and stands in no section.
  const ofGuide = record.questions.filter(({ sectionTitle }) => sectionTitle !== '')
  const wordings = new Map(ofGuide.map(({ questionKey, text }) => [questionKey, text]))
  const asked = questionsOfStudy(interviews, said, wordings)
  const basis = interviews.some(({ origin }) => origin === 'import') ? 'turns' : 'events'
  return [...saidInStudy({ interviews, turns: said }, asked, basis)].flatMap(([questionKey, its]) =>
    its.map(({ key, proportion }) => ({ questionKey, key, proportion })),
  )
}

/** From which way each stretch was read; none where the bundle does not say it. */
function sidesOf(record: BundleRecord): ReportFigures['sides'] {
  const { segments, themes } = codingOf(record)
  if (!segments.some(({ direction }) => direction)) return []
  const personOf = new Map(record.interviews.map((each) => [each.interviewId, each.participantId]))
  const basis = record.interviews.some(({ origin }) => origin === 'import') ? 'turns' : 'events'
  const count = (scope: string, its: readonly BundleSegment[], of: Proportion['basis']) => {
    const byPerson = Map.groupBy(
      its.filter(({ direction }) => direction),
      ({ interviewId }) => personOf.get(interviewId)!,
    )
    const own = [...byPerson.values()].map((rows) => sideOf(rows.map(({ direction }) => direction!)))
    const proportion = (side: Side) =>
      proportionOf(own.filter((each) => each === side).length, own.length, of)
    return { scope, sides: sides.map((side) => ({ side, proportion: proportion(side) })) }
  }
  const asked = Map.groupBy(segments, ({ direction }) => direction?.askedUnder ?? null)
  return [
    ...[...asked].flatMap(([key, its]) => (key === null ? [] : [count(askedScope(key), its, basis)])),
    ...themes.map(({ themeId, rows, basis: of }) =>
      count(
        themeScope(themeId),
        rows.map((row) => segments[row]!),
        of,
      ),
    ),
  ].toSorted((a, b) => (a.scope < b.scope ? -1 : 1))
}
