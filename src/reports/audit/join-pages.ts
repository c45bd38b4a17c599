/** A paragraph that begins on one page of a PDF and ends on the next, as one block. */
import type { ReportBlock } from './read-report.ts'

const over = /[.!?:;…][”"’»)\]]*$|[”"»)\]]$/u
/** A page's number and its running title stand between: short, and no sentence of their own. */
const mostFurniture = 3
const mostFurnitureWords = 12

/**
 * Only where the first part stops within a sentence and the second one goes on in small letters: what begins with a capital
 * may be another paragraph.
 *
 * @param tidy puts lines together
 */
export function joinPages(blocks: readonly ReportBlock[], tidy: (lines: string) => string): ReportBlock[] {
  const joined: ReportBlock[] = []
  const taken = new Set<ReportBlock>()
  for (const [index, block] of blocks.entries()) {
    if (taken.has(block)) continue
    const rest = continuationOf(blocks, index)
    if (rest === null) joined.push(block)
    else {
      taken.add(rest)
      joined.push({ ...block, text: tidy(`${block.text}\n${rest.text}`) })
    }
  }
  return joined
}

function continuationOf(blocks: readonly ReportBlock[], index: number): ReportBlock | null {
  const first = blocks[index]!
  if (first.kind !== 'paragraph' || first.page === null || over.test(first.text)) return null
  if (first.text.split(/\s+/u).length < 4) return null
  for (let at = index + 1; at < blocks.length && at - index <= mostFurniture + 1; at++) {
    const next = blocks[at]!
    const isNext = next.page === first.page + 1
    if (isNext && next.kind === 'paragraph' && /^\p{Ll}/u.test(next.text)) return next
    const isFurniture =
      (next.page === first.page || isNext) &&
      next.kind !== 'row' &&
      next.text.split(/\s+/u).length <= mostFurnitureWords &&
      !/[.!?”"]$/u.test(next.text)
    if (!isFurniture) return null
  }
  return null
}
