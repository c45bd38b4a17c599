import { findSentences } from '../../findings/segments/sentences.ts'

/** The sentences of a block of a report, as they stand there. */
export function sentencesOf(text: string): string[] {
  return findSentences(text, 'en').flatMap(({ start, end }) => {
    const sentence = text.slice(start, end).trim()
    return sentence === '' ? [] : [sentence]
  })
}
