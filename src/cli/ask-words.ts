/** Which study is asked what, from the words of `earwitness ask`. */
import { AppError } from '../platform/errors.ts'

export interface AskWords {
  /** Null: all studies. */
  study: string | null
  question: string
}

/** @throws AppError where a study or a question is missing, or there are more words than these: nothing is left out unsaid */
export function readAskWords(words: readonly string[], { isOfAll }: { isOfAll: boolean }): AskWords {
  const [first = '', second, ...others] = words
  if (isOfAll) {
    if (second === undefined) return { study: null, question: first }
    throw new AppError('invalid_input', '--all with more than a question', {
      say: 'With --all give the question alone, in quotation marks: earwitness ask --all "QUESTION". To ask one study leave --all out: earwitness ask STUDY "QUESTION"',
    })
  }
  if (second?.trim() === '' || (second !== undefined && first.trim() === '')) {
    throw new AppError('invalid_input', 'an empty study or question', {
      say: 'There is nothing between the quotation marks. Write the question: earwitness ask STUDY "QUESTION"',
    })
  }
  if (!second) {
    throw new AppError('invalid_input', 'a question without a study or without words', {
      say: `The study comes first, then the question: earwitness ask STUDY "${first}". The studies: earwitness study list`,
    })
  }
  if (others.length > 0) {
    throw new AppError('invalid_input', 'more than a study and a question', {
      say: 'Put the name of the study and the question each in quotation marks: earwitness ask "STUDY" "QUESTION"',
    })
  }
  return { study: first, question: second }
}
