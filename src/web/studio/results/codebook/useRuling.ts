/** Ruling the codes from a page: done at once, said, and taken back with one press. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CodebookView } from '../../../../findings/codebook/view.ts'
import { type ActInput, api } from '../../../api-client.ts'
import { say, sayError } from '../../../components/toasts.ts'
import { queryKeys } from '../../queries.ts'

export interface Ruling {
  rule: (act: ActInput) => void
  undo: (seq?: number) => void
  redo: () => void
  importFile: (file: File) => void
  isBusy: boolean
}

export function useRuling(studyId: string): Ruling {
  const queries = useQueryClient()
  const show = (book: CodebookView) => {
    queries.setQueryData(queryKeys.codebook(studyId), book)
    void queries.invalidateQueries({ queryKey: queryKeys.themes(studyId) })
    void queries.invalidateQueries({ queryKey: queryKeys.results(studyId) })
    void queries.invalidateQueries({ queryKey: ['theme'] })
    void queries.invalidateQueries({ queryKey: ['transcript'] })
  }
  const change = useMutation({
    mutationFn: (act: () => Promise<CodebookView>) => act(),
    onSuccess: show,
    onError: (error) => sayError('Not done', error.message),
  })
  const undo = (seq?: number) =>
    change.mutate(() => api.undoRuling(studyId, seq), {
      onSuccess: (book) => say(saying(book.redo, 'Taken back')),
    })
  return {
    rule: (act) =>
      change.mutate(() => api.ruleCodebook(studyId, act), {
        onSuccess: (book) => say(saying(book.undo, 'Done'), () => undo(book.undo?.seq)),
      }),
    undo,
    redo: () =>
      change.mutate(() => api.redoRuling(studyId), {
        onSuccess: (book) => say(saying(book.undo, 'Put again')),
      }),
    importFile: (file) =>
      change.mutate(
        async () =>
          api.importCodebook(studyId, {
            format: file.name.toLowerCase().endsWith('.json') ? 'json' : 'csv',
            text: await file.text(),
          }),
        { onSuccess: (book) => say(saying(book.undo, 'Imported'), () => undo(book.undo?.seq)) },
      ),
    isBusy: change.isPending,
  }
}

function saying(line: CodebookView['undo'], otherwise: string): string {
  return line ? `${otherwise}: ${line.says}.` : `${otherwise}.`
}
