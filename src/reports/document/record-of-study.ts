/** The record of a study as the claim checker reads it, made ready once and kept while nothing is said anew. */

import nlp from 'compromise'
import {
  type CheckedClaim,
  type ClaimCorpus,
  prepareCorpus,
  verifyClaim,
} from '../../findings/claims/index.ts'
import { findNearestPassages } from '../../findings/claims/judge/nearest-passages.ts'
import { findDenials } from '../../findings/claims/study/find-counter-evidence.ts'
import { readPassages } from '../../findings/coding/read-passages.ts'
import type { CountedSides } from '../../findings/directions/count-sides.ts'
import { studyDirections } from '../../findings/directions/study-directions.ts'
import type { Quote, Theme } from '../../findings/model.ts'
import {
  findTurnWords,
  hashRecord,
  listHeardInterviews,
  listSaidTurns,
  placeKey,
} from '../../findings/record-store.ts'
import { resultsByQuestion } from '../../findings/results-by-question.ts'
import { showThemes } from '../../findings/show-themes.ts'
import type { InterviewStatus } from '../../interview/events.ts'
import { type Database, type Tx, withTenant } from '../../platform/database/database.ts'
import { type Embedder, similarity } from '../../platform/models/embedder.ts'
import { VersionedMemory } from '../../platform/short-memory.ts'
import type { ClaimRecord, FoundFigure, RecordVerdict } from './check/claim-record.ts'
import { placeOf } from './draft/draft-builder.ts'
import {
  numberOfTheme,
  numbersOf,
  numbersOfSaid,
  oneEach,
  sidesOfQuestion,
  sidesOfTheme,
} from './draft/leads.ts'
import { numbersOfSides, type SidesOf } from './draft/sides.ts'
import { type ClaimFigure, figureKey } from './figure-model.ts'
import type { EvidencePlace, StoredDocument } from './model.ts'
import { mainStatuses } from './reported-statuses.ts'

interface Reading {
  db: Database
  workspaceId: string
  embedder?: Embedder | undefined
}

/** From here two sentences are about one thing; see decision 0084. */
const leastNear = 0.55

/** Whoever spoke may be quoted, whether or not their interview is counted. */
const quotable: InterviewStatus[] = ['complete', 'partial', 'abandoned', 'set_aside']
/** Words that a new claim of a theme begins with. */
const mostPlaces = 3

interface Kept {
  corpus: ClaimCorpus
  /** Of each turn, by `interview:turn`: a place names the revision that it is in. */
  revisions: ReadonlyMap<string, number>
  /** Interviews that are quoted only where a person wants it. */
  setAside: ReadonlySet<string>
}

/** By workspace and study. Holds words, in memory only and for minutes. */
const kept = new VersionedMemory<Kept>({ most: 4 })

