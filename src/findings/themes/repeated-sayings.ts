/** Who said the same words; and themes where there are so few different sayings that nothing can be compared. Pure. */
import { capitalised } from '../../platform/language/capitalised.ts'
import type { DescribedTheme } from './describe-themes.ts'

/** Rows of each saying, in order of first appearance; case and punctuation make no difference. */
export function sayingsOf(texts: readonly string[]): number[][] {
  const sayings = new Map<string, number[]>()
  for (const [row, text] of texts.entries()) {
    const plain = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    const known = sayings.get(plain)
    if (known) known.push(row)
    else sayings.set(plain, [row])
  }
  return [...sayings.values()]
}

/** Each saying of several people is a theme that is surely there; most widespread first. */
export function themesOfSayings(
  sayings: readonly (readonly number[])[],
  { texts, speakers }: { texts: readonly string[]; speakers: ArrayLike<number> },
): DescribedTheme[] {
  const shared = sayings
    .map((rows) => ({ rows, people: new Set(rows.map((row) => speakers[row]!)).size }))
    .filter(({ rows, people }) => people > 1 && /[\p{L}\p{N}]/u.test(texts[rows[0]!]!))
    .sort((a, b) => b.people - a.people || b.rows.length - a.rows.length || a.rows[0]! - b.rows[0]!)
  return shared.map(({ rows, people }, theme) => {
    const said = texts[rows[0]!]!.trim()
    const name = said.replace(/[.!?\s]+$/u, '') || said
    return {
      name: capitalised(name.slice(0, 80)),
      statement: `Said in the same words by ${people} people: “${said.slice(0, 200)}”`,
      terms: [],
      members: rows.map((segment) => ({ segment, theme, strength: 1, isPrimary: true })),
      loose: [],
      quotes: [rows[0]!],
      speakers: people,
      cohesion: 1,
      stability: 1,
      group: null,
    }
  })
}
