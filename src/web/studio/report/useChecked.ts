import { useQuery } from '@tanstack/react-query'
import type { CheckText } from '../../../reports/document/check-text.ts'
import { api, type CheckedText } from '../../api-client.ts'
import { useDebounced } from '../newstudy/useDebounced.ts'
import { useReport } from './report-context.ts'

export type WhatToCheck = Partial<Omit<CheckText, 'text'>>

export interface Checking {
  result: CheckedText | null
  isChecking: boolean
}

/** The check of what is being typed, a moment after the last key. */
export function useChecked(text: string, what: WhatToCheck): Checking {
  const { studyId } = useReport()
  const settled = useDebounced(text, 350)
  // In a body and never in an address: it may be somebody's words.
  const { data, isFetching } = useQuery({
    queryKey: ['report-check', studyId, settled, what],
    queryFn: ({ signal }) => api.checkReportText(studyId, { text: settled, ...what }, signal),
    placeholderData: (held) => held,
    gcTime: 30_000,
    staleTime: 30_000,
  })
  return { result: data ?? null, isChecking: isFetching || settled !== text }
}
