import { useRoom, useSnapshot } from '../hooks/use-session.ts'
import { words } from '../words.ts'
import { Confirm } from './Confirm.tsx'
import { RoomButton } from './RoomButton.tsx'

export function StopDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { session } = useRoom()
  const { state } = useSnapshot()
  const choose = (move: 'stop' | 'pause') => {
    onClose()
    void session.move(move)
  }
  return (
    <Confirm
      isOpen={isOpen}
      onClose={onClose}
      title={words.stop.title}
      actions={
        <>
          <RoomButton onClick={onClose}>{words.stop.goOn}</RoomButton>
          {!state?.isPaused && <RoomButton onClick={() => choose('pause')}>{words.stop.pause}</RoomButton>}
          <RoomButton kind="danger" onClick={() => choose('stop')}>
            {words.stop.stop}
          </RoomButton>
        </>
      }
    >
      {words.stop.text}
    </Confirm>
  )
}
