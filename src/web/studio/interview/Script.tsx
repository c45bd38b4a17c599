import { useCallback, useEffect, useState } from 'react'
import type { InterviewView } from '../../api-client.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import { MarkingLayer } from '../transcript/marking/MarkingLayer.tsx'
import { TurnMarks } from '../transcript/marking/TurnMarks.tsx'
import { useMarks } from '../transcript/marking/useMarking.ts'
import type { ReadLog } from '../transcript/read-log.ts'
import { type Place, TranscriptTurns, type Turn } from '../transcript/TranscriptTurns.tsx'
import { useMayWrite } from '../ViewersRead.tsx'
import { Timeline } from './Timeline.tsx'
import { TurnMargin } from './TurnMargin.tsx'

interface ScriptProps {
  studyId: string
  interviewId: string
  turns: readonly Turn[]
  participantLabel: string
  place: Place | null
  log: ReadLog
  /** Turn to what stood there before it was corrected. */
  earlier: ReadonlyMap<number, string[]>
  whole: InterviewView | null
}

/** The script with its keys: J to the next turn, K to the one before. */
export function Script(props: ScriptProps) {
  const { studyId, interviewId, turns, participantLabel, place, log, earlier, whole } = props
  const marks = useMarks(interviewId)
  const mayWrite = useMayWrite()
  const [current, setCurrent] = useState<number | null>(place?.turn ?? null)

  const goTo = useCallback((turn: number) => {
    setCurrent(turn)
    document.getElementById(`turn-${turn}`)?.scrollIntoView({ block: 'center' })
  }, [])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      if (isTyping || event.metaKey || event.ctrlKey || event.altKey) return
      if (event.key !== 'j' && event.key !== 'k') return
      const at = turns.findIndex((turn) => turn.turn === current)
      const next = turns[event.key === 'j' ? at + 1 : Math.max(0, at - 1)]
      if (next) goTo(next.turn)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [turns, current, goTo])

  return (
    <>
      <p className="flex flex-wrap items-center gap-2 pb-3 text-12 text-faint max-sm:hidden print:hidden">
        <KeyHint keys="J" /> next turn <KeyHint keys="K" /> the one before
        {mayWrite && (
          <>
            <span aria-hidden="true">·</span> select words to highlight, code or note them, or add them to the
            report; by keys <KeyHint keys="→" /> <KeyHint keys="Shift" /> <KeyHint keys="→" />{' '}
            <KeyHint keys="Enter" />
          </>
        )}
      </p>
      {log.after.get(-1) && (
        <div className="pb-3 pl-14 text-12">
          <TurnMargin turn={null} log={log} earlier={[]} whole={whole} />
        </div>
      )}
      <MarkingLayer studyId={studyId} interviewId={interviewId}>
        <TranscriptTurns
          turns={turns}
          marks={marks.data}
          interviewId={interviewId}
          participantLabel={participantLabel}
          place={place}
          withThemes
          choices={log.choices}
          currentTurn={current}
          margin={(turn) => (
            <>
              <TurnMarks studyId={studyId} interviewId={interviewId} turn={turn.turn} marks={marks.data} />
              <TurnMargin turn={turn} log={log} earlier={earlier.get(turn.turn) ?? []} whole={whole} />
            </>
          )}
        />
      </MarkingLayer>
      <Timeline turns={turns} current={current} onTurn={goTo} />
    </>
  )
}
