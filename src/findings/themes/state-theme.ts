/** One sentence on what unites a theme: counted, not composed. Pure. */
import type { Term, TermIndex } from './term-weights.ts'

const mostMarks = 3

interface StatedTheme {
  index: TermIndex
  rows: readonly number[]
  name: string
  /** Share of its people who say a word of its name. */
  bearing: number
}

/** How many of the members hold one of the theme's own words, beside how many others do. */
export function stateTheme(
  terms: readonly Term[],
  { index, rows, name, bearing }: StatedTheme,
  write: (term: string) => string,
): string {
  const marks = terms.slice(0, mostMarks).map((each) => each.term)
  const own = new Set(marks)
  const holds = (row: number) => index[row]!.some((term) => own.has(term))
  const inside = rows.filter(holds).length
  const everywhere = index.reduce((sum, _, row) => sum + (holds(row) ? 1 : 0), 0)
  const others = Math.max(1, index.length - rows.length)
  const words = listOf(marks.map((mark) => `“${write(mark)}”`))
  const said = marks.length === 1 ? `${words} is said` : `At least one of ${words} is said`
  const elsewhere = percent((everywhere - inside) / others)
  const counted = `${said} in ${percent(inside / Math.max(1, rows.length))} of these passages and in ${elsewhere} of the others.`
  return `What people say about ${subjectOf(name, write)}. ${counted} ${percent(bearing)} of its people say a word of its name.`
}

/** A heading within a sentence: no capital, unless the word has one of its own (PIN, ATM, November). */
function subjectOf(name: string, write: (term: string) => string): string {
  const [first = ''] = /^[\p{L}\p{N}]+/u.exec(name) ?? []
  const hasOwn = /^\p{Lu}[\p{Lu}\d]/u.test(first) || /^\p{Lu}/u.test(write(first.toLowerCase()))
  return hasOwn ? name : name.slice(0, 1).toLowerCase() + name.slice(1)
}

function percent(share: number): string {
  const rounded = Math.round(100 * share)
  return rounded === 0 && share > 0 ? 'under 1 %' : `${rounded} %`
}

function listOf(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
