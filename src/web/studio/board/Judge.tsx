import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, type PickRequest, type SideBySide } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { sayError } from '../../components/toasts.ts'
import { QueryState } from '../QueryState.tsx'
import { queryKeys } from '../queries.ts'

type Picked = PickRequest['picked']
const keys: Record<string, Picked> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowDown: 'neither' }

/** One moment after the other; picked with the mouse, or with the arrow keys. */
export function Judge({ studyId }: { studyId: string }) {
  const queries = useQueryClient()
  const momentKey = [...queryKeys.board(studyId), 'moment']
  const moment = useQuery({
    queryKey: momentKey,
    queryFn: () => api.drawMoment(studyId),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  const after = async (board: Awaited<ReturnType<typeof api.board>>) => {
    queries.setQueryData(queryKeys.board(studyId), board)
    await queries.resetQueries({ queryKey: momentKey })
  }
  const pick = useMutation({
    mutationFn: ({ shown, picked }: { shown: SideBySide; picked: Picked }) => {
      const { interviewId, seq, left, right } = shown
      return api.pickFollowUp(studyId, { interviewId, seq, left: left.place, right: right.place, picked })
    },
    onSuccess: after,
    onError: (error) => sayError('Not kept', error.message),
  })
  const undo = useMutation({
    mutationFn: () => api.undoPick(studyId),
    onSuccess: after,
    onError: (error) => sayError('Nothing was taken back', error.message),
  })
  const shown = moment.data ?? null
  const { mutate, isPending } = pick
  const { mutate: takeBack } = undo
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement && event.target.closest('input, textarea, select, button')
      if (isTyping || event.metaKey || event.ctrlKey || event.altKey || isPending) return
      if (event.key === 'u') takeBack()
      const picked = keys[event.key]
      if (!picked || !shown) return
      event.preventDefault()
      mutate({ shown, picked })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [shown, mutate, takeBack, isPending])
  return (
    <section aria-label="A moment to judge">
      <QueryState
        query={moment}
        loading={<SkeletonLines rows={6} label="Looking for a moment" />}
        safe="Picks that were made are kept."
      >
        {(held) =>
          held === null ? (
            <EmptyState title="No moment is left to judge">
              Moments come from interviews that ended, where two different follow-ups would have been
              possible.
            </EmptyState>
          ) : (
            <Pair moment={held} isBusy={isPending} onPick={(picked) => mutate({ shown: held, picked })} />
          )
        }
      </QueryState>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-3 text-12 text-faint">
        <Button kind="quiet" size="small" isBusy={undo.isPending} onClick={() => takeBack()}>
          Take the last pick back
        </Button>
        <span className="flex items-center gap-2 max-sm:hidden">
          <KeyHint keys="←" /> <KeyHint keys="→" /> pick, <KeyHint keys="↓" /> neither, <KeyHint keys="U" />{' '}
          take back
        </span>
      </p>
    </section>
  )
}

interface PairProps {
  moment: SideBySide
  isBusy: boolean
  onPick: (picked: Picked) => void
}

function Pair({ moment, isBusy, onPick }: PairProps) {
  return (
    <div className="grid gap-4">
      <div className="double-rule pl-4">
        <p className="max-w-measure text-14 text-soft">{moment.question}</p>
        <p className="words max-w-measure pt-2 whitespace-pre-wrap text-ink">{moment.answer}</p>
      </div>
      <h3 className="text-16 font-semibold">Which follow-up would you rather have heard here?</h3>
      <div className="grid gap-3 sm:grid-cols-2">
        {(['left', 'right'] as const).map((side) => (
          <button
            key={side}
            type="button"
            disabled={isBusy}
            onClick={() => onPick(side)}
            className="min-h-24 rounded-1 border border-line bg-raised p-4 text-left text-16 text-ink transition-colors hover:border-accent focus-visible:shadow-ring disabled:text-faint"
          >
            {moment[side].text}
          </button>
        ))}
      </div>
      <div>
        <Button isBusy={isBusy} onClick={() => onPick('neither')}>
          Neither
        </Button>
      </div>
    </div>
  )
}
