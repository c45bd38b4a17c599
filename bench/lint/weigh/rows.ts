/** Features of every labelled development turn, and of every invented one. */
import type { Embedder } from '../../../src/platform/models/embedder.ts'
import type { FaultCode, Transcript } from '../../../src/study/lint/index.ts'
import { inputFor } from '../../../src/study/lint/lint-text.ts'
import { judgeTurns } from '../../../src/study/lint/lint-transcript.ts'
import type { Features, WeighedCode } from '../../../src/study/lint/weighed/model.ts'
import { rememberingEmbedder } from '../../interviewer/remembering-embedder.ts'
import { readInterviews, readLabels } from '../labels.ts'
import { readSeeded } from '../seeded.ts'
import { type LabelledCase, readCases } from './cases.ts'

export interface LabelledRow {
  /** The interview, or the invented situation: folds keep it whole. */
  group: string
  isInvented: boolean
  /** Null where the turn has nothing that could be this fault. */
  features: Features | null
  /** One for each reading. */
  isFault: boolean[]
  /** Of the sample that it was drawn in. */
  weight: number
  /** Only these tell how often a report is right: among turns that were picked for their faults it is so too often. */
  isDrawn: boolean
  where: string
  text: string
}

export type RowsByCode = Map<FaultCode, LabelledRow[]>

export async function readRows(
  codes: readonly WeighedCode[],
  embedder: Embedder | undefined,
): Promise<RowsByCode> {
  const remembering = embedder && rememberingEmbedder(embedder)
  const rows: RowsByCode = new Map(codes.map(({ code }) => [code, []]))
  const labels = ['dev', 'dev-more'].flatMap(readLabels)
  const interviews = readInterviews(new Set(labels.map(({ id }) => id)))
  const read = new Map<string, TurnFeatures[]>()
  for (const [id, transcript] of interviews) read.set(id, await featuresOf(codes, transcript, remembering))
  for (const { id, turn, codes: readings, weight, isDrawn } of labels)
    for (const { code } of codes)
      rows.get(code)!.push({
        group: id,
        isInvented: false,
        features: read.get(id)![turn]!.features.get(code) ?? null,
        isFault: [...readings.values()].map((found) => found.has(code)),
        weight,
        isDrawn,
        where: `${id} ${turn}`,
        text: read.get(id)![turn]!.text,
      })
  for (const { situation, transcript, turn, codes: found } of [...readCases(), ...(await seededCases())]) {
    const features = (await featuresOf(codes, transcript, remembering))[turn]!
    for (const { code } of codes)
      rows.get(code)!.push({
        group: situation,
        isInvented: true,
        features: features.features.get(code) ?? null,
        isFault: [found.has(code)],
        weight: 1,
        isDrawn: false,
        where: `${transcript.id}`,
        text: features.text,
      })
  }
  return rows
}

async function seededCases(): Promise<LabelledCase[]> {
  const set = await readSeeded('dev')
  return (set?.cases ?? []).map(({ id, turn, expect }) => ({
    situation: id,
    transcript: set!.transcripts.get(id)!,
    turn,
    codes: expect,
  }))
}

interface TurnFeatures {
  text: string
  features: Map<FaultCode, Features>
}

async function featuresOf(
  codes: readonly WeighedCode[],
  transcript: Transcript,
  embedder: Embedder | undefined,
): Promise<TurnFeatures[]> {
  const { turns } = await judgeTurns(transcript, { embedder }, ({ text, context, pack }) => {
    const input = inputFor(text, context, pack!)
    const features = codes.flatMap(({ code, read }) => {
      const found = read(input)
      return found ? [[code, found.features] as const] : []
    })
    return { text, features: new Map(features) }
  })
  return turns
}
