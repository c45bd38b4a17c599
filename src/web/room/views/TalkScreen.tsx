import { useId, useRef, useState } from 'react'
import type { RoomQuestion, RoomState } from '../../../interview/room-model.ts'
import type { Answer } from '../draft.ts'
import { saidBefore } from '../exchange.ts'
import { useComposition } from '../hooks/use-composition.ts'
import { useDraft } from '../hooks/use-draft.ts'
import { slowMs, useLasting } from '../hooks/use-lasting.ts'
import { useNewQuestion } from '../hooks/use-new-question.ts'
import { useKeepPlace, usePlaceQuestion, useRoomAboveKeyboard } from '../hooks/use-place-question.ts'
import { useRoom, useSnapshot } from '../hooks/use-session.ts'
import { Above } from '../parts/Above.tsx'
import { AnswerForm } from '../parts/AnswerForm.tsx'
import { EditLast } from '../parts/EditLast.tsx'
import { Help } from '../parts/Help.tsx'
import { LeftOver } from '../parts/LeftOver.tsx'
import { Page } from '../parts/Page.tsx'
import { QuietLine } from '../parts/QuietLine.tsx'
import { QuietButton } from '../parts/RoomButton.tsx'
import { Stimulus } from '../parts/Stimulus.tsx'
import { Undelivered } from '../parts/Undelivered.tsx'
import { words } from '../words.ts'

/** One question in the middle, what was said above it, the field below. */
export function TalkScreen({ state, question }: { state: RoomState; question: RoomQuestion }) {
  const { exchange, earlier } = useSnapshot()
  const headingId = useId()
  const block = useRef<HTMLElement>(null)
  const told = useNewQuestion(state, headingId)
  const isSlow = useLasting(state.isQuestionComing, slowMs)
  const said = saidBefore(exchange, state.utterances)
  usePlaceQuestion(block, question.turn)
  useKeepPlace(block, earlier)
  useRoomAboveKeyboard()
  return (
    <Page>
      <header className="pt-5">
        <h1 className="text-14 text-faint">{state.intro.title}</h1>
      </header>
      <main className="flex flex-1 flex-col">
        <Above said={said} editable={useEditable(state)} />
        <section
          ref={block}
          data-asking
          data-turn={question.turn}
          aria-labelledby={headingId}
          className="flex min-h-[min(78svh,46rem)] flex-1 flex-col pt-10"
        >
          <div className="flex-[2]" />
          {state.stimulus && <Stimulus key={state.stimulus.key} stimulus={state.stimulus} />}
          <Asking state={state} question={question} headingId={headingId} />
          <div className="flex-[3]" />
          <QuietLine />
        </section>
        <p aria-live="polite" className="sr-only">
          {isSlow ? words.announce.coming : told}
        </p>
      </main>
    </Page>
  )
}

function useEditable(state: RoomState) {
  const { visit, delivery } = useSnapshot()
  const [editing, setEditing] = useState<number | null>(null)
  const last = visit?.lastAnswer ?? null
  if (!state.canEditLast || !last || last.turn !== state.lastAnswerTurn) return null
  if (delivery.status !== 'idle' && editing !== last.turn) return null
  return {
    turn: last.turn,
    onEdit: () => setEditing(last.turn),
    editor:
      editing === last.turn ? (
        <EditLast
          interviewId={state.interviewId ?? ''}
          turn={last.turn}
          question={last.question}
          answer={last.answer}
          onDone={() => setEditing(null)}
        />
      ) : null,
  }
}

/** What was said before the question, the help text apart. */
const noticesOf = ({ utterances }: RoomState) => utterances.slice(0, -1).filter(({ kind }) => kind !== 'help')

interface AskingProps {
  state: RoomState
  question: RoomQuestion
  headingId: string
}

function Asking({ state, question, headingId }: AskingProps) {
  const { session } = useRoom()
  const { delivery, refusal, returned } = useSnapshot()
  const interviewId = state.interviewId ?? ''
  const [draft, setDraft] = useDraft(interviewId, question.turn, { returned })
  const composing = useComposition(question.turn, state.recordsComposition)
  const isUnderWay = delivery.status !== 'idle' || state.isQuestionComing
  const send = (answer: Answer) => void session.answer(answer, composing.read())
  return (
    <>
      <LeftOver
        onUse={
          question.view.control === 'words'
            ? (text) => setDraft({ ...draft, text: [draft.text, text].filter(Boolean).join('\n') })
            : null
        }
      />
      {!state.isHelpFolded && <Help state={state} canSkip />}
      {noticesOf(state).map(({ turn, text }) => (
        <p key={turn} className="mb-4 max-w-measure text-soft">
          {text}
        </p>
      ))}
      {/* The sentence above it says that it stands below. */}
      {state.isHelpFolded && <Help state={state} canSkip />}
      <h2
        key={question.turn}
        id={headingId}
        tabIndex={-1}
        className="rising mb-6 text-[1.375rem]/snug font-medium text-ink outline-none sm:text-28"
      >
        {question.text}
      </h2>
      <AnswerForm
        key={question.view.control}
        question={question}
        labelledBy={headingId}
        draft={draft}
        onDraft={(next) => {
          composing.onChange()
          setDraft(next)
        }}
        onPaste={composing.onPaste}
        onSend={send}
        isLocked={isUnderWay}
        refusal={refusal}
      />
      <Undelivered />
      <p className="mt-3 flex flex-wrap gap-x-6">
        <QuietButton disabled={isUnderWay} onClick={() => void session.move('notUnderstood')}>
          {words.talk.notUnderstood}
        </QuietButton>
        <QuietButton disabled={isUnderWay} onClick={() => void session.move('skip')}>
          {words.talk.skip}
        </QuietButton>
      </p>
    </>
  )
}
