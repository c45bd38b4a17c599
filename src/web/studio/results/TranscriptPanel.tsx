import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { QueryState } from '../QueryState.tsx'
import { transcriptQuery } from '../queries.ts'
import { MarkingLayer } from '../transcript/marking/MarkingLayer.tsx'
import { TurnMarks } from '../transcript/marking/TurnMarks.tsx'
import { useMarks } from '../transcript/marking/useMarking.ts'
import { TranscriptTurns } from '../transcript/TranscriptTurns.tsx'
import { useLog } from '../transcript/useLog.ts'
import { useWords, type WordsPlace } from './words.ts'

/** The interview a quote stands in, with the quote marked, beside the figures it came from. */
export function TranscriptPanel({ place }: { place: WordsPlace }) {
  const { back, view } = useWords()
  const transcript = useQuery(transcriptQuery(place.interviewId))
  const log = useLog(place.interviewId)
  const marks = useMarks(place.interviewId)
  return (
    <div className="grid gap-3">
      {/* Up to the edge: in the dialog of a phone it would stand below the padding, with words above it. */}
      <div className="sticky -top-2 z-10 -mx-1 flex flex-wrap items-center justify-between gap-2 bg-paper px-1 pt-5 pb-2">
        <Button kind="quiet" size="small" onClick={back} className="-ml-2">
          <Icon name="left" size={14} /> {view ? 'Back to the words' : 'Close'}
        </Button>
        {transcript.data && (
          <Link
            to="/studies/$studyId/interviews/$interviewId"
            params={{ studyId: transcript.data.studyId, interviewId: place.interviewId }}
            search={{ turn: place.turn, from: place.start, to: place.end }}
            className="link text-14"
          >
            Whole interview
          </Link>
        )}
      </div>
      <QueryState
        query={transcript}
        loading={<SkeletonLines rows={6} label="Loading the transcript" />}
        safe="The figures at the left stand."
      >
        {(held) => (
          <>
            <h2 className="text-16 font-semibold">{held.participantLabel}</h2>
            <MarkingLayer studyId={held.studyId} interviewId={place.interviewId}>
              <TranscriptTurns
                turns={held.turns}
                participantLabel={held.participantLabel}
                place={place}
                choices={log.choices}
                marks={marks.data}
                interviewId={place.interviewId}
                below={(turn) => (
                  <TurnMarks
                    studyId={held.studyId}
                    interviewId={place.interviewId}
                    turn={turn.turn}
                    marks={marks.data}
                  />
                )}
              />
            </MarkingLayer>
          </>
        )}
      </QueryState>
    </div>
  )
}
