import { countWords, splitSentences } from '../study/lint/text.ts'
import { type LaunchTerms, textIn } from '../study/model.ts'

/** What of a launch the interviewer says to participants. */
export type KnownTerms = Pick<LaunchTerms, 'help'> &
  Partial<Pick<LaunchTerms, 'sponsor' | 'retentionDays' | 'consentText'>>

const mostOfPromise = 30
const ofNames = /\b(?:names?|anonym\w*|pseudonym\w*|identif\w*)\b/i

/** What they agreed to about their name, in the words of the first page; undefined where it says nothing. */
export function promiseOnNames({ consentText }: KnownTerms, language: string): string | undefined {
  if (!consentText) return undefined
  const said = splitSentences(textIn(consentText, language))
  return said.find(({ text }) => ofNames.test(text) && countWords(text) <= mostOfPromise)?.text
}
