/** Themes as a codebook: what each is, what goes in, what does not, with examples. Pure. */
import { endSentence } from '../platform/language/end-sentence.ts'
import { standsAlone } from './themes/choose-quotes.ts'
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
    inclusion: inclusionOf(theme, texts),
    exclusion: exclusionOf(themes, at, texts),
    examples: theme.quotes.map((row) => texts[row]!.trim()),
    stability: theme.stability,
    rows: theme.members.length,
    people: theme.speakers,
    terms: theme.terms.map((term) => term.term),
  }))
}

const shown = 2
/** A longer one is cut at a word: a rule is read at a glance. */
const longest = 160

function inclusionOf(theme: FoundTheme, texts: readonly string[]): string {
  if (theme.terms.length === 0) return 'Passages that say just these words.'
  const quotes = theme.quotes.slice(0, shown).map((row) => quoted(texts[row]!))
  return endSentence(`Passages whose subject it is, as in ${quotes.join(' and ')}`)
}

/** Where the border runs: what lies near and says something else, and the themes that share most passages with this one. */
function exclusionOf(themes: readonly FoundTheme[], at: number, texts: readonly string[]): string {
  const theme = themes[at]!
  const own = new Set(theme.members.map((each) => each.segment))
  const neighbours = themes
    .map((other, number) => ({
      name: other.name,
      shared: number === at ? 0 : other.members.filter((each) => own.has(each.segment)).length,
    }))
    .filter((each) => each.shared > 0)
    .sort((a, b) => b.shared - a.shared || (a.name < b.name ? -1 : 1))
    .slice(0, shown)
    .map(({ name }) => `“${name}”`)
  const near = theme.loose
    .map(({ segment, strength }) => ({
      text: texts[segment]!,
      worth: standsAlone(texts[segment]!) - strength,
    }))
    .sort((a, b) => b.worth - a.worth || (a.text < b.text ? -1 : 1))
    .slice(0, shown)
    .map(({ text }) => quoted(text))
  const apart =
    near.length > 0 ? `${endSentence(`Passages that only lie near it, as ${near.join(' and ')}`)} ` : ''
  if (neighbours.length === 0) return `${apart}What is nearer to another theme, or near to none.`
  return `${apart}What is rather about ${neighbours.join(' or ')}.`
}

function quoted(text: string): string {
  const whole = text.trim().replace(/\s+/gu, ' ')
  const cut = whole.length <= longest ? whole : `${whole.slice(0, longest).replace(/\s+\S*$/u, '')} ...`
  return `“${cut.replace(/[“”"]/gu, "'")}”`
}
