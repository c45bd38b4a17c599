/** What coding needs of the newest finished analysis: its codes, who could have spoken of each, and the journal of coding. */
import type { Tx } from '../../platform/database/database.ts'
import { type CodeOfAnalysis, codesOfAnalysis } from '../codebook/codes-of-analysis.ts'
import type { Code } from '../codebook/model.ts'
import { reduceCodebook, rootOf } from '../codebook/reduce-codebook.ts'
import { readRecord } from '../codebook/rule-again.ts'
import { findRun, listEntries, listRuns } from '../codebook/store.ts'
import { type ExposureRow, type HeardInterview, listExposures, listHeardInterviews } from '../record-store.ts'
import { type AnalysisRow, findLatestAnalysis } from '../store.ts'
import { type PersonReadings, readCodes, wholeSince } from './read-codes.ts'
import {
  type DrawRow,
  type EntryRow,
  type FrameRow,
  listCodingEntries,
  listDraws,
  listFrame,
  listSamples,
  type SampleRow,
} from './store.ts'

export interface CodedMaterial {
  samples: SampleRow[]
  frame: FrameRow[]
  draws: DrawRow[]
  entries: EntryRow[]
  readings: Map<string, PersonReadings>
}

export interface AnalysedMaterial {
  analysis: AnalysisRow
  /** Of the analysis. */
  interviews: HeardInterview[]
  codes: CodeOfAnalysis[]
  /** The whole codebook, codes that were merged or deleted included. */
  book: ReadonlyMap<string, Code>
  /** Who could have spoken of a code: by the question that it is of, null for the whole study. */
  exposed: ReadonlyMap<string | null, ReadonlySet<string>>
  /** By question: who was asked it, and who had answered it before it came. */
  how: ReadonlyMap<string, { asked: ReadonlySet<string>; volunteered: ReadonlySet<string> }>
}

export async function readCoded(tx: Tx, studyId: string): Promise<CodedMaterial> {
  const entries = await listCodingEntries(tx, studyId)
  const personOf = new Map(
    (entries.length > 0 ? await listHeardInterviews(tx, studyId) : []).map(
      ({ interviewId, participantId }) => [interviewId, participantId],
    ),
  )
  const runs = entries.length > 0 ? await listRuns(tx, studyId) : []
  return {
    samples: await listSamples(tx, studyId),
    frame: await listFrame(tx, studyId),
    draws: await listDraws(tx, studyId),
    entries,
    readings: readCodes(entries, wholeSince(runs, personOf)),
  }
}

/** Null: there is no finished analysis that knows the codebook. */
export async function readAnalysed(tx: Tx, studyId: string): Promise<AnalysedMaterial | null> {
  const analysis = await findLatestAnalysis(tx, studyId, ['finished'])
  const run = analysis && (await findRun(tx, analysis.analysisId))
  if (!analysis || !run) return null
  const inRun = new Set(run.interviewIds)
  const { scopes } = await readRecord(tx, studyId, inRun)
  const codes = await codesOfAnalysis(tx, { studyId, analysisId: analysis.analysisId })
  const exposed = new Map(
    scopes.map(({ questionKey, exposed: { participants } }) => [questionKey, participants]),
  )
  // Who spoke of it could have: as the machine's own counts have it.
  for (const { questionKey, participants } of codes) {
    for (const participantId of participants) exposed.get(questionKey)?.add(participantId)
  }
  const interviews = (await listHeardInterviews(tx, studyId)).filter(({ interviewId }) =>
    inRun.has(interviewId),
  )
  const { codes: book } = reduceCodebook(await listEntries(tx, studyId))
  const how = howAsked(await listExposures(tx, studyId), interviews)
  return { analysis, interviews, codes, book, exposed, how }
}

/** Who sat twice and was asked once was asked. */
function howAsked(
  exposures: readonly ExposureRow[],
  interviews: readonly HeardInterview[],
): AnalysedMaterial['how'] {
  const personOf = new Map(interviews.map(({ interviewId, participantId }) => [interviewId, participantId]))
  const found = new Map<string, { asked: Set<string>; volunteered: Set<string> }>()
  for (const { interviewId, questionKey, how } of exposures) {
    const person = personOf.get(interviewId)
    if (person === undefined) continue
    const of = found.get(questionKey) ?? { asked: new Set(), volunteered: new Set() }
    of[how].add(person)
    found.set(questionKey, of)
  }
  for (const { asked, volunteered } of found.values()) for (const person of asked) volunteered.delete(person)
  return found
}

/** The chosen codes as they are now: merged ones are where their quotes are counted, deleted ones are gone. */
export function chosenCodes<Of extends Pick<CodeOfAnalysis, 'codeId'>>(
  samples: readonly SampleRow[],
  { codes, book }: { codes: readonly Of[]; book: AnalysedMaterial['book'] },
): Of[] {
  const chosen = new Set(
    samples.flatMap(({ sample }) => sample.codeIds).map((codeId) => rootOf(book, codeId)),
  )
  return codes.filter(({ codeId }) => chosen.has(codeId))
}
