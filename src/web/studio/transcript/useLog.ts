import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Guide, listQuestions } from '../../../study/model.ts'
import { eventsQuery } from '../queries.ts'
import { useStudy } from '../study/study-context.ts'
import { type ReadLog, readLog } from './read-log.ts'

/** The log of an interview, read for the page. Empty until it is there: the transcript does not wait for it. */
export function useLog(interviewId: string, refetchInterval: number | false = false): ReadLog {
  const { liveGuide, draft } = useStudy()
  const events = useQuery({ ...eventsQuery(interviewId), refetchInterval })
  return useMemo(
    () => readLog(events.data ?? [], questionsOf(draft, liveGuide), (liveGuide ?? draft).language),
    [events.data, draft, liveGuide],
  )
}

/** By key; what is live stands before what is being edited. */
function questionsOf(draft: Guide, live: Guide | null) {
  return new Map(
    [draft, ...(live ? [live] : [])]
      .flatMap(listQuestions)
      .map(({ question }) => [question.key, question] as const),
  )
}
