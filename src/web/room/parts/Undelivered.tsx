import { Notice } from '../../components/Notice.tsx'
import { useRoom, useSnapshot } from '../hooks/use-session.ts'
import { words } from '../words.ts'
import { QuietButton } from './RoomButton.tsx'

/** Said only when it is so: what was written is on this device and nowhere else yet. */
export function Undelivered() {
  const { session } = useRoom()
  const { delivery, isForgetful } = useSnapshot()
  const isKept = delivery.status === 'kept'
  const why = isKept && delivery.why.kind === 'busy' ? words.kept.busy : words.kept.unreachable
  return (
    <div role="status" className="not-empty:mt-5">
      {isKept && (
        <Notice action={<QuietButton onClick={() => session.tryNow()}>{words.kept.tryNow}</QuietButton>}>
          <span className="text-16">{isForgetful ? words.kept.forgetful : why}</span>
        </Notice>
      )}
    </div>
  )
}
