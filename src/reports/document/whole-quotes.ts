/**
 * A quotation begins and ends where its sentence does: passages are cut out of long sentences, and a reader who sees half of one
 * asks what the other half says. Only where the whole would be longer than anybody reads is it shown as it was cut.
 */
import type { Quote } from '../../findings/model.ts'
import { findTurnWords, placeKey } from '../../findings/record-store.ts'
import { findWholeSentences, listWords, type Stretch } from '../../findings/segments/sentences.ts'
import type { Tx } from '../../platform/database/database.ts'

/** Of more words nobody reads a quotation to its end. */
export const mostWordsQuoted = 90

/** "E.g. I want ..." goes on in the same sentence, whatever follows it. */
const leadsOn = /(?:^|[\s(])(?:e\.g|i\.e|cf|vs)\.,?$/iu

/** The sentences that the stretch begins and ends in, with all between them; the stretch itself where that is too long. */
export function wholeStretch(text: string, { start, end }: Stretch, language: string): Stretch {
  const sentences: Stretch[] = []
  for (const sentence of findWholeSentences(text, language)) {
    const last = sentences.at(-1)
    const isSame = last && leadsOn.test(text.slice(last.start, last.end))
    if (isSame) last.end = sentence.end
    else sentences.push({ ...sentence })
  }
  const first = sentences.find((sentence) => sentence.end > start)
  const last = sentences.findLast((sentence) => sentence.start < end)
  if (!first || !last) return { start, end }
  const whole = { start: Math.min(start, first.start), end: Math.max(end, last.end) }
  const words = listWords(text.slice(whole.start, whole.end), language).length
  return words <= mostWordsQuoted ? whole : { start, end }
}

/** Each of the quotes in these values made whole; the values are otherwise left as they are. */
export async function wholeQuotes(
  tx: Tx,
  quotes: readonly Quote[],
  languageOf: (interviewId: string) => string,
): Promise<Map<Quote, Quote>> {
  const words = await findTurnWords(tx, quotes)
  return new Map(
    quotes.map((quote) => {
      const text = words.get(placeKey(quote))?.text
      if (text === undefined) return [quote, quote]
      const { start, end } = wholeStretch(text, quote, languageOf(quote.interviewId))
      return [quote, { ...quote, start, end, text: text.slice(start, end) }]
    }),
  )
}
