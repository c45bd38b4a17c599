/** Vectors for segments: those that are stored are read, the others are made and stored batch by batch. */
import { type Database, withTenant } from '../platform/database/database.ts'
import type { Embedder } from '../platform/models/embedder.ts'
import { findVectors, insertVectors } from './segment-store.ts'
import type { Vectors } from './themes/vectors.ts'

export interface EmbedContext {
  db: Database
  workspaceId: string
  embedder: Embedder
  signal: AbortSignal
  onProgress?: (share: number) => Promise<void>
}

const readAtOnce = 4000
/** Stored after each batch, so that a restart loses no more than this. */
const embeddedAtOnce = 256

/**
 * @param batchOf what is embedded together: the same record is embedded the same way, whenever its parts came
 * @returns one row a segment, in their order
 */
export async function embedSegments<Of extends { segmentId: string; text: string }>(
  context: EmbedContext,
  segments: readonly Of[],
  batchOf: (segment: Of) => string = () => '',
): Promise<Vectors> {
  const { embedder } = context
  const { dimensions } = embedder
  const data = new Float32Array(segments.length * dimensions)
  // Vectors of a lexical embedder are fitted to these very texts: they are worth nothing to the next run.
  const isKept = embedder.kind === 'model'
  const missing: number[] = []
  for (let at = 0; at < segments.length; at += readAtOnce) {
    const page = segments.slice(at, at + readAtOnce)
    const stored = isKept ? await readStored(context, page) : new Map<string, Float32Array>()
    for (const [offset, { segmentId }] of page.entries()) {
      const vector = stored.get(segmentId)
      if (vector?.length === dimensions) data.set(vector, (at + offset) * dimensions)
      else missing.push(at + offset)
    }
  }
  let embedded = 0
  for (const rows of batchesOf(missing, segments, batchOf)) {
    context.signal.throwIfAborted()
    const vectors = await embedder.embed(
      rows.map((row) => segments[row]!.text),
      { signal: context.signal },
    )
    for (const [offset, row] of rows.entries()) data.set(vectors[offset]!, row * dimensions)
    if (isKept) {
      const kept = rows.map((row, offset) => ({
        segmentId: segments[row]!.segmentId,
        vector: vectors[offset]!,
      }))
      await withTenant(context.db, context.workspaceId, (tx) =>
        insertVectors(tx, { workspaceId: context.workspaceId, embedderId: embedder.id }, kept),
      )
    }
    embedded += rows.length
    await context.onProgress?.(embedded / missing.length)
  }
  return { data, count: segments.length, dimensions }
}

/**
 * Texts of like length fill a batch without padding. Ties go by text: a quantised model's numbers depend a little on what
 * else is in the batch, and the same record must be embedded the same way.
 */
function batchesOf<Of extends { text: string }>(
  missing: readonly number[],
  segments: readonly Of[],
  batchOf: (segment: Of) => string,
): number[][] {
  const together = Map.groupBy(missing, (row) => batchOf(segments[row]!))
  return [...together.values()].flatMap((rows) => {
    const sorted = rows.toSorted((a, b) => compareForBatch(segments[a]!.text, segments[b]!.text))
    const lots = Math.ceil(sorted.length / embeddedAtOnce)
    return Array.from({ length: lots }, (_, at) =>
      sorted.slice(at * embeddedAtOnce, (at + 1) * embeddedAtOnce),
    )
  })
}

function readStored(context: EmbedContext, page: readonly { segmentId: string }[]) {
  return withTenant(context.db, context.workspaceId, (tx) =>
    findVectors(
      tx,
      context.embedder.id,
      page.map((segment) => segment.segmentId),
    ),
  )
}

function compareForBatch(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)
}
