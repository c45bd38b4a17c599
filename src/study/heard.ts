/** How far a study has come, as a list of studies says it. Pure. */
import type { StudyStatus } from './model.ts'

export interface Heard {
  status: StudyStatus
  /** Interviews held here that count. */
  heard: number
  /** How many are wanted; 0 for as many as come. */
  target: number
  /** Interviews held elsewhere. They never count towards the target. */
  imported: number
}

/**
 * Whether the interviews held here are worth a figure. Not where all there is was imported and nobody can come:
 * "0 of 30" would call a study empty that holds five hundred interviews.
 */
export function isHeldHere({ status, heard, imported }: Heard): boolean {
  return heard > 0 || imported === 0 || status === 'live' || status === 'paused'
}

/** `12 of 30 heard`, `500 imported`, `0 of 30 heard · 500 imported`. @param formatNumber how figures are written there */
export function heardWords(study: Heard, formatNumber: (value: number) => string = String): string {
  const { heard, target, imported } = study
  const ofTarget = target > 0 ? ` of ${formatNumber(target)}` : ''
  const parts = [
    isHeldHere(study) && `${formatNumber(heard)}${ofTarget} heard`,
    imported > 0 && `${formatNumber(imported)} imported`,
  ]
  return parts.filter(Boolean).join(' · ')
}
