/**
 * A finished run and the codebook: each theme of the machine becomes a known code or a new one, what was found is kept
 * as it was found, the rules are applied, and what changed since the last run is written into the journal.
 */
import type { Tx } from '../../platform/database/database.ts'
import { newId } from '../../platform/ids.ts'
import type { Scope } from '../analysis-scopes.ts'
import type { SaidSegment } from '../segment-interviews.ts'
import { type AnalysisRow, listThemes } from '../store.ts'
import { codebookOf } from '../theme-codebook.ts'
import type { FoundTheme, FoundThemes } from '../themes/find-themes.ts'
import type { Vectors } from '../themes/vectors.ts'
import { changesOf } from './changes-of-run.ts'
import { matchThemes } from './match-themes.ts'
import type { CodeChange, JournalEntry, RunTheme } from './model.ts'
import { reduceCodebook } from './reduce-codebook.ts'
import {
  appendEntry,
  type CodebookRunRow,
  findLatestRun,
  listCoded,
  listEntries,
  listLastFound,
  lockCodebook,
  type MachineThemeRow,
  replaceRun,
} from './store.ts'
import { needsNearness } from './texts-to-embed.ts'
import { type WrittenScope, writeCodes } from './write-codes.ts'

export interface FoundInStudy {
  analysis: Pick<AnalysisRow, 'workspaceId' | 'analysisId' | 'studyId'>
  interviewIds: readonly string[]
  scopes: readonly Scope[]
  /** One for each scope. */
  found: readonly FoundThemes[]
  segments: readonly SaidSegment[]
  vectors: Vectors
  texts: ReadonlyMap<string, readonly Float32Array[]>
}

export async function matchRun(tx: Tx, input: FoundInStudy): Promise<WrittenScope[]> {
  const { workspaceId, studyId, analysisId } = input.analysis
  await lockCodebook(tx, studyId)
  const entries = await listEntries(tx, studyId)
  const before = reduceCodebook(entries)
  const last = await findLatestRun(tx, studyId)
  const known = await membersBefore(tx, { studyId, last, codeIds: [...before.codes.keys()] })
  const matched = match(input, { last, known, scopeOf: (codeId) => before.codes.get(codeId)?.questionKey })
  const interviewIds = [...input.interviewIds]
  const machine = matched.map((each) => each.row)
  const ids = { workspaceId, studyId }
  await replaceRun(
    tx,
    { ...ids, analysisId, interviewIds },
    machine.map((row) => ({ ...row, ...ids })),
  )
  const themes = matched.map((each) => each.theme)
  const seq = before.lastSeq + 1
  const entry = (changes: CodeChange[]): JournalEntry => ({
    seq,
    act: { kind: 'run', analysisId, themes, changes },
    author: 'machine',
    at: new Date(),
  })
  const book = reduceCodebook([...entries, entry([])])
  const isNeeded = [...book.codes.values()].some(needsNearness)
  const said = isNeeded ? new Map(input.segments.map(({ segmentId, text }) => [segmentId, text])) : null
  const written = await writeCodes(tx, { ...input, book, machine, said })
  const countsBefore = last ? await countsOf(tx, last.analysisId) : new Map<string, number>()
  const changes = changesOf({
    before,
    after: book,
    themes,
    counts: { before: countsBefore, after: written.participants },
  })
  await appendEntry(tx, { ...ids, ...entry(changes) })
  return written.scopes
}

async function countsOf(tx: Tx, analysisId: string): Promise<Map<string, number>> {
  const rows = await listThemes(tx, analysisId)
  return new Map(rows.flatMap((row) => (row.codeId ? [[row.codeId, row.participants] as const] : [])))
}

/** What the machine last found of each code; of a code that it never found, what the rules gave it in the last run. */
async function membersBefore(
  tx: Tx,
  { studyId, last, codeIds }: { studyId: string; last: CodebookRunRow | null; codeIds: readonly string[] },
): Promise<Map<string, Set<string>>> {
  const found = await listLastFound(tx, studyId)
  const members = new Map(found.map((row) => [row.codeId, new Set(row.textHashes)]))
  const others = codeIds.filter((codeId) => !members.has(codeId))
  if (!last || others.length === 0) return members
  for (const row of await listCoded(tx, last.analysisId, others)) {
    const own = members.get(row.codeId) ?? new Set()
    members.set(row.codeId, own.add(row.textHash))
  }
  return members
}

interface Before {
  last: CodebookRunRow | null
  known: ReadonlyMap<string, ReadonlySet<string>>
  scopeOf: (codeId: string) => string | null | undefined
}

interface Matched {
  theme: RunTheme
  row: Omit<MachineThemeRow, 'workspaceId' | 'studyId'>
}

function match(input: FoundInStudy, { last, known, scopeOf }: Before): Matched[] {
  const seenBefore = new Set(last?.interviewIds ?? [])
  const hereNow = new Set(input.segments.map((segment) => segment.textHash))
  return input.scopes.flatMap(({ questionKey, rows }, at) => {
    const { themes } = input.found[at]!
    const segmentAt = (row: number) => input.segments[rows[row]!]!
    const keys = themes.map(
      (theme) =>
        new Set(
          theme.members
            .map((member) => segmentAt(member.segment))
            .filter((segment) => seenBefore.has(segment.interviewId))
            .map((segment) => segment.textHash),
        ),
    )
    const codes = [...known]
      .filter(([codeId]) => scopeOf(codeId) === questionKey)
      .map(([codeId, members]) => ({
        codeId,
        members: new Set([...members].filter((hash) => hereNow.has(hash))),
      }))
    const matches = matchThemes({ themes: keys, codes })
    const described = codebookOf(
      input.found[at]!,
      rows.map((row) => input.segments[row]!.text),
    )
    return themes.map((theme, position) => {
      const codeId = matches[position]?.codeId ?? newId()
      const { name, definition, inclusion, exclusion } = described[position]!
      const overlap = matches[position]?.overlap ?? null
      return {
        theme: { codeId, questionKey, name, definition, inclusion, exclusion, overlap },
        row: rowOf({ theme, codeId, questionKey, analysisId: input.analysis.analysisId, segmentAt }),
      }
    })
  })
}

interface ToRow {
  theme: FoundTheme
  codeId: string
  questionKey: string | null
  analysisId: string
  segmentAt: (row: number) => SaidSegment
}

function rowOf({ theme, codeId, questionKey, analysisId, segmentAt }: ToRow): Matched['row'] {
  const members = theme.members.map((member) => ({ ...member, of: segmentAt(member.segment) }))
  return {
    machineThemeId: newId(),
    analysisId,
    questionKey,
    codeId,
    terms: theme.terms.map(({ term, weight }) => ({ term, weight: Math.round(weight * 1e4) / 1e4 })),
    cohesion: theme.cohesion,
    stability: theme.stability,
    groupName: theme.group,
    segmentIds: members.map((member) => member.of.segmentId),
    strengths: members.map((member) => member.strength),
    primaries: members.map((member) => member.isPrimary),
    textHashes: members.map((member) => member.of.textHash),
    quoteIds: theme.quotes.map((row) => segmentAt(row).segmentId),
  }
}
