/** What is claimed of a study, wherever it is kept, and what can be done with it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, type NewClaim, type ReportView } from '../../api-client.ts'
import { say, sayError } from '../../components/toasts.ts'
import { claimsQuery, queryKeys, reportQuery } from '../queries.ts'
import { blockOfClaim } from './block-of-claim.ts'
import { type ListedClaim, listClaims } from './listed-claim.ts'

export interface ListedClaims {
  /** Undefined while they are fetched. */
  claims: readonly ListedClaim[] | undefined
  error: Error | null
  retry: () => void
}

/** The report's claims come with them; where the report cannot be read, those kept for the study stand alone. */
export function useListedClaims(studyId: string): ListedClaims {
  const kept = useQuery(claimsQuery(studyId))
  const report = useQuery(reportQuery(studyId))
  const isThere = kept.data !== undefined && !report.isPending
  const claims = useMemo(
    () => (isThere ? listClaims(kept.data, report.data?.document ?? null) : undefined),
    [isThere, kept.data, report.data],
  )
  return { claims, error: kept.error, retry: () => void kept.refetch() }
}

export function useClaimActions(studyId: string) {
  const queries = useQueryClient()
  const renew = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: queryKeys.claims(studyId) }),
      queries.invalidateQueries({ queryKey: queryKeys.toJudge(studyId) }),
    ])
  const failed = (title: string) => (error: Error) => sayError(title, error.message)
  const make = useMutation({
    mutationFn: (claim: NewClaim) => api.makeClaim(studyId, claim),
    onSuccess: renew,
    onError: failed('Not kept'),
  })
  const change = useMutation({
    mutationFn: ({ claimId, claim }: { claimId: string; claim: NewClaim }) => api.changeClaim(claimId, claim),
    onSuccess: renew,
    onError: failed('Not changed'),
  })
  const checkAgain = useMutation({
    mutationFn: (claimIds: readonly string[]) => checkEach(claimIds),
    onSuccess: async (count) => {
      await renew()
      say(count === 1 ? 'Checked again.' : `${count} claims were checked again.`)
    },
    onError: failed('Not checked again'),
  })
  const remove = useMutation({
    mutationFn: (claimId: string) => api.removeClaim(claimId),
    onSuccess: renew,
    onError: failed('Not deleted'),
  })
  const putInReport = useMutation({
    mutationFn: (claim: ListedClaim) => addToReport(studyId, claim),
    onSuccess: (view) => {
      queries.setQueryData(queryKeys.report(studyId), view)
      say('It stands in the draft of the report, at the end of the findings.')
    },
    onError: failed('Not put into the report'),
  })
  return { make, change, checkAgain, remove, putInReport }
}

async function addToReport(studyId: string, claim: ListedClaim): Promise<ReportView> {
  const block = blockOfClaim(claim)
  const view = await api.report(studyId)
  if (!view || !block) throw new Error('There is no draft yet: write it under Report, then put it there.')
  const { draftVersion, document } = view
  const after = document.blocks.findLast(({ section }) => section === 'findings')?.blockId ?? null
  return api.editReport(studyId, {
    draftVersion,
    edit: { op: 'add-block', after, section: 'findings', block },
  })
}

/** One after another: each search for what speaks against a claim reads the whole record. */
async function checkEach(claimIds: readonly string[]): Promise<number> {
  for (const claimId of claimIds) await api.checkClaimAgain(claimId)
  return claimIds.length
}
