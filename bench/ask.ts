/**
 * How well and how fast questions to interviews are answered, beside plain keyword search, a threshold on the cosine and
 * always refusing.
 *
 *   ./earwitness bench ask [--questions FILE] [--interviews FILE] [--first N] [--out FILE] [--json]
 *
 * `--questions`: JSON lines `{question, answerable?, evidence?: [{interviewId, turn}], count?: {low, high}}`. What is known
 * of a question beside its words is used to compare, never to answer. `--out` writes what was answered as JSON lines, for
 * readers to grade. Without `--questions` a few questions about the invented interviews are asked.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { inArray } from 'drizzle-orm'
import { type AskContext, askStudy } from '../src/findings/ask/ask-study.ts'
import { createIndexCache } from '../src/findings/ask/index-cache.ts'
import { type Answer, AskSchema } from '../src/findings/ask/model.ts'
import { embedSegments } from '../src/findings/embed-segments.ts'
import { locateQuotation } from '../src/findings/evidence/locate-quotation.ts'
import { listHeardInterviews } from '../src/findings/record-store.ts'
import { createVectorCache } from '../src/findings/search/vector-cache.ts'
import { searchStudy } from '../src/findings/search-study.ts'
import { segmentInterviews } from '../src/findings/segment-interviews.ts'
import { importInterviews } from '../src/interview/import-interviews.ts'
import { interviews } from '../src/interview/tables.ts'
import { type Database, withTenant } from '../src/platform/database/database.ts'
import { newId } from '../src/platform/ids.ts'
import { createEmbedders } from '../src/platform/models/embedders.ts'
import { insertTestStudy } from '../test/support/test-study.ts'
import { benchFlags } from './load/bench-flags.ts'
import { modelsFolder, printRows } from './load/each-size.ts'
import { writeInterviewFile } from './load/interview-file.ts'
import { openOwnDatabase } from './load/own-database.ts'

const flags = benchFlags({
  name: 'ask',
  measures: 'How well and how fast questions to interviews are answered',
  baseline: 'Keyword search, a threshold on the cosine, and always refusing',
  options: {
    questions: { kind: 'text', help: 'JSON lines with a question each; a few invented ones when not given' },
    interviews: { kind: 'text', help: 'JSON lines, .gz too; the 500 shared interviews when not given' },
    first: { kind: 'number', default: 500, least: 1, help: 'Only so many interviews, from the first on' },
    out: { kind: 'text', help: 'Where the answers are written, as JSON lines' },
    json: { kind: 'switch', help: 'For programs' },
  },
})

/** As many passages as our own answers show, so that a baseline is given the same room. */
const baselineHits = 5

interface AskedQuestion {
  id?: string
  question: string
  answerable?: boolean
  nearMiss?: boolean
  evidence?: { interviewId: string; turn: number; note?: string }[]
  count?: { low: number; high: number }
}

interface Asked {
  asked: AskedQuestion
  answer: Answer
  milliseconds: number
}

/** What the file says, by interview and turn. */
const sourceTurns = new Map<string, string>()

const sourceFile = resolve(import.meta.dirname, '../../shared/data/anthropic-interviewer/interviews.jsonl.gz')

const own = await openOwnDatabase()
const embedders = await createEmbedders({ folder: join(own.folder, 'models'), suppliedFolder: modelsFolder })
try {
  const workspaceId = newId()
  const studyId = await insertTestStudy(own.db, workspaceId)
  const names = await takeIn({ db: own.db, workspaceId, studyId })
  const context: AskContext = {
    db: own.db,
    workspaceId,
    actor: 'cli',
    embedder: embedders.current,
    vectors: createVectorCache(),
    indexes: createIndexCache(),
    languageModels: { rungsFor: async () => [], generate: () => Promise.reject(new Error('no model')) },
  }
  const warm = performance.now()
  await ask(context, studyId, 'What do people say about work?')
  const warmSeconds = (performance.now() - warm) / 1000
  const all: Asked[] = []
  for (const asked of readQuestions()) {
    const started = performance.now()
    const answer = await ask(context, studyId, asked.question)
    all.push({ asked, answer, milliseconds: performance.now() - started })
  }
  if (flags.out)
    writeFileSync(flags.out, all.map((each) => `${JSON.stringify(outputOf(each, names))}\n`).join(''))
  const baselines = await measureBaselines(context, { studyId, all, names })
  report(all, { names, warmSeconds, baselines, embedder: embedders.current.id, people: names.size })
} finally {
  await embedders.close()
  await own.close()
}

function ask(context: AskContext, studyId: string, question: string): Promise<Answer> {
  return askStudy(context, { ...AskSchema.parse({ question, evidence: 500 }), studyId })
}

