import { useEffect, useMemo } from 'react'
import { heldBack, isHeldBack } from './hold-back.ts'
import { useRoom, useSnapshot } from './hooks/use-session.ts'
import { EndedScreen } from './views/EndedScreen.tsx'
import { EntryScreen } from './views/EntryScreen.tsx'
import {
  AnotherTabScreen,
  ClosedScreen,
  DeclinedScreen,
  DeletedScreen,
  LoadingScreen,
  NowhereScreen,
  ProblemScreen,
} from './views/MessageScreens.tsx'
import { PausedScreen } from './views/PausedScreen.tsx'
import { SummaryScreen } from './views/SummaryScreen.tsx'
import { TalkScreen } from './views/TalkScreen.tsx'
import { speak, words } from './words.ts'

/** Opens the visit, listens to the browser, and shows the screen that is due. */
export function Room() {
  const { session } = useRoom()
  const { state } = useSnapshot()

  useEffect(() => {
    void session.open()
    const look = () => {
      if (document.visibilityState === 'visible') void session.lookAgain()
    }
    const back = () => session.tryNow()
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    window.addEventListener('online', back)
    return () => {
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
      window.removeEventListener('online', back)
    }
  }, [session])

  // Before anything is drawn in it.
  if (state) speak(state.language)
  useEffect(() => {
    document.title = state?.intro.title ?? words.interview
    if (state) document.documentElement.lang = state.language
  }, [state])

  return <Screen />
}

function Screen() {
  const { screen, state: whole, earlier, cameInAt } = useSnapshot()
  const isHidden = isHeldBack({ earlier })
  const state = useMemo(
    () => whole && (isHidden ? heldBack(whole, cameInAt) : whole),
    [whole, isHidden, cameInAt],
  )
  switch (screen) {
    case 'loading':
      return <LoadingScreen />
    case 'nowhere':
      return <NowhereScreen />
    case 'declined':
      return <DeclinedScreen />
    case 'deleted':
      return <DeletedScreen />
    case 'problem':
      return <ProblemScreen />
    case 'another_tab':
      return <AnotherTabScreen />
    case 'paused':
      return <PausedScreen />
  }
  if (!state) return <LoadingScreen />
  if (screen === 'entry') return <EntryScreen state={state} />
  if (screen === 'ended') return <EndedScreen state={state} />
  if (screen === 'summary' && state.summary) return <SummaryScreen state={state} summary={state.summary} />
  if (screen === 'talk' && state.question) return <TalkScreen state={state} question={state.question} />
  // A page that was opened while a question is being worded.
  if (screen === 'talk' && state.isQuestionComing) return <LoadingScreen />
  return <ClosedScreen state={state} />
}
