/** Whom to code next, with everything they said. */
import { type Tx, withTenant } from '../../platform/database/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { CodeOfAnalysis } from '../codebook/codes-of-analysis.ts'
import { byInterview, quotesAt } from '../quotes.ts'
import { findStudyRecord } from '../record-store.ts'
import { studyNotFound } from '../request-analysis.ts'
import { type CodeContext, readerNow } from './code-people.ts'
import { codeIn, codeOf } from './count-checked.ts'
import { findPassages } from './find-passages.ts'
import type { PersonToCode, Sheet } from './model.ts'
import { newestOf } from './read-codes.ts'
import {
  type AnalysedMaterial,
  type CodedMaterial,
  chosenCodes,
  readAnalysed,
  readCoded,
} from './read-material.ts'

export interface PersonQuery {
  studyId: string
  reader?: string | undefined
  /** A second reading: people whom somebody else has coded. */
  again: boolean
  /** This person, whoever is next. */
  participantId?: string | undefined
  /** Past this place, for looking at one later. */
  after?: number | undefined
}

/** @throws AppError `not_found` */
export async function showPersonToCode(
  { db, workspaceId, actor }: CodeContext,
  query: PersonQuery,
): Promise<PersonToCode> {
  return withTenant(db, workspaceId, async (tx) => {
    const chosen = await readChosen(tx, query.studyId)
    if (!chosen) return { person: null, drawn: 0, done: 0, canUndo: false }
    const { analysed, coded, codes } = chosen
    const coder = await readerNow(tx, { workspaceId, actor, reader: query.reader })
    const isDone = (participantId: string) =>
      isDoneFor(participantId, { coder, again: query.again, analysed, coded, codes })
    const queue = query.again
      ? coded.draws.filter(({ participantId }) => wasReadByOther(participantId, coder, coded))
      : coded.draws
    const open = queue.filter(({ participantId }) => !isDone(participantId))
    const next = query.participantId
      ? coded.draws.find(({ participantId }) => participantId === query.participantId)
      : (open.find(({ place }) => place > (query.after ?? 0)) ?? open[0])
    if (query.participantId && !next) {
      throw new AppError('not_found', 'not drawn', { say: 'This participant is not in the sample.' })
    }
    return {
      person: next ? await personOf(tx, { ...next, coder, analysed, coded, codes }) : null,
      drawn: queue.length,
      done: queue.length - open.length,
      canUndo: newestOf(coded.entries, coder) !== null,
    }
  })
}

/** Everybody who was drawn, for coding elsewhere: their words and what was said of them so far. */
export async function showSheet(
  { db, workspaceId, actor }: CodeContext,
  { studyId, reader }: { studyId: string; reader?: string | undefined },
): Promise<Sheet> {
  return withTenant(db, workspaceId, async (tx) => {
    const chosen = await readChosen(tx, studyId)
    if (!chosen) return { codes: [], people: [] }
    const { analysed, coded, codes } = chosen
    const people = []
    const now = await readerNow(tx, { workspaceId, actor, reader })
    for (const { participantId, place } of coded.draws) {
      const coder = reader ? now : null
      const { participantLabel, interviewIds, own } = whoIs({ participantId, coder, analysed, coded, codes })
      // The words alone: nothing is marked on a sheet.
      const { embedderId } = analysed.analysis
      const passages = await findPassages(tx, { interviewIds, codes: [], embedderId })
      people.push({
        participantId,
        participantLabel,
        place,
        words: passages.map(({ questionText, text }) =>
          questionText === null ? text : `Asked: ${questionText}\n${text}`,
        ),
        codes: own.map(({ code: { codeId }, has }) => ({ codeId, has })),
      })
    }
    const examples = await findExamples(tx, { participantId: null, analysed, codes })
    return {
      codes: codes.map((code) => ({
        codeId: code.codeId,
        name: code.name,
        rule: ruleOf(code, examples.get(code.codeId) ?? []),
      })),
      people,
    }
  })
}

interface Chosen {
  analysed: AnalysedMaterial
  coded: CodedMaterial
  codes: CodeOfAnalysis[]
}

/** Null: nothing was drawn yet, or the analysis is gone. Who was erased is in no queue. */
async function readChosen(tx: Tx, studyId: string): Promise<Chosen | null> {
  if (!(await findStudyRecord(tx, studyId))) throw studyNotFound()
  const coded = await readCoded(tx, studyId)
  const analysed = coded.samples.length > 0 ? await readAnalysed(tx, studyId) : null
  if (!analysed) return null
  const heard = new Set(analysed.interviews.map(({ participantId }) => participantId))
  const draws = coded.draws.filter(({ participantId }) => heard.has(participantId))
  return { analysed, coded: { ...coded, draws }, codes: chosenCodes(coded.samples, analysed) }
}