/** @param withPlaces whether words are looked for that a new claim of a figure begins with: that takes time */
export function recordOfStudy(
  context: Reading,
  studyId: string,
  { withPlaces = true }: { withPlaces?: boolean } = {},
): ClaimRecord {
  const ask = async (claim: Omit<CheckedClaim, 'id'>): Promise<RecordVerdict> => {
    const { corpus, revisions } = await readCorpus(context, studyId)
    const { verdict, reason, evidence } = verifyClaim({ id: 0, ...claim }, corpus)
    return {
      verdict,
      reason,
      places: evidence.map((span) => placeIn(revisions, span)),
    }
  }
  return {
    quotation: (quote, interviewId) => ask({ kind: 'quote', quote, interviewId }),
    paraphrase: (text, interviewId) => ask({ kind: 'paraphrase', text, interviewId }),
    nearest: async (text, interviewId) => {
      const { corpus, revisions } = await readCorpus(context, studyId)
      return findNearestPassages(text, interviewId, { corpus }).map((span) => placeIn(revisions, span))
    },
    holds: async ({ interviewId, turn, turnRevision, start, end }) => {
      const { corpus, revisions } = await readCorpus(context, studyId)
      if (!corpus.has(interviewId) || revisions.get(`${interviewId}:${turn}`) !== turnRevision) return false
      const said = corpus.recordOf(interviewId).turns.find(({ source }) => source.turn === turn)
      return said?.source.role === 'participant' && start < end && end <= said.text.length
    },
    isSetAside: async ({ interviewId }) => (await readCorpus(context, studyId)).setAside.has(interviewId),
    wordsAt: (place) =>
      withTenant(context.db, context.workspaceId, async (tx) => {
        const said = (await findTurnWords(tx, [place])).get(placeKey(place))
        return said && place.end <= said.text.length ? said.text.slice(place.start, place.end) : null
      }),
    denials: async (statement) => {
      if (!saysSomething(statement)) return []
      const { corpus, revisions, setAside } = await readCorpus(context, studyId)
      // What a researcher set aside is in no count, and speaks against none.
      return findDenials(corpus, statement, { without: setAside }).map((span) => placeIn(revisions, span))
    },
    ...(context.embedder?.kind === 'model' ? { isNear: nearBy(context.embedder) } : {}),
    figure: async (figure, document) =>
      (await countAgain(context, document, { only: figure, withPlaces })).get(figureKey(figure)) ?? null,
  }
}

/** A list of words and the name of a thing say nothing that could be denied: what speaks of them against something does not. */
function saysSomething(statement: string): boolean {
  return !statement.includes(',') && nlp(statement).has('#Verb')
}

function placeIn(
  revisions: Kept['revisions'],
  { interviewId, turn, start, end }: Omit<EvidencePlace, 'turnRevision'>,
): EvidencePlace {
  return { interviewId, turn, turnRevision: revisions.get(`${interviewId}:${turn}`) ?? 1, start, end }
}

function nearBy(embedder: Embedder): NonNullable<ClaimRecord['isNear']> {
  return async (text, topics) => {
    const [own, ...others] = await embedder.embed([text, ...topics])
    return others.some((other) => similarity(own!, other) >= leastNear)
  }
}

/** The same, and every figure counted again. @throws AppError `not_found` */
export async function recountedRecord(context: Reading, document: StoredDocument): Promise<ClaimRecord> {
  const numbers = await countAgain(context, document)
  return {
    ...recordOfStudy(context, document.studyId),
    recount: ({ figure }) => numbers.get(figureKey(figure))?.number ?? null,
  }
}

async function readCorpus({ db, workspaceId }: Reading, studyId: string): Promise<Kept> {
  return withTenant(db, workspaceId, async (tx) => {
    // Who is set aside, or taken in again, says nothing anew.
    const hash = `${await hashRecord(tx, studyId, quotable)} ${await hashRecord(tx, studyId, ['set_aside'])}`
    return kept.get(`${workspaceId}:${studyId}`, hash, () => prepare(tx, studyId))
  })
}

async function prepare(tx: Tx, studyId: string): Promise<Kept> {
  const heard = (await listHeardInterviews(tx, studyId)).filter(({ status }) => quotable.includes(status))
  const ids = heard.map(({ interviewId }) => interviewId)
  const turns = await listSaidTurns(tx, ids, 'both')
  return {
    corpus: prepareCorpus(Map.groupBy(turns, ({ interviewId }) => interviewId)),
    setAside: new Set(
      heard.flatMap(({ interviewId, status }) => (status === 'set_aside' ? [interviewId] : [])),
    ),
    revisions: new Map(
      turns.map(({ interviewId, turn, turnRevision }) => [`${interviewId}:${turn}`, turnRevision]),
    ),
  }
}

/**
 * Closed figures from the record as it is now; themes as the analysis counted them that the report was drafted from.
 *
 * @param only the one figure that is looked for: what cannot hold it is not counted
 * @param withPlaces with passages of those who were read, where people have checked a theme
 */
