import { useRef } from 'react'
import type { RoomState } from '../../../interview/room-model.ts'
import { useArrival } from '../hooks/use-arrival.ts'
import { HelpText } from '../parts/Help.tsx'
import { LeftOver } from '../parts/LeftOver.tsx'
import { Page } from '../parts/Page.tsx'
import { Taps } from '../parts/Taps.tsx'
import { Yours } from '../parts/Yours.tsx'
import { words } from '../words.ts'

/** Thanks, once, and only after the save; then what is theirs to do with what they said. */
export function EndedScreen({ state }: { state: RoomState }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useArrival(heading)
  return (
    <Page>
      <main className="my-auto py-12">
        <h1
          ref={heading}
          tabIndex={-1}
          className="max-w-measure text-28 font-medium whitespace-pre-line text-ink outline-none"
        >
          {state.endedMessage ?? words.ended.saved}
        </h1>
        {state.sponsorReveal && (
          <p className="mt-6 max-w-measure border-l-2 border-accent pl-4 text-ink">{state.sponsorReveal}</p>
        )}
        {state.endedHelp && (
          <div className="mt-6 border-l-2 border-accent pl-4">
            <HelpText text={state.endedHelp} isFolded={state.isHelpFolded} />
          </div>
        )}
        <div className="mt-8 empty:hidden">
          <LeftOver onUse={null} />
        </div>
        <Taps state={state} />
        <Yours state={state} />
      </main>
    </Page>
  )
}
