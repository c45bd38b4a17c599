import { useState } from 'react'
import type { Answer } from '../../../findings/ask/model.ts'
import { Button } from '../../components/Button.tsx'
import { EvidenceMark } from '../../components/EvidenceMark.tsx'
import { Quote } from '../../components/Quote.tsx'
import { formatNumberOf } from '../../format.ts'
import { isSamePlace, referenceOf, useWords } from '../results/words.ts'

const shownAtFirst = 8

/** Every passage behind the answer, surest first; what speaks against it is as easy to see. */
export function Evidence({ answer }: { answer: Answer }) {
  const [isAll, setIsAll] = useState(false)
  const { openQuote, place } = useWords()
  const shown = isAll ? answer.evidence : answer.evidence.slice(0, shownAtFirst)
  return (
    <section className="grid gap-2">
      <h3 className="text-14 font-semibold">
        {formatNumberOf(answer.evidenceTotal, 'passage')}{' '}
        {answer.verdict === 'answered' ? 'behind it' : 'near it'}
      </h3>
      <ul className="grid pl-4">
        {shown.map(({ quote, stance }) => (
          <li key={`${quote.interviewId}:${quote.turn}:${quote.start}`}>
            <Quote
              text={quote.text}
              by={quote.participantLabel}
              reference={referenceOf(quote)}
              mark={
                <EvidenceMark
                  kind={
                    stance === 'against'
                      ? 'against'
                      : answer.verdict === 'answered' && answer.inWords !== 'perhaps'
                        ? 'supports'
                        : 'uncertain'
                  }
                />
              }
              isCurrent={isSamePlace(place, quote)}
              onOpen={() => openQuote(quote)}
            />
          </li>
        ))}
      </ul>
      {!isAll && answer.evidence.length > shownAtFirst && (
        <div>
          <Button size="small" onClick={() => setIsAll(true)}>
            All {answer.evidence.length}
          </Button>
        </div>
      )}
    </section>
  )
}
