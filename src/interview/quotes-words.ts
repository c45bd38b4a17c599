/** Whether a text of the interviewer quotes what somebody said: words of its own stand in marks too ("write “go on”"). Pure. */
const marked = /[“„«"]([^“”„«»"]+)[”“»"]/gu

export function quotesWords(text: string, said: readonly (string | null)[]): boolean {
  const quoted = [...text.matchAll(marked)].map(([, words]) => plain(words!)).filter((words) => words !== '')
  if (quoted.length === 0) return false
  const all = said.flatMap((words) => (words === null ? [] : [plain(words)]))
  return quoted.some((words) => all.some((each) => each.includes(words)))
}

/** A quotation begins with a capital where a sentence does. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()
