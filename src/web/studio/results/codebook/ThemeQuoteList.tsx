import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlaceRef } from '../../../../findings/codebook/model.ts'
import type { Quote as QuoteType } from '../../../../findings/model.ts'
import { Button } from '../../../components/Button.tsx'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { Quote } from '../../../components/Quote.tsx'
import { formatNumberOf } from '../../../format.ts'
import { codebookQuery } from '../../queries.ts'
import { useStudy } from '../../study/study-context.ts'
import { useMayWrite } from '../../ViewersRead.tsx'
import { isSamePlace, referenceOf, useWords } from '../words.ts'
import { NameDialog } from './NameDialog.tsx'
import { PickCodeDialog } from './PickCodeDialog.tsx'
import { useRuling } from './useRuling.ts'

/** The quotes of a theme; chosen ones can be split off, moved to another code, or taken out. */
export function ThemeQuoteList({ themeId, quotes }: { themeId: string; quotes: readonly QuoteType[] }) {
  const { studyId } = useStudy()
  const { openQuote, place } = useWords()
  const book = useQuery(codebookQuery(studyId))
  const ruling = useRuling(studyId)
  const mayWrite = useMayWrite()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState<'split' | 'move' | null>(null)
  const code = book.data?.codes.find((each) => each.themeId === themeId)
  const canRule = mayWrite && code !== undefined
  const places = quotes.filter((quote) => chosen.has(keyOf(quote))).map(placeOf)
  const done = () => {
    setAsking(null)
    setChosen(new Set())
  }
  const move = (to: string | null) => {
    // One act a quote, so that each can be taken back by itself.
    for (const each of places) ruling.rule({ kind: 'move', place: each, from: code!.codeId, to })
    done()
  }
  return (
    <>
      {canRule && places.length > 0 && (
        <div
          role="toolbar"
          aria-label="Chosen quotes"
          className="sticky -top-2 z-10 flex flex-wrap items-center gap-1 bg-paper py-2"
        >
          <span className="pr-1 text-12 text-faint">{formatNumberOf(places.length, 'quote')}</span>
          <Button size="small" onClick={() => setAsking('split')}>
            Split off
          </Button>
          <Button size="small" onClick={() => setAsking('move')}>
            Move
          </Button>
          <Button size="small" onClick={() => move(null)}>
            Take out
          </Button>
        </div>
      )}
      <ul className="grid pl-4">
        {quotes.map((quote) => (
          <li
            key={keyOf(quote)}
            className={canRule ? 'grid grid-cols-[minmax(0,1fr)_auto] gap-x-7' : undefined}
          >
            <Quote
              text={quote.text}
              by={quote.participantLabel}
              reference={referenceOf(quote)}
              isCurrent={isSamePlace(place, quote)}
              onOpen={() => openQuote(quote)}
            />
            {canRule && (
              <div className="pt-4">
                <Checkbox
                  label={<span className="sr-only">Choose the quote of {quote.participantLabel}</span>}
                  isChecked={chosen.has(keyOf(quote))}
                  onChecked={(isChosen) => {
                    const next = new Set(chosen)
                    if (isChosen) next.add(keyOf(quote))
                    else next.delete(keyOf(quote))
                    setChosen(next)
                  }}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      {asking === 'split' && code && (
        <NameDialog
          title={`Split off “${code.name}”`}
          action="Split off"
          note="The chosen quotes make a code of their own. What is nearer to them than to the rest goes with them, now and in later runs."
          onClose={done}
          onName={(name) => {
            ruling.rule({ kind: 'split', codeId: code.codeId, into: [{ name, places }] })
            done()
          }}
        />
      )}
      {asking === 'move' && code && (
        <PickCodeDialog
          title="Move to"
          codes={(book.data?.codes ?? []).filter(
            (each) => each.codeId !== code.codeId && each.questionKey === code.questionKey,
          )}
          onClose={done}
          onPick={(to) => move(to.codeId)}
        />
      )}
    </>
  )
}

function keyOf(quote: QuoteType): string {
  return `${quote.interviewId}:${quote.turn}:${quote.start}`
}

function placeOf({ interviewId, turn, turnRevision, start, end }: QuoteType): PlaceRef {
  return { interviewId, turn, turnRevision, start, end }
}
