import { listEntries } from '../../findings/codebook/store.ts'
import { listCodingEntries } from '../../findings/coding/store.ts'
import type { Tx } from '../../platform/database/database.ts'

/** How many rulings a researcher made on themes, and how many times people coded somebody: other numbers, other figures. */
export async function countRulings(tx: Tx, studyId: string): Promise<string> {
  const rulings = await listEntries(tx, studyId)
  const coded = await listCodingEntries(tx, studyId)
  return `${rulings.length}:${coded.length}`
}
