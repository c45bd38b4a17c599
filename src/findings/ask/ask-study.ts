/** Puts a question to the interviews of a study, or of all: evidence first, then sentences, each of them checked. */
import { type Tx, withTenant } from '../../platform/database/database.ts'
import { newId } from '../../platform/ids.ts'
import type { Embedder } from '../../platform/models/embedder.ts'
import type { LanguageModels } from '../../platform/models/language/language-models.ts'
import { countByStatus, exposedOf, proportionOf } from '../count-participants.ts'
import { machineCodedLabel, type Proportion, type Quote } from '../model.ts'
import { byInterview, quotesAt } from '../quotes.ts'
import {
  findStudyRecord,
  findTurnWords,
  type HeardInterview,
  hashRecord,
  listHeardInterviews,
  listSaidTurns,
  placeKey,
} from '../record-store.ts'
import { studyNotFound } from '../request-analysis.ts'
import type { PlacedVectors } from '../search/vector-cache.ts'
import { readPlacedVectors, vectorsVersion } from '../search-store.ts'
import type { SearchContext } from '../search-study.ts'
import { rowOf } from '../themes/vectors.ts'
import { insertAsked, listStudyIds } from './ask-store.ts'
import { checkSentence, type LocatablePassage } from './check-sentence.ts'
import { composeAnswer, type Material } from './compose-answer.ts'
import { answers, findAnswer, onePerPerson, personOf } from './find-answer.ts'
import { groupEvidence } from './group-evidence.ts'
import type { IndexCache } from './index-cache.ts'
import type { Answer, AnswerEvidence, Ask, Verdict } from './model.ts'
import { nearnessOf, rowsOfSentences } from './nearness.ts'
import { type Clause, type QuestionReading, readQuestion } from './read-question.ts'
import { indexRecord, type RecordIndex } from './record-index.ts'
import { confidenceOf } from './say.ts'
import type { Passage } from './score-sentences.ts'
import type { WordVectors } from './word-vectors.ts'

export interface AskContext extends SearchContext {
  /** Who asks: `user:<id>`, `cli`. */
  actor: string
  indexes: IndexCache
  wordVectors: WordVectors
  languageModels: LanguageModels
}

export interface AskInput extends Ask {
  /** Null: all studies of the workspace. */
  studyId: string | null
}

/** @throws AppError `not_found` for a study that is not there */
export async function askStudy(context: AskContext, input: AskInput): Promise<Answer> {
  const { db, workspaceId, embedder } = context
  const reading = readQuestion(input.question)
  const queries = await embedQuestion(embedder, input.question, reading)
  return withTenant(db, workspaceId, async (tx) => {
    const record = await openRecord(tx, context, input)
    const answer = await answerFrom(tx, { record, reading, input, queries, wordVectors: context.wordVectors })
    await insertAsked(tx, {
      workspaceId,
      askedId: newId(),
      studyId: input.studyId,
      question: input.question,
      verdict: answer.verdict,
      askedBy: context.actor,
    })
    return answer
  })
}

/** What the question is compared by: as a query, its words together, and each word alone. */
interface Queries {
  question: Float32Array
  together: Float32Array
  words: Map<string, Float32Array>
}

async function embedQuestion(
  embedder: Embedder,
  question: string,
  reading: QuestionReading,
): Promise<Queries | null> {
  if (embedder.kind !== 'model') return null
  const words = reading.fact.words
    .filter(({ class: kind }) => kind !== 'light' && kind !== 'subject')
    .map(({ word }) => word)
  const texts = words.map((word) => word.replaceAll('_', ' '))
  const [asQuery] = await embedder.embed([question], { as: 'query' })
  const [together, ...each] = await embedder.embed([texts.join(' ') || question, ...texts])
  return {
    question: asQuery!,
    together: together!,
    words: new Map(words.map((word, at) => [word, each[at]!])),
  }
}

interface OpenRecord {
  studyIds: string[]
  heard: HeardInterview[]
  included: HeardInterview[]
  index: RecordIndex
  placed: PlacedVectors | null
  notes: string[]
}

async function openRecord(tx: Tx, context: AskContext, input: AskInput): Promise<OpenRecord> {
  const studyIds = input.studyId === null ? await listStudyIds(tx) : [input.studyId]
  if (input.studyId !== null && !(await findStudyRecord(tx, input.studyId))) throw studyNotFound()
  const heard: HeardInterview[] = []
  const versions: string[] = []
  for (const studyId of studyIds) {
    heard.push(...(await listHeardInterviews(tx, studyId)))
    versions.push(await hashRecord(tx, studyId, input.statuses))
  }
  const included = heard.filter(({ status }) => input.statuses.includes(status))
  const key = `${context.workspaceId}:${input.studyId ?? 'all'}:${input.statuses.join()}`
  const index = await context.indexes.get(key, versions.join(), async () =>
    indexRecord(
      included,
      await listSaidTurns(
        tx,
        included.map(({ interviewId }) => interviewId),
        'both',
      ),
    ),
  )
  const notes: string[] = []
  const placed = await openVectors(tx, context, { studyIds, notes })
  return { studyIds, heard, included, index, placed, notes }
}

