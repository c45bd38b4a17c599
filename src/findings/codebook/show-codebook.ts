/** The codebook of a study as it stands, with what the newest run counts of it and what was done to it. */
import { type Tx, withTenant } from '../../platform/database/database.ts'
import { proportionOf } from '../count-participants.ts'
import { labelOfCode, type Quote } from '../model.ts'
import { byInterview, quotesAt } from '../quotes.ts'
import { findStudyRecord, listHeardInterviews } from '../record-store.ts'
import { studyNotFound } from '../request-analysis.ts'
import type { ReadContext } from '../show-analysis.ts'
import { listRepresentatives, listThemes, type ThemeRow } from '../store.ts'
import { describeAct, namesThrough } from './describe-act.ts'
import type { Code, Codebook, JournalEntry } from './model.ts'
import { isRuling, parentOf, reduceCodebook, rootOf } from './reduce-codebook.ts'
import { findLatestRun, listEntries } from './store.ts'
import type { CodebookView, CodeView, JournalLine } from './view.ts'

const mostLines = 200
const mostExamples = 5

/** @throws AppError `not_found` */
export async function showCodebook({ db, workspaceId }: ReadContext, studyId: string): Promise<CodebookView> {
  return withTenant(db, workspaceId, async (tx) => {
    if (!(await findStudyRecord(tx, studyId))) throw studyNotFound()
    const entries = await listEntries(tx, studyId)
    const book = reduceCodebook(entries)
    const run = await findLatestRun(tx, studyId)
    const themes = run ? await listThemes(tx, run.analysisId) : []
    const standing = [...book.codes.values()].filter((code) => code.mergedInto === null && !code.isDeleted)
    const examples = await examplesOf(tx, { studyId, standing, themes })
    const journal = journalOf(entries)
    const lineAt = (seq: number | null) => journal.find((line) => line.seq === seq) ?? null
    return {
      studyId,
      analysisId: run?.analysisId ?? null,
      codes: standing
        .map((code) =>
          toView(code, { book, theme: themes.find((each) => each.codeId === code.codeId), examples }),
        )
        .sort(
          (a, b) => (b.prevalence?.count ?? 0) - (a.prevalence?.count ?? 0) || (a.name < b.name ? -1 : 1),
        ),
      deleted: [...book.codes.values()]
        .filter((code) => code.isDeleted)
        .map(({ codeId, name }) => ({ codeId, name })),
      changes: changesIn(entries, book),
      undo: lineAt(book.undoable),
      redo: lineAt(book.redoable),
      journal: journal.slice(0, mostLines),
    }
  })
}

/** Changes of the newest run, called as the codes are called now. */
function changesIn(entries: readonly JournalEntry[], { codes }: Codebook): CodebookView['changes'] {
  const last = entries.findLast(({ act }) => act.kind === 'run')
  if (last?.act.kind !== 'run') return []
  return last.act.changes.map((change) => ({
    ...change,
    name: codes.get(change.codeId)?.name ?? change.name,
  }))
}

interface ViewInput {
  book: Codebook
  theme: (ThemeRow & { segments: number }) | undefined
  examples: ReadonlyMap<string, Quote[]>
}

function toView(code: Code, { book, theme, examples }: ViewInput): CodeView {
  const { codeId, questionKey, name, definition, inclusion, exclusion, origin } = code
  const merged = [...book.codes.values()].filter(
    (each) => each.mergedInto !== null && rootOf(book.codes, each.codeId) === codeId,
  )
  const prevalence = theme ? proportionOf(theme.participants, theme.exposed, theme.exposedBasis) : null
  return {
    ...{ codeId, questionKey, name, definition, inclusion, exclusion, origin },
    parentId: parentOf(book.codes, code),
    isPinned: code.isPinned,
    isNamedByPerson: code.isNamedByPerson,
    splitFrom: code.splitFrom,
    merged: merged.map((each) => ({ codeId: each.codeId, name: each.name })),
    moved: code.movedIn.length + code.movedOut.length,
    themeId: theme?.themeId ?? null,
    terms: theme?.terms ?? [],
    prevalence,
    label: prevalence ? labelOfCode(prevalence, theme?.stability === null) : '',
    segments: theme?.segments ?? 0,
    isFound: [code, ...merged].some((each) => each.lastRun !== null && each.lastRun === book.latestRun),
    examples: examples.get(codeId) ?? [],
    exampleTexts: code.exampleTexts,
    createdBy: code.createdBy,
    createdAt: code.createdAt.toISOString(),
    changedBy: code.changedBy,
    changedAt: code.changedAt.toISOString(),
  }
}

interface ExamplesInput {
  studyId: string
  standing: readonly Code[]
  themes: readonly ThemeRow[]
}

/** A code's representative quotes; of one that nobody speaks of, what it was written with. */
async function examplesOf(
  tx: Tx,
  { studyId, standing, themes }: ExamplesInput,
): Promise<Map<string, Quote[]>> {
  const codeOf = new Map(themes.flatMap((row) => (row.codeId ? [[row.themeId, row.codeId] as const] : [])))
  const shown = (await listRepresentatives(tx, [...codeOf.keys()])).filter(
    (row) => (row.quoteRank ?? 99) <= mostExamples,
  )
  const places = [
    ...shown.map((row) => ({ ...row, codeId: codeOf.get(row.themeId)! })),
    ...standing
      .filter((code) => !themes.some((row) => row.codeId === code.codeId))
      .flatMap((code) =>
        code.examples.slice(0, mostExamples).map((span) => ({ ...span, codeId: code.codeId })),
      ),
  ]
  const quotes = await quotesAt(tx, places, byInterview(await listHeardInterviews(tx, studyId)))
  const examples = new Map<string, Quote[]>()
  for (const [at, { codeId }] of places.entries()) {
    const quote = quotes[at]
    if (quote) examples.set(codeId, [...(examples.get(codeId) ?? []), quote])
  }
  return examples
}

/** Newest first. */
export function journalOf(entries: readonly JournalEntry[]): JournalLine[] {
  const names = namesThrough(entries)
  const takenBack = new Set<number>()
  for (const { act } of entries) {
    if (act.kind === 'undo') takenBack.add(act.seq)
    if (act.kind === 'redo') takenBack.delete(act.seq)
  }
  return entries
    .map(({ seq, act, author, at }) => ({
      seq,
      kind: act.kind,
      says: describeAct(act, (codeId) => names.get(seq)?.get(codeId) ?? 'a code that is gone'),
      author,
      at: at.toISOString(),
      isTakenBack: takenBack.has(seq),
      canBeTakenBack: isRuling(act) && !takenBack.has(seq),
    }))
    .toReversed()
}
