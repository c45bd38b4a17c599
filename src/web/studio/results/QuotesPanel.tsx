import { useInfiniteQuery } from '@tanstack/react-query'
import type { Quote as QuoteType } from '../../../findings/model.ts'
import { api } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { Quote } from '../../components/Quote.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { formatNumberOf } from '../../format.ts'
import { FailedQuery } from '../QueryState.tsx'
import { ThemeQuoteList } from './codebook/ThemeQuoteList.tsx'
import { isSamePlace, referenceOf, useWords, type WordsView } from './words.ts'

/** The words behind a bar; each opens the transcript it stands in. */
export function QuotesPanel({ view }: { view: Exclude<WordsView, { kind: 'claim' }> }) {
  if (view.kind === 'quotes') {
    return (
      <div className="grid gap-3">
        <PanelHead title={view.title} note={view.note} />
        <QuoteList quotes={view.quotes} />
      </div>
    )
  }
  return <ThemeQuotes themeId={view.themeId} name={view.name} />
}

function ThemeQuotes({ themeId, name }: { themeId: string; name: string }) {
  const quotes = useInfiniteQuery({
    queryKey: ['theme', themeId],
    queryFn: ({ pageParam }) => api.themeQuotes(themeId, pageParam),
    initialPageParam: 0,
    getNextPageParam: (page) => page.nextOffset,
    staleTime: 60_000,
  })
  if (quotes.isError) {
    return (
      <FailedQuery
        error={quotes.error}
        safe="The figures at the left stand."
        onRetry={() => void quotes.refetch()}
      />
    )
  }
  if (!quotes.data) return <SkeletonLines rows={5} label="Loading quotes" />
  const [first] = quotes.data.pages
  const theme = first?.theme
  return (
    <div className="grid gap-3">
      <PanelHead
        title={theme?.name ?? name}
        note={theme ? `${theme.statement} ${formatNumberOf(first.total, 'place')} in the record.` : ''}
      />
      {/* Of a theme that the program found, the sentence above names its words. */}
      {theme && theme.stability === null && theme.terms.length > 0 && (
        <p className="text-12 text-faint">
          Found by the words:{' '}
          {theme.terms
            .slice(0, 8)
            .map(({ term }) => term)
            .join(', ')}
        </p>
      )}
      <ThemeQuoteList themeId={themeId} quotes={quotes.data.pages.flatMap((page) => page.quotes)} />
      {quotes.hasNextPage && (
        <div>
          <Button size="small" isBusy={quotes.isFetchingNextPage} onClick={() => void quotes.fetchNextPage()}>
            More
          </Button>
        </div>
      )}
    </div>
  )
}

function PanelHead({ title, note }: { title: string; note: string }) {
  return (
    <header>
      <h2 className="text-16 font-semibold">{title}</h2>
      {note && <p className="mt-1 text-12 text-faint">{note}</p>}
    </header>
  )
}

function QuoteList({ quotes }: { quotes: readonly QuoteType[] }) {
  const { openQuote, place } = useWords()
  return (
    <ul className="grid pl-4">
      {quotes.map((quote) => (
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
  )
}
