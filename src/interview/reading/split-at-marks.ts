/** An answer in pieces of which each asks at most once: its sentences, and what stands in them behind a question mark. Pure. */
import { splitSentences } from '../../study/lint/text.ts'

export const splitAtMarks = (flat: string): string[] =>
  splitSentences(flat).flatMap(({ text }) => text.split(/(?<=\?)(?!\?)\s*/))
