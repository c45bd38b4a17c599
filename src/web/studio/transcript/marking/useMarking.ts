/** What can be done with selected words; each act says what it did and can be taken back. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PlaceRef } from '../../../../findings/codebook/model.ts'
import { type ActInput, api } from '../../../api-client.ts'
import { say, sayError } from '../../../components/toasts.ts'
import { codebookQuery, marksQuery, queryKeys } from '../../queries.ts'

export interface Marking {
  highlight: (place: PlaceRef) => Promise<void>
  note: (place: PlaceRef, body: string) => Promise<void>
  clip: (place: PlaceRef, note: string) => Promise<void>
  /** Into a code that is there, or a new one of this name. */
  code: (place: PlaceRef, code: { codeId: string; name: string } | { name: string }) => Promise<void>
  removeAnnotation: (annotationId: string, what: string) => Promise<void>
  removeClip: (clipId: string) => Promise<void>
  takeBack: (seq: number) => Promise<void>
}

export function useMarking({ studyId, interviewId }: { studyId: string; interviewId: string }): Marking {
  const queries = useQueryClient()
  return useMemo(() => {
    const refresh = () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: queryKeys.transcript(interviewId) }),
        queries.invalidateQueries({ queryKey: queryKeys.marks(studyId) }),
      ])
    const refreshCodes = () =>
      Promise.all([
        refresh(),
        queries.invalidateQueries({ queryKey: queryKeys.codebook(studyId) }),
        queries.invalidateQueries({ queryKey: queryKeys.themes(studyId) }),
        queries.invalidateQueries({ queryKey: queryKeys.results(studyId) }),
      ])
    const attempt = async (act: () => Promise<void>) => {
      try {
        await act()
      } catch (error) {
        sayError('Not done', error instanceof Error ? error.message : undefined)
      }
    }
    const removeAnnotation = (annotationId: string, isRemoved: boolean) =>
      api.changeAnnotation(annotationId, { isRemoved }).then(refresh)
    const removeClip = (clipId: string, isRemoved: boolean) =>
      api.changeClip(clipId, { isRemoved }).then(refresh)
    return {
      highlight: (place) =>
        attempt(async () => {
          const { annotationId } = await api.annotate(studyId, { kind: 'highlight', place })
          await refresh()
          say('Highlighted.', () => void removeAnnotation(annotationId, true))
        }),
      note: (place, body) =>
        attempt(async () => {
          const { annotationId } = await api.annotate(studyId, { kind: 'note', place, body })
          await refresh()
          say('Noted.', () => void removeAnnotation(annotationId, true))
        }),
      clip: (place, note) =>
        attempt(async () => {
          const { clipId } = await api.addClip(studyId, { place, note })
          await refresh()
          say('Put aside for the report.', () => void removeClip(clipId, true))
        }),
      code: (place, code) =>
        attempt(async () => {
          const act: ActInput =
            'codeId' in code
              ? { kind: 'move', place, from: null, to: code.codeId }
              : { kind: 'write', name: code.name, examples: [place] }
          const book = await api.ruleCodebook(studyId, act)
          const seq = book.undo?.seq
          await refreshCodes()
          say(`Coded as “${code.name}”.`, () => void api.undoRuling(studyId, seq).then(refreshCodes))
        }),
      removeAnnotation: (annotationId, what) =>
        attempt(async () => {
          await removeAnnotation(annotationId, true)
          say(`${what} removed.`, () => void removeAnnotation(annotationId, false))
        }),
      removeClip: (clipId) =>
        attempt(async () => {
          await removeClip(clipId, true)
          say('Taken out of what is put aside.', () => void removeClip(clipId, false))
        }),
      takeBack: (seq) =>
        attempt(async () => {
          await api.undoRuling(studyId, seq)
          await refreshCodes()
          say('Taken back.', () => void api.redoRuling(studyId, seq).then(refreshCodes))
        }),
    }
  }, [queries, studyId, interviewId])
}

export function useMarks(interviewId: string) {
  return useQuery(marksQuery(interviewId))
}

export function useCodebook(studyId: string) {
  return useQuery(codebookQuery(studyId))
}
