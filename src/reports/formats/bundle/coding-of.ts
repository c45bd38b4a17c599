/** Who speaks of which theme, and who could have, from the record of a bundle alone. Pure. */
import { listScopes, type Scope } from '../../../findings/analysis-scopes.ts'
import type { Proportion } from '../../../findings/model.ts'
import type { BundleRecord, BundleSegment, BundleTheme } from './model.ts'

export interface CodedTheme extends BundleTheme {
  /** Places in `segments`. */
  rows: number[]
  /** Participants who speak of it. */
  people: ReadonlySet<string>
  /** Participants who could have, whoever did among them. */
  exposed: ReadonlySet<string>
  basis: Proportion['basis']
}

export interface Coding {
  segments: BundleSegment[]
  scopes: Scope[]
  themes: CodedTheme[]
}

export function codingOf(record: BundleRecord): Coding {
  const { analysis } = record
  if (!analysis) return { segments: [], scopes: [], themes: [] }
  const interviews = record.interviews.filter(({ status }) => analysis.statuses.includes(status))
  const participantOf = new Map(interviews.map((each) => [each.interviewId, each.participantId]))
  const ofIncluded = <Row extends { interviewId: string }>(rows: readonly Row[]) =>
    rows.filter(({ interviewId }) => participantOf.has(interviewId))
  const segments = ofIncluded(record.segments)
  const speaking = ofIncluded(record.turns).filter(({ role, length }) => role === 'participant' && length > 0)
  const scopes = listScopes({
    interviews,
    speaking: new Set(speaking.map(({ interviewId }) => interviewId)),
    segments,
    questions: record.questions,
    answers: ofIncluded(record.answers),
    exposures: ofIncluded(record.exposures),
  })
  const rowOf = new Map(segments.map(({ segmentId }, row) => [segmentId, row]))
  const members = Map.groupBy(record.assignments, ({ themeId }) => themeId)
  const themes = record.themes.map((theme): CodedTheme => {
    const scope = scopes.find(({ questionKey }) => questionKey === theme.questionKey)
    const rows = (members.get(theme.themeId) ?? []).flatMap(({ segmentId }) => rowOf.get(segmentId) ?? [])
    const people = new Set(rows.map((row) => participantOf.get(segments[row]!.interviewId)!))
    // Of a theme whose question the record does not know nobody could have spoken but those who did.
    const exposed = new Set([...(scope?.exposed.participants ?? []), ...people])
    return { ...theme, rows, people, exposed, basis: scope?.exposed.basis ?? 'turns' }
  })
  return { segments, scopes, themes }
}
