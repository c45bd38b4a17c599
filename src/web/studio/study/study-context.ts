import { createContext, useContext } from 'react'
import type { StudyView } from '../../api-client.ts'

export const StudyContext = createContext<StudyView | null>(null)

/** The study whose tab is open. */
export function useStudy(): StudyView {
  const study = useContext(StudyContext)
  if (!study) throw new Error('useStudy outside of a study')
  return study
}
