import { splitSentences } from '../../study/lint/text.ts'

/** Of a message: what is wanted of the interviewer stands there as often as not. */
export const lastSentence = (text: string): string => splitSentences(text).at(-1)?.text ?? ''
