import type { ClaimVerdict } from '../../../reports/document/model.ts'
import type { EvidenceKind } from '../../components/EvidenceMark.tsx'

/**
 * Refuted: the record says otherwise. Unsupported: nothing shows it. Null: advice is a person’s, and no fact.
 *
 * @param isUnchecked it agrees with the program’s coding, which no person has checked
 */
export function kindOfVerdict(verdict: ClaimVerdict, isUnchecked = false): EvidenceKind | null {
  if (verdict === 'judgement') return null
  if (verdict === 'supported') return isUnchecked ? 'unchecked' : 'supports'
  return verdict === 'refuted' ? 'against' : 'uncertain'
}

const words: Record<ClaimVerdict, string> = {
  supported: 'Supported',
  refuted: 'Refuted',
  unsupported: 'Unsupported',
  judgement: 'Your judgement',
}

export function verdictWord(verdict: ClaimVerdict, isUnchecked = false): string {
  return verdict === 'supported' && isUnchecked ? 'Agrees with the coding, unchecked' : words[verdict]
}
