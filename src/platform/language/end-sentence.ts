/**
 * A sentence with its full stop: none after words in quotation marks that bring a mark of their own.
 *
 * @example endSentence('asked “Why?”') // 'asked “Why?”'
 */
export function endSentence(words: string): string {
  return /[.?!…]["”’»)]*$/u.test(words) ? words : `${words}.`
}