async function openVectors(
  tx: Tx,
  { embedder, vectors, workspaceId }: AskContext,
  { studyIds, notes }: { studyIds: string[]; notes: string[] },
): Promise<PlacedVectors | null> {
  if (embedder.kind !== 'model') {
    notes.push('The embedding model is not here yet: only words were compared, and an answer may be missed.')
    return null
  }
  const parts: PlacedVectors[] = []
  for (const studyId of studyIds) {
    const version = await vectorsVersion(tx, studyId, embedder.id)
    const read = () =>
      readPlacedVectors(tx, { studyId, embedderId: embedder.id, dimensions: embedder.dimensions })
    parts.push(await vectors.get(`${workspaceId}:${studyId}:${embedder.id}`, version, read))
  }
  const filled = parts.filter(({ places }) => places.length > 0)
  if (filled.length === 0) {
    notes.push('Nothing was embedded yet: run the analysis once, then meanings are compared too.')
    return null
  }
  return filled.length === 1 ? filled[0]! : joinVectors(filled)
}

function joinVectors(parts: readonly PlacedVectors[]): PlacedVectors {
  const count = parts.reduce((sum, { vectors }) => sum + vectors.count, 0)
  const { dimensions } = parts[0]!.vectors
  const data = new Float32Array(count * dimensions)
  let at = 0
  for (const { vectors } of parts) {
    data.set(vectors.data, at)
    at += vectors.data.length
  }
  return { vectors: { data, count, dimensions }, places: parts.flatMap(({ places }) => places) }
}

interface AnswerWork {
  record: OpenRecord
  reading: QuestionReading
  input: AskInput
  queries: Queries | null
  wordVectors: WordVectors
}

async function answerFrom(
  tx: Tx,
  { record, reading, input, queries, wordVectors }: AnswerWork,
): Promise<Answer> {
  const { index, placed, included, heard, studyIds } = record
  const rows = placed ? rowsOfSentences(index, placed) : null
  const near = (query: Float32Array) => nearnessOf(rows!, placed!, query)
  const isMeant = rows !== null && placed !== null && queries !== null
  const nearness = isMeant ? mixed(near(queries.question), near(queries.together)) : null
  const wordNearness = isMeant
    ? (word: string) => (queries.words.has(word) ? near(queries.words.get(word)!) : null)
    : null
  void wordVectors.prepare(index)
  const known = await wordVectors.nearnessTo(wordsOfReading(reading), index)
  const found = findAnswer({ index, reading, nearness, wordNearness, words: known })
  const verdict = verdictOf(found.chance)
  const chosen = verdict === 'hinted' ? found.nearest.slice(0, 2) : onePerPerson(index, found.passages)
  const supporting = verdict === 'not_said' ? [] : chosen
  const against = verdict === 'answered' ? onePerPerson(index, found.against) : []
  const sides = verdict === 'not_said' ? [] : found.sides.map((side) => onePerPerson(index, side))
  const shown = uniquePassages([...supporting, ...sides.flat()]).slice(0, Math.max(input.evidence, 1))
  const stances = [...shown, ...against.slice(0, 10)]
  const interviews = byInterview(included)
  const read = async (passages: readonly Passage[]) => {
    const places = passages.map((passage) => placeOf(index, passage))
    const words = await findTurnWords(tx, places)
    return {
      quotes: await quotesAt(tx, places, interviews),
      words: places.map((place) => words.get(placeKey(place))?.text ?? ''),
    }
  }
  const { quotes, words } = await read(stances)
  const exposed = speakers(index, included, found.asked)
  const evidence: AnswerEvidence[] = []
  const located: LocatablePassage[] = []
  const vectors: (Float32Array | null)[] = []
  const kept: Passage[] = []
  for (const [at, quote] of quotes.entries()) {
    if (!quote) continue
    const passage = stances[at]!
    const row = rows?.[passage.sentence] ?? -1
    evidence.push({
      quote,
      studyId: index.people[personOf(index, passage)]!.studyId,
      chance: round(passage.probability),
      group: null,
      stance: at < shown.length ? 'for' : 'against',
    })
    located.push({ ...quote, turnText: words[at]! })
    vectors.push(row >= 0 && placed ? rowOf(placed.vectors, row) : null)
    kept.push(passage)
  }
  const groups =
    reading.kind === 'open' || reading.kind === 'superlative' || reading.kind === 'count'
      ? grouped(evidence, vectors, { index, kept, reading, exposed })
      : []
  const proportion = proportionOf(peopleOf(index, supporting).size, exposed.participants.size, exposed.basis)
  const material: Material = {
    reading,
    verdict,
    chance: found.chance,
    proportion,
    ofWhom: reading.conditions.length > 0 ? reading.conditions.map(wordsOf).join(' and ') : null,
    evidence,
    groups,
    sides: sides.map((side, at) => ({
      name: `“${wordsOf(reading.sides[at]!)}”`,
      proportion: proportionOf(peopleOf(index, side).size, exposed.participants.size, exposed.basis),
      evidence: kept.flatMap((passage, place) => (side.includes(passage) ? [place] : [])),
    })),
    missing: found.missing,
  }
  const composed = composeAnswer(material)
  const sentences = composed.filter((sentence) => checkSentence(sentence, located) === null)
  const nearest =
    verdict === 'answered'
      ? []
      : (await read(found.nearest)).quotes.filter((quote): quote is Quote => quote !== null)
  return {
    question: input.question,
    studyIds,
    kind: reading.kind,
    verdict,
    chance: round(found.chance),
    inWords: confidenceOf(found.chance),
    sentences,
    proportion: verdict === 'not_said' ? null : proportion,
    ofWhom: material.ofWhom,
    groups,
    evidence,
    evidenceTotal: supporting.length + against.length,
    nearest,
    missing: found.missing,
    isVerified: true,
    dropped: composed.length - sentences.length,
    writtenBy: 'program',
    label: machineCodedLabel,
    statuses: input.statuses,
    leftOut: countByStatus(heard.filter(({ status }) => !input.statuses.includes(status))),
    notes: record.notes,
  }
}

