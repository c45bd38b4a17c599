import type { Tx } from '../platform/database/database.ts'
import { findLatestAnalysis } from './store.ts'

/** Why nothing can be found by meaning although the embedding model is there, and what to do about it. */
export async function sayNotEmbedded(tx: Tx, studyIds: readonly string[]): Promise<string> {
  for (const studyId of studyIds) {
    if (await findLatestAnalysis(tx, studyId, ['finished'])) {
      return 'The embedding model came after the last analysis, so only words are compared. Recompute it (on the Results page, or with earwitness analyze), and meanings are compared too.'
    }
  }
  return 'Nothing was analysed yet, so only words are compared. Analyse once, and meanings are compared too.'
}
