import type { InterviewView } from '../../api-client.ts'
import type { DecisionRecord } from '../transcript/read-log.ts'
import { chosenWords, faultWords, figuresOf, movesOf, rungOf } from './describe-decision.ts'

interface WhyProps {
  decision: DecisionRecord
  whole: InterviewView | null
  /** In which it was said. */
  turn: number
}

/** Beside a question: why this one; opened, what else was considered, what was dropped, who worded it, how long it took. */
export function Why({ decision, whole, turn }: WhyProps) {
  const wording = whole?.wordings.find((each) => each.turn === turn) ?? null
  const dropped = whole?.decisions.find(({ seq }) => seq === decision.seq)?.dropped ?? decision.dropped
  return (
    <details className="group">
      <summary className="rounded-1 hover:text-ink">{decision.reason}</summary>
      <div className="mt-1.5 grid gap-2 border-l border-hairline pl-2">
        <section>
          <h4 className="font-medium text-soft">Considered</h4>
          <ul className="grid gap-0.5">
            {movesOf(decision).map(({ key, name, score, why, isChosen }) => (
              <li key={key} className={isChosen ? 'text-ink' : undefined}>
                {isChosen && <span className="font-medium">chosen: </span>}
                {name}
                {score !== null && <span className="reference"> {score.toFixed(2)}</span>}
                {!isChosen && `: ${why}`}
              </li>
            ))}
          </ul>
        </section>
        {dropped.length > 0 && (
          <section>
            <h4 className="font-medium text-soft">Dropped by the lint</h4>
            <ul className="grid gap-1">
              {dropped.map((candidate, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: what was dropped is its order
                <li key={index}>
                  {'text' in candidate && candidate.text && (
                    <del className="decoration-hairline">{candidate.text}</del>
                  )}{' '}
                  <span className="text-soft">{candidate.codes.map(faultWords).join(', ')}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {wording && <Offered wording={wording} />}
        <p className="reference">{rungOf(decision, wording)}</p>
        <p className="reference">{figuresOf(decision)}</p>
      </div>
    </details>
  )
}

/** What language models offered, each candidate with what became of it. */
function Offered({ wording }: { wording: InterviewView['wordings'][number] }) {
  return (
    <section>
      <h4 className="font-medium text-soft">Offered by models</h4>
      <ul className="grid gap-1">
        {wording.rungs.map((rung, rungAt) => (
          <li key={rung.rung}>
            <span className="reference">
              {rung.rung}: {rung.outcome.replaceAll('_', ' ')}, {Math.round(rung.tookMs)} ms
            </span>
            <ul className="grid gap-0.5">
              {rung.candidates.map((candidate, at) => {
                const isSaid = wording.chosen?.rung === rungAt && wording.chosen.candidate === at
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: candidates are their order
                  <li key={at} className={isSaid ? 'text-ink' : undefined}>
                    {isSaid ? chosenWords : ''}
                    {candidate.codes.length > 0 ? (
                      <del className="decoration-hairline">{candidate.text}</del>
                    ) : (
                      candidate.text
                    )}{' '}
                    <span className="text-soft">{candidate.codes.map(faultWords).join(', ')}</span>
                  </li>
                )
              })}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
