import { useState } from 'react'
import { useRoom, useSnapshot } from '../hooks/use-session.ts'
import { Message } from '../parts/Page.tsx'
import { PrivateLink } from '../parts/PrivateLink.tsx'
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
      after={
        visit?.continueToken && <PrivateLink token={visit.continueToken} note={words.paused.elsewhere} />
      }
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
