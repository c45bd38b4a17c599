/** Counts of a table whose column says of how many they are: "Word | People (of 250)", and below "dock | 12". */
import { toNumber } from './number-words.ts'
import { qualifiersOf, withoutSpelling } from './qualify-rule.ts'
import { type CountedWords, readRule } from './read-rule.ts'

export interface TableCount {
  n: number
  of: number
  /** In percent, from the row's other column; null without one. */
  percent: number | null
  decimals: number
  words: CountedWords | null
}

const base = /(?:\b(?:out of|of|among)\s+(?:the |all )?|\bn\s*=\s*|\/\s*)(\d{1,3}(?:,\d{3})+|\d{1,5})\b/i
const bareNumber = /^(?:\d{1,3}(?:,\d{3})+|\d{1,5})$/
const share = /^(\d{1,3})(?:[.,](\d+))?\s*%?$/
const wordColumn = /\b(?:words?|terms?|phrases?|expressions?)\b/i

const cellsOf = (row: string) => row.split('|').map((cell) => cell.trim())

/**
 * @param heads the table's first row
 * @returns one for each cell of the row that holds nothing but a number, under a heading that names a base
 */
export function countsInRow(row: string, heads: string): TableCount[] {
  const columns = cellsOf(heads)
  const cells = cellsOf(row)
  if (cells.length !== columns.length) return []
  const counted = cells.flatMap((cell, column) => {
    const of = base.exec(columns[column]!)?.[1]
    return of !== undefined && bareNumber.test(cell) ? [{ n: toNumber(cell), of: toNumber(of) }] : []
  })
  // Of several counts in a row nothing tells to which a share belongs.
  const told = counted.length === 1 ? shareIn(cells, columns) : null
  const words = rulesOf(cells[0]!, columns[0]!)
  return counted.map((count) => ({
    ...count,
    percent: told ? Number(`${told[1]}.${told[2] ?? 0}`) : null,
    decimals: told?.[2]?.length ?? 0,
    words,
  }))
}

function shareIn(cells: readonly string[], columns: readonly string[]): RegExpExecArray | null {
  const shares = cells.flatMap((cell, column) => {
    const isShare = cell.endsWith('%') || /%|\bper ?cent|\bshare\b/i.test(columns[column]!)
    const found = isShare && !base.test(columns[column]!) ? share.exec(cell) : null
    return found ? [found] : []
  })
  return shares.length === 1 ? shares[0]! : null
}

/** Under "Word" a row's first cell is what was counted; under anything else only what it states itself. */
function rulesOf(cell: string, head: string): CountedWords | null {
  if (!wordColumn.test(head)) return readRule(cell)
  const any = withoutSpelling(cell)
    .replace(/\([^)]*\)/g, ' ')
    .split(/\s*[,/]\s*|\s+or\s+/)
    .map((word) => word.replace(/^[\s“"„«‘']+|[\s”"»’'*….-]+$/gu, ''))
    .filter((word) => word !== '')
  if (any.length === 0) return null
  return { any, isExact: true, ...qualifiersOf(`${head} ${cell}`) }
}
