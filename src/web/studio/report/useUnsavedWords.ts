import { useEffect, useRef } from 'react'
import { useReport } from './report-context.ts'

/**
 * Hands what was written to the report when its field goes without having been saved or left, as when somebody else takes
 * the sentence out.
 *
 * @param words empty: nothing is there that is not saved
 */
export function useUnsavedWords(words: string) {
  const { keepWords } = useReport()
  const current = useRef({ words, isDropped: false, isSaving: false, isGone: false })
  current.current.words = words
  const handOver = useRef(keepWords)
  handOver.current = keepWords
  useEffect(() => {
    const held = current.current
    held.isGone = false
    return () => {
      held.isGone = true
      if (!held.isDropped && !held.isSaving && held.words.trim() !== '') handOver.current(held.words)
    }
  }, [])
  return {
    /** It was left on purpose, or goes on elsewhere. */
    drop: () => {
      current.current.isDropped = true
    },
    /** The field may go while it is saved; only what was refused is still needed. */
    during: async (save: () => Promise<boolean>): Promise<boolean> => {
      const held = current.current
      const saving = held.words
      held.isSaving = true
      const isSaved = await save()
      held.isSaving = false
      if (!isSaved && held.isGone && saving.trim() !== '') handOver.current(saving)
      return isSaved
    },
  }
}
