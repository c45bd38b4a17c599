import { useEffect, useRef, useState } from 'react'
import type { RoomState } from '../../../interview/room-model.ts'
import { words } from '../words.ts'
import { QuietButton } from './RoomButton.tsx'

type Line = NonNullable<RoomState['summary']>['lines'][number]

/** More questions are folded away until they are asked for: a page of them on a phone is five screens long. */
const mostShown = 6

/** Each question with what they said to it, in as many quotations as it has. */
export function SummaryLines({ lines }: { lines: readonly Line[] }) {
  const [isWhole, setWhole] = useState(false)
  const firstOfRest = useRef<HTMLDivElement>(null)
  // The button is gone once it was pressed: the keyboard goes on where it stood.
  useEffect(() => {
    if (isWhole) firstOfRest.current?.focus()
  }, [isWhole])
  const keys = [...new Set(lines.map(({ questionKey }) => questionKey))]
  const questions = keys.map((key) => lines.filter(({ questionKey }) => questionKey === key))
  const isFolded = !isWhole && questions.length > mostShown + 1
  const shown = isFolded ? questions.slice(0, mostShown) : questions
  return (
    <>
      <dl className="mt-6 grid gap-6">
        {shown.map((said, place) => (
          <div
            key={said[0]!.questionKey}
            {...(place === mostShown && { ref: firstOfRest, tabIndex: -1, className: 'outline-none' })}
          >
            <dt className="text-16 text-faint">{said[0]!.about}</dt>
            {said[0]!.chosen !== null && <dd className="words mt-2 text-ink">{said[0]!.chosen}</dd>}
            {said.map(({ quote }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what was said does not change its order
              <dd key={at} className="double-rule mt-2 pl-4">
                <blockquote className="words text-ink">{quote}</blockquote>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {isFolded && (
        <p className="mt-4">
          <QuietButton aria-expanded={false} onClick={() => setWhole(true)}>
            {words.summary.more(questions.length - mostShown)}
          </QuietButton>
        </p>
      )}
    </>
  )
}
