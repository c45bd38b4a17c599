import { Link } from '@tanstack/react-router'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import type { InterviewLine } from '../../api-client.ts'
import { StatusWord } from '../../components/StatusWord.tsx'
import { formatAgo, formatMinutes } from '../../format.ts'
import { deletedWord, statusWords } from './statuses.ts'

const rowHeight = 45

/** Rows of the page's own length; only those near the window are drawn. */
export function InterviewRows({
  studyId,
  interviews,
}: {
  studyId: string
  interviews: readonly InterviewLine[]
}) {
  const box = useRef<HTMLUListElement>(null)
  const [margin, setMargin] = useState(0)
  useLayoutEffect(() => setMargin(box.current ? box.current.getBoundingClientRect().top + scrollY : 0), [])
  const virtualizer = useWindowVirtualizer({
    count: interviews.length,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: margin,
  })
  return (
    <ul
      ref={box}
      className="relative border-b border-hairline"
      style={{ height: virtualizer.getTotalSize() + 1 }}
    >
      {virtualizer.getVirtualItems().map((item) => {
        const interview = interviews[item.index]!
        return (
          <li
            key={interview.interviewId}
            ref={virtualizer.measureElement}
            data-index={item.index}
            aria-setsize={interviews.length}
            aria-posinset={item.index + 1}
            className="absolute inset-x-0 top-0 border-t border-hairline"
            style={{ transform: `translateY(${item.start - virtualizer.options.scrollMargin}px)` }}
          >
            <Row studyId={studyId} interview={interview} />
          </li>
        )
      })}
    </ul>
  )
}

function Row({ studyId, interview }: { studyId: string; interview: InterviewLine }) {
  const [tone, word] = interview.isErased ? deletedWord : statusWords[interview.status]
  const isImported = interview.origin === 'import'
  const durationMs =
    interview.endedAt && !isImported
      ? new Date(interview.endedAt).getTime() - new Date(interview.startedAt).getTime()
      : null
  return (
    <Link
      to="/studies/$studyId/interviews/$interviewId"
      params={{ studyId, interviewId: interview.interviewId }}
      className="-mx-3 grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-6 gap-y-1 px-3 py-3 text-14 hover:bg-sunk md:grid-cols-[12rem_9rem_minmax(0,1fr)_8rem_7rem]"
    >
      <span className="truncate font-medium">{interview.participantLabel}</span>
      <StatusWord tone={tone}>{word}</StatusWord>
      <span className="truncate text-soft max-md:order-last max-md:col-span-2 max-md:text-12">
        {interview.isErased ? 'What was said is deleted and counts nowhere' : describeAmount(interview)}
        {interview.origin !== 'live' && ` · ${isImported ? 'imported' : 'sample'}`}
      </span>
      <span className="text-soft max-md:hidden">{durationMs === null ? '' : formatMinutes(durationMs)}</span>
      <span className="text-right text-faint max-md:hidden">
        {formatAgo(new Date(interview.lastActivityAt).getTime())}
      </span>
    </Link>
  )
}

function describeAmount({ origin, questionsAnswered, participantWords }: InterviewLine): string {
  const words = `${participantWords.toLocaleString('en-GB')} words`
  return origin === 'import' ? words : `${questionsAnswered} answered · ${words}`
}
