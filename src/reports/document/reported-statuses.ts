import type { InterviewStatus } from '../../interview/events.ts'

/** Interviews that a report counts. */
export const mainStatuses: InterviewStatus[] = ['complete']

/** Interviews that one could have taken in: people who spoke and are left out. */
export const couldBeTakenIn: InterviewStatus[] = ['partial', 'abandoned', 'set_aside']
