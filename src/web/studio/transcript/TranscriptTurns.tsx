import { type ReactNode, useEffect, useRef } from 'react'
import type { Marks } from '../../../findings/annotations/model.ts'
import type { MarkedTranscript } from '../../../findings/model.ts'
import { join } from '../../components/join.ts'
import { formatClock } from '../../format.ts'
import { useMayWrite } from '../ViewersRead.tsx'
import { MarkedText } from './MarkedText.tsx'
import type { TextMark } from './mark-text.ts'
import { scrollWithin } from './scroll.ts'

export type Turn = MarkedTranscript['turns'][number]

export interface Place {
  turn: number
  start: number
  end: number
}

interface TranscriptTurnsProps {
  turns: readonly Turn[]
  participantLabel: string
  /** Marked and scrolled into view. */
  place: Place | null
  /** All themes' stretches marked, not only the place. */
  withThemes?: boolean
  /** The turn the keys are at. */
  currentTurn?: number | null
  /** Turn to what was chosen, where the answer has no words. */
  choices?: ReadonlyMap<number, string>
  /** What stands in the margin beside a turn. */
  margin?: (turn: Turn) => ReactNode
  /** What stands below a turn's words, where there is no margin. */
  below?: (turn: Turn) => ReactNode
  /** What researchers marked; with the interview's id, its words can be marked. */
  marks?: Marks | undefined
  interviewId?: string
}

/** An interview as a play script: numbered lines, the double rule, people's words in serif. */
export function TranscriptTurns(props: TranscriptTurnsProps) {
  const { turns, participantLabel, place, withThemes, currentTurn, choices, margin, below } = props
  const marked = useRef<HTMLLIElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: scroll when the place changes, not when the list is drawn again
  useEffect(() => {
    if (marked.current) scrollWithin(marked.current)
  }, [place?.turn, place?.start, turns.length > 0])

  return (
    <ol className="grid">
      {turns.map((turn) => {
        const isPlace = place?.turn === turn.turn
        return (
          <li
            key={turn.turn}
            ref={isPlace ? marked : undefined}
            id={`turn-${turn.turn}`}
            aria-current={currentTurn === turn.turn || undefined}
            className={join(
              'grid scroll-mt-24 grid-cols-[2.25rem_minmax(0,1fr)] gap-x-3',
              margin && 'xl:grid-cols-[2.25rem_minmax(0,46rem)_20rem] xl:gap-x-6',
              currentTurn === turn.turn && 'bg-accent-wash/60',
            )}
          >
            <span className="reference pt-3 text-right text-faint">{turn.turn}</span>
            <div className="min-w-0 py-2 pr-2 pl-4 double-rule">
              <Speech
                turn={turn}
                name={participantLabel}
                marks={[...marksOf(turn, place, withThemes ?? false), ...byHand(turn, props.marks)]}
                choice={choices?.get(turn.turn)}
                interviewId={props.interviewId}
              />
              {below?.(turn)}
            </div>
            {margin && (
              <div className="col-start-2 pb-2 pl-5 text-12 text-faint xl:col-start-3 xl:pt-3 xl:pl-0">
                {margin(turn)}
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
}

interface SpeechProps {
  turn: Turn
  name: string
  marks: TextMark[]
  choice: string | undefined
  interviewId: string | undefined
}

function Speech({ turn, name, marks, choice, interviewId }: SpeechProps) {
  const mayWrite = useMayWrite()
  const canMark = mayWrite && interviewId !== undefined
  const isParticipant = turn.role === 'participant'
  return (
    <>
      <span className="flex items-baseline gap-2 text-12 text-faint">
        <span className={isParticipant ? 'font-medium text-soft' : undefined}>
          {isParticipant ? name : 'Interviewer'}
        </span>
        {turn.startMs !== null && <span className="reference">{formatClock(turn.startMs)}</span>}
        {turn.turnRevision > 0 && <span>corrected</span>}
      </span>
      {choice && <p className="text-14 font-medium">{choice}</p>}
      {turn.text === null ? (
        !choice && (
          <p className="text-14 text-faint">
            {isParticipant ? 'No words: a choice, or they were erased.' : ''}
          </p>
        )
      ) : isParticipant ? (
        <p
          className="words max-w-measure whitespace-pre-wrap text-ink"
          data-interview={interviewId}
          data-turn={turn.turn}
          data-revision={turn.turnRevision}
          tabIndex={canMark ? 0 : undefined}
        >
          <MarkedText text={turn.text} marks={marks} />
        </p>
      ) : (
        <p className="max-w-measure text-14 whitespace-pre-wrap text-soft">{turn.text}</p>
      )}
    </>
  )
}

/** Marks of this revision of the turn: offsets of another one would point at other words. */
function byHand(turn: Turn, marks: Marks | undefined): TextMark[] {
  if (!marks) return []
  const all = [
    ...marks.annotations.map(({ kind, quote }) => ({ kind, quote })),
    ...marks.codes.map(({ quote }) => ({ kind: 'code' as const, quote })),
    ...marks.clips.map(({ quote }) => ({ kind: 'clip' as const, quote })),
  ]
  return all
    .filter(({ quote }) => quote.turn === turn.turn && quote.turnRevision === turn.turnRevision)
    .map(({ kind, quote }) => ({ kind, start: quote.start, end: quote.end }))
}

function marksOf(turn: Turn, place: Place | null, withThemes: boolean): TextMark[] {
  const themes = withThemes ? turn.marks.map(({ start, end }) => ({ start, end })) : []
  if (place?.turn !== turn.turn) return themes
  return [...themes, { start: place.start, end: place.end, isCurrent: true }]
}
