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
    .filter((at) => isStart(sentence.slice(at)) || opensQuoted(sentence, at))
  const notes = [...sentence.matchAll(noted)].map((match) => match.index + match[0].length)
  const all = [...new Set([...cuts, ...notes])].sort((a, b) => a - b)
  return [0, ...all].map((from, index) => sentence.slice(from, all[index]).trim())
}

/** "(22 %).8 Asked": the number of a note or a source stands where a sentence ends. */
const noted = /(?<=[^\d\s])[.!?][”"’)\]]*\d{1,3}\s*(?=\p{Lu}|[“„«])/gu

/** "... every day. ‘dock’ was typed": words in marks begin a sentence in small letters too. An abbreviation ends none. */
function opensQuoted(sentence: string, at: number): boolean {
  const isMark = /^[“‘„«]/u.test(sentence.slice(at))
  return isMark && /(?:\p{L}{3,}|\d|[)\]”"’])[.!?][”"’)\]]*\s+$/u.test(sentence.slice(0, at))
}
