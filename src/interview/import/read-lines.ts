export interface Line {
  /** From 1. */
  number: number
  text: string
}

/** Longer lines are not text that somebody said; reading on would only fill the memory. Characters. */
export const longestLine = 32 * 1024 * 1024

/**
 * Cuts a stream of text into lines at LF, CRLF or CR, without ever holding more than one line and one chunk.
 *
 * @throws RangeError for a line longer than `longestLine`; its message says which.
 */
export async function* readLines(chunks: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 0
  let rest = ''
  let endedWithCr = false
  for await (const chunk of chunks) {
    let text = endedWithCr && chunk.startsWith('\n') ? chunk.slice(1) : chunk
    if (chunk.length > 0) endedWithCr = chunk.endsWith('\r')
    text = rest + text
    let start = 0
    for (const end of text.matchAll(/\r\n|\n|\r/g)) {
      number += 1
      yield { number, text: text.slice(start, end.index) }
      start = end.index + end[0].length
    }
    rest = text.slice(start)
    if (rest.length > longestLine) throw new RangeError(`line ${number + 1} is too long`)
  }
  if (rest !== '') yield { number: number + 1, text: rest }
}
