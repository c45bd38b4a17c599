/** Draws a sample of people to code and locks it, before anybody's words are shown. A larger one is drawn on top. */
import { randomInt } from 'node:crypto'
import { type Database, withTenant } from '../../platform/database/database.ts'
import { AppError } from '../../platform/errors.ts'
import { codingRule } from '../../statistics/prediction-powered.ts'
import { createRandom } from '../../statistics/random.ts'
import { drawStrata, planStrata } from '../../statistics/stratified-sample.ts'
import type { CodeOfAnalysis } from '../codebook/codes-of-analysis.ts'
import { findStudyRecord } from '../record-store.ts'
import { studyNotFound } from '../request-analysis.ts'
import { type LockedSample, mostCodes } from './model.ts'
import {
  type AnalysedMaterial,
  type CodedMaterial,
  chosenCodes,
  readAnalysed,
  readCoded,
} from './read-material.ts'
import { insertSample, lockCoding } from './store.ts'

export interface DrawContext {
  db: Database
  workspaceId: string
  actor: string
}

export interface DrawRequest {
  studyId: string
  people: number
  codeIds?: string[] | undefined
  seed?: number | undefined
}

/** As many themes of the whole study as are checked where nobody chose. */
const usualCodes = 12

/** @throws AppError `not_found`; `conflict` without an analysis, or where everybody was drawn already; `invalid_input` */
export async function drawSample(context: DrawContext, request: DrawRequest): Promise<{ number: number }> {
  const { db, workspaceId, actor } = context
  const { studyId } = request
  return withTenant(db, workspaceId, async (tx) => {
    if (!(await findStudyRecord(tx, studyId))) throw studyNotFound()
    await lockCoding(tx, studyId)
    const analysed = await readAnalysed(tx, studyId)
    if (!analysed || analysed.codes.length === 0) throw nothingToCheck()
    const coded = await readCoded(tx, studyId)
    const codes = codesFor(request, analysed, coded)
    const number = (coded.samples.at(-1)?.number ?? 0) + 1
    const seed = request.seed ?? randomInt(0x7fffffff)
    const plan = planSample({ analysed, coded, codes, number, seed, people: request.people })
    if (plan.draws.length === 0) throw everybodyDrawn()
    const ids = { workspaceId, studyId }
    const sample: LockedSample = {
      codeIds: codes.map(({ codeId }) => codeId),
      wanted: request.people,
      strata: plan.strata,
      rule: codingRule,
    }
    await insertSample(
      tx,
      { ...ids, number, analysisId: analysed.analysis.analysisId, seed, sample, lockedBy: actor },
      {
        frame: plan.frame.map((row) => ({ ...ids, ...row })),
        draws: plan.draws.map((row) => ({ ...ids, ...row })),
      },
    )
    return { number }
  })
}

function codesFor(
  { codeIds }: DrawRequest,
  analysed: AnalysedMaterial,
  { samples }: CodedMaterial,
): CodeOfAnalysis[] {
  const before = chosenCodes(samples, analysed)
  const known = new Map(analysed.codes.map((code) => [code.codeId, code]))
  const unknown = (codeIds ?? []).filter((codeId) => !known.has(codeId))
  if (unknown.length > 0) {
    throw new AppError('invalid_input', 'no such code in the analysis', {
      say: `${unknown.length} of the themes are not in the newest analysis. Load the page again and choose from what is there.`,
    })
  }
  const usual = analysed.codes.filter(({ questionKey }) => questionKey === null).slice(0, usualCodes)
  const wanted = codeIds?.map((codeId) => known.get(codeId)!) ?? (before.length > 0 ? [] : usual)
  const all = [...new Set([...before, ...wanted])]
  if (all.length === 0) throw nothingToCheck()
  if (all.length > mostCodes) {
    throw new AppError('invalid_input', `${all.length} codes are too many`, {
      say: `One sample serves at most ${mostCodes} themes; with these there would be ${all.length}.`,
    })
  }
  return all
}

interface PlanInput {
  analysed: AnalysedMaterial
  coded: CodedMaterial
  codes: readonly CodeOfAnalysis[]
  number: number
  seed: number
  people: number
}

/** People who are new since the last sample form strata of their own; in the older strata more are drawn. */
export function planSample({ analysed, coded, codes, number, seed, people }: PlanInput) {
  const inFrame = new Map(coded.frame.map((row) => [row.participantId, row]))
  const drawnBefore = new Set(coded.draws.map((row) => row.participantId))
  const heard = [...(analysed.exposed.get(null) ?? [])].sort()
  const arrived = heard.filter((person) => !inFrame.has(person))
  const open = heard.filter((person) => inFrame.has(person) && !drawnBefore.has(person))
  const ofNew = Math.min(
    arrived.length,
    Math.ceil((people * arrived.length) / Math.max(1, arrived.length + open.length)),
  )
  const fresh = ofNew > 0 ? freshStrata(arrived, codes, ofNew) : []
  const older = olderStrata(open, inFrame, people - ofNew)
  const strata = [
    ...older,
    ...fresh.map(({ members, take }, stratum) => ({ frame: number, stratum, members, take })),
  ]
  const drawn = drawStrata(
    strata.map(({ members }) => members),
    strata.map(({ take }) => take),
    createRandom(seed),
  )
  const before = Math.max(0, ...coded.draws.map(({ place }) => place))
  return {
    strata: strata.map(({ frame, stratum, members, take }) => ({
      frame,
      stratum,
      size: members.length,
      take,
    })),
    frame: fresh.flatMap(({ members }, stratum) =>
      members.map((participantId) => ({ participantId, frame: number, stratum })),
    ),
    draws: drawn.map(({ member }, at) => ({ participantId: member, sample: number, place: before + at + 1 })),
  }
}

function freshStrata(people: readonly string[], codes: readonly CodeOfAnalysis[], take: number) {
  const groups = [
    ...Map.groupBy(people, (person) =>
      codes.map(({ participants }) => (participants.has(person) ? 1 : 0)).join(''),
    ),
  ].map(([pattern, members]) => ({ labels: [...pattern].map((label) => label === '1'), members }))
  const patterns = groups.map(({ labels, members }) => ({ labels, size: members.length }))
  return planStrata(patterns, take).map((planned) => ({
    members: planned.patterns.flatMap((at) => groups[at]!.members).sort(),
    take: planned.take,
  }))
}

/** In each older stratum the same part of those who are left. */
function olderStrata(
  open: readonly string[],
  inFrame: ReadonlyMap<string, { frame: number; stratum: number }>,
  people: number,
) {
  if (people <= 0) return []
  const groups = [
    ...Map.groupBy(open, (person) => `${inFrame.get(person)!.frame} ${inFrame.get(person)!.stratum}`),
  ]
  let [left, peopleLeft] = [people, open.length]
  return groups.map(([key, members]) => {
    const [frame, stratum] = key.split(' ').map(Number) as [number, number]
    const take = Math.min(members.length, Math.round((left * members.length) / Math.max(1, peopleLeft)))
    left -= take
    peopleLeft -= members.length
    return { frame, stratum, members: [...members].sort(), take }
  })
}

function nothingToCheck(): AppError {
  return new AppError('conflict', 'no themes to check', {
    say: 'There are no themes to check yet. Find themes first; the study needs an analysis of the present version.',
  })
}

function everybodyDrawn(): AppError {
  return new AppError('conflict', 'everybody was drawn', {
    say: 'Everybody who was heard is in the sample already.',
  })
}
