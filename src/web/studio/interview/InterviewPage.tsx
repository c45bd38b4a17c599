import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { MarkedTranscript } from '../../../findings/model.ts'
import type { InterviewView } from '../../api-client.ts'
import { Icon } from '../../components/Icon.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { StatusWord } from '../../components/StatusWord.tsx'
import { formatTime } from '../../format.ts'
import { statusWords } from '../field/statuses.ts'
import { QueryState } from '../QueryState.tsx'
import { interviewQuery, transcriptQuery } from '../queries.ts'
import { useStudy } from '../study/study-context.ts'
import type { Place } from '../transcript/TranscriptTurns.tsx'
import { useLog } from '../transcript/useLog.ts'
import { useMayWrite } from '../ViewersRead.tsx'
import { Consents } from './Consents.tsx'
import { InterviewMenu } from './InterviewMenu.tsx'
import { NoteForm } from './NoteForm.tsx'
import { ReplayLine } from './ReplayLine.tsx'
import { Script } from './Script.tsx'

/** One interview as a play script: what was said, in the margin why it was asked, and what happened between. */
export function InterviewPage() {
  const { studyId } = useStudy()
  const { interviewId } = useParams({ from: '/inside/studies/$studyId/interviews/$interviewId' })
  const { turn, from, to } = useSearch({ from: '/inside/studies/$studyId/interviews/$interviewId' })
  const transcript = useQuery({
    ...transcriptQuery(interviewId),
    refetchInterval: ({ state }) => (state.data?.status === 'in_progress' ? 3_000 : false),
  })
  const place = turn === undefined ? null : { turn, start: from ?? 0, end: to ?? 0 }
  return (
    <div className="pt-6">
      <Link
        to="/studies/$studyId/field"
        params={{ studyId }}
        className="link inline-flex items-center gap-1 text-14"
      >
        <Icon name="left" size={14} /> All interviews
      </Link>
      <QueryState
        query={transcript}
        loading={<SkeletonLines rows={8} label="Loading the interview" />}
        safe="What was said is safe."
      >
        {(held) => <Loaded transcript={held} place={place} />}
      </QueryState>
    </div>
  )
}

function Loaded({ transcript, place }: { transcript: MarkedTranscript; place: Place | null }) {
  const { interviewId, participantLabel, status, attributes, turns } = transcript
  const log = useLog(interviewId, status === 'in_progress' ? 3_000 : false)
  const mayWrite = useMayWrite()
  const whole = useQuery(interviewQuery(interviewId))
  const earlier = useMemo(() => earlierWords(whole.data), [whole.data])
  const [tone, word] = statusWords[status]
  const words = turns
    .filter((turn) => turn.role === 'participant')
    .reduce((sum, turn) => sum + (turn.text?.split(/\s+/).filter(Boolean).length ?? 0), 0)

  return (
    <>
      <header className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-4 pt-3 pb-6">
        <div>
          <h2 className="text-20 font-semibold">{participantLabel}</h2>
          <p className="mt-1 flex flex-wrap items-baseline gap-x-5 gap-y-1 text-14 text-soft">
            <StatusWord tone={tone}>{word}</StatusWord>
            {turns[0] && <span>{formatTime(turns[0].at)}</span>}
            <span>
              {turns.length} turns, {words.toLocaleString('en-GB')} words of theirs
            </span>
            {transcript.origin !== 'live' && (
              <span>{transcript.origin === 'import' ? 'imported' : 'sample'}</span>
            )}
          </p>
          <Attributes attributes={attributes} />
          {whole.data && <Consents interview={whole.data} />}
          <ReplayLine interviewId={interviewId} origin={transcript.origin} />
          {status === 'in_progress' && mayWrite && <NoteForm interviewId={interviewId} />}
        </div>
        {mayWrite && <InterviewMenu transcript={transcript} />}
      </header>
      <Script
        studyId={transcript.studyId}
        interviewId={interviewId}
        turns={turns}
        participantLabel={participantLabel}
        place={place}
        log={log}
        earlier={earlier}
        whole={whole.data ?? null}
      />
    </>
  )
}

/** Turn to what stood there before it was corrected, oldest first. */
function earlierWords(interview: InterviewView | undefined): Map<number, string[]> {
  const earlier = new Map<number, string[]>()
  for (const turn of interview?.turns ?? []) {
    if (turn.isCurrent || turn.text === null) continue
    earlier.set(turn.turn, [...(earlier.get(turn.turn) ?? []), turn.text])
  }
  return earlier
}

function Attributes({ attributes }: { attributes: MarkedTranscript['attributes'] }) {
  const known = Object.entries(attributes).filter(([, value]) => value !== null && value !== '')
  if (known.length === 0) return null
  return (
    <p className="mt-1 text-12 text-faint">
      {known.map(([name, value]) => `${name.replaceAll('_', ' ')}: ${String(value)}`).join(' · ')}
    </p>
  )
}
