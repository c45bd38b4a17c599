import { useState } from 'react'
import { Icon } from '../../components/Icon.tsx'
import { slowMs, useLasting } from '../hooks/use-lasting.ts'
import { useRoom, useSnapshot } from '../hooks/use-session.ts'
import { words } from '../words.ts'
import { QuietButton } from './RoomButton.tsx'
import { StopDialog } from './StopDialog.tsx'

/** Saved, how much is left, pause: one line, never louder than that. */
export function QuietLine() {
  const { session } = useRoom()
  const { state, delivery } = useSnapshot()
  const [isStopping, setStopping] = useState(false)
  const isIdle = delivery.status === 'idle'
  return (
    <footer className="mt-6 flex flex-wrap items-center gap-x-4 border-t border-hairline pt-1 pb-[max(0.5rem,env(safe-area-inset-bottom))] text-14 text-faint sm:gap-x-5">
      <SavedWord />
      {state && <Left />}
      <span className="ml-auto flex gap-x-4 sm:gap-x-5">
        <QuietButton isSmall disabled={!isIdle} onClick={() => void session.move('pause')}>
          {words.quiet.pause}
        </QuietButton>
        <QuietButton isSmall disabled={!isIdle} onClick={() => setStopping(true)}>
          {words.quiet.stop}
        </QuietButton>
      </span>
      <StopDialog isOpen={isStopping} onClose={() => setStopping(false)} />
    </footer>
  )
}

function SavedWord() {
  const { delivery, savedAt, state } = useSnapshot()
  const isSlow = useLasting(state?.isQuestionComing ?? false, slowMs)
  if (delivery.status === 'sending') return <span className="working">{words.quiet.saving}</span>
  if (delivery.status !== 'idle') return <span className="font-medium text-ink">{words.quiet.kept}</span>
  if (savedAt === null) return null
  return (
    <span className="inline-flex items-center gap-1">
      <Icon name="check" size={12} /> {words.quiet.saved}
      {isSlow && <span className="working ml-2">{words.quiet.coming}</span>}
    </span>
  )
}

/** An estimate, told as one. */
function Left() {
  const { state } = useSnapshot()
  if (!state) return null
  const { minutesLeft, remaining } = state.progress
  if (state.phase === 'summary') return null
  return (
    <span>
      <span className="max-sm:sr-only">
        {remaining <= 1 ? words.quiet.last : words.quiet.remaining(remaining)},{' '}
      </span>
      {words.quiet.left(minutesLeft)}
    </span>
  )
}
