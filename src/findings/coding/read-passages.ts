/**
 * Under a checked share stand passages of people who were read and were found to have it, and not what the machine found
 * and nobody read. Where the machine gave the theme to the person it is its passage; where it missed the person, the
 * nearest one, as the reader saw it marked.
 */
import type { Tx } from '../../platform/database/database.ts'
import type { CodeOfAnalysis } from '../codebook/codes-of-analysis.ts'
import type { Quote } from '../model.ts'
import { byInterview, type Place, quotesAt } from '../quotes.ts'
import { codeOf } from './count-checked.ts'
import { nearestSegments } from './find-passages.ts'
import {
  type AnalysedMaterial,
  type CodedMaterial,
  chosenCodes,
  readAnalysed,
  readCoded,
} from './read-material.ts'

/** Enough to choose from; the share is of all who were read. */
const mostEach = 12
/** To look up a person whom the machine missed takes time. */
const mostMissed = 3

/** By theme, of one each; only themes that people have checked and somebody has. */
export async function readPassages(tx: Tx, studyId: string): Promise<Map<string, Quote[]>> {
  const coded = await readCoded(tx, studyId)
  const analysed = coded.readings.size > 0 ? await readAnalysed(tx, studyId) : null
  if (!analysed) return new Map()
  const interviews = byInterview(analysed.interviews)
  const found = new Map<string, Quote[]>()
  for (const code of chosenCodes(coded.samples, analysed)) {
    const places = await placesOf(tx, code, { analysed, coded })
    const quotes = (await quotesAt(tx, places, interviews)).filter((quote) => quote !== null)
    if (quotes.length > 0) found.set(code.themeId, quotes)
  }
  return found
}

async function placesOf(
  tx: Tx,
  code: CodeOfAnalysis,
  { analysed, coded }: { analysed: AnalysedMaterial; coded: CodedMaterial },
): Promise<Place[]> {
  const having = coded.draws
    .map(({ participantId }) => participantId)
    .filter((participantId) => codeOf(participantId, { code, book: analysed.book, readings: coded.readings }))
  const members = Map.groupBy(code.members, ({ participantId }) => participantId)
  const marked = having.flatMap((participantId) => {
    const own = members.get(participantId)?.toSorted((a, b) => b.strength - a.strength)
    return own?.[0] ? [own[0]] : []
  })
  const missed = having.filter((participantId) => !members.has(participantId))
  const near: Place[] = []
  for (const participantId of missed.slice(0, Math.max(0, mostMissed - marked.length)))
    near.push(...(await nearestOf(tx, participantId, { code, analysed })))
  return [...marked.slice(0, mostEach), ...near]
}

async function nearestOf(
  tx: Tx,
  participantId: string,
  { code, analysed }: { code: CodeOfAnalysis; analysed: AnalysedMaterial },
): Promise<Place[]> {
  const interviewIds = analysed.interviews
    .filter((interview) => interview.participantId === participantId)
    .map(({ interviewId }) => interviewId)
  const { embedderId } = analysed.analysis
  return nearestSegments(tx, { interviewIds, codes: [code], embedderId, each: 1 })
}
