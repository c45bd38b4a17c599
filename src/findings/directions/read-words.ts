/** Good and harm in the words of a passage, each turned round where it is denied. English. Pure. */
import { stemOf } from '../themes/said-words.ts'
import { badWords, burdenWords, denying, goodWords, supposing, wishing } from './direction-words.ts'

export interface WordsFound {
  good: number
  bad: number
  /** It says how it should be, which is not how it is. */
  isWish: boolean
}

/** A denial reaches so many words ahead within its clause: "not at all that bad". */
const reach = 4
/** "Saves time" and "takes a lot of time" stand no further apart. */
const near = 3

export function readWords(text: string): WordsFound {
  const plain = text.toLowerCase().replace(/[’‘`]/gu, "'")
  const isWish = wishing.test(plain)
  let good = 0
  let bad = 0
  for (const clause of clausesOf(plain)) {
    const isSupposed = clause.some((word) => supposing.has(word))
    for (const [at, word] of clause.entries()) {
      const side = sideOf(clause, at, word)
      // A harm that may come is a worry of now; a good that may come is none yet.
      if (side === 'good' && !isSupposed) good++
      if (side === 'bad') bad++
    }
  }
  return { good, bad, isWish }
}

function sideOf(clause: readonly string[], at: number, word: string): 'good' | 'bad' | null {
  const stem = stemOf(word)
  const own = goodWords.has(stem) ? 'good' : badWords.has(stem) ? 'bad' : burdenOf(clause, at, stem)
  if (own === null) return null
  const before = clause.slice(Math.max(0, at - reach), at)
  // "Not only" and "no doubt" deny nothing.
  const denials = before.filter(
    (each, index) => denying.has(each) && !['only', 'doubt', 'matter'].includes(before[index + 1] ?? word),
  )
  // "Too fast" is no praise.
  if (own === 'good' && before.at(-1) === 'too') return 'bad'
  return denials.length % 2 === 1 ? (own === 'good' ? 'bad' : 'good') : own
}

/** "More work" is harm; "less work" is turned round by its "less" as by any denial. */
function burdenOf(clause: readonly string[], at: number, stem: string): 'bad' | null {
  if (!burdenWords.has(stem)) return null
  const before = clause.slice(Math.max(0, at - near), at)
  return before.some((each) => ['less', 'fewer', 'more', 'extra', 'additional'].includes(each)) ? 'bad' : null
}

/** At stops and where something is set against it. */
function clausesOf(text: string): string[][] {
  return text
    .split(
      /[.,;:!?()\u2013\u2014\n]+|\b(?:but|however|although|though|while|whereas|because|and|so|which|that)\b/u,
    )
    .map((clause) =>
      (clause.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'-]*/gu) ?? []).map((word) =>
        word.replace(/n't$/u, 'nt').replace(/'/gu, ''),
      ),
    )
    .filter((clause) => clause.length > 0)
}
