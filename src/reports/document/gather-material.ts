/** Reads what the first draft is written from. */

import { showMarks } from '../../findings/annotations/show-marks.ts'
import { readPassages } from '../../findings/coding/read-passages.ts'
import { showCoding } from '../../findings/coding/show-coding.ts'
import { studyDirections } from '../../findings/directions/study-directions.ts'
import type { Quote, Results } from '../../findings/model.ts'
import { byInterview, quotesAt } from '../../findings/quotes.ts'
import { findStudyRecord, hashRecord, listHeardInterviews } from '../../findings/record-store.ts'
import { resultsByQuestion } from '../../findings/results-by-question.ts'
import { showThemes } from '../../findings/show-themes.ts'
import type { InterviewStatus } from '../../interview/events.ts'
import { listMomentFlags } from '../../interview/flags/store.ts'
import { readStudyTaps } from '../../interview/view-taps.ts'
import { type Database, type Tx, withTenant } from '../../platform/database/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { Embedder } from '../../platform/models/embedder.ts'
import { quantile } from '../../statistics/describe.ts'
import { findStudyHead } from '../export-store.ts'
import { countRulings } from './count-rulings.ts'
import { byShown } from './draft/in-order.ts'
import { leadingUpIn } from './draft/leading-up.ts'
import { type DraftMaterial, statusWords } from './draft/material.ts'
import {
  countLanguages,
  countModelCalls,
  countRecruited,
  findSpanOfField,
  type InterviewLength,
  listFileNames,
  listLengths,
  type Recruited,
} from './heard-store.ts'
import { sayImported } from './imported-from.ts'
import type { EvidencePlace, ReportProvenance } from './model.ts'
import { programVersion } from './program-version.ts'
import { readAlsoAsked, readAskedBy, readSaidQuotes } from './read-asked.ts'
import { readContradictions } from './read-contradictions.ts'
import { readNearest } from './read-nearest.ts'
import { recordOfStudy } from './record-of-study.ts'
import { couldBeTakenIn, mainStatuses } from './reported-statuses.ts'
import { wholeQuotes } from './whole-quotes.ts'

interface Which {
  studyId: string
  statuses: InterviewStatus[]
}

interface Reading {
  db: Database
  workspaceId: string
  /** Without it what lies near an objective is told by words alone. */
  embedder?: Embedder | undefined
}

/** @param statuses interviews of these are counted. @throws AppError `not_found` */
export async function gatherMaterial(
  context: Reading,
  studyId: string,
  statuses: readonly InterviewStatus[] = mainStatuses,
): Promise<DraftMaterial> {
  const { db, workspaceId } = context
  const which = { studyId, statuses: [...statuses] }
  const study = await withTenant(db, workspaceId, (tx) => findStudyHead(tx, studyId))
  if (!study)
    throw new AppError('not_found', 'no such study', { say: 'This study is not there, or not yours.' })
  const results = await resultsByQuestion(context, which)
  const themes = await showThemes(context, { studyId, questionKey: null })
  const directions = await studyDirections(context, studyId)
  const { clips } = await showMarks(context, studyId)
  const alternatives = await readAlternatives(context, { ...which, results })
  const { objectives, leadingUp } = await withTenant(db, workspaceId, (tx) => readGuide(tx, studyId))
  const askedBy = await readAskedBy(context.embedder, { objectives, directions })
  const alsoAsked = await readAlsoAsked(context.embedder, { objectives, results })
  const nearest = await readNearest(context, { studyId, objectives, themes })
  const read = await withTenant(db, workspaceId, (tx) => readPassages(tx, studyId))
  const readers = await countReaders(context, studyId)
  const opposing = await readOpposing(context, { studyId, themes, nearest })
  return withTenant(db, workspaceId, async (tx) => {
    const { firstAt, lastAt } = await findSpanOfField(tx, which)
    const { steered, revisions } = await readStudyTaps(tx, studyId)
    const ways = await countRecruited(tx, which)
    const heard = await listHeardInterviews(tx, studyId)
    const languages = new Map(heard.map(({ interviewId, language }) => [interviewId, language]))
    return wholeIn(tx, languages, {
      study: { studyId, ...study },
      objectives,
      nearest,
      askedBy,
      alsoAsked,
      leadingUp,
      contradictions: await readContradictions(tx, studyId, { themes, nearest }),
      saidQuotes: await readSaidQuotes(tx, studyId, directions),
      opposing,
      readers,
      read: Object.fromEntries(read),
      results,
      themes,
      directions,
      alternatives,
      recruited: waysOf(ways, await listFileNames(tx, studyId)),
      imported: ways
        .filter(({ origin }) => origin === 'import')
        .reduce((sum, { interviews }) => sum + interviews, 0),
      languages: await countLanguages(tx, which),
      lengths: spreadOf(await listLengths(tx, which)),
      firstAt: firstAt?.toISOString() ?? null,
      lastAt: lastAt?.toISOString() ?? null,
      steered: { interviews: steered.interviews, notes: steered.notes },
      taps: revisions,
      marked: clips.filter(({ isRemoved }) => !isRemoved).map(({ quote, note }) => ({ quote, note })),
      provenance: await readProvenance(tx, { ...which, themes }),
    })
  })
}

