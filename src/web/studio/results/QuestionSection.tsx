import type { QuestionResult } from '../../../findings/model.ts'
import { Quote } from '../../components/Quote.tsx'
import { formatNumberOf } from '../../format.ts'
import { ClosedFigure } from './ClosedFigure.tsx'
import { CrossTable } from './CrossTable.tsx'
import { ThemeList } from './ThemeList.tsx'
import { isSamePlace, referenceOf, useWords } from './words.ts'

/** One question: who was asked, what they answered, in figures and in words. */
export function QuestionSection({ question, number }: { question: QuestionResult; number: number }) {
  const { openQuote, place } = useWords()
  return (
    <article className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 border-t border-hairline py-7">
      <span className="reference pt-1.5 text-right text-faint">{number}</span>
      <div className="grid min-w-0 gap-4">
        <header>
          <h3 className="max-w-measure text-16 font-medium">{question.text}</h3>
          <BaseLine question={question} />
        </header>
        {question.closed && question.answered > 0 && (
          <ClosedFigure question={question} closed={question.closed} />
        )}
        {question.themes.length > 0 && (
          <ThemeList themes={question.themes} none={question.none} label={question.label} withWords />
        )}
        {!question.closed && question.themes.length === 0 && question.answers.length > 0 && (
          <div className="grid pl-4">
            {question.answered > question.answers.length && (
              <p className="-ml-4 pb-1 text-12 text-faint">
                {question.answers.length} of {question.answered} answers, in full
              </p>
            )}
            {question.answers.map((quote) => (
              <Quote
                key={`${quote.interviewId}:${quote.turn}:${quote.start}`}
                text={quote.text}
                by={quote.participantLabel}
                reference={referenceOf(quote)}
                isCurrent={isSamePlace(place, quote)}
                onOpen={() => openQuote(quote)}
              />
            ))}
          </div>
        )}
        {question.crossTab && <CrossTable crossTab={question.crossTab} />}
      </div>
    </article>
  )
}

const skipWords: Record<string, string> = {
  rule: 'skipped by a rule',
  participant: 'passed over it',
  time: 'ran out of time',
  volunteered: 'had said it already',
  inapplicable: 'said that it does not apply to them',
  not_shown: 'not shown',
  researcher: 'left by a researcher',
}

/** `61 asked · 58 answered · 4 had said it before · 3 passed over it`. */
function BaseLine({ question }: { question: QuestionResult }) {
  const { exposed, answered, volunteered, skipped, basis, isCurrent } = question
  const parts = [
    basis === 'events'
      ? `${exposed} asked`
      : `${formatNumberOf(exposed, 'person', 'people')} could have answered`,
    `${answered} answered`,
    volunteered > 0 && `${volunteered} had said it before it was asked`,
    ...Object.entries(skipped)
      .filter(([, count]) => count > 0)
      .map(([reason, count]) => `${count} ${skipWords[reason] ?? reason}`),
    !isCurrent && 'no longer in the guide, or its meaning changed since',
  ]
  return <p className="mt-1 text-12 text-faint">{parts.filter(Boolean).join(' · ')}</p>
}
