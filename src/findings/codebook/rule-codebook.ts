/** A researcher rules: the act is checked against the codebook, written into the journal and seen in the results at once. */
import { type Database, type Tx, withTenant } from '../../platform/database/database.ts'
import { AppError } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import type { Embedder } from '../../platform/models/embedder.ts'
import { findStudyRecord } from '../record-store.ts'
import { studyNotFound } from '../request-analysis.ts'
import { checkAct } from './check-act.ts'
import { hashPlaces } from './hash-places.ts'
import type { ActRequest, Codebook, JournalAct, JournalEntry, SpanRef } from './model.ts'
import { reduceCodebook } from './reduce-codebook.ts'
import { ruleAgain } from './rule-again.ts'
import { appendEntry, findLatestRun, listCoded, listEntries, lockCodebook } from './store.ts'

export interface RuleContext {
  db: Database
  workspaceId: string
  actor: string
  embedder: Embedder
}

/** @throws AppError `not_found` or `invalid_input` when the act names what is not there or cannot be */
export async function ruleCodebook(
  context: RuleContext,
  { studyId, act }: { studyId: string; act: ActRequest },
): Promise<JournalEntry> {
  return addAct(context, studyId, async (tx, book) => {
    checkAct(book, act)
    return toJournal(tx, { studyId, act })
  })
}

/** Takes an act back: the newest that stands, or the one named. @throws AppError `conflict` when there is none */
export async function undoRuling(
  context: RuleContext,
  { studyId, seq }: { studyId: string; seq?: number | undefined },
): Promise<JournalEntry> {
  return addAct(context, studyId, async (_, book, entries) => {
    const wanted = seq ?? book.undoable
    if (wanted === null || !standsAsRuling(entries, wanted)) throw nothingTo('undo')
    return { kind: 'undo', seq: wanted }
  })
}

/** Puts again what was taken back last, or the act named. @throws AppError `conflict` when there is none */
export async function redoRuling(
  context: RuleContext,
  { studyId, seq }: { studyId: string; seq?: number | undefined },
): Promise<JournalEntry> {
  return addAct(context, studyId, async (_, book, entries) => {
    const wanted = seq ?? book.redoable
    if (wanted === null || !isTakenBack(entries, wanted)) throw nothingTo('redo')
    return { kind: 'redo', seq: wanted }
  })
}

type MakeAct = (tx: Tx, book: Codebook, entries: readonly JournalEntry[]) => Promise<JournalAct>

/** One act under the lock of the codebook, and the newest analysis ruled again. */
export async function addAct(context: RuleContext, studyId: string, make: MakeAct): Promise<JournalEntry> {
  const { db, workspaceId, actor, embedder } = context
  return withTenant(db, workspaceId, async (tx) => {
    if (!(await findStudyRecord(tx, studyId))) throw studyNotFound()
    await lockCodebook(tx, studyId)
    const entries = await listEntries(tx, studyId)
    const before = reduceCodebook(entries)
    const act = await make(tx, before, entries)
    const entry = await appendEntry(tx, { workspaceId, studyId, seq: before.lastSeq + 1, act, author: actor })
    await ruleAgain(tx, { studyId, book: reduceCodebook([...entries, entry]), embedder })
    return entry
  })
}

/** Ids are given and places hashed; what is pinned keeps the words that show it now as its examples. */
async function toJournal(
  tx: Tx,
  { studyId, act }: { studyId: string; act: ActRequest },
): Promise<JournalAct> {
  const hashed = (places: Parameters<typeof hashPlaces>[2]) => hashPlaces(tx, studyId, places)
  if (act.kind === 'write') {
    return { ...act, origin: 'person', codeId: newId(), examples: await hashed(act.examples) }
  }
  if (act.kind === 'split') {
    const into = []
    for (const { name, places } of act.into) into.push({ codeId: newId(), name, spans: await hashed(places) })
    return { ...act, into }
  }
  if (act.kind === 'move') {
    const [span] = await hashed([act.place])
    return { kind: 'move', span: span!, from: act.from, to: act.to }
  }
  if (act.kind === 'pin') {
    return { ...act, examples: act.isPinned ? await shownNow(tx, studyId, act.codeId) : [] }
  }
  return act
}

/** Representative quotes and the strongest members of a code in the newest run: what it is known by later. */
async function shownNow(tx: Tx, studyId: string, codeId: string): Promise<SpanRef[]> {
  const run = await findLatestRun(tx, studyId)
  const coded = run ? await listCoded(tx, run.analysisId, [codeId]) : []
  return coded
    .sort((a, b) => (a.quoteRank ?? 99) - (b.quoteRank ?? 99) || b.strength - a.strength)
    .slice(0, 20)
    .map(({ interviewId, turn, turnRevision, start, end, textHash }) => ({
      ...{ interviewId, turn, turnRevision, start, end, textHash },
    }))
}

function standsAsRuling(entries: readonly JournalEntry[], seq: number): boolean {
  const entry = entries.find((each) => each.seq === seq)
  if (!entry || ['run', 'undo', 'redo'].includes(entry.act.kind)) return false
  return !isTakenBack(entries, seq)
}

function isTakenBack(entries: readonly JournalEntry[], seq: number): boolean {
  const last = entries.findLast(({ act }) => (act.kind === 'undo' || act.kind === 'redo') && act.seq === seq)
  return last?.act.kind === 'undo'
}

function nothingTo(what: 'undo' | 'redo'): AppError {
  const say = {
    undo: 'There is nothing to take back. What was ruled, by number: earwitness codebook STUDY journal',
    redo: 'There is nothing to put again.',
  }
  return new AppError('conflict', `nothing to ${what}`, { say: say[what] })
}
