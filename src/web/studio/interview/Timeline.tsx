import { join } from '../../components/join.ts'
import { formatClock } from '../../format.ts'
import type { Turn } from '../transcript/TranscriptTurns.tsx'

interface TimelineProps {
  turns: readonly Turn[]
  current: number | null
  onTurn: (turn: number) => void
}

/** The whole conversation on one line: what was said when, taller where more was said. */
export function Timeline({ turns, current, onTurn }: TimelineProps) {
  const [first] = turns
  const last = turns.at(-1)
  if (!first || !last || turns.length < 3) return null
  const start = timeOf(first)
  const length = Math.max(1, timeOf(last) - start)
  const isTimed = length > 1000
  const most = Math.max(1, ...turns.map(lengthOf))
  return (
    <nav
      aria-label="Time line"
      className="sticky bottom-0 mt-8 border-t border-hairline bg-paper pt-2 pb-3 print:hidden max-sm:hidden"
    >
      <div className="relative h-9">
        {turns.map((turn, index) => {
          const at = isTimed ? (timeOf(turn) - start) / length : index / (turns.length - 1)
          const isTheirs = turn.role === 'participant'
          return (
            <button
              key={turn.turn}
              type="button"
              tabIndex={-1}
              aria-label={`Turn ${turn.turn}`}
              onClick={() => onTurn(turn.turn)}
              className="absolute bottom-0 flex h-full w-2.5 -translate-x-1/2 items-end justify-center"
              style={{ left: `${0.5 + at * 99}%` }}
            >
              <span
                className={join(
                  'block w-[3px]',
                  current === turn.turn ? 'bg-accent' : isTheirs ? 'bg-bar-line' : 'bg-hairline',
                )}
                style={{ height: isTheirs ? `${20 + 80 * Math.sqrt(lengthOf(turn) / most)}%` : '15%' }}
              />
            </button>
          )
        })}
      </div>
      <div className="flex justify-between text-12 text-faint">
        <span className="reference">{isTimed ? '0:00' : `turn ${first.turn}`}</span>
        <span className="reference">{isTimed ? formatClock(length) : `turn ${last.turn}`}</span>
      </div>
    </nav>
  )
}

/** Media time where there is any, else when it was said. */
function timeOf(turn: Turn): number {
  return turn.startMs ?? new Date(turn.at).getTime()
}

function lengthOf(turn: Turn): number {
  return turn.text?.length ?? 0
}
