/** Feelings and evaluations in a text, and how far they are the participant's own. */
import type { LanguagePack } from '../packs/pack.ts'
import { allStems } from '../questions.ts'
import type { RuleInput } from '../rule.ts'
import { splitWords } from '../text.ts'

export interface Evaluation {
  start: number
  end: number
  word: string
  isPleasant: boolean
  /** This word is theirs, in any form. */
  isVoiced: boolean
  /** A word of its family is in their latest answer. */
  isMeant: boolean
}

interface Families {
  byStem: Map<string, { families: number[]; isPleasant: boolean }>
  members: string[][]
}

const made = new WeakMap<LanguagePack['evaluations'], Families>()

function familiesOf(pack: LanguagePack): Families {
  const known = made.get(pack.evaluations)
  if (known) return known
  const families: Families = { byStem: new Map(), members: [] }
  const { pleasant, unpleasant } = pack.evaluations
  for (const family of [...unpleasant, ...pleasant]) {
    const number = families.members.length
    const stems = family.map((word) => pack.stem(word))
    families.members.push(stems)
    for (const stem of stems) {
      const held = families.byStem.get(stem)
      if (held) held.families.push(number)
      else families.byStem.set(stem, { families: [number], isPleasant: pleasant.includes(family) })
    }
  }
  made.set(pack.evaluations, families)
  return families
}

/** Evaluations among the words of `text`, which begins at `offset` of the turn. */
export function evaluationsIn(
  text: string,
  offset: number,
  { pack, voiced, context }: RuleInput,
): Evaluation[] {
  const { byStem, members } = familiesOf(pack)
  const latest = allStems(context.said?.at(-1) ?? '', pack)
  return splitWords(text).flatMap(({ text: word, start, end }) => {
    const stem = pack.stem(word)
    const found = byStem.get(stem)
    if (!found) return []
    return [
      {
        start: offset + start,
        end: offset + end,
        word,
        isPleasant: found.isPleasant,
        isVoiced: voiced.has(stem),
        isMeant: found.families.some((family) => members[family]!.some((member) => latest.has(member))),
      },
    ]
  })
}
