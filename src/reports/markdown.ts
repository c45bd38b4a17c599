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

export function table(headings: string[], rows: string[][]): string {
  const align = headings.map((_, index) => (index === 0 ? '---' : '---:'))
  return `${[headings, align, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`
}
