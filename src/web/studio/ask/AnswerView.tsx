import type { Answer } from '../../../findings/ask/model.ts'
import { beside } from '../../../findings/ask/said-once.ts'
import { Quote } from '../../components/Quote.tsx'
import { ShareBar } from '../../components/ShareBar.tsx'
import { formatNumberOf } from '../../format.ts'
import { isSamePlace, referenceOf, useWords } from '../results/words.ts'
import { AnswerSentence } from './AnswerSentence.tsx'
import { Evidence } from './Evidence.tsx'

/** Sentences that were checked, the figure, the groups, and every passage that they rest on. */
export function AnswerView({ answer }: { answer: Answer }) {
  const { proportion, groups, verdict } = answer
  return (
    <article className="grid gap-6" aria-live="polite">
      <header className="grid gap-3">
        <h2 className="max-w-measure text-20 font-semibold tracking-tight">{answer.question}</h2>
        <Sureness answer={answer} />
      </header>
      <ul className="grid max-w-measure gap-3">
        {beside(answer).map((sentence) => (
          <AnswerSentence key={sentence.text} sentence={sentence} answer={answer} />
        ))}
      </ul>
      {verdict === 'answered' && proportion && (
        <ShareBar label={`Of ${answer.ofWhom ?? 'those heard'}, in so many words`} proportion={proportion} />
      )}
      {groups.length > 1 && (
        <section className="grid gap-1">
          <h3 className="text-14 font-semibold">What they speak of</h3>
          {groups.map((group) => (
            <ShareBar key={group.name} label={group.name} proportion={group.proportion} />
          ))}
        </section>
      )}
      {answer.evidence.length > 0 && <Evidence answer={answer} />}
      {verdict === 'not_said' && <Nearest answer={answer} />}
      <footer className="grid gap-1 text-12 text-faint">
        {answer.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p>
          Each sentence was checked against the record. Written by{' '}
          {answer.writtenBy === 'program' ? 'the program' : answer.writtenBy}.{' '}
          {verdict === 'answered' && `${answer.label.slice(0, 1).toUpperCase()}${answer.label.slice(1)}.`}
        </p>
        {answer.dropped > 0 && (
          <p>{formatNumberOf(answer.dropped, 'sentence')} failed a check and was left out.</p>
        )}
      </footer>
    </article>
  )
}

function Sureness({ answer }: { answer: Answer }) {
  if (answer.verdict === 'not_said') return <p className="text-14 text-soft">Not found in so many words.</p>
  if (answer.asked)
    return (
      <p className="text-14 text-soft">
        People were asked this, so these are their answers to it. Results shows all of them, with their
        themes.
      </p>
    )
  return (
    <p className="text-14 text-soft">
      How sure: <span className="font-medium text-ink">{answer.inWords}</span>. Of answers with this much
      behind them, {Math.round(answer.chance * 100)} % were right when held against what people had written
      down of the interviews, so read the passages.
    </p>
  )
}

function Nearest({ answer }: { answer: Answer }) {
  const { openQuote, place } = useWords()
  if (answer.nearest.length === 0) return null
  return (
    <section className="grid gap-2">
      <h3 className="text-14 font-semibold">What comes nearest</h3>
      <ul className="grid pl-4">
        {answer.nearest.map((quote) => (
          <li key={`${quote.interviewId}:${quote.turn}:${quote.start}`}>
            <Quote
              text={quote.text}
              by={quote.participantLabel}
              reference={referenceOf(quote)}
              isCurrent={isSamePlace(place, quote)}
              onOpen={() => openQuote(quote)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
