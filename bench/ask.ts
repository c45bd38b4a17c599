/**
 * How well and how fast questions to interviews are answered, beside plain BM25, a threshold on the cosine and always
 * refusing.
 *
 *   ./earwitness bench ask [--questions FILE] [--interviews FILE] [--first N] [--out FILE] [--fit] [--spent] [--json]
 *
 * `--questions`: JSON lines `{question, answerable?, evidence?: [{interviewId, turn}], count?: {low, high} or a number}`. What is known
 * of a question beside its words is used to compare, never to answer. `--out` writes what was answered as JSON lines, for
 * readers to grade. `--fit` prints the weights of `src/findings/ask/answer-chance.ts`, those of `likelihood.ts` (which hold only
 * where a file names everybody who answers, as `bench/asking/first-interviews.jsonl` does of the first 86: `--known 86`), and how
 * often each word of confidence is right; questions of the part `check` are left out, but for `--spent`. Without `--questions` the project's own are asked, and a few invented ones where the shared interviews are not here.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inArray } from 'drizzle-orm'
import { type AskContext, askStudy } from '../src/findings/ask/ask-study.ts'
import { embedQuestion, meaningOf } from '../src/findings/ask/embed-question.ts'
import { findAnswer } from '../src/findings/ask/find-answer.ts'
import { onePerPerson, type Passage, personOf } from '../src/findings/ask/find-passages.ts'
import { createIndexCache } from '../src/findings/ask/index-cache.ts'
import { type Answer, AskSchema } from '../src/findings/ask/model.ts'
import { openRecord } from '../src/findings/ask/open-record.ts'
import { readQuestion } from '../src/findings/ask/read-question.ts'
import { verdictOf } from '../src/findings/ask/verdict.ts'
import { embedSegments } from '../src/findings/embed-segments.ts'
import { listHeardInterviews } from '../src/findings/record-store.ts'
import { createVectorCache } from '../src/findings/search/vector-cache.ts'
import { segmentInterviews } from '../src/findings/segment-interviews.ts'
import { interviews } from '../src/interview/tables.ts'
import { withTenant } from '../src/platform/database/database.ts'
import { type Asked, countsAgainst, isUnlocated, outputOf, placesOf } from './asking/answers.ts'
import { askByMeaning, askByWords, refuseAll } from './asking/baselines.ts'
import { fitChances, measureConfidences } from './asking/fit-chance.ts'
import { fitLikelihood } from './asking/fit-likelihood.ts'
import { expectedPlaces, readQuestions, writeSource } from './asking/questions.ts'
import { peopleOf, ratesOf } from './asking/rates.ts'
import { benchFlags } from './load/bench-flags.ts'
import { printRows } from './load/each-size.ts'
import { type ImportedStudy, openImportedStudy } from './load/imported-study.ts'

const flags = benchFlags({
  name: 'ask',
  measures: 'How well and how fast questions to interviews are answered',
  baseline: 'Plain BM25, a threshold on the cosine, and always refusing',
  options: {
    questions: { kind: 'text', help: 'JSON lines with a question each; the project’s own when not given' },
    interviews: { kind: 'text', help: 'JSON lines, .gz too; the 500 shared interviews when not given' },
    first: { kind: 'number', default: 500, least: 1, help: 'Only so many interviews, from the first on' },
    known: {
      kind: 'number',
      default: 500,
      least: 1,
      help: 'Of so many, everybody who answers is written down',
    },
    out: { kind: 'text', help: 'Where the answers are written, as JSON lines' },
    fit: { kind: 'switch', help: 'Fit the chance that a question is answered, and print its weights' },
    spent: { kind: 'switch', help: 'Fit on the questions of the part `check` too' },
    json: { kind: 'switch', help: 'For programs' },
  },
})

const questions = readQuestions(flags.questions, flags.interviews)
const folder = mkdtempSync(join(tmpdir(), 'earwitness-bench-ask-'))
const path = join(folder, 'interviews.jsonl')
const turns = await writeSource(path, { file: flags.interviews, first: flags.first })
const known = new Set([...peopleOf(new Set(turns.map(({ place }) => place)))].slice(0, flags.known))
const study = await openImportedStudy(path)
try {
  const names = await readStudy(study)
  const context = contextOf(study)
  const begun = performance.now()
  await ask(context, 'What do people say about work?')
  const firstQuestionSeconds = Math.round((performance.now() - begun) / 100) / 10
  const all: Asked[] = []
  for (const asked of questions) {
    const started = performance.now()
    const answer = await ask(context, asked.question)
    all.push({ asked, answer, milliseconds: performance.now() - started })
  }
  if (flags.out)
    writeFileSync(flags.out, all.map((each) => `${JSON.stringify(outputOf(each, names))}\n`).join(''))
  if (flags.fit) {
    const measured = await measureFit(context, names)
    const fit = {
      weights: fitChances(measured),
      likelihood: fitLikelihood(measured.flatMap(({ people }) => people)),
      confidences: measureConfidences(measured.filter(({ isAnswered }) => isAnswered)),
    }
    process.stdout.write(`${JSON.stringify(fit, null, 2)}\n`)
  }
  const said = new Map(turns.map(({ place, text }) => [place, text]))
  const ours = all.map(({ asked, answer }) => ({
    asked,
    isAnswered: answer.verdict === 'answered',
    places: placesOf(answer, names),
  }))
  const { studyId } = study
  const rates = [
    ratesOf('earwitness', ours),
    ratesOf('BM25', askByWords(questions, turns)),
    ...(context.embedder.kind === 'model'
      ? [ratesOf('cosine', await askByMeaning(context, { studyId, questions, names }))]
      : []),
    ratesOf('always refuse', refuseAll(questions)),
  ]
  const summary = {
    questions: all.length,
    interviews: names.size,
    embedder: context.embedder.id,
    ...verdictsOf(all),
    unlocatedSentences: all.flatMap(({ answer }) =>
      answer.sentences.filter((sentence) => isUnlocated(sentence, answer, { names, said })),
    ).length,
    droppedSentences: all.reduce((sum, { answer }) => sum + answer.dropped, 0),
    ...countsAgainst(all),
    p50Milliseconds: quantile(all, 0.5),
    p95Milliseconds: quantile(all, 0.95),
    firstQuestionSeconds,
  }
  if (flags.json) process.stdout.write(`${JSON.stringify({ summary, rates }, null, 2)}\n`)
  else {
    printRows([summary])
    printRows(rates.map((row) => ({ ...row })))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
  await study.close()
}

function ask(context: AskContext, question: string): Promise<Answer> {
  return askStudy(context, { ...AskSchema.parse({ question, evidence: 500 }), studyId: study.studyId })
}

/** Of the questions that may be fitted on those of which something was found. */
async function measureFit(context: AskContext, names: ReadonlyMap<string, string>) {
  const measured = []
  for (const asked of questions) {
    if (asked.answerable === undefined || (asked.part === 'check' && !flags.spent)) continue
    const right = peopleOf(expectedPlaces(asked))
    // Of fewer interviews it may have no answer, or one that nobody wrote down.
    if (asked.answerable && right.isDisjointFrom(new Set(names.values()))) continue
    const { found, reading, index } = await findFor(context, asked.question)
    const { features, likely, hints } = found
    if (features.score <= 0 || features.isNameAlone || features.isCountedName || reading.isOfOutcome) continue
    const nameOf = (passage: Passage) => names.get(index.people[personOf(index, passage)]!.interviewId)!
    const surest = likely.length > 0 ? likely.map(({ passage }) => passage) : onePerPerson(index, hints)
    const shown = surest.slice(0, 3).map(nameOf)
    measured.push({
      features,
      chance: found.chances?.found ?? 0,
      isAnswered: verdictOf(found, reading) === 'answered',
      isSaid: asked.answerable,
      isRight: asked.answerable && !right.isDisjointFrom(new Set(shown)),
      people: likely
        .filter(({ passage }) => known.has(nameOf(passage)))
        .map(({ passage, figures }) => ({ figures, isRight: right.has(nameOf(passage)) })),
    })
  }
  return measured
}

