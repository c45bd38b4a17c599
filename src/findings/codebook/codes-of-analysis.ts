/**
 * For those who count, claim, ask and report: the codes of a finished analysis with everything that belongs to them,
 * after the researcher's rules. Reads inside the caller's transaction and writes nothing.
 *
 * @example
 *   const codes = await codesOfAnalysis(tx, { studyId, analysisId })
 *   for (const { codeId, name, participants, exposed } of codes) ...
 */
import type { Tx } from '../../platform/database/database.ts'
import { listHeardInterviews } from '../record-store.ts'
import { listThemes } from '../store.ts'
import type { Code, MemberWay } from './model.ts'
import { parentOf, reduceCodebook } from './reduce-codebook.ts'
import { type CodedSegmentRow, listCoded, listEntries } from './store.ts'

export interface CodeOfAnalysis
  extends Pick<Code, 'codeId' | 'questionKey' | 'name' | 'definition' | 'inclusion'> {
  exclusion: string
  origin: Code['origin']
  parentId: string | null
  isPinned: boolean
  /** Its definition is a person's, whoever found the code. */
  isDescribedByPerson: boolean
  /** The row of this code in the analysis: what `/themes/{themeId}/quotes` takes. */
  themeId: string
  /** Distinct people who speak of it. */
  participants: ReadonlySet<string>
  /** How many could have: see `exposedBasis`. */
  exposed: number
  exposedBasis: 'events' | 'turns' | 'mixed'
  /** In the order of the record. */
  members: CodedMember[]
}

export interface CodedMember extends Omit<CodedSegmentRow, 'codeId'> {
  participantId: string
  way: MemberWay
}

export interface CodesQuery {
  studyId: string
  analysisId: string
  /** Null: over the whole study; a key: within that question; without it: all. */
  questionKey?: string | null
}

/** Most widespread first, scope by scope; an analysis from before there was a codebook has none. */
export async function codesOfAnalysis(tx: Tx, query: CodesQuery): Promise<CodeOfAnalysis[]> {
  const { codes } = reduceCodebook(await listEntries(tx, query.studyId))
  const rows = await listThemes(tx, query.analysisId, query.questionKey)
  const personOf = new Map(
    (await listHeardInterviews(tx, query.studyId)).map((each) => [each.interviewId, each.participantId]),
  )
  const members = new Map<string, CodedMember[]>()
  const wanted = rows.flatMap((row) => row.codeId ?? [])
  for (const { codeId, ...row } of await listCoded(tx, query.analysisId, wanted)) {
    const participantId = personOf.get(row.interviewId)
    if (participantId === undefined) continue
    const own = members.get(codeId)
    if (own) own.push({ ...row, participantId })
    else members.set(codeId, [{ ...row, participantId }])
  }
  return rows.flatMap((row): CodeOfAnalysis[] => {
    const code = row.codeId ? codes.get(row.codeId) : undefined
    if (!code) return []
    const { codeId, questionKey, name, definition, inclusion, exclusion, origin } = code
    const { isPinned, isDescribedByPerson } = code
    const own = members.get(codeId) ?? []
    return [
      {
        ...{ codeId, questionKey, name, definition, inclusion, exclusion, origin },
        ...{ isPinned, isDescribedByPerson },
        parentId: parentOf(codes, code),
        themeId: row.themeId,
        participants: new Set(own.map((member) => member.participantId)),
        exposed: row.exposed,
        exposedBasis: row.exposedBasis,
        members: own,
      },
    ]
  })
}
