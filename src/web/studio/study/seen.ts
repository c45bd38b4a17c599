import { useEffect } from 'react'
import type { StudyLine } from '../../api-client.ts'

/** How many had been heard when this device last looked at a study: what came since is new. */
const keyOf = (studyId: string) => `earwitness.seen.${studyId}`

export function newSince(study: Pick<StudyLine, 'studyId' | 'heard' | 'imported'>): number {
  try {
    const seen = Number(localStorage.getItem(keyOf(study.studyId)) ?? 0)
    return Math.max(0, study.heard + study.imported - seen)
  } catch {
    return 0
  }
}

export function useSeen(study: Pick<StudyLine, 'studyId' | 'heard' | 'imported'>): void {
  const { studyId } = study
  const heard = study.heard + study.imported
  useEffect(() => {
    try {
      localStorage.setItem(keyOf(studyId), String(heard))
    } catch {
      // Storage is blocked: everything stays new.
    }
  }, [studyId, heard])
}
