import type { InterviewStatus } from '../../../interview/events.ts'
import type { StatusTone } from '../../components/StatusWord.tsx'

/** Every interview has exactly one status. */
export const statusWords: Record<InterviewStatus, [StatusTone, string]> = {
  in_progress: ['live', 'In progress'],
  complete: ['done', 'Complete'],
  partial: ['waiting', 'Partial'],
  abandoned: ['off', 'Abandoned'],
  screened_out: ['off', 'Screened out'],
  over_quota: ['off', 'Over quota'],
  set_aside: ['off', 'Set aside'],
  test: ['waiting', 'Test'],
}

/** Whoever deleted it: the participant, a researcher, or the end of the time for which it was kept. */
export const deletedWord: [StatusTone, string] = ['off', 'Deleted']
