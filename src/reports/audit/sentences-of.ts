import { findSentences } from '../../findings/segments/sentences.ts'

/** Does a sentence begin at the head of this text, though it has no capital? An id of a person does: "work_0465". */
export type SentenceStart = (text: string) => boolean

/** The sentences of a block of a report, as they stand there. */
export function sentencesOf(text: string, isStart: SentenceStart = () => false): string[] {
  return findSentences(text, 'en').flatMap(({ start, end }) =>
    cutAtStarts(text.slice(start, end).trim(), isStart).filter((sentence) => sentence !== ''),
  )
}

function cutAtStarts(sentence: string, isStart: SentenceStart): string[] {
  const cuts = [...sentence.matchAll(/[.!?][”"’)\]]*\s+(?=\S)/gu)]
    .map((match) => match.index + match[0].length)
    .filter((at) => isStart(sentence.slice(at)))
  return [0, ...cuts].map((from, index) => sentence.slice(from, cuts[index]).trim())
}
