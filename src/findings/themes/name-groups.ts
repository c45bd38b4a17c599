/** Broader themes over several: what they are called. Pure. */
import { capitalised } from '../../platform/language/capitalised.ts'
import { groupThemes } from './group-themes.ts'
import type { HeadPhrase, StemIndex } from './head-phrases.ts'
import { rankNames } from './name-themes.ts'
import { stemOf } from './said-words.ts'
import { stopWords } from './stop-words.ts'
import { tellingOf } from './telling-name.ts'

/** A theme as far as its group needs it. */
interface Kept {
  name: string
  rows: readonly number[]
  direction: Float32Array
}

/** Broader themes, each called by a phrase that marks all its themes off and is no theme's name. */
export function nameGroups<Theme extends { group: string | null }>(
  themes: readonly Theme[],
  kept: readonly Kept[],
  stems: StemIndex,
): Theme[] {
  const cosine = (a: number, b: number) =>
    kept[a]!.direction.reduce((sum, value, column) => sum + value * kept[b]!.direction[column]!, 0)
  const names = new Map<number, string>()
  const taken: HeadPhrase[] = []
  for (const group of groupThemes(kept.length, cosine)) {
    const name = nameGroup(group, kept, { stems, taken })
    if (name) for (const theme of group) names.set(theme, name)
  }
  for (const { themes: twins, name } of sharedHeads(kept)) for (const theme of twins) names.set(theme, name)
  return themes.map((theme, at) => ({ ...theme, group: names.get(at) ?? null }))
}

/** "Sending emails", "Writing professional emails": what several themes do with one thing stands under that thing. */
function sharedHeads(kept: readonly Kept[]): { themes: number[]; name: string }[] {
  const heads = kept.map(({ name }) =>
    /^\p{L}+ and /u.test(name) ? null : (/[\p{L}\p{M}'-]+$/u.exec(name)?.[0] ?? null),
  )
  const byHead = Map.groupBy(heads.keys(), (at) => (heads[at] ? stemOf(heads[at]) : ''))
  return [...byHead].flatMap(([stem, themes]) =>
    stem === '' || themes.length < 2 || stopWords.has(heads[themes[0]!]!.toLowerCase())
      ? []
      : [{ themes, name: capitalised(heads[themes[0]!]!) }],
  )
}

function nameGroup(
  group: readonly number[],
  kept: readonly Kept[],
  { stems, taken }: { stems: StemIndex; taken: HeadPhrase[] },
): string | null {
  const own = stems.phrasesOf(interleave(group.map((theme) => kept[theme]!.rows)))
  const short = own.filter(({ stems: words }) => words.length <= 2)
  const ranked = rankNames(short.length > 0 ? short : own, { closeness: null, taken, most: namesOfGroup })
  // All of its themes speak of it, or it is the name of some of them over the others.
  const [named] = ranked
    .filter(({ phrase }) => group.every((theme) => speaksOf(kept[theme]!.rows, phrase.stems, stems)))
    .toSorted((a, b) => b.score * tellingOf(b.name) - a.score * tellingOf(a.name))
  if (!named || tellingOf(named.name) < leastOfGroup) return null
  taken.push(named.phrase)
  return named.name
}

const namesOfGroup = 12
/** From here a name tells what it stands over. */
const leastOfGroup = 0.45
const leastSpeaking = 0.05

function speaksOf(rows: readonly number[], words: readonly string[], stems: StemIndex): boolean {
  const saying = stems.peopleIn(rows.filter((row) => stems.holds(row, words) === words.length))
  return saying >= 2 && saying >= leastSpeaking * stems.peopleIn(rows)
}

/** The most central of each theme first. */
function interleave(lists: readonly (readonly number[])[]): number[] {
  const longest = Math.max(...lists.map((list) => list.length))
  return Array.from({ length: longest }, (_, at) =>
    lists.flatMap((list) => (at < list.length ? [list[at]!] : [])),
  ).flat()
}
