import type { SearchHit } from '../../../findings/model.ts'
import { Quote } from '../../components/Quote.tsx'
import { MarkedText } from '../transcript/MarkedText.tsx'
import { isSamePlace, referenceOf, useWords } from './words.ts'

const foundBy = (hit: SearchHit) =>
  hit.matchedBy.includes('words')
    ? null
    : hit.similarity === null
      ? 'by meaning'
      : `by meaning, ${hit.similarity.toFixed(2)}`

/** A place that was found: the words searched for are marked, the place opens at the right. */
export function SearchHitRow({ hit }: { hit: SearchHit }) {
  const { openQuote, place } = useWords()
  const { quote } = hit
  const marks = hit.marks.map(({ start, end }) => ({ start: start - quote.start, end: end - quote.start }))
  const by = foundBy(hit)
  return (
    <li>
      <Quote
        text={<MarkedText text={quote.text} marks={marks} />}
        by={quote.participantLabel}
        reference={referenceOf(quote)}
        mark={by && <span>{by}</span>}
        isCurrent={isSamePlace(place, quote)}
        onOpen={() => openQuote(quote)}
      />
    </li>
  )
}
