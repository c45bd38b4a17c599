import { useEffect, useState } from 'react'
import type { Draft } from '../draft.ts'
import { useRoom, useSnapshot } from '../hooks/use-session.ts'
import { words } from '../words.ts'
import { Confirm } from './Confirm.tsx'
import { RoomButton } from './RoomButton.tsx'

export function StopDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { session, store } = useRoom()
  const { state } = useSnapshot()
  const [isWriting, setWriting] = useState(false)
  const interviewId = state?.interviewId
  const turn = state?.question?.turn
  useEffect(() => {
    setWriting(false)
    if (!isOpen || !interviewId || turn === undefined) return
    const hasWords = (draft: Draft | null) => setWriting(draft !== null && draft.text.trim() !== '')
    store.readDraft(interviewId, turn).then(hasWords, () => undefined)
  }, [isOpen, store, interviewId, turn])
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
      {isWriting && <span className="mt-3 block font-medium text-ink">{words.stop.unsent}</span>}
    </Confirm>
  )
}
