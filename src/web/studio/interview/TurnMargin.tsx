import { formatNumberOf } from '../../format.ts'
import type { DecisionRecord, ReadLog } from '../transcript/read-log.ts'
import type { Turn } from '../transcript/TranscriptTurns.tsx'

interface TurnMarginProps {
  turn: Turn | null
  log: ReadLog
  /** What stood here before it was corrected, oldest first. */
  earlier: readonly string[]
}

/** Beside a turn: why it was asked and what was considered, what themes it speaks to, what happened after it. */
export function TurnMargin({ turn, log, earlier }: TurnMarginProps) {
  const decision = turn ? log.decisions.get(turn.turn) : undefined
  const composition = turn ? log.composition.get(turn.turn) : undefined
  const lines = log.after.get(turn?.turn ?? -1) ?? []
  const themes = turn
    ? [...new Set(turn.marks.flatMap((mark) => mark.themes.map((theme) => theme.name)))]
    : []
  return (
    <div className="grid gap-1.5">
      {decision && <Why decision={decision} />}
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

/** What the decision rested on, as figures: `score 0.51 · richness 0.18`. */
function describeInputs({ inputs }: DecisionRecord): string {
  const reading = inputs.reading as Record<string, unknown> | null | undefined
  return Object.entries({ ...reading, ...inputs })
    .flatMap(([name, value]) =>
      typeof value === 'number' && name !== 'now' ? [`${name} ${round(value)}`] : [],
    )
    .join(' · ')
}

const round = (value: number) => String(Math.round(value * 100) / 100)

function Why({ decision }: { decision: DecisionRecord }) {
  const { reason, considered, dropped } = decision
  const hasMore = considered.length > 0 || dropped.length > 0
  if (!hasMore) return <p>{reason}</p>
  return (
    <details>
      <summary className="rounded-1 hover:text-ink">{reason}</summary>
      <ul className="mt-1 grid gap-1 border-l border-hairline pl-2">
        {considered.map((move, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was considered is its order
          <li key={index}>
            <span className="text-soft">{move.move}</span>
            {move.score !== null && <span className="reference"> {move.score.toFixed(2)}</span>}: {move.why}
          </li>
        ))}
        <li className="reference">{describeInputs(decision)}</li>
        {dropped.map((candidate, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was dropped is its order
          <li key={index}>
            A wording of {candidate.proposer} was dropped: {candidate.codes.join(', ')}.
          </li>
        ))}
      </ul>
    </details>
  )
}
