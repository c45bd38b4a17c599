import type { LaunchTerms } from '../study/model.ts'

/** What of a launch the interviewer says to participants. */
export type KnownTerms = Pick<LaunchTerms, 'help'> & Partial<Pick<LaunchTerms, 'sponsor' | 'retentionDays'>>
