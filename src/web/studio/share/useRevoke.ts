import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, type LinkView } from '../../api-client.ts'
import { say, sayError } from '../../components/toasts.ts'
import { queryKeys } from '../queries.ts'

/** Withdraws a link: nobody begins by it any more, and whoever has begun goes on. */
export function useRevoke(studyId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (link: Pick<LinkView, 'linkId'>) => api.revokeLink(link.linkId),
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: queryKeys.links(studyId) }),
        queries.invalidateQueries({ queryKey: queryKeys.tryLink(studyId) }),
      ])
      say('Withdrawn. An interview that began by it can go on.')
    },
    onError: (error) => sayError('The link still works', error.message),
  })
}
