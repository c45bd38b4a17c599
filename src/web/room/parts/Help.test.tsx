import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { type Room, RoomContext } from '../hooks/use-session.ts'
import { roomState } from '../test-state.ts'
import { words } from '../words.ts'
import { Help } from './Help.tsx'

/** As much of a session as a page shows before anything is pressed. */
const snapshot = { delivery: { status: 'idle' }, state: null }
const room = {
  session: { subscribe: () => () => undefined, getSnapshot: () => snapshot },
} as unknown as Room

const shown = (isHelpFolded: boolean, canSkip: boolean) =>
  renderToStaticMarkup(
    <RoomContext value={room}>
      <Help state={roomState({ help: 'Ring 000.', isHelpFolded })} canSkip={canSkip} />
    </RoomContext>,
  )

it.each([true, false])('the ways out stand beside the help text, folded or not: %s', (isFolded) => {
  const page = shown(isFolded, true)
  expect(page).toContain('Ring 000.')
  expect(page).toContain(words.help.skip)
  expect(page).toContain(words.help.stop)
  expect(page.includes('<details')).toBe(isFolded)
  expect(shown(isFolded, false)).not.toContain(words.help.skip)
})
