/** Search over everything that participants said: by words, by meaning, or both. Results are places in the record. */
import type { InterviewStatus } from '../interview/events.ts'
import { type Tx, withTenant } from '../platform/database/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Embedder } from '../platform/models/embedder.ts'
import { countByStatus } from './count-participants.ts'
import type { SearchHit, SearchMode, SearchResult } from './model.ts'
import { sayNotEmbedded } from './not-embedded.ts'
import { byInterview, type Place, quotesAt } from './quotes.ts'
import { findStudyRecord, type HeardInterview, listHeardInterviews } from './record-store.ts'
import { studyNotFound } from './request-analysis.ts'
import { farAboveTheRest } from './search/find-meaning.ts'
import { findWordsInTurn, isEmptyQuery, needlesOf, parseWordQuery } from './search/find-words.ts'
import type { VectorCache } from './search/vector-cache.ts'
import { listTurnsHolding, readPlacedVectors, vectorsVersion } from './search-store.ts'
import type { ReadContext } from './show-analysis.ts'

export interface SearchContext extends ReadContext {
  embedder: Embedder
  vectors: VectorCache
}

export interface SearchQuery {
  studyId: string
  query: string
  mode: SearchMode
  statuses: InterviewStatus[]
  /** Only words about this question. */
  question?: string | undefined
  /** Only participants with this attribute: `plan=pro`. */
  attribute?: string | undefined
  offset: number
  limit: number
}

interface Found extends Place {
  /** Where the interview stands among those that are searched; equally good hits come in this order. */
  order: number
  marks: { start: number; end: number }[]
  matchedBy: ('words' | 'meaning')[]
  similarity: number | null
  score: number
}

/** Constant of reciprocal rank fusion (Cormack, Clarke and Buettcher 2009). */
const fusion = 60

/** @throws AppError `not_found`; `invalid_input` for a query without a word */
export async function searchStudy(context: SearchContext, query: SearchQuery): Promise<SearchResult> {
  const { db, workspaceId, embedder } = context
  const words = parseWordQuery(query.query)
  if (isEmptyQuery(words)) {
    throw new AppError('invalid_input', 'the query holds no word', {
      say: 'Type at least one word to search for.',
    })
  }
  const wantsMeaning = query.mode !== 'words' && embedder.kind === 'model'
  const [vector] = wantsMeaning ? await embedder.embed([query.query], { as: 'query' }) : []
  return withTenant(db, workspaceId, async (tx) => {
    if (!(await findStudyRecord(tx, query.studyId))) throw studyNotFound()
    const heard = await listHeardInterviews(tx, query.studyId)
    const included = heard.filter(
      (interview) => query.statuses.includes(interview.status) && hasAttribute(interview, query.attribute),
    )
    const interviews = byInterview(included)
    const notes: string[] = []
    const byWords = query.mode === 'meaning' ? [] : await searchWords(tx, { words, query, interviews })
    const byMeaning = vector ? await searchMeaning(tx, { context, query, interviews, vector, notes }) : []
    if (query.mode !== 'words' && !vector) {
      notes.push('The embedding model is not here yet, so only the words themselves were searched.')
    }
    const hits = fuse(byWords, byMeaning)
    const page = hits.slice(query.offset, query.offset + query.limit)
    const quotes = await quotesAt(tx, page, interviews)
    return {
      query: query.query,
      mode: query.mode,
      hits: page.flatMap((hit, at): SearchHit[] => {
        const quote = quotes[at]
        const { marks, matchedBy, similarity } = hit
        return quote ? [{ quote, marks, matchedBy, similarity }] : []
      }),
      total: hits.length,
      participants: new Set(hits.map((hit) => interviews.get(hit.interviewId)?.participantId)).size,
      nextOffset: query.offset + page.length < hits.length ? query.offset + page.length : null,
      embedderId: vector ? embedder.id : null,
      statuses: query.statuses,
      leftOut: countByStatus(heard.filter((interview) => !query.statuses.includes(interview.status))),
      notes,
    }
  })
}

