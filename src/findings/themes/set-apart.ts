/** What tells one theme's names from another's and from what the whole study is about. Pure. */
import { nearWords } from '../ask/wordnet.ts'
import type { Unnameable } from './describe-themes.ts'
import type { StemIndex } from './head-phrases.ts'
import { stemOf } from './said-words.ts'
import { saysNothing } from './telling-name.ts'

/** Whether another group's people say all of some stems so many times as often as the group's own. */
export function saidMoreElsewhere(groups: readonly { rows: readonly number[] }[], stems: StemIndex) {
  const spoken = groups.map(({ rows }) => ({
    people: Math.max(1, stems.peopleIn(rows)),
    by: stems.speakersOf(rows),
  }))
  const shareOf = ({ people, by }: (typeof spoken)[number], words: readonly string[]) => {
    const [fewest, ...others] = words.map((stem) => by.get(stem) ?? nobody).sort((a, b) => a.size - b.size)
    return (
      [...(fewest ?? nobody)].filter((person) => others.every((each) => each.has(person))).length / people
    )
  }
  return (own: number, words: readonly string[], times: number) => {
    const least = times * shareOf(spoken[own]!, words)
    return spoken.some((each, at) => at !== own && shareOf(each, words) > least)
  }
}
const nobody: ReadonlySet<number> = new Set()

/** "Kestrel, the bike-share of Port Halden": what a sentence on the product calls it, and the dictionary's other words for that. */
export function topicOf({ names }: Unnameable): Set<string> {
  const words = names
    .flatMap((name) => name.match(/(?<!\p{L})\p{Ll}[\p{L}\p{M}']+/gu) ?? [])
    .filter((word) => !saysNothing(word))
  const alike = words.flatMap((word) =>
    nearWords(word, ['noun']).flatMap(({ word: near, quality }) => (quality >= ofSameThing ? [near] : [])),
  )
  return new Set([...words, ...alike].map(stemOf))
}
const ofSameThing = 0.64
