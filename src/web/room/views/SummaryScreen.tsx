import { useEffect, useId, useRef, useState } from 'react'
import type { RoomState } from '../../../interview/room-model.ts'
import { GrowingText } from '../fields/GrowingText.tsx'
import { isHeldBack } from '../hold-back.ts'
import { useArrival } from '../hooks/use-arrival.ts'
import { useDraft } from '../hooks/use-draft.ts'
import { useRoom, useSnapshot } from '../hooks/use-session.ts'
import { Help } from '../parts/Help.tsx'
import { Page } from '../parts/Page.tsx'
import { QuietLine } from '../parts/QuietLine.tsx'
import { QuietButton, RoomButton } from '../parts/RoomButton.tsx'
import { SummaryLines } from '../parts/SummaryLines.tsx'
import { Undelivered } from '../parts/Undelivered.tsx'
import { words } from '../words.ts'

type Summary = NonNullable<RoomState['summary']>

/** What was made of their words, to read and to put right, before the end. */
export function SummaryScreen({ state, summary }: { state: RoomState; summary: Summary }) {
  const { session } = useRoom()
  const { delivery, refusal, earlier } = useSnapshot()
  const [isCorrecting, setCorrecting] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const isUnderWay = delivery.status !== 'idle'
  useArrival(heading)
  return (
    <Page>
      <main className="flex flex-1 flex-col py-10 sm:py-16">
        <h1 ref={heading} tabIndex={-1} className="text-28 font-semibold outline-none">
          {words.summary.title}
        </h1>
        <div className="mt-6 empty:hidden">
          <Help state={state} />
        </div>
        {summary.lines.length === 0 && <p className="mt-5 max-w-measure text-ink">{summary.text}</p>}
        <SummaryLines lines={summary.lines} />
        {isHeldBack({ earlier }) && (
          <p className="mt-6">
            <QuietButton disabled={earlier === 'loading'} onClick={() => void session.showEarlier()}>
              {earlier === 'loading' ? words.talk.loadingEarlier : words.talk.showEarlier}
            </QuietButton>
          </p>
        )}
        <p className="mt-8 max-w-measure text-16 text-soft">{words.summary.note}</p>
        {isCorrecting ? (
          <Correction
            interviewId={state.interviewId ?? ''}
            turn={summary.turn}
            onBack={() => setCorrecting(false)}
          />
        ) : (
          <div className="mt-8 flex flex-wrap gap-3">
            <RoomButton kind="primary" disabled={isUnderWay} onClick={() => void session.answerSummary(null)}>
              {words.summary.confirm}
            </RoomButton>
            <RoomButton disabled={isUnderWay} onClick={() => setCorrecting(true)}>
              {words.summary.correct}
            </RoomButton>
          </div>
        )}
        <Undelivered />
        <p role="alert" className="text-16 text-danger not-empty:mt-3">
          {refusal}
        </p>
        <div className="flex-1" />
        <QuietLine />
      </main>
    </Page>
  )
}

interface CorrectionProps {
  interviewId: string
  turn: number
  onBack: () => void
}

function Correction({ interviewId, turn, onBack }: CorrectionProps) {
  const { session } = useRoom()
  const { delivery } = useSnapshot()
  const [draft, setDraft] = useDraft(interviewId, turn)
  const labelId = useId()
  const isUnderWay = delivery.status !== 'idle'
  const field = useRef<HTMLFormElement>(null)
  useEffect(() => field.current?.querySelector('textarea')?.focus(), [])
  const send = () => {
    if (!isUnderWay && draft.text.trim() !== '') void session.answerSummary(draft.text.trim())
  }
  return (
    <form
      ref={field}
      className="mt-8"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        send()
      }}
    >
      <h2 id={labelId} className="mb-3 text-20 font-medium">
        {words.summary.field}
      </h2>
      <GrowingText
        value={draft.text}
        onText={(text) => setDraft({ ...draft, text })}
        aria-labelledby={labelId}
        isLocked={isUnderWay}
      />
      <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-3">
        <RoomButton type="submit" kind="primary" disabled={isUnderWay || draft.text.trim() === ''}>
          {words.summary.send}
        </RoomButton>
        <QuietButton onClick={onBack}>{words.summary.back}</QuietButton>
      </div>
    </form>
  )
}
