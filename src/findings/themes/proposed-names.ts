/**
 * Names that somebody else than the program proposes, a language model above all, and the check that each has to pass:
 * its words are said by the members, and it is nearer to this theme than to any other and about as near as the
 * program's own name. What fails is dropped, and the program's name stays.
 */
import { capitalised } from '../../platform/language/capitalised.ts'
import { functionWords } from './function-words.ts'
import type { StemIndex } from './head-phrases.ts'
import type { Directions } from './own-words.ts'
import { stemOf } from './said-words.ts'

export interface ThemeToName {
  /** The program's own name. */
  name: string
  terms: string[]
  /** What members said, the most central first, each by its row in the texts. */
  passages: readonly { row: number; text: string }[]
}

/** One name or null for each theme. */
export type ProposeNames = (themes: readonly ThemeToName[]) => Promise<readonly (string | null)[]>

export interface NamedGroup {
  name: string
  /** Number of the theme in `directions`. */
  at: number
  rows: readonly number[]
}

export interface NameCheck {
  stems: StemIndex
  directions: Directions
  /** Stems of names and of the question. */
  excluded: ReadonlySet<string>
  embed: ((texts: string[]) => Promise<Float32Array[]>) | undefined
}

const longestName = 60
const mostWords = 7
/** Of the words that carry meaning, so many are the members' own where nearness can be measured; else all. */
const leastSaid = 0.5
/** As near to the theme as this share of the program's own name. */
const leastNearness = 0.9
const wanted = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’ ,&/-]*$/u

/** Name for each group: the proposed one where it passes, else its own. */
export async function checkProposed(
  groups: readonly NamedGroup[],
  proposed: readonly (string | null)[],
  check: NameCheck,
): Promise<string[]> {
  const names = groups.map((_, at) => tidy(proposed[at] ?? ''))
  const nearness = await measureNearness(groups, names, check)
  const taken = new Set(groups.map(({ name }) => keyOf(name)))
  return groups.map((group, at) => {
    const name = names[at]!
    const isNew = name !== '' && !taken.has(keyOf(name))
    if (!isNew || !isSaid(group, name, check) || !nearness(at)) return group.name
    taken.add(keyOf(name))
    return name
  })
}

function tidy(name: string): string {
  const plain = name.trim().replace(/[.\s]+$/u, '')
  const isName = plain.length <= longestName && wanted.test(plain) && plain.split(/\s+/u).length <= mostWords
  return isName ? capitalised(plain) : ''
}

function isSaid({ rows }: NamedGroup, name: string, { stems, excluded, embed }: NameCheck): boolean {
  const own = contentStems(name)
  if (own.length === 0 || own.some((stem) => excluded.has(stem))) return false
  const said = own.filter((stem) => stems.peopleSaying(rows, [stem]) >= 2)
  return said.length >= (embed ? leastSaid : 1) * own.length
}

/** Whether each name is nearest to its own theme, and near enough. */
async function measureNearness(
  groups: readonly NamedGroup[],
  names: readonly string[],
  { directions, embed }: NameCheck,
): Promise<(at: number) => boolean> {
  if (!embed) return () => true
  const vectors = await embed([...names.map((name) => name || 'nothing'), ...groups.map(({ name }) => name)])
  const cosine = (vector: Float32Array, theme: number) =>
    vector.reduce((sum, value, column) => sum + value * directions.to(theme)[column]!, 0)
  return (at) => {
    const own = cosine(vectors[at]!, groups[at]!.at)
    const before = cosine(vectors[groups.length + at]!, groups[at]!.at)
    const isNearest = groups.every((group, other) => other === at || cosine(vectors[at]!, group.at) <= own)
    return own > 0 && own >= leastNearness * before && isNearest
  }
}

function contentStems(name: string): string[] {
  const words = name.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? []
  return [...new Set(words.filter((word) => !functionWords.has(word)).map(stemOf))]
}

function keyOf(name: string): string {
  return contentStems(name).sort().join(' ')
}
