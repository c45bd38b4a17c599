import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { LaunchTerms } from '../../../study/model.ts'
import { api, type StudyView } from '../../api-client.ts'
import { type Autosave, createAutosave, type SaveState } from '../guide/autosave.ts'
import { queryKeys } from '../queries.ts'

/** The terms on the page, saved shortly after each change. */
export function useTerms(study: StudyView) {
  const queries = useQueryClient()
  const { studyId } = study
  const [terms, setTerms] = useState(study.draftTerms)
  const [state, setState] = useState<SaveState>({ kind: 'saved' })
  const held = useRef(study.draftTerms)
  const firstVersion = useRef(study.draftVersion)
  const autosave = useRef<Autosave<LaunchTerms>>(null)

  useEffect(() => {
    autosave.current = createAutosave<LaunchTerms>({
      version: firstVersion.current,
      onState: setState,
      save: async (value, version) => {
        const saved = await api.saveTerms(studyId, { terms: value, version })
        queries.setQueryData(queryKeys.study(studyId), saved)
        return saved.draftVersion
      },
    })
    const onHide = () => void autosave.current?.flush()
    document.addEventListener('visibilitychange', onHide)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      void autosave.current?.flush()
    }
  }, [studyId, queries])

  // A save of the guide, or of a colleague, raises the version: taken over while nothing here waits to be saved.
  useEffect(() => {
    const saver = autosave.current
    if (!saver || saver.isDirty() || study.draftVersion <= saver.version()) return
    held.current = study.draftTerms
    setTerms(study.draftTerms)
    saver.resolve(study.draftVersion)
  }, [study])

  const edit = useCallback((patch: Partial<LaunchTerms>) => {
    held.current = { ...held.current, ...patch }
    setTerms(held.current)
    autosave.current?.edit(held.current)
  }, [])

  /** After a conflict: what is on the server is taken. */
  const reload = useCallback(async () => {
    const server = await queries.fetchQuery({
      queryKey: queryKeys.study(studyId),
      queryFn: () => api.study(studyId),
    })
    held.current = server.draftTerms
    setTerms(server.draftTerms)
    autosave.current?.resolve(server.draftVersion)
  }, [queries, studyId])

  /** Saves what waits; the version of the draft that the page shows then, or null where it could not be saved. */
  const settle = useCallback(async () => (await autosave.current?.settle()) ?? null, [])
  const isDirty = useCallback(() => autosave.current?.isDirty() ?? false, [])
  return { terms, edit, state, settle, isDirty, reload }
}