function hasAttribute(interview: HeardInterview, wanted: string | undefined): boolean {
  if (wanted === undefined) return true
  const [key, ...value] = wanted.split('=')
  return String(interview.attributes[key!] ?? '') === value.join('=')
}

interface WordSearch {
  words: ReturnType<typeof parseWordQuery>
  query: SearchQuery
  interviews: ReadonlyMap<string, HeardInterview>
}

async function searchWords(tx: Tx, { words, query, interviews }: WordSearch): Promise<Found[]> {
  const turns = await listTurnsHolding(tx, [...interviews.keys()], needlesOf(words))
  const order = orderOf(interviews)
  const found = turns
    .filter((turn) => query.question === undefined || turn.questionKey === query.question)
    .flatMap((turn) => {
      const { interviewId, turn: number, turnRevision, text } = turn
      const language = interviews.get(interviewId)?.language ?? 'en'
      return findWordsInTurn(text ?? '', words, language).map(
        (hit): Found => ({
          interviewId,
          order: order.get(interviewId) ?? 0,
          turn: number,
          turnRevision,
          ...hit,
          matchedBy: ['words'],
          similarity: null,
        }),
      )
    })
  return found.sort((a, b) => b.score - a.score || byPlace(a, b))
}

interface MeaningSearch {
  context: SearchContext
  query: SearchQuery
  interviews: ReadonlyMap<string, HeardInterview>
  vector: Float32Array
  notes: string[]
}

async function searchMeaning(tx: Tx, search: MeaningSearch): Promise<Found[]> {
  const { context, query, interviews, vector, notes } = search
  const { embedder, workspaceId, vectors: cache } = context
  const version = await vectorsVersion(tx, query.studyId, embedder.id)
  const placed = await cache.get(`${workspaceId}:${query.studyId}:${embedder.id}`, version, () =>
    readPlacedVectors(tx, {
      studyId: query.studyId,
      embedderId: embedder.id,
      dimensions: embedder.dimensions,
    }),
  )
  if (placed.places.length === 0) {
    notes.push(await sayNotEmbedded(tx, [query.studyId]))
    return []
  }
  const order = orderOf(interviews)
  return farAboveTheRest(placed.vectors, vector)
    .map(({ row, cosine }) => ({ place: placed.places[row]!, cosine }))
    .filter(
      ({ place }) =>
        interviews.has(place.interviewId) &&
        (query.question === undefined || place.questionKey === query.question),
    )
    .map(({ place, cosine }) => {
      const { interviewId, turn, turnRevision, start, end } = place
      const similarity = Math.round(cosine * 1e4) / 1e4
      return {
        interviewId,
        order: order.get(interviewId) ?? 0,
        turn,
        turnRevision,
        start,
        end,
        marks: [],
        matchedBy: ['meaning'],
        similarity,
        score: cosine,
      }
    })
}

/** Merges both lists by rank; hits that overlap in the record are one hit, found both ways. */
function fuse(byWords: readonly Found[], byMeaning: readonly Found[]): Found[] {
  const fused = byWords.map((hit, rank) => ({ ...hit, score: 1 / (fusion + rank) }))
  const byTurn = Map.groupBy(fused, (hit) => `${hit.interviewId}:${hit.turn}`)
  for (const [rank, hit] of byMeaning.entries()) {
    const same = byTurn
      .get(`${hit.interviewId}:${hit.turn}`)
      ?.find((other) => other.start < hit.end && hit.start < other.end)
    if (!same) fused.push({ ...hit, score: 1 / (fusion + rank) })
    else if (same.similarity === null) {
      same.matchedBy = ['words', 'meaning']
      same.similarity = hit.similarity
      same.score += 1 / (fusion + rank)
    }
  }
  return fused.sort((a, b) => b.score - a.score || byPlace(a, b))
}

function byPlace(a: Found, b: Found): number {
  return a.order - b.order || a.turn - b.turn || a.start - b.start
}

function orderOf(interviews: ReadonlyMap<string, HeardInterview>): Map<string, number> {
  return new Map([...interviews.keys()].map((interviewId, at) => [interviewId, at]))
}
