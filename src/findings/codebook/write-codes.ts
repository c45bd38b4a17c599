/** From members after the rules to the rows that are shown: distinct people counted, their share, the quotes ranked. */
import { createHash } from 'node:crypto'
import type { Tx } from '../../platform/database/database.ts'
import { newId } from '../../platform/ids.ts'
import type { Scope } from '../analysis-scopes.ts'
import { proportionOf } from '../count-participants.ts'
import type { AnalysisCounts } from '../model.ts'
import type { AnalysisRow } from '../store.ts'
import type { themeSegments, themes } from '../tables.ts'
import { selectRows, type Vectors } from '../themes/vectors.ts'
import {
  applyRules,
  type CodeMember,
  type CodeMembers,
  type RuledSegment,
  type RuleInput,
} from './apply-rules.ts'
import { spokenOf } from './gather-words.ts'
import type { Codebook } from './model.ts'
import { nearnessSpaceOf } from './nearness.ts'
import { listRuledThemes, type MachineThemeRow, replaceRuledThemes } from './store.ts'
import { needsNearness } from './texts-to-embed.ts'

export interface CodedSegment extends RuledSegment {
  participantId: string
}

export interface WriteCodesInput {
  analysis: Pick<AnalysisRow, 'workspaceId' | 'analysisId' | 'studyId'>
  book: Codebook
  scopes: readonly Scope[]
  segments: readonly CodedSegment[]
  machine: readonly Omit<MachineThemeRow, 'workspaceId' | 'studyId'>[]
  /** One row a segment; null where no rule needs them. */
  vectors: Vectors | null
  texts: ReadonlyMap<string, readonly Float32Array[]>
  /** The words of each segment by its id; null where no rule needs them. */
  said: ReadonlyMap<string, string> | null
}

export interface WrittenScope {
  questionKey: string | null
  segments: number
  none: number
  themes: number
}

interface CountedCode {
  code: CodeMembers
  participants: number
}

/** @returns what each scope holds after the rules, and how many people speak of each code */
export async function writeCodes(
  tx: Tx,
  input: WriteCodesInput,
): Promise<{ scopes: WrittenScope[]; participants: Map<string, number> }> {
  const { analysisId } = input.analysis
  const there = new Map((await listRuledThemes(tx, analysisId)).map((row) => [row.codeId, row]))
  const rows: { themes: ThemeInsert[]; changed: Set<string>; members: MemberInsert[] } = {
    themes: [],
    changed: new Set(),
    members: [],
  }
  const scopes: WrittenScope[] = []
  const participants = new Map<string, number>()
  for (const scope of input.scopes) {
    const codes = countPeople(applyRules(rulesWithin(input, scope)), input.segments)
    for (const [position, counted] of codes.entries()) {
      const known = there.get(counted.code.codeId)
      const themeId = known?.themeId ?? newId()
      const membersHash = hashOf(counted.code)
      participants.set(counted.code.codeId, counted.participants)
      rows.themes.push({ ...themeRow(input, scope, counted), themeId, membersHash, position: position + 1 })
      if (known?.membersHash === membersHash) continue
      rows.changed.add(themeId)
      for (const row of memberRows(input, counted.code)) rows.members.push({ ...row, themeId })
    }
    const somewhere = new Set(codes.flatMap(({ code }) => code.members.map((member) => member.segmentId)))
    const none = scope.rows.length - somewhere.size
    scopes.push({
      questionKey: scope.questionKey,
      segments: scope.rows.length,
      none,
      themes: codes.length,
    })
  }
  await replaceRuledThemes(tx, analysisId, rows)
  return { scopes, participants }
}

/** Counts of an analysis as the rules leave them. */
export function withScopes(counts: AnalysisCounts, scopes: readonly WrittenScope[]): AnalysisCounts {
  const whole = scopes.find((scope) => scope.questionKey === null)
  return { ...counts, themes: whole?.themes ?? 0, none: whole?.none ?? 0, scopes: [...scopes] }
}

type ThemeInsert = typeof themes.$inferInsert
type MemberInsert = typeof themeSegments.$inferInsert

