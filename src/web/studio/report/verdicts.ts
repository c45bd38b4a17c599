import type { CheckedText } from '../../api-client.ts'
import type { EvidenceKind } from '../../components/EvidenceMark.tsx'

/** Of a claim, or of prose. */
type Verdict = CheckedText['verdict']

/**
 * Refuted: the record says otherwise. Unsupported: nothing shows it. Null: advice is a person’s, and no fact.
 *
 * @param isUnchecked it agrees with the program’s coding, which no person has checked
 */
export function kindOfVerdict(verdict: Verdict, isUnchecked = false): EvidenceKind | null {
  if (verdict === 'judgement') return null
  if (verdict === 'unchecked') return 'author'
  if (verdict === 'supported') return isUnchecked ? 'unchecked' : 'supports'
  return verdict === 'refuted' ? 'against' : 'uncertain'
}

const words: Record<Verdict, string> = {
  supported: 'Supported',
  refuted: 'Refuted',
  unsupported: 'Unsupported',
  judgement: 'A person’s judgement',
  unchecked: 'Not checked',
}

/** @param isProgram advice that the program wrote: nobody judged it */
export function verdictWord(verdict: Verdict, isUnchecked = false, isProgram = false): string {
  if (verdict === 'judgement' && isProgram) return 'The program’s advice'
  return verdict === 'supported' && isUnchecked ? 'Agrees with the coding, unchecked' : words[verdict]
}
