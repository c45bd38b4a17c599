import { type Question, textIn } from '../../study/model.ts'

/** In place of asking again. The quotation is theirs, character by character. */
export function wordEarlier(quote: string, question: Question, language: string): string {
  return question.kind === 'open'
    ? `In an earlier interview you said: “${quote}” What, if anything, has changed since then?`
    : `In an earlier interview you answered: “${quote}”. To confirm or change it: ${textIn(question.text, language)}`
}
