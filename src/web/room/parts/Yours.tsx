import { useState } from 'react'
import type { RoomState } from '../../../interview/room-model.ts'
import { buttonClass } from '../../components/Button.tsx'
import { Icon } from '../../components/Icon.tsx'
import { join } from '../../components/join.ts'
import { useRoom, useSnapshot } from '../hooks/use-session.ts'
import { words } from '../words.ts'
import { Confirm } from './Confirm.tsx'
import { PrivateLink } from './PrivateLink.tsx'
import { RoomButton } from './RoomButton.tsx'

/** Their copy to download, their interview to delete. */
export function Yours({ state }: { state: RoomState }) {
  const { session, client } = useRoom()
  const { isBusy, visit } = useSnapshot()
  const [isErasing, setErasing] = useState(false)
  if (state.interviewId === null) return null
  return (
    <section className="mt-12 border-t border-hairline pt-6">
      <h2 className="text-20 font-semibold">{words.ended.yours}</h2>
      <div className="mt-4 grid gap-5 text-16">
        <div>
          <a
            href={client.copyAddress(state.interviewId)}
            download
            className={join(buttonClass('plain'), 'min-h-12 px-5 text-16')}
          >
            <Icon name="download" /> {words.ended.copy}
          </a>
          <p className="mt-1.5 text-soft">{words.ended.copyNote}</p>
        </div>
        <div>
          <RoomButton kind="danger" onClick={() => setErasing(true)}>
            {words.ended.erase}
          </RoomButton>
          <p className="mt-1.5 text-soft">{words.ended.eraseNote}</p>
        </div>
      </div>
      {visit?.continueToken && <PrivateLink token={visit.continueToken} note={words.ended.later} />}
      <Confirm
        isOpen={isErasing}
        onClose={() => setErasing(false)}
        title={words.erase.title}
        actions={
          <>
            <RoomButton onClick={() => setErasing(false)}>{words.erase.keep}</RoomButton>
            <RoomButton kind="danger" isBusy={isBusy} onClick={() => void session.erase()}>
              {words.erase.erase}
            </RoomButton>
          </>
        }
      >
        {words.erase.text}
      </Confirm>
    </section>
  )
}
