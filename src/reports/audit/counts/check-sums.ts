/** Sums of a report: the last row of a table, "together the two make 323". */
import type { ReportBlock } from '../read-report.ts'
import { sentencesOf } from '../sentences-of.ts'
import { type Checked, leftOpen, refuted, supported } from './checked.ts'
import type { FoundCount } from './find-counts.ts'
import { inDigits, toNumber } from './number-words.ts'

export interface FoundSum {
  text: string
  block: number
  stated: number
  parts: number[]
  /** The report says how many parts there are. */
  isNumbered: boolean
  /** Numbers of people: one may be in several of the parts, so that all together may be fewer than their sum. */
  isOfPeople: boolean
}

const together = /\b(?:total|together|combined|sum|in all|altogether)\b/iu
const bareNumber = /^(?:\d{1,3}(?:,\d{3})+|\d+)$/
const ofPeople = /\b(?:interviews?|participants?|people|respondents?|transcripts?|persons?|users?)\b/iu
/** "n", "Count", "": the report does not say of what, and that may be people. */
const isAmount = (head: string) =>
  /^\P{L}*(?:n|no|number|count|frequency|size|base|total|all)?\P{L}*$/iu.test(head)
const stated =
  /\b(?:make|makes|made|give|gives|gave|come to|comes to|came to|add up to|adds up to|amount to|total|is|are|have|occur|stand|were typed|was typed)\s+(\d{1,3}(?:,\d{3})+|\d+)\s*(?:occurrences|times|instances|hits|mentions)?\b/iu

/** @param counts those that were found in the same blocks */
export function findSums(blocks: readonly ReportBlock[], counts: readonly FoundCount[]): FoundSum[] {
  return blocks.flatMap((block, index): FoundSum[] =>
    block.kind === 'row' ? sumsOfRow(blocks, index) : sumsOfText(block, index, counts),
  )
}

const cellsOf = (row: string) => row.split('|').map((cell) => cell.trim())

/** "Total | 41": of all rows above; "Both apps together | 41": of as many as it says. */
function sumsOfRow(blocks: readonly ReportBlock[], index: number): FoundSum[] {
  const [name, ...cells] = cellsOf(blocks[index]!.text) as [string, ...string[]]
  if (!together.test(name)) return []
  let first = index
  while (blocks[first - 1]?.kind === 'row') first -= 1
  const heads = cellsOf(blocks[first]!.text)
  const rows = blocks.slice(first + 1, index).map(({ text }) => cellsOf(text))
  const summed = rows.slice(-(howMany(name) ?? rows.length))
  if (summed.length < 2) return []
  const sums = cells.flatMap((cell, at) => {
    const column = at + 1
    const parts = summed.map((row) => row[column] ?? '')
    if (!bareNumber.test(cell) || !parts.every((part) => bareNumber.test(part))) return []
    const isOfPeople = ofPeople.test(heads[column] ?? '') || isAmount(heads[column] ?? '')
    // Rounded shares need not make a hundred.
    if (/%|\bper ?cent|\bshare\b/iu.test(heads[column] ?? '')) return []
    return [
      { stated: toNumber(cell), parts: parts.map(toNumber), isOfPeople, isNumbered: howMany(name) !== null },
    ]
  })
  return sums.map((sum) => ({ ...sum, text: blocks[index]!.text, block: index }))
}

/** "Together the two strings make 323 occurrences": of the counts right before it. */
function sumsOfText(block: ReportBlock, index: number, counts: readonly FoundCount[]): FoundSum[] {
  const before = counts.filter((count) => count.block === index && count.occurrences !== null)
  return sentencesOf(block.text).flatMap((text) => {
    const words = inDigits(text)
    const found = together.test(words)
      ? stated.exec(words.replace(/\b\d+ (?=\p{L}+ (?:make|give|come))/iu, ''))?.[1]
      : undefined
    const at = block.text.indexOf(text)
    const ahead = before.filter((count) => block.text.indexOf(count.text) < at)
    const parts = ahead.slice(-(howMany(words) ?? ahead.length)).map(({ occurrences }) => occurrences!)
    if (found === undefined || parts.length < 2) return []
    return [{ text, block: index, stated: toNumber(found), parts, isOfPeople: false, isNumbered: true }]
  })
}

/** "The two", "three product names", "both": null where it does not say how many. */
function howMany(text: string): number | null {
  const words = inDigits(text)
  if (/\bboth\b/iu.test(words)) return 2
  const found =
    /\b([2-9]|1\d)\s+(?:\p{L}+\s+){0,3}?(?:\p{L}+\s+)?(?:together|combined|make|give|come|in all)/iu.exec(
      words,
    )
  return found ? Number(found[1]) : null
}

/** Pure. */
export function checkSum({ stated, parts, isOfPeople, isNumbered }: FoundSum): Checked {
  const sum = parts.reduce((total, part) => total + part, 0)
  const say = `${parts.join(' + ')} is ${sum}${sum === stated ? '' : `, not ${stated}`}.`
  if (sum === stated) return supported(say)
  const isPossible = stated >= Math.max(...parts) && (stated < sum || !isNumbered)
  if (isOfPeople && isPossible)
    return leftOpen(
      `${say} One person may be in several of the rows, and another in none: the report does not say.`,
    )
  return refuted('arithmetic', say)
}
