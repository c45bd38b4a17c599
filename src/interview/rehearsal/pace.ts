/** How long a rehearsed participant takes: the constants of the length estimate, where their sources stand. */
import { answerWordsAMinute, readingWordsAMinute, thinkingMs } from '../../study/estimate-length.ts'
import { countWords } from '../../study/lint/text.ts'

export function readingMs(text: string): number {
  return Math.round((countWords(text) / readingWordsAMinute) * 60_000)
}

/** From an utterance on the screen to the reply sent. */
export function replyMs(utterance: string, reply: string): number {
  const typingMs = (countWords(reply) / answerWordsAMinute.text) * 60_000
  return readingMs(utterance) + thinkingMs + Math.round(typingMs)
}