/** Of a question's two readings by meaning, the words together count so much. */
const togetherShare = 0.4

function mixed(question: Float32Array, together: Float32Array): Float32Array {
  return question.map((near, at) => (1 - togetherShare) * near + togetherShare * together[at]!)
}

function wordsOfReading({ fact, conditions, sides }: QuestionReading): string[] {
  const words = [fact, ...conditions, ...sides].flatMap(({ words }) => words)
  const isSingle = ({ class: kind }: QuestionReading['fact']['words'][number]) =>
    kind !== 'phrase' && kind !== 'light' && kind !== 'subject'
  return [...new Set(words.filter(isSingle).map(({ word }) => word))]
}

function verdictOf(chance: number): Verdict {
  const word = confidenceOf(chance)
  if (word === 'not said') return 'not_said'
  return word === 'a hint' || chance < answers ? 'hinted' : 'answered'
}

function grouped(
  evidence: AnswerEvidence[],
  vectors: readonly (Float32Array | null)[],
  {
    index,
    kept,
    reading,
    exposed,
  }: {
    index: RecordIndex
    kept: Passage[]
    reading: QuestionReading
    exposed: { participants: Set<string>; basis: Proportion['basis'] }
  },
): { name: string; proportion: Proportion }[] {
  const rows = evidence.flatMap(({ stance }, at) => (stance === 'for' ? [at] : []))
  const words = [...reading.fact.words, ...reading.conditions.flatMap(({ words }) => words)].flatMap(
    ({ word }) => word.split('_'),
  )
  const groups = groupEvidence(
    rows.map((at) => ({
      text: evidence[at]!.quote.text,
      person: personOf(index, kept[at]!),
      vector: vectors[at] ?? null,
    })),
    words,
  )
  for (const [group, { rows: members }] of groups.entries()) {
    for (const member of members) evidence[rows[member]!]!.group = group
  }
  return groups.map(({ name, rows: members }) => {
    const people = peopleOf(
      index,
      members.map((member) => kept[rows[member]!]!),
    )
    return { name, proportion: proportionOf(people.size, exposed.participants.size, exposed.basis) }
  })
}

function speakers(index: RecordIndex, included: readonly HeardInterview[], asked: ReadonlySet<number>) {
  const speaking = new Set(
    index.turns
      .filter(({ person }) => asked.has(person))
      .map(({ person }) => index.people[person]!.interviewId),
  )
  return exposedOf(included, { byEvents: speaking, byWords: speaking }, new Set())
}

function peopleOf(index: RecordIndex, passages: readonly Passage[]): Set<string> {
  return new Set(passages.map((passage) => index.people[personOf(index, passage)]!.participantId))
}

function placeOf(index: RecordIndex, { first, last }: Passage) {
  const { person, turn, turnRevision } = index.turns[index.sentences[first]!.turn]!
  const { interviewId } = index.people[person]!
  return {
    interviewId,
    turn,
    turnRevision,
    start: index.sentences[first]!.start,
    end: index.sentences[last]!.end,
  }
}

function uniquePassages(passages: readonly Passage[]): Passage[] {
  return [...new Set(passages)]
}

function wordsOf({ words, isNegated }: Clause): string {
  const text = words.map(({ word }) => word.replaceAll('_', ' ')).join(' ')
  return isNegated ? `not ${text}` : text
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
