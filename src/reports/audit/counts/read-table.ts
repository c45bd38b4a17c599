/** Counts of a table whose column says of how many they are: "Word | People (of 250)", and below "dock | 12". */
import { toNumber } from './number-words.ts'
import { qualifiersOf, withoutSpelling } from './qualify-rule.ts'
import { type CountedWords, readRule } from './read-rule.ts'

export interface TableCount {
  n: number
  /** Null: the column does not say of how many. */
  of: number | null
  /** How often in all, from the row's other column; null without one. */
  occurrences: number | null
  /** In percent, from the row's other column; null without one. */
  percent: number | null
  decimals: number
  words: CountedWords | null
}

const base = /(?:\b(?:out of|of|among)\s+(?:the |all )?|\bn\s*=\s*|\/\s*)(\d{1,3}(?:,\d{3})+|\d{1,5})\b/i
const bareNumber = /^(?:\d{1,3}(?:,\d{3})+|\d{1,5})$/
const share = /^(\d{1,3})(?:[.,](\d+))?\s*%?$/
const peopleColumn =
  /^(?:(?:number|no\.?|#) (?:of )?)?(?:interviews?|participants?|people|respondents?|transcripts?|conversations?)$/i
const timesColumn = /\b(?:occurrences?|times|instances|hits|frequency|all mentions|total mentions)\b/i
const wordColumn = /\b(?:words?|terms?|phrases?|expressions?|strings?|letters)\b/i
const partColumn = /\b(?:strings?|letters)\b/i

const cellsOf = (row: string) => row.split('|').map((cell) => cell.trim())

/**
 * @param heads the table's first row
 * @param isRuled does the report say by what rule its words were counted? Then a column of interviews needs no base
 * @returns one for each cell of the row that holds nothing but a number, under a heading that names a base
 */
export function countsInRow(row: string, heads: string, isRuled = false): TableCount[] {
  const columns = cellsOf(heads)
  const cells = cellsOf(row)
  if (cells.length !== columns.length) return []
  const counted = cells.flatMap((cell, column): Pick<TableCount, 'n' | 'of'>[] => {
    if (!bareNumber.test(cell)) return []
    const of = base.exec(columns[column]!)?.[1]
    if (of !== undefined) return [{ n: toNumber(cell), of: toNumber(of) }]
    const isCounted = isRuled && isTermColumn(columns[0]!) && peopleColumn.test(columns[column]!)
    return isCounted ? [{ n: toNumber(cell), of: null }] : []
  })
  // Of several counts in a row nothing tells to which a share belongs.
  const told = counted.length === 1 ? shareIn(cells, columns) : null
  const words = rulesOf(cells[0]!, columns[0]!, isRuled)
  return counted.map((count) => ({
    ...count,
    occurrences: counted.length === 1 ? timesIn(cells, columns) : null,
    percent: told ? Number(`${told[1]}.${told[2] ?? 0}`) : null,
    decimals: told?.[2]?.length ?? 0,
    words,
  }))
}

/** A chart has no name over its terms. */
const isTermColumn = (head: string) => head === '' || wordColumn.test(head)

function timesIn(cells: readonly string[], columns: readonly string[]): number | null {
  const times = cells.filter(
    (cell, column) =>
      column > 0 &&
      timesColumn.test(columns[column]!) &&
      !base.test(columns[column]!) &&
      bareNumber.test(cell),
  )
  return times.length === 1 ? toNumber(times[0]!) : null
}

function shareIn(cells: readonly string[], columns: readonly string[]): RegExpExecArray | null {
  const shares = cells.flatMap((cell, column) => {
    const head = columns[column]!
    const isShare = (cell.endsWith('%') || /%|\bper ?cent|\bshare\b/i.test(head)) && isPlainShare(head)
    const found = isShare && !base.test(head) ? share.exec(cell) : null
    return found ? [found] : []
  })
  return shares.length === 1 ? shares[0]! : null
}

/** "%", "Share of people": of the count beside it. "Weighted %", "Upper bound", "% of teachers" are of something else. */
function isPlainShare(head: string): boolean {
  const words = head.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.every((word) => ofShare.has(word))
}

const ofShare = new Set(
  `per percent percentage cent share of the all total in a participants participant people persons respondents interviewees
   interviews interview transcripts conversations sample base n`
    .trim()
    .split(/\s+/u),
)

/** Under "Word" a row's first cell is what was counted; under anything else only what it states itself. */
function rulesOf(cell: string, head: string, isRuled: boolean): CountedWords | null {
  if (!wordColumn.test(head) && !(isRuled && head === '')) return readRule(cell)
  const any = withoutSpelling(cell)
    .replace(/\([^)]*\)/g, ' ')
    .split(/\s*[,/]\s*|\s+or\s+/)
    .map((word) => word.replace(/^[\s“"„«‘']+|[\s”"»’'*….-]+$/gu, ''))
    .filter((word) => word !== '')
  if (any.length === 0) return null
  const { isPart, ...qualifiers } = qualifiersOf(`${head} ${cell}`)
  const isLetters = isPart || partColumn.test(head)
  return { any, isExact: true, ...qualifiers, isPart: isLetters, isBare: head === '' && !isLetters }
}