/** @returns the id in the file of each interview */
async function takeIn(context: {
  db: Database
  workspaceId: string
  studyId: string
}): Promise<Map<string, string>> {
  const { db, workspaceId, studyId } = context
  const folder = mkdtempSync(join(tmpdir(), 'earwitness-bench-ask-'))
  const path = join(folder, 'interviews.jsonl')
  await writeSource(path)
  await importInterviews({ db, workspaceId, actor: 'cli' }, { studyId, path, fileName: 'interviews.jsonl' })
  rmSync(folder, { recursive: true, force: true })
  const signal = new AbortController().signal
  const heard = await withTenant(db, workspaceId, (tx) => listHeardInterviews(tx, studyId))
  const { segments } = await segmentInterviews({ db, workspaceId, signal }, heard)
  await embedSegments({ db, workspaceId, signal, embedder: embedders.current }, segments)
  const rows = await withTenant(db, workspaceId, (tx) =>
    tx
      .select({ interviewId: interviews.interviewId, name: interviews.sourceIdentity })
      .from(interviews)
      .where(
        inArray(
          interviews.interviewId,
          heard.map(({ interviewId }) => interviewId),
        ),
      ),
  )
  return new Map(rows.map(({ interviewId, name }) => [interviewId, name ?? interviewId]))
}

async function writeSource(path: string): Promise<void> {
  const file =
    flags.interviews ??
    (existsSync(sourceFile)
      ? sourceFile
      : resolve(import.meta.dirname, '../../../shared/data/anthropic-interviewer/interviews.jsonl.gz'))
  if (!existsSync(file)) {
    await writeInterviewFile(path, flags.first)
    return
  }
  const bytes = readFileSync(file)
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().trim().split('\n')
  const taken = lines.slice(0, flags.first)
  for (const line of taken) {
    const { id, turns } = JSON.parse(line) as { id: string; turns: { text: string }[] }
    for (const [turn, { text }] of turns.entries()) sourceTurns.set(`${id}:${turn}`, text)
  }
  writeFileSync(path, `${taken.join('\n')}\n`)
}

function readQuestions(): AskedQuestion[] {
  if (!flags.questions) {
    return [
      'What do people say about mistakes?',
      'How many people write emails?',
      'Did anyone buy a boat?',
    ].map((question) => ({ question }))
  }
  return readFileSync(flags.questions, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as AskedQuestion)
}

function outputOf({ asked, answer, milliseconds }: Asked, names: ReadonlyMap<string, string>) {
  const place = (quote: Answer['nearest'][number]) => ({
    interviewId: names.get(quote.interviewId) ?? quote.interviewId,
    turn: quote.turn,
    text: quote.text,
  })
  return {
    id: asked.id,
    question: asked.question,
    verdict: answer.verdict,
    confidence: answer.inWords,
    chance: answer.chance,
    sentences: answer.sentences.map(({ kind, text }) => ({ kind, text: withNames(text, answer, names) })),
    count: answer.proportion
      ? {
          n: answer.proportion.count,
          of: answer.proportion.of,
          low: answer.proportion.low,
          high: answer.proportion.high,
        }
      : null,
    groups: answer.groups.map(({ name, proportion }) => ({ name, n: proportion.count })),
    evidence: answer.evidence.map(({ quote, stance }) => ({ ...place(quote), stance })),
    nearest: answer.nearest.map(place),
    missing: answer.missing,
    milliseconds: Math.round(milliseconds),
  }
}

/** "Participant 12" by the file's own name, so that a reader finds the interview. */
function withNames(text: string, answer: Answer, names: ReadonlyMap<string, string>): string {
  const quotes = [...answer.evidence.map(({ quote }) => quote), ...answer.nearest]
  return quotes.reduce(
    (said, quote) =>
      said.replace(
        new RegExp(`\\b${quote.participantLabel}\\b(?! \\d)`, 'u'),
        names.get(quote.interviewId) ?? quote.participantLabel,
      ),
    text,
  )
}

interface Rates {
  method: string
  /** Of the answerable, those answered with evidence of which some is the expected. */
  found: number
  /** Of the answerable, those answered at all. */
  answered: number
  /** Of the unanswerable, those declined. */
  declined: number
}

function ratesOf(
  method: string,
  all: readonly { asked: AskedQuestion; isAnswered: boolean; places: ReadonlySet<string> }[],
): Rates {
  const answerable = all.filter(({ asked }) => asked.answerable === true)
  const unanswerable = all.filter(({ asked }) => asked.answerable === false)
  const share = (list: readonly unknown[], of: readonly unknown[]) =>
    of.length === 0 ? 0 : Math.round((1000 * list.length) / of.length) / 10
  const isFound = ({ asked, isAnswered, places }: (typeof all)[number]) =>
    isAnswered && (asked.evidence ?? []).some(({ interviewId, turn }) => places.has(`${interviewId}:${turn}`))
  return {
    method,
    answered: share(
      answerable.filter(({ isAnswered }) => isAnswered),
      answerable,
    ),
    found: share(answerable.filter(isFound), answerable),
    declined: share(
      unanswerable.filter(({ isAnswered }) => !isAnswered),
      unanswerable,
    ),
  }
}

