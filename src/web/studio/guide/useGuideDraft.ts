import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Guide } from '../../../study/model.ts'
import { api } from '../../api-client.ts'
import { queryKeys } from '../queries.ts'
import { type Autosave, createAutosave, type SaveState } from './autosave.ts'

interface Draft {
  guide: Guide
  version: number
}

/** The guide on the page and its way to the server. `edit` changes the page at once; saving follows. */
export function useGuideDraft(studyId: string, initial: Draft) {
  const queries = useQueryClient()
  const [guide, setGuide] = useState(initial.guide)
  const [state, setState] = useState<SaveState>({ kind: 'saved' })
  const held = useRef(initial.guide)
  const autosave = useRef<Autosave<Guide>>(null)
  // The draft is taken over once: later versions come through `resolve`, never by a silent reload.
  const firstVersion = useRef(initial.version)

  useEffect(() => {
    autosave.current = createAutosave<Guide>({
      version: firstVersion.current,
      onState: setState,
      save: async (value, version) => {
        const saved = await api.saveDraft(studyId, { guide: value, version })
        queries.setQueryData(queryKeys.study(studyId), saved.study)
        void queries.invalidateQueries({ queryKey: queryKeys.launch(studyId) })
        return saved.version
      },
    })
    const onLeave = (event: BeforeUnloadEvent) => {
      if (autosave.current?.isDirty()) event.preventDefault()
    }
    const onHide = () => void autosave.current?.flush()
    addEventListener('beforeunload', onLeave)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      removeEventListener('beforeunload', onLeave)
      document.removeEventListener('visibilitychange', onHide)
      void autosave.current?.flush()
    }
  }, [studyId, queries])

  const edit = useCallback((change: (guide: Guide) => Guide) => {
    const next = change(held.current)
    if (next === held.current) return
    held.current = next
    setGuide(next)
    autosave.current?.edit(next)
  }, [])

  /** After a conflict: takes what is on the server, or saves what is here over it. */
  const resolve = useCallback((server: Draft, keepMine: boolean) => {
    if (!keepMine) {
      held.current = server.guide
      setGuide(server.guide)
    }
    autosave.current?.resolve(server.version, keepMine ? held.current : undefined)
  }, [])

  const flush = useCallback(() => autosave.current?.flush() ?? Promise.resolve(), [])
  return { guide, edit, state, resolve, flush }
}