function wasReadByOther(participantId: string, coder: string, { readings }: CodedMaterial): boolean {
  return [...(readings.get(participantId)?.byReader.keys() ?? [])].some((other) => other !== coder)
}

/** Coded for everything that they could have spoken of: by anybody, in a second reading by this reader. */
export function isDoneFor(
  participantId: string,
  { coder, again, analysed, coded, codes }: Chosen & { coder: string; again: boolean },
): boolean {
  return codesFor(participantId, { analysed, codes }).every(
    (code) => answerFor(code, { participantId, analysed, coded, coder: again ? coder : null }) !== null,
  )
}

type AnswerInput = Pick<Chosen, 'analysed' | 'coded'> & {
  participantId: string
  /** Null: the one that is counted, whoever gave it. */
  coder: string | null
}

function answerFor(
  code: CodeOfAnalysis,
  { participantId, analysed: { book }, coded: { readings }, coder }: AnswerInput,
): boolean | null {
  if (coder === null) return codeOf(participantId, { code, book, readings })
  const reading = readings.get(participantId)?.byReader.get(coder)
  return reading ? codeIn(reading, { codeId: code.codeId, book }) : null
}

function codesFor(
  participantId: string,
  { analysed, codes }: Pick<Chosen, 'analysed' | 'codes'>,
): CodeOfAnalysis[] {
  return codes.filter(({ questionKey }) => analysed.exposed.get(questionKey)?.has(participantId))
}

interface PersonInput extends Chosen {
  participantId: string
  place: number
  coder: string
}

/** Who it is, and what was said before of each theme that they could have spoken of. */
function whoIs({ codes, ...of }: Chosen & AnswerInput) {
  const { participantId, analysed } = of
  const interviews = analysed.interviews.filter((each) => each.participantId === participantId)
  return {
    participantLabel: interviews[0]?.participantLabel ?? 'Participant',
    interviewIds: interviews.map(({ interviewId }) => interviewId),
    own: codesFor(participantId, { analysed, codes }).map((code) => ({
      code,
      has: answerFor(code, of),
    })),
  }
}

async function personOf(tx: Tx, input: PersonInput): Promise<NonNullable<PersonToCode['person']>> {
  const { participantId, place, analysed } = input
  const { participantLabel, interviewIds, own } = whoIs(input)
  const codes = own.map(({ code }) => code)
  const examples = await findExamples(tx, { participantId, analysed, codes })
  return {
    participantId,
    participantLabel,
    place,
    passages: await findPassages(tx, { interviewIds, codes, embedderId: analysed.analysis.embedderId }),
    codes: own.map(({ code: { codeId, name, definition, inclusion, exclusion }, has }) => ({
      ...{ codeId, name, definition, inclusion, exclusion },
      examples: examples.get(codeId) ?? [],
      has,
    })),
  }
}

/** One voice may be odd; of three what they share can be read. */
const mostExamples = 3

interface ExamplesQuery extends Pick<PersonInput, 'analysed' | 'codes'> {
  /** Whose words are not to be shown: they are being coded. */
  participantId: string | null
}

/** Of codes that the machine described, the best words of others: a name and terms alone are no rule to code by. */
async function findExamples(
  tx: Tx,
  { participantId, analysed, codes }: ExamplesQuery,
): Promise<Map<string, string[]>> {
  const shown = codes.flatMap(({ codeId, members }) => {
    if (analysed.book.get(codeId)?.isDescribedByPerson) return []
    const ranked = members
      .filter((member) => member.quoteRank !== null && member.participantId !== participantId)
      .sort((a, b) => a.quoteRank! - b.quoteRank!)
    return [...Map.groupBy(ranked, (member) => member.participantId).values()]
      .slice(0, mostExamples)
      .map(([best]) => ({ ...best!, codeId }))
  })
  const quotes = await quotesAt(tx, shown, byInterview(analysed.interviews))
  const found = shown.flatMap(({ codeId }, at) => (quotes[at] ? [{ codeId, text: quotes[at].text }] : []))
  const byCode = Map.groupBy(found, ({ codeId }) => codeId)
  return new Map([...byCode].map(([codeId, examples]) => [codeId, examples.map(({ text }) => text)]))
}

/** What counts, in a line for a sheet. */
function ruleOf({ definition, inclusion, exclusion }: CodeOfAnalysis, examples: readonly string[]): string {
  if (examples.length > 0) return `As these speak: ${examples.map((text) => `“${text}”`).join(' · ')}`
  return [definition, inclusion, exclusion && `Not: ${exclusion}`].filter(Boolean).join(' ')
}
