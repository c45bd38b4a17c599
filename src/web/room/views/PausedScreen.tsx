import { useState } from 'react'
import { addressOfLink } from '../address.ts'
import { useRoom, useSnapshot } from '../hooks/use-session.ts'
import { Message } from '../parts/Page.tsx'
import { QuietButton, RoomButton } from '../parts/RoomButton.tsx'
import { StopDialog } from '../parts/StopDialog.tsx'
import { Undelivered } from '../parts/Undelivered.tsx'
import { words } from '../words.ts'

export function PausedScreen() {
  const { session } = useRoom()
  const { visit, delivery } = useSnapshot()
  const [isStopping, setStopping] = useState(false)
  const isUnderWay = delivery.status !== 'idle'
  return (
    <Message
      title={words.paused.title}
      after={visit?.continueToken && <ContinueLink token={visit.continueToken} />}
      actions={
        <>
          <RoomButton kind="primary" disabled={isUnderWay} onClick={() => void session.move('resume')}>
            {words.paused.goOn}
          </RoomButton>
          <QuietButton disabled={isUnderWay} onClick={() => setStopping(true)}>
            {words.stop.stop}
          </QuietButton>
        </>
      }
    >
      <p>{words.paused.text}</p>
      <p>{words.paused.here}</p>
      <Undelivered />
      <StopDialog isOpen={isStopping} onClose={() => setStopping(false)} />
    </Message>
  )
}

function ContinueLink({ token }: { token: string }) {
  const [isCopied, setCopied] = useState(false)
  const link = window.location.origin + addressOfLink(token)
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <div className="mt-12 border-t border-hairline pt-6 text-16 text-soft">
      <p className="max-w-measure">{words.paused.elsewhere}</p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <input
          readOnly
          value={link}
          aria-label={words.paused.link}
          onFocus={(event) => event.currentTarget.select()}
          className="reference min-h-11 min-w-0 flex-[1_1_16rem] rounded-1 border border-line bg-raised px-3 text-ink"
        />
        <RoomButton onClick={() => void copy()}>
          <span aria-live="polite">{isCopied ? words.paused.copied : words.paused.copy}</span>
        </RoomButton>
      </div>
    </div>
  )
}
