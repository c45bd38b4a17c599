/** Puts a question to the interviews of a study, or of all: evidence first, then sentences, each of them checked. */
import { type Tx, withTenant } from '../../platform/database/database.ts'
import { newId } from '../../platform/ids.ts'
import type { LanguageModels } from '../../platform/models/language/language-models.ts'
import { listToldOfAnalysis } from '../record-store.ts'
import type { SearchContext } from '../search-study.ts'
import { answerAsked, listAskedInWords } from './answer-asked.ts'
import { insertAsked } from './ask-store.ts'
import { type BuiltAnswer, buildAnswer } from './build-answer.ts'
import { embedQuestion, meaningOf } from './embed-question.ts'
import { findAnswer } from './find-answer.ts'
import type { IndexCache } from './index-cache.ts'
import { matchAsked } from './match-asked.ts'
import { findSlips, mended, type Slip, unknownWords } from './mend-slips.ts'
import type { Answer, Ask, SentenceKind } from './model.ts'
import { type OpenRecord, openRecord } from './open-record.ts'
import { type QuestionReading, readQuestion } from './read-question.ts'
import type { RecordIndex } from './record-index.ts'
import { misspellingsOf } from './spellings-of-name.ts'
import { type WrittenProse, writeProse } from './write-prose.ts'

export interface AskContext extends SearchContext {
  /** Who asks: `user:<id>`, `cli`. */
  actor: string
  indexes: IndexCache
  languageModels: LanguageModels
}

export interface AskInput extends Ask {
  /** Null: all studies of the workspace. */
  studyId: string | null
}

/** @throws AppError `not_found` for a study that is not there */
export async function askStudy(context: AskContext, input: AskInput): Promise<Answer> {
  const { db, workspaceId, embedder } = context
  const slips = await slipsIn(context, input)
  const question = mended(input.question, slips)
  const reading = readQuestion(question)
  const queries = await embedQuestion(embedder, question, reading)
  const built = await withTenant(db, workspaceId, async (tx) => {
    const record = await openRecord(tx, context, input)
    const meaning = meaningOf(record, queries)
    const findIn = (countsEveryMention: boolean) =>
      findAnswer({ index: record.index, reading, meaning, countsEveryMention })
    const first = await buildAnswer(tx, { record, reading, input, found: findIn(false) })
    // "How many mention the bell": where nothing surer tells it, whoever says the word is counted, however many they are.
    const isMentionOnly = reading.kind === 'count' && reading.isMention && first.answer.verdict !== 'answered'
    const usual = isMentionOnly
      ? await buildAnswer(tx, { record, reading, input, found: findIn(true) })
      : first
    const outright = await asAsked(tx, {
      record,
      reading,
      input,
      usual: usual.answer,
      asked: { question, vector: queries?.plain ?? null, embedder },
    })
    const made = withSpellings(outright ?? usual, [
      ...slips.map(({ written, readAs }) => `“${written}” was read as “${readAs}”.`),
      ...alsoWritten(reading, record.index),
    ])
    await insertAsked(tx, {
      workspaceId,
      askedId: newId(),
      studyId: input.studyId,
      question: input.question,
      verdict: made.answer.verdict,
      askedBy: context.actor,
    })
    return made
  })
  // Outside of the transaction: a model may take its time.
  return input.prose && built.answer.verdict === 'answered' && built.answer.asked === null
    ? withProse(context, built, input)
    : built.answer
}

interface AsAsked {
  record: OpenRecord
  reading: QuestionReading
  input: AskInput
  usual: Answer
  asked: { question: string; vector: Float32Array | null; embedder: SearchContext['embedder'] }
}

/** What was asked in the interviews, word for word or nearly so where nothing else is found, is answered by what people answered. */
async function asAsked(
  tx: Tx,
  { record, reading, input, usual, asked }: AsAsked,
): Promise<BuiltAnswer | null> {
  if (reading.kind !== 'open') return null
  const questions = await listAskedInWords(tx, record.studyIds)
  const texts = questions.map(({ text }) => text)
  // By meaning alone it is never the same, and only the same goes before an answer that was found.
  const mayBeLike = asked.vector !== null && texts.length > 0 && usual.verdict !== 'answered'
  const vectors = mayBeLike ? await asked.embedder.embed(texts, { remember: true }) : null
  const matched = matchAsked(
    { ...asked, reading },
    texts.map((text, at) => ({ text, vector: vectors?.[at] ?? null })),
  )
  if (!matched || (usual.verdict === 'answered' && !matched.isSame)) return null
  return answerAsked(tx, { record, reading, input, asked: questions[matched.at]! })
}

/** Of the record only a question with a word that is not English asks before it is read. */
async function slipsIn(context: AskContext, input: AskInput): Promise<Slip[]> {
  if (unknownWords(input.question).length === 0) return []
  const { index } = await withTenant(context.db, context.workspaceId, (tx) => openRecord(tx, context, input))
  return findSlips(input.question, index)
}

/** How people wrote the names that are asked for. */
function alsoWritten({ fact, conditions }: QuestionReading, index: RecordIndex): string[] {
  const words = [fact, ...conditions].flatMap((clause) => clause.words.map(({ word }) => word))
  return words.flatMap((word) => {
    const others = misspellingsOf(index, word).map((other) => `“${other}”`)
    return others.length > 0 ? [`“${word}” was also looked for as ${others.join(', ')}.`] : []
  })
}

function withSpellings(made: BuiltAnswer, notes: readonly string[]): BuiltAnswer {
  return notes.length > 0
    ? { ...made, answer: { ...made.answer, notes: [...notes, ...made.answer.notes] } }
    : made
}

const countingKinds: readonly SentenceKind[] = ['count', 'presence', 'contrast', 'against']

/** The program's figures stay; what people say is told in the model's sentences where they could be shown. */
async function withProse(
  context: AskContext,
  { answer, located }: BuiltAnswer,
  { studyId }: AskInput,
): Promise<Answer> {
  const places = answer.evidence.flatMap(({ stance }, place) => (stance === 'for' ? [place] : []))
  const interviewOf = (place: number) => answer.evidence[place]!.quote.interviewId
  const toldIn = await withTenant(context.db, context.workspaceId, (tx) =>
    listToldOfAnalysis(tx, [...new Set(places.map(interviewOf))]),
  )
  const told = new Set(places.filter((place) => toldIn.has(interviewOf(place))))
  const prose = await writeProse(context, { question: answer.question, studyId, places, located, told })
  if (!prose) return answer
  const kept = answer.sentences.filter(({ kind }) => countingKinds.includes(kind))
  const [head = [], tail = []] = [
    kept.filter(({ kind }) => kind !== 'against'),
    kept.filter(({ kind }) => kind === 'against'),
  ]
  return {
    ...answer,
    sentences: [...head, ...prose.sentences, ...tail],
    dropped: answer.dropped + prose.dropped,
    writtenBy: prose.writtenBy,
    notes: prose.withheld > 0 ? [...answer.notes, withheldNote(prose)] : answer.notes,
  }
}

function withheldNote({ withheld, writtenBy }: WrittenProse): string {
  const what = withheld === 1 ? 'One quotation was' : `${withheld} quotations were`
  return `${what} not shown to ${writtenBy}: nobody had told these people that a language model elsewhere reads their answers.`
}
