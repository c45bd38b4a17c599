/** Themes as a codebook: what each is, what goes in, what does not, with examples. Pure. */
import type { FoundTheme, FoundThemes } from './themes/find-themes.ts'

export interface CodebookEntry {
  name: string
  /** Name of the broader theme that it is a part of. */
  group: string | null
  definition: string
  inclusion: string
  exclusion: string
  /** Word for word, the first shows the name. */
  examples: string[]
  /** Mean best Jaccard overlap when a fifth of the answers is left out, 0 to 1. */
  stability: number
  rows: number
  people: number
  terms: string[]
}

export function codebookOf({ themes }: FoundThemes, texts: readonly string[]): CodebookEntry[] {
  return themes.map((theme, at) => ({
    name: theme.name,
    group: theme.group,
    definition: theme.statement,
    inclusion: inclusionOf(theme),
    exclusion: exclusionOf(themes, at),
    examples: theme.quotes.map((row) => texts[row]!.trim()),
    stability: theme.stability,
    rows: theme.members.length,
    people: theme.speakers,
    terms: theme.terms.map((term) => term.term),
  }))
}

function inclusionOf(theme: FoundTheme): string {
  if (theme.terms.length === 0) return 'Passages that say just these words.'
  const least = Math.min(...theme.members.filter((each) => each.isPrimary).map((each) => each.strength))
  const words = theme.terms.slice(0, 5).map(({ term }) => `“${term}”`)
  const often = words.length > 0 ? `, often with ${words.join(', ')}, but also in other words` : ''
  return (
    `Passages that speak of this as their subject${often}. Measured: nearness to the middle of the theme of ` +
    `${least.toFixed(2)} or more (its members: ${theme.cohesion.toFixed(2)} on average).`
  )
}

/** The themes that share most answers with this one are where the border has to be told. */
function exclusionOf(themes: readonly FoundTheme[], at: number): string {
  const own = new Set(themes[at]!.members.map((each) => each.segment))
  const neighbours = themes
    .map((theme, other) => ({
      name: theme.name,
      shared: other === at ? 0 : theme.members.filter((each) => own.has(each.segment)).length,
    }))
    .filter((each) => each.shared > 0)
    .sort((a, b) => b.shared - a.shared || (a.name < b.name ? -1 : 1))
    .slice(0, 2)
  if (neighbours.length === 0) return 'What is nearer to another theme, or near to none.'
  const names = neighbours.map(({ name, shared }) => `“${name}” (${shared} answers are in both)`)
  return `What is nearer to ${names.join(' or ')}, or near to none.`
}
