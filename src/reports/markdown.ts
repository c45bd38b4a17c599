/** Small pieces of Markdown (CommonMark, tables as on GitHub), safe for any words in them. */

/** Words so that they show as they are: nothing in them becomes markup. On one line. */
export function inline(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|~#]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+])(?=\s)/, '\\$1')
    .replace(/\s*\n+\s*/g, ' ')
}

/** A quotation with who said it; the words are the record's own. */
export function quotation(text: string, by: string): string {
  const lines = text.split(/\n+/).map((line) => `> ${inline(line.trim())}`)
  return `${lines.join('\n>\n')}\n>\n> — ${inline(by)}\n`
}

/** Columns of figures stand to the right, so that they can be compared; words to the left, so that they can be read. */
export function table(headings: string[], rows: string[][]): string {
  const align = headings.map((_, at) => (at > 0 && rows.every((row) => isFigure(row[at])) ? '---:' : '---'))
  return `${[headings, align, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`
}

const longestFigure = 24

/** `23 of 61`, `38 %`, `27 % to 50 %`, `–`: begins with a digit or is nothing, and is short. */
function isFigure(cell: string | undefined): boolean {
  return (
    cell === undefined || /^[–\s]*$/u.test(cell) || (/^[+−-]?\d/u.test(cell) && cell.length <= longestFigure)
  )
}