function findFor(context: AskContext, question: string) {
  const input = { ...AskSchema.parse({ question }), studyId: study.studyId }
  return withTenant(context.db, context.workspaceId, async (tx) => {
    const reading = readQuestion(question)
    const record = await openRecord(tx, context, input)
    const meaning = meaningOf(record, await embedQuestion(context.embedder, question, reading))
    return { found: findAnswer({ index: record.index, reading, meaning }), reading, index: record.index }
  })
}

function contextOf({ own, workspaceId, embedders }: ImportedStudy): AskContext {
  return {
    db: own.db,
    workspaceId,
    actor: 'cli',
    embedder: embedders.current,
    vectors: createVectorCache(),
    indexes: createIndexCache(),
    languageModels: { rungsFor: async () => [], generate: () => Promise.reject(new Error('no model')) },
  }
}

/** Cuts and embeds what was imported. @returns the id in the file of each interview */
async function readStudy({ own: { db }, workspaceId, studyId, embedders }: ImportedStudy) {
  const { signal } = new AbortController()
  const heard = await withTenant(db, workspaceId, (tx) => listHeardInterviews(tx, studyId))
  const { segments } = await segmentInterviews({ db, workspaceId, signal }, heard)
  await embedSegments({ db, workspaceId, signal, embedder: embedders.current }, segments)
  const ids = heard.map(({ interviewId }) => interviewId)
  const { interviewId, sourceIdentity } = interviews
  const rows = await withTenant(db, workspaceId, (tx) =>
    tx.select({ interviewId, name: sourceIdentity }).from(interviews).where(inArray(interviewId, ids)),
  )
  return new Map(rows.map((row) => [row.interviewId, row.name ?? row.interviewId]))
}

function verdictsOf(all: readonly Asked[]) {
  const count = (verdict: Answer['verdict']) => all.filter(({ answer }) => answer.verdict === verdict).length
  return { answered: count('answered'), hinted: count('hinted'), declined: count('not_said') }
}

function quantile(all: readonly Asked[], share: number): number {
  const times = all.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  return Math.round(times[Math.max(0, Math.ceil(share * times.length) - 1)] ?? 0)
}
