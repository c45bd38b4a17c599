import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiError, api, type ReportEdit, type ReportView } from '../../api-client.ts'
import { say, sayError } from '../../components/toasts.ts'
import { queryKeys } from '../queries.ts'

/** Edits go one after the other; the server answers each with the report as it is then. */
export function useReportEdits(studyId: string) {
  const queries = useQueryClient()
  const keep = (view: ReportView) => queries.setQueryData(queryKeys.report(studyId), view)
  const onError = async (error: unknown) => {
    sayError('The report was not changed.', error instanceof Error ? error.message : undefined)
    if (error instanceof ApiError && (error.code === 'stale_version' || error.code === 'conflict'))
      await queries.invalidateQueries({ queryKey: queryKeys.report(studyId) })
  }
  const edit = useMutation({
    mutationFn: (change: ReportEdit) => {
      const held = queries.getQueryData<ReportView>(queryKeys.report(studyId))
      return api.editReport(studyId, { draftVersion: held?.draftVersion ?? 0, edit: change })
    },
    onSuccess: keep,
    onError,
  })
  const undo = useMutation({
    mutationFn: (number?: number) => api.undoReportEdit(studyId, number),
    onSuccess: (view) => {
      keep(view)
      say(view.document.history[0]?.what ?? 'Taken back')
    },
    onError,
  })
  const draft = useMutation({ mutationFn: () => api.draftReport(studyId), onSuccess: keep, onError })
  const refresh = useMutation({
    mutationFn: () => api.refreshReport(studyId),
    onSuccess: (view) => {
      keep(view)
      say('Counted again. What you wrote was kept.')
    },
    onError,
  })
  return { edit, undo, draft, refresh, keep }
}
