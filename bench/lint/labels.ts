/**
 * Labels of interviewer turns: a line `{id, turn, reading: 1 | 2 | "gold", codes, weight?}` for each turn that was read.
 * `turn` counts the interviewer's turns from 0. `weight` is the inverse of the chance with which a turn was drawn;
 * `sample` says whether it was drawn at random or picked because it may have a rare fault (no chance is known then).
 * `only` names the codes that a reading looked for, where it did not look for all.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type FaultCode, readTranscript, type Transcript } from '../../src/study/lint/index.ts'

export type Reading = 1 | 2 | 'gold'

export interface LabelledTurn {
  id: string
  turn: number
  weight: number
  /** Drawn at random, so that it tells how often a fault is; else picked because it may have a rare one. */
  isDrawn: boolean
  /** The codes that were looked for; null for all. */
  only: ReadonlySet<string> | null
  /** By reading. */
  codes: Map<Reading, ReadonlySet<string>>
}

interface Line {
  id: string
  turn: number
  reading: Reading
  codes: FaultCode[]
  weight?: number
  only?: FaultCode[]
  sample?: 'random' | 'enriched'
}

export const labelsFolder = join(import.meta.dirname, '../labels/lint')

/** @throws Error that names the file where it is missing */
export function readLabels(half: string): LabelledTurn[] {
  const path = join(labelsFolder, `${half}.jsonl`)
  if (!existsSync(path)) throw new Error(`this bench needs labels in ${path}`)
  const turns = new Map<string, LabelledTurn>()
  for (const { id, turn, reading, codes, weight = 1, only, sample } of parseLines<Line>(
    readFileSync(path, 'utf8'),
  )) {
    const key = `${id} ${turn}`
    const known = turns.get(key) ?? {
      id,
      turn,
      weight,
      isDrawn: sample !== 'enriched',
      only: only ? new Set<string>(only) : null,
      codes: new Map(),
    }
    known.codes.set(reading, new Set(codes))
    turns.set(key, known)
  }
  return [...turns.values()]
}

const corpusFile = join(import.meta.dirname, '../../../shared/data/anthropic-interviewer/interviews.jsonl.gz')

/** The interviews that were labelled. @throws Error that names the file where it is missing */
export function readInterviews(ids: ReadonlySet<string>): Map<string, Transcript> {
  if (!existsSync(corpusFile)) {
    throw new Error(`this bench needs the interviews of anthropic-interviewer (CC-BY 4.0) in ${corpusFile}`)
  }
  const lines = parseLines<{ id: string }>(gunzipSync(readFileSync(corpusFile)).toString('utf8'))
  return new Map(
    lines.filter(({ id }) => ids.has(id)).map((line) => [line.id, readTranscript(line).transcript!]),
  )
}

export function parseLines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)
}
