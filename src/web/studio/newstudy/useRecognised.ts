import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../api-client.ts'
import { queryKeys } from '../queries.ts'
import type { ReadBrief } from './purpose-of.ts'
import { useDebounced } from './useDebounced.ts'

/** Longer than the draft waits: each reading costs the server's model, from which participants have their questions. */
const stillMs = 500

/**
 * The purpose as the server reads it, by meaning too, with what it was read in. While it reads what was typed last, what
 * it said of the words before stands; undefined when it has said nothing, and the draft goes by the words alone.
 */
export function useRecognised(brief: { question: string; decision: string } | null): ReadBrief | undefined {
  const { question, decision } = useDebounced(
    { question: brief?.question ?? '', decision: brief?.decision ?? '' },
    stillMs,
  )
  const { data } = useQuery({
    queryKey: queryKeys.recognised(question, decision),
    queryFn: async ({ signal }) => ({
      question,
      decision,
      recognised: await api.recognisePurpose({ question, decision }, signal),
    }),
    enabled: brief !== null && question !== '',
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    placeholderData: keepPreviousData,
  })
  return brief === null ? undefined : data
}
