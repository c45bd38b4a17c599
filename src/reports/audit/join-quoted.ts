/** A quotation that is set in several lines, each a paragraph of its own to its format (a pull quote of a PDF), in one block. */
import { opensUnclosed } from './find-quotations.ts'
import type { ReportBlock } from './read-report.ts'

const mostLines = 10
const mostWords = 150
const joinable = new Set<ReportBlock['kind']>(['paragraph', 'quote', 'item', 'heading'])

/**
 * Joins each block that ends within a quotation with those up to its end. One that does not end on the same page, within
 * some lines, is left as it was: its mark is no quotation mark.
 *
 * @param tidy puts lines together
 */
export function joinQuoted(blocks: readonly ReportBlock[], tidy: (lines: string) => string): ReportBlock[] {
  const joined: ReportBlock[] = []
  /** Lines of quotations that the format took for headings, with the heading above them. */
  const noHeadings = new Map<string, string | null>()
  const headingOf = (heading: string | null) =>
    heading !== null && noHeadings.has(heading) ? noHeadings.get(heading)! : heading
  let lastHeading: string | null = null
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!
    const end = endOfQuotation(blocks, at, tidy)
    const lines = blocks.slice(at, end + 1)
    if (end > at)
      for (const { kind, text } of lines) if (kind === 'heading') noHeadings.set(text, lastHeading)
    const isHeading = block.kind === 'heading' && end > at
    if (block.kind === 'heading' && end === at) lastHeading = block.text
    joined.push({
      ...block,
      text: end > at ? tidy(lines.map(({ text }) => text).join('\n')) : block.text,
      kind: isHeading ? 'paragraph' : block.kind,
      heading: isHeading ? lastHeading : headingOf(block.heading),
    })
    at = end
  }
  return joined
}

/** @returns the index of the last block of the quotation that begins in this one; the block's own where none goes on */
function endOfQuotation(
  blocks: readonly ReportBlock[],
  from: number,
  tidy: (lines: string) => string,
): number {
  const first = blocks[from]!
  if (!joinable.has(first.kind) || !opensUnclosed(first.text)) return from
  let text = first.text
  for (let at = from + 1; at < blocks.length && at - from < mostLines; at++) {
    const next = blocks[at]!
    // A paragraph that begins with a mark of its own begins another quotation, or goes on in a book's way.
    const goesOn = joinable.has(next.kind) && next.page === first.page && !/^[“„«]/.test(next.text)
    text = `${text}\n${next.text}`
    if (!goesOn || text.split(/\s+/).length > mostWords) return from
    if (!opensUnclosed(tidy(text))) return at
  }
  return from
}
