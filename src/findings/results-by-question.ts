/** Results by objective and question: closed answers counted, open ones as themes within their question. */
import type { InterviewStatus } from '../interview/events.ts'
import { type Tx, withTenant } from '../platform/database/database.ts'
import { AppError } from '../platform/errors.ts'
import { countByStatus, exposedOf } from './count-participants.ts'
import { countedLabel, lexicalLabel, type QuestionResult, type Results, type Theme } from './model.ts'
import { byInterview } from './quotes.ts'
import {
  type AnswerRow,
  type ExposureRow,
  findAnsweredStudy,
  type HeardInterview,
  listAnswers,
  listExposures,
  listHeardInterviews,
  listSaidTurns,
  type SaidTurn,
} from './record-store.ts'
import { studyNotFound } from './request-analysis.ts'
import { chooseAnswers, chooseReasons, listCorrections, type WordsGiven } from './results/choose-reasons.ts'
import { closedResult } from './results/closed-results.ts'
import {
  canSplitBy,
  crossTab,
  listSplittingAttributes,
  type Splitter,
  splitByAttribute,
  splitByQuestion,
} from './results/cross-tab.ts'
import { answersTo } from './results/given-answers.ts'
import { identityOf, listStudyQuestions, type StudyQuestion } from './results/study-questions.ts'
import { type Speakers, speakersWithin, themesWithin } from './results/themes-within.ts'
import { choicesOf, listSplitters } from './segmenting/list-splitters.ts'
import type { Filter } from './segmenting/model.ts'
import { peopleWithin } from './segmenting/people-within.ts'
import { listArms } from './segmenting/store.ts'
import { type ReadContext, toAnalysisView } from './show-analysis.ts'
import { labelOf, themesWithQuotes } from './show-themes.ts'
import { type AnalysisRow, findLatestAnalysis, listThemes } from './store.ts'

export interface ResultsQuery {
  studyId: string
  statuses: InterviewStatus[]
  /** `attribute:plan` or `question:satisfaction`. */
  crossBy?: string | undefined
  /** Only people who pass all of these. */
  filters?: readonly Filter[] | undefined
}

/** @throws AppError `not_found`, or `invalid_input` when there is nothing by that name to split by */
export async function resultsByQuestion(
  { db, workspaceId }: ReadContext,
  query: ResultsQuery,
): Promise<Results> {
  return withTenant(db, workspaceId, (tx) => resultsIn(tx, query))
}

/** The same, within a transaction that reads other things of the same moment. */
export async function resultsIn(tx: Tx, query: ResultsQuery): Promise<Results> {
  const material = await readMaterial(tx, query)
  const { study, heard, included, analysis, questions } = material
  const splitter = query.crossBy ? splitterOf(query.crossBy, material) : null
  const results = questions.map((question) => ({
    objectiveKey: question.objectiveKey,
    result: resultOf(question, material, splitter),
  }))
  const worth = results.filter(({ result }) => result.isCurrent || result.exposed > 0 || result.answered > 0)
  return {
    studyId: query.studyId,
    isSample: study.isSample,
    analysis: analysis && toAnalysisView(analysis),
    statuses: query.statuses,
    interviews: included.length,
    participants: new Set(included.map((interview) => interview.participantId)).size,
    leftOut: countByStatus(heard.filter((interview) => !query.statuses.includes(interview.status))),
    objectives: byObjective(worth, material),
    crossBy: {
      attributes: listSplittingAttributes(included),
      questions: questions.filter(canSplitBy).map(({ questionKey, text }) => ({ key: questionKey, text })),
    },
    choices: material.choices,
    corrections: listCorrections(material.words, new Set(included.map((each) => each.interviewId))),
    notes: notesOf(material, query.statuses),
  }
}

interface Material {
  study: NonNullable<Awaited<ReturnType<typeof findAnsweredStudy>>>
  heard: HeardInterview[]
  included: HeardInterview[]
  answers: AnswerRow[]
  exposures: ExposureRow[]
  questions: StudyQuestion[]
  analysis: AnalysisRow | null
  themes: Map<string, Theme[]>
  words: WordsGiven
  /** Who speaks of each theme, where only a part of the people is counted. */
  speakers: Speakers | null
  choices: Results['choices']
}

async function readMaterial(tx: Tx, { studyId, statuses, filters = [] }: ResultsQuery): Promise<Material> {
  const study = await findAnsweredStudy(tx, studyId)
  if (!study) throw studyNotFound()
  const heard = await listHeardInterviews(tx, studyId)
  const ofStatus = heard.filter((interview) => statuses.includes(interview.status))
  const allAnswers = await listAnswers(tx, studyId)
  const splitters = listSplitters({
    study,
    interviews: ofStatus,
    answers: allAnswers,
    arms: await listArms(tx, studyId),
  })
  const people = peopleWithin(new Set(ofStatus.map((each) => each.participantId)), filters, splitters)
  const included = ofStatus.filter((interview) => people.has(interview.participantId))
  const isIncluded = new Set(included.map((interview) => interview.interviewId))
  const ofIncluded = <T extends { interviewId: string }>(rows: T[]) =>
    rows.filter((row) => isIncluded.has(row.interviewId))
  const answers = ofIncluded(allAnswers)
  const analysis = await findLatestAnalysis(tx, studyId, ['finished'])
  const interviews = byInterview(heard)
  const rows = analysis ? await listThemes(tx, analysis.analysisId) : []
  const themes = await themesWithQuotes(
    tx,
    rows.filter((row) => row.questionKey !== null),
    interviews,
  )
  return {
    study,
    heard,
    included,
    answers,
    exposures: ofIncluded(await listExposures(tx, studyId)),
    questions: listStudyQuestions(study, answers),
    analysis,
    themes: Map.groupBy(themes, (theme) => theme.questionKey ?? ''),
    words: {
      turns: groupTurns(await listSaidTurns(tx, [...new Set(answers.map((row) => row.interviewId))])),
      interviews,
    },
    speakers: filters.length > 0 ? await speakersWithin(tx, rows, included) : null,
    choices: choicesOf(splitters, people),
  }
}

