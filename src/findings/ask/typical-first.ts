/** In which order answers to one question are shown: what many say first, and no two that say the same next to each other. Pure. */
import { contentStemsOf } from './record-index.ts'

/** So much of an answer's words stand in one that is shown already: it comes later. */
const sameFrom = 0.6
/** An answer in one or two words shows little of it. */
const fewWords = 3

/** Places in `texts`, the most typical first. */
export function typicalFirst(texts: readonly string[]): number[] {
  const stems = texts.map((text) => contentStemsOf(text))
  const speakers = new Map<string, number>()
  for (const each of stems) for (const stem of each) speakers.set(stem, (speakers.get(stem) ?? 0) + 1)
  const typical = (at: number) => {
    const all = [...stems[at]!]
    const shared = all.reduce((sum, stem) => sum + Math.log(speakers.get(stem)!), 0)
    return all.length < fewWords ? -1 : shared / all.length
  }
  const left = [...texts.keys()].sort((a, b) => typical(b) - typical(a) || a - b)
  const [shown, later]: [number[], number[]] = [[], []]
  const said = new Set<string>()
  for (const at of left) {
    const all = [...stems[at]!]
    const isSaid = all.length > 0 && all.filter((stem) => said.has(stem)).length / all.length >= sameFrom
    ;(isSaid ? later : shown).push(at)
    if (!isSaid) for (const stem of all) said.add(stem)
  }
  return [...shown, ...later]
}