/** What the rules of one scope go by. */
export function rulesWithin(
  input: Pick<WriteCodesInput, 'book' | 'segments' | 'machine' | 'vectors' | 'texts' | 'said'>,
  scope: Pick<Scope, 'questionKey' | 'rows'>,
): RuleInput {
  const { book, segments, machine, vectors, texts, said } = input
  const { questionKey } = scope
  const isNeeded = [...book.codes.values()].some(
    (code) => code.questionKey === questionKey && needsNearness(code),
  )
  const own = scope.rows.map((row) => segments[row]!)
  return {
    book,
    questionKey,
    segments: own,
    machine: machine
      .filter((theme) => theme.questionKey === questionKey)
      .map((theme) => ({
        codeId: theme.codeId,
        members: theme.segmentIds.map((segmentId, at) => ({
          segmentId,
          strength: theme.strengths[at]!,
          isPrimary: theme.primaries[at]!,
        })),
        quotes: theme.quoteIds,
        terms: theme.terms,
        cohesion: theme.cohesion,
        stability: theme.stability,
        groupName: theme.groupName,
      })),
    nearness: isNeeded && vectors ? { space: nearnessSpaceOf(selectRows(vectors, scope.rows)), texts } : null,
    spoken:
      isNeeded && said
        ? spokenOf(
            own.map(({ segmentId }) => said.get(segmentId) ?? ''),
            own.map(({ participantId }) => participantId),
          )
        : null,
  }
}

/** Most widespread first. A code of which nobody speaks is in the codebook and in no result. */
function countPeople(codes: readonly CodeMembers[], segments: readonly CodedSegment[]): CountedCode[] {
  const personOf = new Map(segments.map((segment) => [segment.segmentId, segment.participantId]))
  return codes
    .filter((code) => code.members.length > 0)
    .map((code) => ({
      code,
      participants: new Set(code.members.map((member) => personOf.get(member.segmentId))).size,
    }))
    .sort(
      (a, b) =>
        b.participants - a.participants ||
        b.code.members.length - a.code.members.length ||
        (a.code.codeId < b.code.codeId ? -1 : 1),
    )
}

function themeRow(
  { analysis, book, segments }: WriteCodesInput,
  { questionKey, exposed }: Scope,
  { code, participants }: CountedCode,
): Omit<ThemeInsert, 'themeId' | 'position'> {
  const { codeId, terms, cohesion, stability, groupName, members } = code
  const { name, definition, origin } = book.codes.get(codeId)!
  const personOf = new Map(segments.map((segment) => [segment.segmentId, segment.participantId]))
  // Who spoke of it could have: a turn that was tied to the question later is in the denominator too.
  const people = members.map((member) => personOf.get(member.segmentId)!)
  const of = new Set([...exposed.participants, ...people]).size
  const { low, high } = proportionOf(participants, of, exposed.basis)
  return {
    workspaceId: analysis.workspaceId,
    analysisId: analysis.analysisId,
    studyId: analysis.studyId,
    questionKey,
    codeId,
    name,
    statement: origin === 'machine' ? definition : withWays(definition, members),
    terms,
    participants,
    exposed: of,
    exposedBasis: exposed.basis === 'answers' ? 'turns' : exposed.basis,
    intervalLow: low ?? 0,
    intervalHigh: high ?? 1,
    cohesion,
    stability,
    groupName,
  }
}

/** How the passages of a code were found that a person wrote: nobody has read them. */
function withWays(definition: string, members: readonly CodeMember[]): string {
  const by = (way: CodeMember['way']) => members.filter((member) => member.way === way).length
  const [words, near, moved] = [by('words'), by('near'), by('moved')]
  if (words + near === 0) return definition
  const found = [
    ...(words > 0 ? [`${words} by its words`] : []),
    ...(near > 0 ? [`${near} by nearness in meaning`] : []),
  ]
  const people = moved > 0 ? ` ${moved} put in by people.` : ''
  const described = /[\p{L}\p{N})”"]$/u.test(definition) ? `${definition}.` : definition
  return `${described} Passages found by the machine, unchecked: ${found.join(', ')}.${people}`.trim()
}

function memberRows(
  { analysis }: WriteCodesInput,
  { members, quotes }: CodeMembers,
): Omit<MemberInsert, 'themeId'>[] {
  const ranks = new Map(quotes.map((segmentId, rank) => [segmentId, rank + 1]))
  return members.map(({ segmentId, strength, isPrimary, way }) => ({
    workspaceId: analysis.workspaceId,
    analysisId: analysis.analysisId,
    segmentId,
    strength,
    isPrimary,
    way,
    quoteRank: ranks.get(segmentId) ?? null,
  }))
}

function hashOf({ members, quotes }: CodeMembers): string {
  const hash = createHash('sha256')
  for (const { segmentId, strength, isPrimary, way } of members) {
    hash.update(`${segmentId} ${strength.toFixed(6)} ${isPrimary} ${way}\n`)
  }
  return hash.update(quotes.join(' ')).digest('hex').slice(0, 32)
}
