/**
 * What the rooms know of embeddings: a text in, a unit vector out. Behind it stands any embedding model of the
 * AI SDK's provider specification, or the lexical method that needs no model.
 */
export interface Embedder {
  /** Names model and precision. Vectors of different ids must never be compared. */
  readonly id: string
  readonly dimensions: number
  /** `lexical` compares spelling, not meaning; every result made with it says so. */
  readonly kind: 'model' | 'lexical'
  /**
   * One vector a text, in order, of length 1 (a text without anything to compare gives zeros). Only about the
   * first 512 tokens count: cut longer texts into segments first.
   *
   * @throws DeadlinePassed, the signal's reason, or AppError `unavailable` when the model cannot run.
   */
  embed(texts: readonly string[], options?: EmbedOptions): Promise<Float32Array[]>
  /** Loads what is loaded on first use, so that the first deadline can be met. */
  warmUp(): Promise<void>
  close(): Promise<void>
}

export interface EmbedOptions {
  /** Somebody waits: goes before work without a deadline, and is rejected when the time is over. Milliseconds. */
  deadlineMs?: number
  signal?: AbortSignal | undefined
  /**
   * Keeps the vectors in memory for the next call. For texts of guides, which every interview compares with;
   * not for what participants say, which must leave memory with the request.
   */
  remember?: boolean
  /** `query`: a search for passages, for which some models want a prefix. */
  as?: 'text' | 'query'
}

/** The time given to an embedding is over. The caller goes on without it (the live interview: lexical checks). */
export class DeadlinePassed extends Error {
  readonly deadlineMs: number

  constructor(deadlineMs: number) {
    super(`no embedding within ${deadlineMs} ms`)
    this.name = 'DeadlinePassed'
    this.deadlineMs = deadlineMs
  }
}

/** Cosine similarity of two vectors of length 1, between -1 and 1. */
export function similarity(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let index = 0; index < a.length; index += 1) sum += a[index]! * b[index]!
  return sum
}
