import { type ReactNode, useState } from 'react'
import type { RoomState } from '../../../interview/room-model.ts'
import { useRoom, useSnapshot } from '../hooks/use-session.ts'
import { words } from '../words.ts'
import { QuietButton } from './RoomButton.tsx'
import { StopDialog } from './StopDialog.tsx'

/** The study's help text, where something just said calls for care, with the ways out beside it. */
export function Help({ state, canSkip = false }: { state: RoomState; canSkip?: boolean }) {
  const { session } = useRoom()
  const { delivery } = useSnapshot()
  const [isStopping, setStopping] = useState(false)
  const help = state.utterances.find(({ kind }) => kind === 'help')?.text ?? state.help
  if (!help) return null
  const isUnderWay = delivery.status !== 'idle'
  return (
    <aside
      aria-label={words.help.label}
      className={state.isHelpFolded ? 'mb-8' : 'mb-8 border-l-2 border-accent pl-4'}
    >
      <HelpText text={help} isFolded={state.isHelpFolded}>
        <p className="mt-1 flex flex-wrap gap-x-6">
          {canSkip && (
            <QuietButton disabled={isUnderWay} onClick={() => void session.move('skip')}>
              {words.help.skip}
            </QuietButton>
          )}
          <QuietButton disabled={isUnderWay} onClick={() => setStopping(true)}>
            {words.help.stop}
          </QuietButton>
        </p>
      </HelpText>
      <StopDialog isOpen={isStopping} onClose={() => setStopping(false)} />
    </aside>
  )
}

/** Folded where what was told may be hard and no word of it says so: nobody is alarmed, and it is one tap away. */
export function HelpText({ text, isFolded = false, children }: HelpTextProps) {
  const shown = (
    <>
      <p className="max-w-measure whitespace-pre-line text-ink">{text}</p>
      {children}
    </>
  )
  if (!isFolded) return shown
  return (
    <details>
      <summary className="w-fit cursor-pointer py-2 text-14 text-faint">{words.help.where}</summary>
      {shown}
    </details>
  )
}

interface HelpTextProps {
  text: string
  isFolded?: boolean
  /** The ways out, where there are any. */
  children?: ReactNode
}
