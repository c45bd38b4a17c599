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
export function useGuideDraft(studyId: string, server: Draft) {
  const queries = useQueryClient()
  const [guide, setGuide] = useState(server.guide)
  const [state, setState] = useState<SaveState>({ kind: 'saved' })
  const held = useRef(server.guide)
  const autosave = useRef<Autosave<Guide>>(null)
  const firstVersion = useRef(server.version)

  useEffect(() => {
    autosave.current = createAutosave<Guide>({
      version: firstVersion.current,
      onState: setState,
      save: async (value, version) => {
        const saved = await api.saveDraft(studyId, { guide: value, version })
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

  // A colleague's save is taken over as long as nothing here waits to be saved; else saving finds the conflict.
  useEffect(() => {
    const saver = autosave.current
    if (!saver || saver.isDirty() || server.version <= saver.version()) return
    held.current = server.guide
    setGuide(server.guide)
    saver.resolve(server.version)
  }, [server])

  const edit = useCallback((change: (guide: Guide) => Guide) => {
    const next = change(held.current)
    if (next === held.current) return
    held.current = next
    setGuide(next)
    autosave.current?.edit(next)
  }, [])

  /** After a conflict: takes what is on the server, or saves what is here over it. */
  const resolve = useCallback((theirs: Draft, keepMine: boolean) => {
    if (!keepMine) {
      held.current = theirs.guide
      setGuide(theirs.guide)
    }
    autosave.current?.resolve(theirs.version, keepMine ? held.current : undefined)
  }, [])

  const flush = useCallback(() => autosave.current?.flush() ?? Promise.resolve(), [])
  const settle = useCallback(async () => (await autosave.current?.settle()) !== null, [])
  const isDirty = useCallback(() => autosave.current?.isDirty() ?? false, [])
  const current = useCallback(() => held.current, [])
  return { guide, edit, current, state, resolve, flush, settle, isDirty }
}
