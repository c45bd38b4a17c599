/** Embeds a bundle's stretches again and says how far the vectors went, and what that would change. */
import { AppError } from '../../../platform/errors.ts'
import type { Embedder } from '../../../platform/models/embedder.ts'
import type { Bundle, BundleRecord } from './model.ts'

export interface Drift {
  embedderId: string
  /** Embedded by the same model and precision as the bundle's. */
  isSameEmbedder: boolean
  stretches: number
  /** Cosine distance between the bundle's vector and the new one; null where there are none. */
  meanDistance: number | null
  maxDistance: number | null
  /** Stretches further off than `farDistance`: their words are hardly those that were embedded. */
  far: number
  /** Stretches that would be nearest to another theme's centre than before, of those that are in a theme. */
  changedAssignments: number
  assigned: number
}

/**
 * Of a quantised model the numbers depend a little on what else is in a batch and on the processor: up to .02 was seen
 * on the sample study. Other words are much further off.
 */
export const farDistance = 0.05

const atOnce = 256

/** @throws AppError `invalid_input` where the bundle holds no words or no vectors to compare with */
export async function measureDrift(
  { record, manifest }: Bundle,
  { embedder, onProgress }: { embedder: Embedder; onProgress?: (share: number) => void },
): Promise<Drift> {
  const { vectors, analysis } = record
  if (!manifest.hasWords) throw cannot('It was made without words.')
  if (!vectors || !analysis) throw cannot('It holds no vectors: its themes were found by spelling.')
  const texts = textsOf(record)
  const fresh = await embedAll(texts, embedder, onProgress)
  if (embedder.dimensions !== vectors.dimensions) {
    throw cannot(
      `Its vectors have ${vectors.dimensions} numbers, those of ${embedder.id} have ${embedder.dimensions}.`,
    )
  }
  const distances = vectors.rows.map((row, at) => 1 - cosine(row, fresh[at]!))
  return {
    embedderId: embedder.id,
    isSameEmbedder: embedder.id === analysis.embedderId,
    stretches: distances.length,
    meanDistance:
      distances.length > 0 ? distances.reduce((sum, each) => sum + each, 0) / distances.length : null,
    maxDistance: distances.length > 0 ? distances.reduce((most, each) => Math.max(most, each)) : null,
    far: distances.filter((each) => each > farDistance).length,
    ...countChanged(record, vectors.rows, fresh),
  }
}

function textsOf(record: BundleRecord): string[] {
  const turns = new Map(record.turns.map((turn) => [placeOf(turn), turn.text ?? '']))
  return record.segments
    .filter(({ hasVector }) => hasVector)
    .map((segment) => (turns.get(placeOf(segment)) ?? '').slice(segment.start, segment.end))
}

function placeOf(at: { interviewId: string; turn: number; turnRevision: number }): string {
  return `${at.interviewId}:${at.turn}:${at.turnRevision}`
}

/** In the order in which an analysis embeds: by length, then by text, so that the batches are alike. */
async function embedAll(
  texts: readonly string[],
  embedder: Embedder,
  onProgress?: (share: number) => void,
): Promise<Float32Array[]> {
  const order = texts.map((_, at) => at)
  order.sort((a, b) => texts[a]!.length - texts[b]!.length || (texts[a]! < texts[b]! ? -1 : 1))
  const fresh: Float32Array[] = new Array(texts.length)
  for (let at = 0; at < order.length; at += atOnce) {
    const rows = order.slice(at, at + atOnce)
    const made = await embedder.embed(rows.map((row) => texts[row]!))
    for (const [offset, row] of rows.entries()) fresh[row] = made[offset]!
    onProgress?.((at + rows.length) / order.length)
  }
  return fresh
}

/** Centres are means of the bundle's vectors over the members of each study-wide theme. */
function countChanged(
  record: BundleRecord,
  before: readonly Float32Array[],
  after: readonly Float32Array[],
): Pick<Drift, 'changedAssignments' | 'assigned'> {
  const withVector = record.segments.filter(({ hasVector }) => hasVector)
  const rowOf = new Map(withVector.map(({ segmentId }, row) => [segmentId, row]))
  const wide = new Set(
    record.themes.filter(({ questionKey }) => questionKey === null).map(({ themeId }) => themeId),
  )
  const members = record.assignments.filter(
    ({ themeId, segmentId }) => wide.has(themeId) && rowOf.has(segmentId),
  )
  const centres = [...Map.groupBy(members, ({ themeId }) => themeId).values()].map((own) =>
    meanOf(own.map(({ segmentId }) => before[rowOf.get(segmentId)!]!)),
  )
  const rows = [...new Set(members.map(({ segmentId }) => rowOf.get(segmentId)!))]
  const changed = rows.filter((row) => nearest(before[row]!, centres) !== nearest(after[row]!, centres))
  return { changedAssignments: changed.length, assigned: rows.length }
}

function meanOf(rows: readonly Float32Array[]): Float32Array {
  const sum = new Float64Array(rows[0]!.length)
  for (const row of rows) for (let at = 0; at < sum.length; at++) sum[at]! += row[at]!
  return Float32Array.from(sum, (value) => value / rows.length)
}

function nearest(row: Float32Array, centres: readonly Float32Array[]): number {
  let best = -1
  let most = Number.NEGATIVE_INFINITY
  for (const [at, centre] of centres.entries()) {
    const near = cosine(row, centre)
    if (near > most) {
      most = near
      best = at
    }
  }
  return best
}

function cosine(a: Float32Array, b: Float32Array): number {
  let dot = 0
  let left = 0
  let right = 0
  for (let at = 0; at < a.length; at++) {
    dot += a[at]! * b[at]!
    left += a[at]! * a[at]!
    right += b[at]! * b[at]!
  }
  return left > 0 && right > 0 ? dot / Math.sqrt(left * right) : 0
}

function cannot(why: string): AppError {
  return new AppError('invalid_input', 'the bundle cannot be embedded again', {
    say: `The bundle cannot be embedded again. ${why}`,
  })
}
