import { useRoom, useSnapshot } from '../hooks/use-session.ts'
import { words } from '../words.ts'
import { QuietButton } from './RoomButton.tsx'

interface LeftOverProps {
  /** Puts the words into the field below; absent where that field is not for words. */
  onUse: ((text: string) => void) | null
}

/** Words that came too late for their question: shown until they decide, never thrown away unseen. */
export function LeftOver({ onUse }: LeftOverProps) {
  const { session } = useRoom()
  const { leftOver } = useSnapshot()
  if (leftOver === null) return null
  return (
    <aside className="mb-8 border-l-2 border-accent pl-4">
      <p className="text-16 text-soft">{words.talk.leftOver}</p>
      <p className="words mt-2 whitespace-pre-line text-ink">{leftOver}</p>
      <p className="flex flex-wrap gap-x-5">
        {onUse && (
          <QuietButton
            onClick={() => {
              onUse(leftOver)
              session.dismissLeftOver()
            }}
          >
            {words.talk.useHere}
          </QuietButton>
        )}
        <QuietButton onClick={() => session.dismissLeftOver()}>{words.talk.dismiss}</QuietButton>
      </p>
    </aside>
  )
}
