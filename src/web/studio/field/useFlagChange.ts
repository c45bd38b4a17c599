import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, type MomentFlag } from '../../api-client.ts'
import { say } from '../../components/toasts.ts'
import { queryKeys } from '../queries.ts'

interface FlagChange {
  flag: MomentFlag
  isRead: boolean
}

/** Marks an entry of the inbox as read, or takes that back; every count of it follows. */
export function useFlagChange(studyId: string) {
  const queries = useQueryClient()
  const change = useMutation({
    mutationFn: ({ flag, isRead }: FlagChange) =>
      isRead ? api.acknowledgeFlag(flag.flagId) : api.reopenFlag(flag.flagId),
    onSuccess: async (_, { flag, isRead }) => {
      await queries.invalidateQueries({ queryKey: queryKeys.study(studyId) })
      await queries.invalidateQueries({ queryKey: queryKeys.studies })
      await queries.invalidateQueries({ queryKey: queryKeys.transcript(flag.interviewId) })
      if (isRead) say('Noted as read, with your name and the time. It can be taken back in the inbox.')
    },
  })
  return change
}
