import { useMutation } from '@tanstack/react-query'
import { api, type Replay } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { formatNumberOf } from '../../format.ts'

interface ReplayLineProps {
  interviewId: string
  origin: 'live' | 'import' | 'sample'
}

/** Recomputes every decision from the log, here and now, and says what came out. */
export function ReplayLine({ interviewId, origin }: ReplayLineProps) {
  const replay = useMutation({ mutationFn: () => api.replay(interviewId) })
  if (origin === 'import') {
    return (
      <p className="mt-2 text-12 text-faint">
        Held elsewhere: nothing was decided here, so nothing can be replayed.
      </p>
    )
  }
  return (
    <div className="mt-3 flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <Button size="small" isBusy={replay.isPending} onClick={() => replay.mutate()}>
        Replay
      </Button>
      <p aria-live="polite" className="text-12 text-soft">
        {replay.isError && `Not replayed: ${replay.error.message}`}
        {replay.data ? (
          <Outcome replay={replay.data} />
        ) : (
          !replay.isError && 'Recomputes each decision from the log.'
        )}
      </p>
    </div>
  )
}

function Outcome({ replay }: { replay: Replay }) {
  const { outcome, recomputed, unreadable, firstDifference, madeBy, recomputedBy } = replay
  const engines =
    madeBy.join() === recomputedBy
      ? `engine ${recomputedBy}`
      : `made by engine ${madeBy.join(' and ')}, recomputed by ${recomputedBy}`
  if (firstDifference) {
    const { turn, where, recorded, recomputed: again, seq } = firstDifference
    return (
      <>
        <span className="font-medium text-ink">Different</span> at{' '}
        {turn === null ? `event ${seq}` : `turn ${turn}`} ({engines}):{' '}
        <span className="reference">{where}</span> is <span className="reference">{recorded}</span> in the log
        and comes out as <span className="reference">{again}</span>.
      </>
    )
  }
  if (outcome === 'nothing_decided') return <>Nothing was decided here.</>
  const gone =
    unreadable.length > 0
      ? ` ${formatNumberOf(unreadable.length, 'decision')} could not be recomputed: ${unreadable[0]!.why}`
      : ''
  if (outcome === 'not_replayable') return <>Not replayable.{gone}</>
  return (
    <>
      <span className="font-medium text-ink">Identical</span>: {formatNumberOf(recomputed, 'decision')},{' '}
      {engines}.{gone}
    </>
  )
}
