import type { ClaimVerdict } from '../../../reports/document/model.ts'
import type { EvidenceKind } from '../../components/EvidenceMark.tsx'

/** Refuted: the record says otherwise. Unsupported: nothing shows it. Null: advice is a person’s, and no fact. */
export function kindOfVerdict(verdict: ClaimVerdict): EvidenceKind | null {
  if (verdict === 'judgement') return null
  if (verdict === 'supported') return 'supports'
  return verdict === 'refuted' ? 'against' : 'uncertain'
}

const words: Record<ClaimVerdict, string> = {
  supported: 'Supported',
  refuted: 'Refuted',
  unsupported: 'Unsupported',
  judgement: 'Your judgement',
}

export function verdictWord(verdict: ClaimVerdict): string {
  return words[verdict]
}
