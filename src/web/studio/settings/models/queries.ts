import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../api-client.ts'

export const languageModelsQuery = queryOptions({
  queryKey: ['language-models'] as const,
  queryFn: api.languageModels,
})

export function useRefreshModels(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: languageModelsQuery.queryKey })
}
