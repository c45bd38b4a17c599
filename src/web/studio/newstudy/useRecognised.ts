import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, type RecognisedPurpose } from '../../api-client.ts'
import { queryKeys } from '../queries.ts'

/**
 * The purpose as the server reads it, by meaning too. While it reads what was typed last, what it said of the words before
 * stands; undefined when it has said nothing, and the draft goes by the words alone.
 */
export function useRecognised(
  brief: { question: string; decision: string } | null,
): RecognisedPurpose | undefined {
  const { question, decision } = brief ?? { question: '', decision: '' }
  const { data } = useQuery({
    queryKey: queryKeys.recognised(question, decision),
    queryFn: () => api.recognisePurpose({ question, decision }),
    enabled: brief !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    placeholderData: keepPreviousData,
  })
  return brief === null ? undefined : data
}
