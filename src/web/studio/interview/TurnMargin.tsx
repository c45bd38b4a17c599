import type { InterviewView } from '../../api-client.ts'
import { formatNumberOf } from '../../format.ts'
import type { ReadLog } from '../transcript/read-log.ts'
import type { Turn } from '../transcript/TranscriptTurns.tsx'
import { Why } from './Why.tsx'

interface TurnMarginProps {
  turn: Turn | null
  log: ReadLog
  /** What stood here before it was corrected, oldest first. */
  earlier: readonly string[]
  /** With the words of what was dropped and offered; null until they are there. */
  whole: InterviewView | null
}

/** Beside a turn: why it was asked and what was considered, what themes it speaks to, what happened after it. */
export function TurnMargin({ turn, log, earlier, whole }: TurnMarginProps) {
  const decision = turn ? log.decisions.get(turn.turn) : undefined
  const composition = turn ? log.composition.get(turn.turn) : undefined
  const lines = log.after.get(turn?.turn ?? -1) ?? []
  const themes = turn
    ? [...new Set(turn.marks.flatMap((mark) => mark.themes.map((theme) => theme.name)))]
    : []
  return (
    <div className="grid gap-1.5">
      {decision && turn && <Why decision={decision} whole={whole} turn={turn.turn} />}
      {themes.length > 0 && <p>{themes.join(' · ')}</p>}
      {earlier.map((words, revision) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: revisions are their order
        <p key={revision}>
          Before: <span className="words text-14">“{words}”</span>
        </p>
      ))}
      {composition && (
        <p>
          composed in {Math.round(composition.durationMs / 1000)} s
          {composition.pastes > 0 && `, ${composition.pastes} pasted`}
          {composition.focusChanges > 0 &&
            `, left the page ${formatNumberOf(composition.focusChanges, 'time')}`}
        </p>
      )}
      {lines.map((line) => (
        <p key={line.seq} className="text-soft">
          <span aria-hidden="true">— </span>
          {line.text}
        </p>
      ))}
    </div>
  )
}
