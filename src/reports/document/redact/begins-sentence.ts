/** What stands there has its capital from the sentence, a list or a quotation. */
export function beginsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?…:\n]["”’)]*\s*|["“‘(]|[-–—•]\s*)$/u.test(text.slice(0, at))
}
