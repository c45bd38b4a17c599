import { useQuery } from '@tanstack/react-query'
import { api, type StudyHistoryEntry } from '../../api-client.ts'
import { formatTime } from '../../format.ts'
import { queryKeys } from '../queries.ts'

const words: Record<string, string> = {
  'study.created': 'made',
  'study.renamed': 'renamed',
  'guide.published': 'published',
  'guide.adjusted': 'follow-ups adjusted for later interviews',
  'probing.learnt': 'follow-ups weighted by the side-by-side board',
  'probing.rolled_back': 'weights of the board taken back',
  'fault.overridden': 'a fault kept with a reason',
  'fault.override_reused': 'a fault kept again, for the reason given before',
  'interviews.imported': 'interviews imported',
  'interview.erased': 'an interview deleted',
  'interview.restored': 'an interview brought back',
  'interview.set_aside': 'an interview set aside',
  'study.paused': 'paused',
  'study.resumed': 'opened again',
  'study.closed': 'closed',
  'study.reopened': 'opened again',
  'study.unpublished': 'taken back to a draft',
  'study.archived': 'archived',
  'study.restored': 'taken out of the archive',
  'study.duplicated': 'made as a copy',
  'sample.loaded': 'filled with the invented interviews',
}

const reasons: Record<string, string> = {
  soft_launch: 'the soft launch was over',
  target_reached: 'the target was reached',
  close_date: 'the closing date had come',
}

const describe = ({ action, reason }: StudyHistoryEntry) =>
  [
    words[action] ?? action.replace(/^study\./, '').replaceAll(/[._-]/g, ' '),
    reason && (reasons[reason] ?? reason),
  ]
    .filter(Boolean)
    .join(': ')

/** What was done to the study and by whom, newest first. */
export function HistoryList({ studyId }: { studyId: string }) {
  const { data } = useQuery({
    queryKey: [...queryKeys.study(studyId), 'history'],
    queryFn: () => api.history(studyId),
  })
  if (!data || data.length === 0) return null
  return (
    <details>
      <summary className="text-14 text-faint hover:text-ink">What was done, and when</summary>
      <ol className="grid gap-1 pt-3 pl-4 text-14 text-soft">
        {data.map((entry) => (
          <li key={`${entry.at}:${entry.action}`} className="grid gap-x-4 sm:grid-cols-[11rem_1fr_auto]">
            <span className="text-faint">{formatTime(entry.at)}</span>
            <span>{describe(entry)}</span>
            <span className="text-12 text-faint">
              {entry.actor === 'system' ? 'by itself' : entry.actor.split(':')[0]}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