/** Whatever is quoted is a whole sentence, and none that calls for care unread; what a researcher marked stays as it was marked. */
async function wholeIn(
  tx: Tx,
  languages: ReadonlyMap<string, string>,
  material: DraftMaterial,
): Promise<DraftMaterial> {
  const { themes, results, saidQuotes, opposing, read } = material
  const ofQuestions = results.objectives.flatMap(({ questions }) => questions)
  const all = [
    ...themes.themes.flatMap(({ quotes }) => quotes),
    ...ofQuestions.flatMap((question) => [
      ...question.themes.flatMap(({ quotes }) => quotes),
      ...question.reasons.flatMap(({ quotes }) => quotes),
    ]),
    ...Object.values(saidQuotes).flatMap((some) => Object.values(some).flat()),
    ...[opposing, read].flatMap((some) => Object.values(some).flat()),
  ]
  const whole = await wholeQuotes(tx, all, (interviewId) => languages.get(interviewId) ?? 'en')
  const unread = await listUnreadMoments(tx, material.study.studyId)
  const made = (quotes: readonly Quote[]) =>
    quotes
      .filter(({ interviewId, turn }) => !unread.has(`${interviewId}:${turn}`))
      .map((quote) => whole.get(quote) ?? quote)
  const withQuotes = <Of extends { quotes: Quote[] }>(one: Of): Of => ({ ...one, quotes: made(one.quotes) })
  const each = (some: Readonly<Record<string, readonly Quote[]>>) =>
    Object.fromEntries(Object.entries(some).map(([key, quotes]) => [key, made(quotes)]))
  return {
    ...material,
    themes: { ...themes, themes: themes.themes.map(withQuotes) },
    results: {
      ...results,
      objectives: results.objectives.map((objective) => ({
        ...objective,
        questions: objective.questions.map((question) => ({
          ...question,
          themes: question.themes.map(withQuotes),
          reasons: question.reasons.map(withQuotes),
        })),
      })),
    },
    saidQuotes: Object.fromEntries(Object.entries(saidQuotes).map(([key, some]) => [key, each(some)])),
    opposing: each(opposing),
    read: each(read),
  }
}

/** What called for care and nobody has read yet is put into no report by a program. */
async function listUnreadMoments(tx: Tx, studyId: string): Promise<Set<string>> {
  const flagged = await listMomentFlags(tx, { studyId })
  return new Set(
    flagged
      .filter(({ flag }) => flag.kind !== 'deletion' && flag.acknowledgedAt === null)
      .map(({ flag }) => `${flag.interviewId}:${flag.turn}`),
  )
}

async function countReaders(context: Reading, studyId: string): Promise<DraftMaterial['readers']> {
  const { readers, codedTwice, codes } = await showCoding(context, studyId)
  if (readers.length === 0) return null
  return {
    readers: readers.length,
    readTwice: codedTwice,
    agreement: codes.flatMap(({ name, agreement }) => (agreement ? [{ name, alpha: agreement.alpha }] : [])),
  }
}

/** Themes that may head an answer: those near an objective, and the largest. */
const mostLeading = 12