function groupTurns(turns: SaidTurn[]): Map<string, SaidTurn[]> {
  return Map.groupBy(turns, (turn) => turn.interviewId)
}

function splitterOf(crossBy: string, { included, questions, answers }: Material): Splitter {
  const [kind, ...rest] = crossBy.split(':')
  const key = rest.join(':')
  if (kind === 'attribute' && listSplittingAttributes(included).some((each) => each.key === key)) {
    return splitByAttribute(key, included)
  }
  const question = questions.find((each) => each.questionKey === key && canSplitBy(each))
  if (kind === 'question' && question)
    return splitByQuestion(question, answersTo(question, answers, included))
  throw new AppError('invalid_input', 'nothing to cross by', {
    say: 'Results cannot be split by this. Choose one of the attributes or questions listed under crossBy.',
    details: [{ where: 'crossBy', say: 'Is not an attribute or a closed question of this study.' }],
  })
}

function resultOf(question: StudyQuestion, material: Material, splitter: Splitter | null): QuestionResult {
  const { included, answers, exposures, words } = material
  const given = answersTo(question, answers, included)
  const identity = identityOf(question)
  const isIts = (row: { questionKey: string; meaning: number }) => identityOf(row) === identity
  const exposed = exposedOf(
    included,
    {
      byEvents: new Set(exposures.filter(isIts).map((row) => row.interviewId)),
      byWords: new Set(
        answers.filter((row) => isIts(row) && row.state !== 'skipped').map((row) => row.interviewId),
      ),
    },
    new Set(exposures.map((row) => row.interviewId)),
  )
  const found = question.isCurrent ? (material.themes.get(question.questionKey) ?? []) : []
  const { speakers } = material
  const themes = speakers ? themesWithin(found, exposed, { speakers, included }) : found
  const isOpen = question.kind === 'open'
  const scope = material.analysis?.counts?.scopes.find((each) => each.questionKey === question.questionKey)
  return {
    questionKey: question.questionKey,
    meaning: question.meaning,
    isCurrent: question.isCurrent,
    kind: question.kind,
    text: question.text,
    sectionTitle: question.sectionTitle,
    exposed: new Set([...exposed.participants, ...given.map((answer) => answer.participantId)]).size,
    basis: exposed.basis,
    answered: given.length,
    volunteered: given.filter((answer) => answer.isVolunteered).length,
    skipped: skippedOf(answers.filter(isIts)),
    closed: closedResult(question, given),
    reasons: chooseReasons(question, given, words),
    crossTab: splitter ? crossTab(question, given, splitter) : null,
    themes,
    none: speakers ? 0 : (scope?.none ?? 0),
    answers: isOpen && themes.length === 0 ? chooseAnswers(question, given, words) : [],
    label: isOpen || themes.length > 0 ? labelOf(themes) : countedLabel,
  }
}

function skippedOf(rows: readonly AnswerRow[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { state, skipReason } of rows) {
    if (state === 'skipped') counts[skipReason ?? 'unknown'] = (counts[skipReason ?? 'unknown'] ?? 0) + 1
  }
  return counts
}

type Placed = { objectiveKey: string | null; result: QuestionResult }

/** In the order of the guide's objectives; questions that serve none come last. */
function byObjective(placed: readonly Placed[], { study }: Material): Results['objectives'] {
  const guide = study.revisions[0]?.guide ?? study.draft
  const known = new Set(guide.objectives.map((objective) => objective.key))
  const groups = guide.objectives.map(({ key, text }) => ({
    key: key as string | null,
    text,
    questions: placed.filter((each) => each.objectiveKey === key).map((each) => each.result),
  }))
  const rest = placed.filter((each) => each.objectiveKey === null || !known.has(each.objectiveKey))
  if (rest.length > 0) groups.push({ key: null, text: '', questions: rest.map((each) => each.result) })
  return groups.filter((group) => group.questions.length > 0)
}

function notesOf({ analysis, study, included }: Material, statuses: readonly InterviewStatus[]): string[] {
  const notes: string[] = []
  if (study.isSample) notes.push('These interviews were invented to show how results look.')
  if (analysis?.isLexical) notes.push(`The themes were ${lexicalLabel}.`)
  if (analysis && String((analysis.parameters as { statuses?: string[] }).statuses) !== String(statuses)) {
    notes.push(
      'The themes of open answers come from an analysis of other interview statuses than chosen here.',
    )
  }
  if (included.some((interview) => interview.origin === 'import')) {
    notes.push(
      'Imported interviews do not record who was asked what: there, exposed means everyone who answered the question.',
    )
  }
  return notes
}
