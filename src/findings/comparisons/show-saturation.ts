/** Whether more interviews would bring new themes: what the last ten added, how many are still unseen, what to do. */
import { withTenant } from '../../platform/database/database.ts'
import { estimateUnseen, metInPeople, type UnseenKinds } from '../../statistics/unseen-kinds.ts'
import { type AnalysedMaterial, readAnalysed } from '../coding/read-material.ts'
import { findStudyRecord } from '../record-store.ts'
import { studyNotFound } from '../request-analysis.ts'
import { notesOf, type ReadContext } from '../show-analysis.ts'
import type { Saturation } from './model.ts'

const window = 10
/** Before so many interviews, that the last ten brought nothing says little. */
const leastInterviews = 20
const enoughCoverage = 0.95

/** @throws AppError `not_found` */
export async function showSaturation({ db, workspaceId }: ReadContext, studyId: string): Promise<Saturation> {
  return withTenant(db, workspaceId, async (tx) => {
    if (!(await findStudyRecord(tx, studyId))) throw studyNotFound()
    const analysed = await readAnalysed(tx, studyId)
    return analysed ? saturationOf(studyId, analysed) : { ...nothing, studyId }
  })
}

const lowerBound =
  'The machine finds a theme only where several people speak of it, so what one person alone said is not counted: the estimate is a lower bound.'

const notEstimated =
  'The machine finds a theme only where several people speak of it, and the estimate rests on what one person alone said: from these themes it cannot be made.'

const nothing: Omit<Saturation, 'studyId'> = {
  interviews: 0,
  people: 0,
  themes: 0,
  lastTen: [],
  expectedNext: null,
  curve: [],
  unseen: null,
  none: 0,
  passages: 0,
  advice: 'too early',
  sentence: 'Nothing was analysed yet.',
  notes: [],
}

function saturationOf(
  studyId: string,
  { analysis, interviews, codes, exposed }: AnalysedMaterial,
): Saturation {
  const themes = codes.filter(
    ({ questionKey, participants }) => questionKey === null && participants.size > 0,
  )
  const people = exposed.get(null)?.size ?? 0
  const incidences = themes.map(({ participants }) => participants.size)
  const unseen = unseenOf(incidences, people)
  const last = new Set(interviews.slice(-window).map(({ interviewId }) => interviewId))
  const lastTen = themes
    .filter(({ members }) => members.every(({ interviewId }) => last.has(interviewId)))
    .map(({ codeId, name }) => ({ codeId, name }))
  const before = people > window ? metInPeople(incidences, people, people - window) : null
  const expectedNext = before === null ? null : themes.length - before
  const scope = analysis.counts?.scopes.find(({ questionKey }) => questionKey === null)
  const facts = { interviews: interviews.length, themes: themes.length, lastTen: lastTen.length, unseen }
  return {
    studyId,
    interviews: interviews.length,
    people,
    themes: themes.length,
    lastTen,
    expectedNext,
    curve: curveOf(incidences, people),
    unseen: unseen && {
      estimate: unseen.estimate,
      low: unseen.interval.low,
      high: unseen.interval.high,
      coverage: unseen.coverage,
    },
    none: scope?.none ?? 0,
    passages: scope?.segments ?? 0,
    ...adviseOn(facts),
    notes: [...notesOf(analysis), unseen ? lowerBound : notEstimated],
  }
}

/** Null where no theme is one person's alone: the estimator would then say that there is nothing more, whatever there is. */
export function unseenOf(incidences: readonly number[], people: number): UnseenKinds | null {
  return incidences.includes(1) ? estimateUnseen(incidences, people) : null
}

interface Facts {
  interviews: number
  themes: number
  lastTen: number
  unseen: UnseenKinds | null
}

/** Fixed rules, so that two people who look see the same. */
export function adviseOn({
  interviews,
  themes,
  lastTen,
  unseen,
}: Facts): Pick<Saturation, 'advice' | 'sentence'> {
  if (interviews < leastInterviews || themes === 0) {
    return {
      advice: 'too early',
      sentence: `Too early to say: ${interviews} interviews, and from ${leastInterviews} on the last ten say something.`,
    }
  }
  if (lastTen > 0) {
    return {
      advice: 'go on',
      sentence: `Go on: the last ten interviews brought ${lastTen === 1 ? 'a new theme' : `${lastTen} new themes`}.`,
    }
  }
  if (!unseen) {
    return {
      advice: 'nearly',
      sentence:
        'The last ten interviews brought no new theme. How many are still unseen cannot be estimated from themes that several people share.',
    }
  }
  const missing = Math.round(unseen.estimate - unseen.seen)
  if (missing > 0 || unseen.coverage < enoughCoverage) {
    return {
      advice: 'nearly',
      sentence: `Nearly there: the last ten interviews brought no new theme, and about ${missing} rare ${missing === 1 ? 'one is' : 'ones are'} estimated to be unseen.`,
    }
  }
  return {
    advice: 'enough',
    sentence:
      'Enough for the themes: the last ten interviews brought none, and none that several people share is estimated to be unseen. More interviews make the shares narrower.',
  }
}

function curveOf(incidences: readonly number[], people: number): Saturation['curve'] {
  const points = 24
  const sizes = new Set(
    Array.from({ length: points }, (_, at) => Math.max(1, Math.round(((at + 1) * people) / points))),
  )
  return people === 0
    ? []
    : [...sizes].map((size) => ({ people: size, themes: metInPeople(incidences, people, size) }))
}