async function readOpposing(
  context: Reading,
  { studyId, themes: { themes }, nearest }: Pick<DraftMaterial, 'themes' | 'nearest'> & { studyId: string },
): Promise<DraftMaterial['opposing']> {
  const near = new Set(
    Object.values(nearest)
      .flatMap((some) => some.filter(({ isNear }) => isNear))
      .map(({ themeId }) => themeId),
  )
  const leading = new Set([
    ...themes.filter(({ themeId }) => near.has(themeId)),
    ...byShown(themes).slice(0, mostLeading),
  ])
  const { denials } = recordOfStudy(context, studyId)
  const found: { themeId: string; places: EvidencePlace[] }[] = []
  for (const { themeId, name } of leading) {
    const places = (await denials?.(name)) ?? []
    if (places.length > 0) found.push({ themeId, places })
  }
  if (found.length === 0) return {}
  return withTenant(context.db, context.workspaceId, async (tx) => {
    const interviews = byInterview(await listHeardInterviews(tx, studyId))
    const opposing: Record<string, Quote[]> = {}
    for (const { themeId, places } of found)
      opposing[themeId] = (await quotesAt(tx, places, interviews)).filter((quote) => quote !== null)
    return opposing
  })
}

/** Null where nobody was heard. */
function spreadOf(lengths: readonly InterviewLength[]): DraftMaterial['lengths'] {
  if (lengths.length === 0) return null
  const spread = (values: number[]) => {
    const [first, median, third] = [0.25, 0.5, 0.75].map((at) => quantile(values, at))
    return { first: first!, median: median!, third: third! }
  }
  const minutes = lengths.flatMap((each) => each.minutes ?? [])
  return {
    words: spread(lengths.map((each) => each.words)),
    turns: spread(lengths.map((each) => each.turns)),
    minutes: minutes.length > 0 ? spread(minutes) : null,
  }
}

/** Each kind that was left out alone, then all of them together. */
async function readAlternatives(
  context: Reading,
  { studyId, statuses, results }: Which & { results: Results },
): Promise<DraftMaterial['alternatives']> {
  const left = couldBeTakenIn.filter((status) => (results.leftOut[status] ?? 0) > 0)
  const sets = left.length > 1 ? [...left.map((status) => [status]), left] : left.map((status) => [status])
  const alternatives: DraftMaterial['alternatives'] = []
  for (const added of sets) {
    const count = added.reduce((sum, status) => sum + (results.leftOut[status] ?? 0), 0)
    alternatives.push({
      added: `${count} ${added.map((status) => statusWords[status]).join(', ')}`,
      results: await resultsByQuestion(context, { studyId, statuses: [...statuses, ...added] }),
    })
  }
  return alternatives
}

const linkWords = { open: 'by the open link', personal: 'by a personal link' } as const

/** What reads the same is one way: files that are called alike, and those without a name. */
function waysOf(
  ways: readonly Recruited[],
  fileNames: ReadonlyMap<string, string>,
): { how: string; interviews: number }[] {
  const counts = new Map<string, number>()
  for (const way of ways) {
    const how = howOf(way, fileNames)
    counts.set(how, (counts.get(how) ?? 0) + way.interviews)
  }
  return [...counts].map(([how, interviews]) => ({ how, interviews }))
}

function howOf({ origin, kind, source }: Recruited, fileNames: ReadonlyMap<string, string>): string {
  if (origin === 'sample') return 'invented, as a sample'
  if (origin === 'import') return sayImported(source, fileNames)
  return kind ? linkWords[kind] : 'by a link that was deleted since'
}

async function readGuide(tx: Tx, studyId: string): Promise<Pick<DraftMaterial, 'objectives' | 'leadingUp'>> {
  const record = await findStudyRecord(tx, studyId)
  const guide = record?.revisions[0]?.guide ?? record?.draft
  return { objectives: guide?.objectives ?? [], leadingUp: guide ? leadingUpIn(guide) : new Map() }
}

async function readProvenance(
  tx: Tx,
  { studyId, statuses, themes }: Which & { themes: DraftMaterial['themes'] },
): Promise<ReportProvenance> {
  const record = await findStudyRecord(tx, studyId)
  const { analysis } = themes
  return {
    program: `Earwitness ${programVersion}`,
    draftedAt: new Date().toISOString(),
    draftedBy: 'program',
    analysis: analysis && {
      analysisId: analysis.analysisId,
      embedderId: analysis.embedderId,
      isLexical: analysis.isLexical,
      seed: analysis.seed,
      programVersion: analysis.programVersion,
      finishedAt: analysis.finishedAt,
    },
    guideRevisions: (record?.revisions ?? []).map(({ number }) => number).toSorted((a, b) => a - b),
    rulings: await countRulings(tx, studyId),
    recordHash: await hashRecord(tx, studyId, statuses),
    modelCalls: (await countModelCalls(tx, studyId)).map(({ label, modelServed, ...call }) => ({
      ...call,
      model: modelServed ?? label,
    })),
  }
}
