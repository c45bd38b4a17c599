import { useId } from 'react'
import type { TapAnswer, TapKey } from '../../../interview/events.ts'
import type { RoomState } from '../../../interview/room-model.ts'
import { useTaps } from '../hooks/use-taps.ts'
import { words } from '../words.ts'

const statements = ['could_say', 'listened'] as const satisfies readonly TapKey[]
const answers = ['agree', 'partly', 'no'] as const satisfies readonly TapAnswer[]

/** How the interview itself was, in two taps: after the save, by choice, outside the guide. */
export function Taps({ state }: { state: RoomState }) {
  const { chosen, choose, status } = useTaps(state)
  const heading = useId()
  if (state.interviewId === null || state.taps === null) return null
  return (
    <section aria-labelledby={heading} className="mt-12 border-t border-hairline pt-6">
      <h2 id={heading} className="text-20 font-semibold">
        {words.taps.title}
      </h2>
      <p className="mt-1.5 max-w-measure text-soft">{words.taps.note}</p>
      <div className="mt-5 grid gap-5">
        {statements.map((tap) => (
          <Statement key={tap} tap={tap} chosen={chosen[tap]} onChoose={(answer) => choose(tap, answer)} />
        ))}
      </div>
      <p aria-live="polite" className="mt-3 min-h-6 text-16 text-soft">
        {status === 'idle' ? '' : words.taps[status]}
      </p>
    </section>
  )
}

interface StatementProps {
  tap: TapKey
  chosen: TapAnswer | undefined
  onChoose: (answer: TapAnswer) => void
}

function Statement({ tap, chosen, onChoose }: StatementProps) {
  const name = useId()
  return (
    <fieldset>
      <legend className="font-medium text-ink">{words.taps.statements[tap]}</legend>
      <div className="mt-2 grid max-w-measure grid-cols-3 gap-1.5">
        {answers.map((answer) => (
          <label
            key={answer}
            className="relative grid min-h-13 cursor-pointer place-items-center rounded-1 border border-line bg-raised text-ink transition-colors hover:border-ink has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:shadow-ring"
          >
            <input
              type="radio"
              name={name}
              checked={chosen === answer}
              onChange={() => onChoose(answer)}
              aria-label={words.taps.answers[answer]}
              className="absolute inset-0 cursor-pointer appearance-none outline-none"
            />
            <span aria-hidden>{words.taps.answers[answer]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
