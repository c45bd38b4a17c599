/** Why a new draft would say something else: somebody was heard, corrected or erased, or the themes are others, since. */
import { hashRecord } from '../../findings/record-store.ts'
import { findLatestAnalysis } from '../../findings/store.ts'
import type { Tx } from '../../platform/database/database.ts'
import { countRulings } from './count-rulings.ts'
import type { StoredDocument } from './model.ts'
import { mainStatuses } from './reported-statuses.ts'
import type { OutdatedReason } from './say-outdated.ts'

/** Empty: the draft says what a new one would. */
export async function outdatedBy(
  tx: Tx,
  { studyId, provenance }: Pick<StoredDocument, 'studyId' | 'provenance'>,
): Promise<OutdatedReason[]> {
  const { recordHash, analysis, rulings } = provenance
  const newest = await findLatestAnalysis(tx, studyId, ['finished'])
  const reasons: OutdatedReason[] = []
  if ((await hashRecord(tx, studyId, mainStatuses)) !== recordHash) reasons.push('new_words')
  if ((newest?.analysisId ?? null) !== (analysis?.analysisId ?? null)) reasons.push('new_analysis')
  if (rulings !== undefined && rulings !== (await countRulings(tx, studyId))) reasons.push('new_rulings')
  return reasons
}
