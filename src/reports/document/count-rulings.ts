import { countEntries } from '../../findings/codebook/store.ts'
import { countCodingEntries } from '../../findings/coding/store.ts'
import type { Tx } from '../../platform/database/database.ts'

/** How many rulings a researcher made on themes, and how many times people coded somebody: other numbers, other figures. */
export async function countRulings(tx: Tx, studyId: string): Promise<string> {
  return `${await countEntries(tx, studyId)}:${await countCodingEntries(tx, studyId)}`
}
