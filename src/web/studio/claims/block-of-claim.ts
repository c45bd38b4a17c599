/** A claim that is kept here as the report takes it; its own check runs there again. Pure. */
import type { NewBlockInput } from '../../../reports/document/edit/edit-model.ts'
import type { ListedClaim } from './listed-claim.ts'

type Given = Pick<ListedClaim, 'kind' | 'statement' | 'spec' | 'verdict'>

/**
 * Null for what the report has no way to count again, which is everything that is counted by words, and for what does not
 * stand: a count of a theme is written there, from the list of themes.
 */
export function blockOfClaim({ statement, spec, verdict }: Given): NewBlockInput | null {
  if (verdict !== 'supported' || spec === null) return null
  const whose = 'interviewId' in spec && spec.interviewId ? { interviewId: spec.interviewId } : {}
  if (spec.kind === 'quote') return { kind: 'quote', text: spec.quote, ...whose }
  if (spec.kind === 'paraphrase') return { kind: 'claim', claim: 'paraphrase', text: statement, ...whose }
  return null
}