async function countAgain(
  context: Reading,
  { studyId, provenance }: StoredDocument,
  { only, withPlaces = false }: { only?: ClaimFigure; withPlaces?: boolean } = {},
): Promise<Map<string, FoundFigure>> {
  const analysisId = provenance.analysis?.analysisId
  if (only?.source === 'side' || only?.source === 'said')
    return byKey(await directionsOf(context, { studyId, analysisId }))
  if (only?.source === 'theme' && only.questionKey === null) {
    const found = byKey(await themesOf(context, { studyId, analysisId, questions: [], withPlaces }))
    // Else the theme stands under a question, whatever was said of it.
    if (found.has(figureKey(only))) return found
  }
  const results = await resultsByQuestion(context, { studyId, statuses: mainStatuses })
  const questions = results.objectives.flatMap((objective) => objective.questions)
  const closed = questions
    .filter((question) => question.closed !== null)
    .flatMap(numbersOf)
    .map((number) => ({ number, places: [] }))
  if (only && only.source !== 'theme') return byKey(closed)
  const themes = await themesOf(context, { studyId, analysisId, questions, withPlaces })
  if (only) return byKey(themes)
  return byKey([...closed, ...themes, ...(await directionsOf(context, { studyId, analysisId }))])
}

function byKey(figures: readonly FoundFigure[]): Map<string, FoundFigure> {
  return new Map(figures.map((found) => [figureKey(found.number.figure), found]))
}

async function themesOf(
  context: Reading,
  {
    studyId,
    analysisId,
    questions,
    withPlaces,
  }: {
    studyId: string
    analysisId: string | undefined
    questions: { questionKey: string; text: string; kind: string }[]
    withPlaces: boolean
  },
): Promise<FoundFigure[]> {
  if (!analysisId) return []
  const open = questions.filter(({ kind }) => kind === 'open')
  const scopes = [{ questionKey: null, text: '' }, ...open]
  const read = withPlaces
    ? await withTenant(context.db, context.workspaceId, (tx) => readPassages(tx, studyId))
    : new Map<string, Quote[]>()
  const found: FoundFigure[] = []
  for (const { questionKey, text } of scopes) {
    const { themes } = await showThemes(context, { studyId, questionKey, analysisId })
    found.push(
      ...themes.map((theme) => ({
        number: numberOfTheme(theme, text),
        places: placesOf(theme, read),
      })),
    )
  }
  return found
}

/** Of what people have checked, passages of those who were read; else what the machine found. */
function placesOf(theme: Theme, read: ReadonlyMap<string, Quote[]>): FoundFigure['places'] {
  const own = theme.prevalence.checked ? read.get(theme.themeId) : undefined
  const mark = own ? { isRead: true as const } : {}
  return oneEach(own ?? theme.quotes)
    .slice(0, mostPlaces)
    .map((quote) => ({ ...placeOf(quote), ...mark }))
}

/** Which way people speak, and what they say to questions that no guide names, of the analysis that the report was drafted from. */
async function directionsOf(
  context: Reading,
  { studyId, analysisId }: { studyId: string; analysisId: string | undefined },
): Promise<FoundFigure[]> {
  const directions = await studyDirections(context, studyId)
  if (directions === null || directions.analysisId !== analysisId) return []
  const found = (of: SidesOf, counted: CountedSides) =>
    numbersOfSides(of).map((number, at) => ({ number, places: counted.sides[at]!.places.map(placeOf) }))
  return [
    ...directions.questions.flatMap((each) => found(sidesOfQuestion(each), each)),
    ...directions.questions.flatMap((each) =>
      numbersOfSaid(each).map((number, at) => ({
        number,
        places: each.said[at]!.places.map(placeOf).slice(0, mostPlaces),
      })),
    ),
    ...directions.themes.flatMap((each) => found(sidesOfTheme(each, each), each)),
  ]
}
