import { useQuery } from '@tanstack/react-query'
import { api, type CheckedClaimView, type NewClaim } from '../../api-client.ts'
import { useDebounced } from '../newstudy/useDebounced.ts'
import { type ClaimForm, claimOf } from './claim-form.ts'

export interface CheckedForm {
  /** What would be kept now; null while something is missing. */
  claim: NewClaim | null
  result: CheckedClaimView | null
  isChecking: boolean
  error: Error | null
}

/** The check of a claim as it is typed. Of a count, the program's number goes into the claim, and the sentence has to say it. */
export function useCheckedClaim(studyId: string, form: ClaimForm): CheckedForm {
  const settled = useDebounced(form, 350)
  const first = useCheck(studyId, claimOf(settled, null))
  const counted = first.data?.numbers?.first.count ?? null
  const isCount = settled.kind === 'prevalence' && counted !== null
  const second = useCheck(studyId, isCount ? claimOf(settled, counted) : null)
  const found = isCount ? second : first
  const claim = claimOf(form, form.kind === 'prevalence' ? counted : null)
  return {
    claim,
    result: claim === null ? null : (found.data ?? null),
    isChecking: first.isFetching || second.isFetching || settled !== form,
    error: found.error,
  }
}

/** In a body and never in an address: it may be somebody's words. */
function useCheck(studyId: string, claim: NewClaim | null) {
  return useQuery({
    queryKey: ['claim-check', studyId, claim],
    queryFn: ({ signal }) => api.checkClaim(studyId, claim!, signal),
    enabled: claim !== null,
    placeholderData: (held) => held,
    gcTime: 30_000,
    staleTime: 30_000,
    retry: false,
  })
}
