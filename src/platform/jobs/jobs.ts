/** Long work: what a room may ask of the queue. pg-boss stands behind it (`open-jobs.ts`, `run-jobs.ts`). */
import type { Tx } from '../database/database.ts'

/**
 * Ids, counts and closed keywords only: job tables have no tenant, so nobody's words may lie there.
 * `enqueue` refuses strings that are longer than 100 characters or contain white space.
 */
export interface JobPayload {
  workspaceId: string
  [name: string]: string | number | boolean | null | readonly string[]
}

export interface EnqueueOptions {
  /** While a job with this key is waiting or running, another one is not added. */
  singletonKey?: string
  startAfterSeconds?: number
}

export interface JobState {
  jobId: string
  state: 'waiting' | 'active' | 'completed' | 'cancelled' | 'failed'
}

export interface Jobs {
  /**
   * Adds a job in the caller's transaction: it exists if and only if that commits.
   *
   * @returns the job's id, or null when `singletonKey` kept it out.
   */
  enqueue(tx: Tx, name: string, payload: JobPayload, options?: EnqueueOptions): Promise<string | null>
  /** A waiting job never starts; a running one sees its signal aborted within a second. */
  cancel(name: string, jobId: string): Promise<void>
  find(name: string, jobId: string): Promise<JobState | null>
}

export interface JobRun {
  jobId: string
  /**
   * Aborted when the job is cancelled or the worker stops. A handler then throws (`signal.throwIfAborted()`);
   * a job that was stopped and not cancelled runs again in the next worker.
   */
  signal: AbortSignal
}

/** A kind of job and what is done for it. Rooms export these; the worker process registers them. */
export interface JobHandler<Payload extends JobPayload = JobPayload> {
  name: string
  /** Jobs of this kind at once in one worker. Default 1. */
  concurrency?: number
  /**
   * May be called again for the same job, after a failure or when a worker was killed: what is finished is
   * recorded by the handler and not done twice.
   */
  handle(payload: Payload, run: JobRun): Promise<void>
}