async function measureBaselines(
  context: AskContext,
  { studyId, all, names }: { studyId: string; all: readonly Asked[]; names: ReadonlyMap<string, string> },
): Promise<Rates[]> {
  const searched = async (mode: 'words' | 'meaning') => {
    const results = []
    for (const { asked } of all) {
      const words = asked.question.replace(/[?"“”]/gu, ' ')
      const query = mode === 'words' ? contentOf(words) : words
      const { hits } = await searchStudy(context, {
        studyId,
        query,
        mode,
        statuses: ['complete'],
        offset: 0,
        limit: baselineHits,
      })
      const places = new Set(hits.map(({ quote }) => `${names.get(quote.interviewId)}:${quote.turn}`))
      results.push({ asked, places, similarity: hits[0]?.similarity ?? 0, isAnswered: hits.length > 0 })
    }
    return results
  }
  const byWords = await searched('words')
  const byMeaning = context.embedder.kind === 'model' ? await searched('meaning') : []
  // The threshold that declines 95 % of these very unanswerable questions: kinder to the baseline than life would be.
  const refused = byMeaning
    .filter(({ asked }) => asked.answerable === false)
    .map(({ similarity }) => similarity)
    .sort((a, b) => a - b)
  const threshold = refused[Math.ceil(0.95 * refused.length) - 1] ?? 0
  return [
    ratesOf('keyword search', byWords),
    ratesOf(
      `cosine above ${threshold.toFixed(2)}`,
      byMeaning.map((each) => ({ ...each, isAnswered: each.similarity > threshold })),
    ),
    ratesOf(
      'always refuse',
      all.map(({ asked }) => ({ asked, isAnswered: false, places: new Set() })),
    ),
  ]
}

/** A searcher types the words that matter. */
function contentOf(question: string): string {
  const small = new Set(
    'how many what which who why did does do has have anyone people say said about the a an of to in for with is are was were any by their they it these use ai on at'.split(
      ' ',
    ),
  )
  const words = question.split(/\s+/u).filter((word) => word !== '' && !small.has(word.toLowerCase()))
  return words.length > 0 ? words.join(' ') : question
}

/** Looked at once more, in the file itself: words that stand there nowhere, or nothing behind a sentence. */
function isUnlocated(
  { kind, text, evidence }: Answer['sentences'][number],
  answer: Answer,
  names: ReadonlyMap<string, string>,
): boolean {
  if (kind === 'absence') return false
  const cited = evidence.flatMap((place) => answer.evidence[place]?.quote ?? [])
  const turns = cited.flatMap(
    ({ interviewId, turn }) => sourceTurns.get(`${names.get(interviewId)}:${turn}`) ?? [],
  )
  const record = turns.map((said, turn) => ({
    turn,
    turnRevision: 0,
    role: 'participant' as const,
    text: said,
  }))
  const quotations = [...text.matchAll(/“([^“”]+)”/gu)].map((match) => match[1]!)
  return (
    cited.length === 0 ||
    turns.length < cited.length ||
    !quotations.every((quotation) => locateQuotation(quotation, record).found)
  )
}

interface Surroundings {
  names: ReadonlyMap<string, string>
  warmSeconds: number
  baselines: Rates[]
  embedder: string
  people: number
}

function report(
  all: readonly Asked[],
  { names, warmSeconds, baselines, embedder, people }: Surroundings,
): void {
  const times = all.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  const at = (share: number) =>
    Math.round(times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)] ?? 0)
  const placesOf = ({ evidence }: Answer) =>
    new Set(evidence.map(({ quote }) => `${names.get(quote.interviewId)}:${quote.turn}`))
  const ours = ratesOf(
    'earwitness',
    all.map(({ asked, answer }) => ({
      asked,
      isAnswered: answer.verdict === 'answered',
      places: placesOf(answer),
    })),
  )
  const counted = all.filter(({ asked, answer }) => asked.count && answer.verdict === 'answered')
  const isRight = ({ asked, answer }: Asked) =>
    (answer.proportion?.count ?? -1) >= asked.count!.low &&
    (answer.proportion?.count ?? -1) <= asked.count!.high
  const summary = {
    questions: all.length,
    interviews: people,
    embedder,
    answered: all.filter(({ answer }) => answer.verdict === 'answered').length,
    hinted: all.filter(({ answer }) => answer.verdict === 'hinted').length,
    declined: all.filter(({ answer }) => answer.verdict === 'not_said').length,
    unlocatedSentences: all.reduce(
      (sum, { answer }) =>
        sum + answer.sentences.filter((sentence) => isUnlocated(sentence, answer, names)).length,
      0,
    ),
    droppedSentences: all.reduce((sum, { answer }) => sum + answer.dropped, 0),
    countsInRange: `${counted.filter(isRight).length} of ${counted.length}`,
    p50Milliseconds: at(0.5),
    p95Milliseconds: at(0.95),
    firstQuestionSeconds: Math.round(warmSeconds * 10) / 10,
  }
  if (flags.json)
    process.stdout.write(`${JSON.stringify({ summary, rates: [ours, ...baselines] }, null, 2)}\n`)
  else {
    printRows([summary])
    printRows([ours, ...baselines].map((rates) => ({ ...rates })))
  }
}
