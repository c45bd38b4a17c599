/** Themes with their prevalence and quotes, and the pages of one theme's quotes. */
import { type Tx, withTenant } from '../platform/database/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Checked } from './coding/model.ts'
import { checkedByCode } from './coding/show-coding.ts'
import { proportionOf } from './count-participants.ts'
import {
  checkedLabel,
  labelOfCode,
  machineCodedLabel,
  type Quote,
  stabilityWordOf,
  type Theme,
  type ThemeQuotes,
  type Themes,
} from './model.ts'
import { byInterview, quotesAt } from './quotes.ts'
import { findStudyRecord, type HeardInterview, listHeardInterviews } from './record-store.ts'
import { analysisNotFound, studyNotFound } from './request-analysis.ts'
import { notesOf, type ReadContext, toAnalysisView } from './show-analysis.ts'
import {
  findAnalysis,
  findLatestAnalysis,
  findTheme,
  listMembers,
  listRepresentatives,
  listThemes,
  type MemberRow,
  type ThemeRow,
} from './store.ts'
import { withChecked } from './with-checked.ts'

export interface ThemesQuery {
  studyId: string
  /** Null: study-wide. */
  questionKey: string | null
  /** Without it, the newest finished one. */
  analysisId?: string | undefined
}

/** @throws AppError `not_found` */
export async function showThemes({ db, workspaceId }: ReadContext, query: ThemesQuery): Promise<Themes> {
  return withTenant(db, workspaceId, async (tx) => {
    const { studyId, questionKey, analysisId } = query
    if (!(await findStudyRecord(tx, studyId))) throw studyNotFound()
    const analysis = analysisId
      ? await findAnalysis(tx, analysisId)
      : await findLatestAnalysis(tx, studyId, ['finished'])
    if (analysisId && analysis?.studyId !== studyId) throw analysisNotFound()
    const nothing = { questionKey, themes: [], none: 0, segments: 0, label: machineCodedLabel, notes: [] }
    if (!analysis) return { analysis: null, ...nothing }
    const interviews = byInterview(await listHeardInterviews(tx, studyId))
    const scope = analysis.counts?.scopes.find((each) => each.questionKey === questionKey)
    const themes = await themesWithQuotes(
      tx,
      await listThemes(tx, analysis.analysisId, questionKey),
      interviews,
    )
    return {
      ...nothing,
      analysis: toAnalysisView(analysis),
      themes,
      label: labelOf(themes),
      none: scope?.none ?? 0,
      segments: scope?.segments ?? 0,
      notes: notesOf(analysis),
    }
  })
}

export async function themesWithQuotes(
  tx: Tx,
  rows: readonly (ThemeRow & { segments: number })[],
  interviews: ReadonlyMap<string, HeardInterview>,
): Promise<Theme[]> {
  const members = await listRepresentatives(
    tx,
    rows.map((row) => row.themeId),
  )
  const quotes = await quotesAt(tx, members, interviews)
  const byTheme = new Map<string, Quote[]>()
  for (const [at, member] of members.entries()) {
    const quote = quotes[at]
    if (quote) byTheme.set(member.themeId, [...(byTheme.get(member.themeId) ?? []), quote])
  }
  const checked = await checkedOf(tx, rows)
  return rows.map((row) =>
    toTheme(row, { quotes: byTheme.get(row.themeId) ?? [], checked: checked.get(row.codeId ?? '') }),
  )
}

/** What people have checked is of the newest finished analysis; the figures of an older one stay as they were. */
async function checkedOf(tx: Tx, rows: readonly ThemeRow[]): Promise<ReadonlyMap<string, Checked>> {
  const [first] = rows
  if (!first) return new Map()
  const newest = await findLatestAnalysis(tx, first.studyId, ['finished'])
  return newest?.analysisId === first.analysisId ? checkedByCode(tx, first.studyId) : new Map()
}

/** Beside a list: that it is checked only where all of it is. */
export function labelOf(themes: readonly Pick<Theme, 'prevalence'>[]): string {
  const isChecked = themes.length > 0 && themes.every((theme) => theme.prevalence.checked)
  return isChecked ? checkedLabel : machineCodedLabel
}

function toTheme(
  row: ThemeRow & { segments: number },
  { quotes, checked }: { quotes: Quote[]; checked: Checked | undefined },
): Theme {
  const prevalence = withChecked(proportionOf(row.participants, row.exposed, row.exposedBasis), checked)
  return {
    themeId: row.themeId,
    codeId: row.codeId,
    questionKey: row.questionKey,
    position: row.position,
    name: row.name,
    statement: row.statement,
    terms: row.terms,
    prevalence,
    label: labelOfCode(prevalence, row.stability === null),
    segments: row.segments,
    cohesion: row.cohesion,
    stability: row.stability === null ? null : { value: row.stability, word: stabilityWordOf(row.stability) },
    group: row.groupName,
    quotes,
  }
}

/** @throws AppError `not_found` */
export async function showThemeQuotes(
  { db, workspaceId }: ReadContext,
  { themeId, offset, limit }: { themeId: string; offset: number; limit: number },
): Promise<ThemeQuotes> {
  return withTenant(db, workspaceId, async (tx) => {
    const theme = await findTheme(tx, themeId)
    if (!theme)
      throw new AppError('not_found', 'no such theme', { say: 'There is no such theme in this workspace.' })
    const { rows, total } = await listMembers(tx, themeId, { offset, limit })
    const interviews = byInterview(await listHeardInterviews(tx, theme.studyId))
    const [shown] = await themesWithQuotes(tx, [{ ...theme, segments: total }], interviews)
    const quotes = await quotesAt(tx, rows, interviews)
    return {
      theme: shown!,
      quotes: rows.flatMap((row, at) => (quotes[at] ? [{ ...quotes[at], ...strengthOf(row) }] : [])),
      total,
      nextOffset: offset + rows.length < total ? offset + rows.length : null,
    }
  })
}

function strengthOf({ strength, isPrimary, quoteRank }: MemberRow) {
  return { strength, isPrimary, quoteRank }
}
