import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Icon } from '../../components/Icon.tsx'
import { join } from '../../components/join.ts'
import type { Said } from '../exchange.ts'
import { isHeldBack, withoutQuotes } from '../hold-back.ts'
import { useRoom, useSnapshot } from '../hooks/use-session.ts'
import { words } from '../words.ts'
import { QuietButton } from './RoomButton.tsx'

interface AboveProps {
  said: readonly Said[]
  /** The turn that can be edited, with how; the others stand as they are. */
  editable: { turn: number; onEdit: () => void; editor: ReactNode | null } | null
}

/** What was said before: quieter than the question, their words in the serif, all of it readable. */
export function Above({ said, editable }: AboveProps) {
  const { earlier, cameInAt } = useSnapshot()
  const { session } = useRoom()
  const titleId = useId()
  const list = useRef<HTMLOListElement>(null)
  const wasAsked = useRef(false)
  const isHidden = isHeldBack({ earlier })

  // The button that asked for it is gone: reading goes on where the words now are.
  useEffect(() => {
    if (earlier !== 'shown' || !wasAsked.current) return
    wasAsked.current = false
    list.current?.focus()
  }, [earlier])

  if (said.length === 0 && !isHidden) return null
  return (
    <section aria-labelledby={titleId} className="fading pt-6">
      <h2 id={titleId} className="sr-only">
        {words.talk.above}
      </h2>
      {isHidden && (
        <QuietButton
          disabled={earlier === 'loading'}
          onClick={() => {
            wasAsked.current = true
            void session.showEarlier()
          }}
        >
          {earlier === 'loading' ? words.talk.loadingEarlier : words.talk.showEarlier}
        </QuietButton>
      )}
      <ol ref={list} tabIndex={-1} className="grid gap-4 outline-none">
        {said.map((entry, index) => (
          <li key={entry.turn}>
            {entry.role === 'interviewer' ? (
              <p className="max-w-measure text-16 text-faint">
                <span className="sr-only">{words.talk.interviewer}: </span>
                {isHidden && entry.turn <= cameInAt ? withoutQuotes(entry.words) : entry.words}
              </p>
            ) : (
              <Answered
                entry={entry}
                editable={editable?.turn === entry.turn ? editable : null}
                isLast={index >= said.length - 1}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

interface AnsweredProps {
  entry: Said
  editable: AboveProps['editable']
  /** The newest one says in words that it is saved; the older ones by their sign alone. */
  isLast: boolean
}

function Answered({ entry, editable, isLast }: AnsweredProps) {
  if (editable?.editor) return <div className="double-rule pl-4">{editable.editor}</div>
  return (
    <div className="double-rule pl-4">
      <span className="sr-only">{words.talk.you}: </span>
      {entry.chosen && (
        <p className={join('whitespace-pre-line text-soft', entry.words && 'mb-1')}>{entry.chosen}</p>
      )}
      {entry.words && <p className="words whitespace-pre-line text-soft">{entry.words}</p>}
      <p className={join('flex flex-wrap items-center gap-x-3 text-14 text-faint', isLast && 'min-h-11')}>
        <span className="inline-flex items-center gap-1">
          <Icon name="check" size={12} />
          <span className={isLast ? undefined : 'sr-only'}>{words.quiet.saved}</span>
        </span>
        {entry.isCorrected && <span>{words.talk.corrected}</span>}
        {editable && (
          <QuietButton isSmall onClick={editable.onEdit}>
            {words.talk.edit}
          </QuietButton>
        )}
      </p>
    </div>
  )
}
