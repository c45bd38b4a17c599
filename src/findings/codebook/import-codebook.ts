/** A codebook made elsewhere becomes codes of the study, as one act: taken back at once, not code by code. */
import type { Tx } from '../../platform/database/database.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { locateQuotation } from '../evidence/locate-quotation.ts'
import { type PreparedRecord, prepareRecord } from '../evidence/record.ts'
import { findAnsweredStudy, listAnswers, listHeardInterviews, listSaidTurns } from '../record-store.ts'
import { listStudyQuestions } from '../results/study-questions.ts'
import { type CodebookFormat, type FileCode, parseCodebook } from './codebook-file.ts'
import { hashPlaces } from './hash-places.ts'
import type { Codebook, JournalAct, JournalEntry } from './model.ts'
import { addAct, type RuleContext } from './rule-codebook.ts'

export interface ImportInput {
  studyId: string
  format: CodebookFormat
  /** The file's text. */
  text: string
}

type ImportedCode = Extract<JournalAct, { kind: 'import' }>['codes'][number]

/**
 * A code of the same name in the same scope is defined anew and keeps its identity. Examples that stand in the record
 * become places in it; the others are kept as texts.
 *
 * @throws AppError `invalid_input`, `not_found`
 */
export async function importCodebook(context: RuleContext, input: ImportInput): Promise<JournalEntry> {
  const codes = parseCodebook(input.text, input.format)
  return addAct(context, input.studyId, async (tx, book) => {
    await checkQuestions(tx, input.studyId, codes)
    return { kind: 'import', codes: await toCodes(tx, { studyId: input.studyId, codes, book }) }
  })
}

async function checkQuestions(tx: Tx, studyId: string, codes: readonly FileCode[]): Promise<void> {
  const named = codes.filter((code) => code.question !== '')
  if (named.length === 0) return
  const study = await findAnsweredStudy(tx, studyId)
  const known = study ? listStudyQuestions(study, await listAnswers(tx, studyId)) : []
  const keys = new Set(known.map((question) => question.questionKey))
  const unknown = named.find((code) => !keys.has(code.question))
  if (!unknown) return
  throw new AppError('invalid_input', 'a code of an unknown question', {
    say: `The code “${unknown.name}” is of the question "${unknown.question}", which this study has not. Leave the column empty for study-wide codes.`,
  })
}

async function toCodes(
  tx: Tx,
  { studyId, codes, book }: { studyId: string; codes: readonly FileCode[]; book: Codebook },
): Promise<ImportedCode[]> {
  const ids = new Map(codes.map((code) => [nameKey(code.name, code.question), idFor(book, code)]))
  const record = await recordFor(tx, studyId, codes)
  const imported: ImportedCode[] = []
  // Groups first: a code stands under what is there.
  for (const code of [...codes].sort((a, b) => Number(a.parent !== '') - Number(b.parent !== ''))) {
    const { name, definition, inclusion, exclusion, question, parent } = code
    const located = code.examples.map((text) => ({ text, found: record && locateQuotation(text, record) }))
    const spans = located.flatMap(({ found }) => (found?.found ? found.spans.slice(0, 1) : []))
    imported.push({
      codeId: ids.get(nameKey(name, question))!,
      questionKey: question || null,
      ...{ name, definition, inclusion, exclusion },
      parentId:
        parent === ''
          ? null
          : (ids.get(nameKey(parent, question)) ?? idByName(book, parent, question) ?? null),
      examples: await hashPlaces(
        tx,
        studyId,
        spans.map((span) => ({ ...span, interviewId: span.interviewId! })),
      ),
      exampleTexts: located.flatMap(({ text, found }) => (found?.found ? [] : [text])),
    })
  }
  return imported
}

async function recordFor(
  tx: Tx,
  studyId: string,
  codes: readonly FileCode[],
): Promise<PreparedRecord | null> {
  if (codes.every((code) => code.examples.length === 0)) return null
  const heard = await listHeardInterviews(tx, studyId)
  const ids = heard.map((interview) => interview.interviewId)
  return prepareRecord(await listSaidTurns(tx, ids, 'participant'))
}

function idFor(book: Codebook, { name, question }: FileCode): string {
  return idByName(book, name, question) ?? newId()
}

function idByName({ codes }: Codebook, name: string, question: string): string | undefined {
  const wanted = nameKey(name, question)
  return [...codes.values()].find(
    (code) =>
      code.mergedInto === null && !code.isDeleted && nameKey(code.name, code.questionKey ?? '') === wanted,
  )?.codeId
}

function nameKey(name: string, question: string): string {
  return `${question}\n${name.trim().toLowerCase()}`
}
