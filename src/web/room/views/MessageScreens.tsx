/** The screens that say one thing: declined, closed, elsewhere, deleted, and what went wrong. */
import { useEffect } from 'react'
import type { RoomState } from '../../../interview/room-model.ts'
import { type FailureKind, isPassing } from '../failure.ts'
import { useRoom, useSnapshot } from '../hooks/use-session.ts'
import { Message } from '../parts/Page.tsx'
import { QuietButton, RoomButton } from '../parts/RoomButton.tsx'
import { Yours } from '../parts/Yours.tsx'
import { words } from '../words.ts'

export function DeclinedScreen() {
  const { session } = useRoom()
  return (
    <Message
      title={words.declined.title}
      actions={<QuietButton onClick={() => session.reconsider()}>{words.declined.back}</QuietButton>}
    >
      <p>{words.declined.text}</p>
    </Message>
  )
}

export function ClosedScreen({ state }: { state: RoomState }) {
  return (
    <Message title={words.closed.title}>
      <p>{state.closedMessage ?? words.closed.text}</p>
      <Yours state={state} />
    </Message>
  )
}

export function AnotherTabScreen() {
  const { session } = useRoom()
  const { isBusy } = useSnapshot()
  return (
    <Message
      title={words.anotherTab.title}
      actions={
        <RoomButton kind="primary" isBusy={isBusy} onClick={() => void session.takeFloor()}>
          {words.anotherTab.take}
        </RoomButton>
      }
    >
      <p>{words.anotherTab.text}</p>
    </Message>
  )
}

export function DeletedScreen() {
  return (
    <Message title={words.deleted.title}>
      <p role="status">{words.deleted.text}</p>
    </Message>
  )
}

export function NowhereScreen() {
  return (
    <Message title={words.nowhere.title}>
      <p>{words.nowhere.text}</p>
    </Message>
  )
}

function problemOf(kind: FailureKind): { title: string; text: string } | undefined {
  const { unreachable, gone, notLetIn } = words.problem
  const known = { unreachable, busy: unreachable, gone, not_let_in: notLetIn }
  return kind in known ? known[kind as keyof typeof known] : undefined
}

/** The page opens by itself once the server can again. */
const opensAgainAfterMs = 5_000

export function ProblemScreen() {
  const { session } = useRoom()
  const { failure, isBusy } = useSnapshot()
  useEffect(() => {
    if (!failure || !isPassing(failure)) return
    const timer = setTimeout(() => void session.open(), failure.retryAfterMs ?? opensAgainAfterMs)
    return () => clearTimeout(timer)
  }, [failure, session])
  const known = failure ? problemOf(failure.kind) : undefined
  const { title, text } = known ?? words.problem.other
  const mayRetry = failure?.kind !== 'gone' && failure?.kind !== 'not_let_in'
  return (
    <Message
      title={title}
      actions={
        mayRetry && (
          <RoomButton kind="primary" isBusy={isBusy} onClick={() => void session.open()}>
            {words.problem.retry}
          </RoomButton>
        )
      }
    >
      <p role="alert">{text}</p>
      {failure?.say && !known && <p>{failure.say}</p>}
      {failure?.requestId && mayRetry && (
        <p className="text-16">
          {words.problem.reference} <span className="reference">{failure.requestId}</span>
        </p>
      )}
    </Message>
  )
}

/** The shape of what comes, so that nothing jumps when it is there. */
export function LoadingScreen() {
  return (
    <div className="mx-auto w-full max-w-[44rem] px-4 py-16 sm:px-8">
      <h1 role="status" className="sr-only">
        {words.loading}
      </h1>
      <div aria-hidden className="working grid gap-4">
        <div className="h-4 w-2/5 rounded-1 bg-sunk" />
        <div className="h-9 w-4/5 rounded-1 bg-sunk" />
        <div className="mt-4 h-4 w-full rounded-1 bg-sunk" />
        <div className="h-4 w-3/4 rounded-1 bg-sunk" />
      </div>
    </div>
  )
}
