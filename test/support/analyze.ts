/** An analysis run to its end where it stands, for tests of what is made of its themes. */
// First: a schema that is made before it has no place in the OpenAPI document, and routes ask for one.
import '@hono/zod-openapi'
import { analyzeStudy } from '../../src/findings/analyze-study.ts'
import { requestAnalysis } from '../../src/findings/request-analysis.ts'
import type { Database } from '../../src/platform/database/database.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Jobs } from '../../src/platform/jobs/jobs.ts'
import type { Embedder } from '../../src/platform/models/embedder.ts'
import type { Embedders } from '../../src/platform/models/embedders.ts'
import { fitLexicalEmbedder } from '../../src/platform/models/lexical/lexical-embedder.ts'

/** Keeps no job: a test runs what it asks for. */
export const noJobs: Jobs = {
  enqueue: async () => newId(),
  cancel: async () => {},
  find: async (_, jobId) => ({ jobId, state: 'waiting' }),
}

const embeddersOf = (embedder: Embedder): Embedders => ({
  current: embedder,
  onCurrent: () => {},
  byId: () => embedder,
  refresh: async () => false,
  close: async () => {},
})

const lexical = fitLexicalEmbedder(['a fit for nothing: an analysis fits its own'])

/** Complete interviews, compared by their words. */
export async function analyzeByWords(
  db: Database,
  { workspaceId, studyId }: { workspaceId: string; studyId: string },
): Promise<void> {
  const context = { db, workspaceId }
  const { analysisId } = await requestAnalysis(
    { ...context, actor: 'cli', jobs: noJobs, embedder: lexical },
    { studyId, statuses: ['complete'], seed: 1 },
  )
  const signal = new AbortController().signal
  await analyzeStudy({ ...context, embedders: embeddersOf(lexical), signal }, analysisId)
}
