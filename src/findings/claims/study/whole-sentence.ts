/** The sentence in which counted words stand: a word alone shows nobody what was said. Pure. */
import { findSentences } from '../../segments/sentences.ts'
import type { ClaimCorpus } from '../corpus.ts'
import type { ClaimSpan } from '../model.ts'

/** The span itself where its turn is not in the record, or where it goes over several sentences. */
export function wholeSentence(span: ClaimSpan, corpus: ClaimCorpus): ClaimSpan {
  if (!corpus.has(span.interviewId)) return span
  const turn = corpus.recordOf(span.interviewId).turns.find(({ source }) => source.turn === span.turn)
  const text = turn?.source.text
  if (!text) return span
  const sentence = findSentences(text, 'en').find(({ start, end }) => start <= span.start && end >= span.end)
  return sentence ? { ...span, ...sentence, text: text.slice(sentence.start, sentence.end) } : span
}
