/**
 * What of a passage is shown: the sentence that says it, with a neighbour where it needs one. A passage is found by all that stands
 * around it; a reader who has to look for the sentence takes the rest for what is meant, and calls it beside the point. Pure.
 */
import { heldFrom } from './closeness.ts'
import type { Passage, Search } from './find-passages.ts'
import { isSpecific } from './match-sentences.ts'
import { setOf } from './question-words.ts'
import type { RecordIndex } from './record-index.ts'

/** Lighter words of the question are not worth a sentence more. Shares of what is asked. */
const worthASentence = 0.1
/**
 * Fewer words say little by themselves. What is said of something often stands in the sentence after the one that names it, so what
 * people say, why and how is shown with more around it than that somebody does it.
 */
const fewestWords = { thatItIsSo: 25, whatIsSaid: 45 }
/** A sentence that begins so speaks of what was said just before. */
const pointingBack = setOf(`
  it it's its that that's this these those they they're them their he she his her him which so because and but then there
  also or otherwise instead however though although still even such both neither same another others one
`)
/** "In that case it ...": what points back may follow a word or two. */
const wordsOfBeginning = 2

export interface Asked {
  wants: keyof typeof fewestWords
  isHeldIn: (passage: Passage) => boolean
}

/**
 * Keeps `sentence`, and of its neighbours in the passage as many as hold what of the question it lacks, or what it points back to.
 *
 * @param asked what it is asked for, and whether a passage has the figure, name or deed in question: none that has loses it
 */
export function cutPassage(search: Search, passage: Passage, { wants, isHeldIn }: Asked): Passage {
  const { index } = search
  const { sentence } = passage
  const heavy = [...search.concepts.keys()].filter(
    (at) => isSpecific(search.concepts[at]!) && search.match.weights[at]! >= worthASentence,
  )
  const holds = (from: number, to: number) =>
    heavy.map((at) => qualityOf(search.match.own[at]!.subarray(from, to + 1)))
  const holdsIt = isHeldIn(passage)
  const whole = holds(passage.first, passage.last)
  let best = { first: passage.first, last: passage.last }
  for (let first = passage.first; first <= sentence; first++)
    for (let last = sentence; last <= passage.last; last++) {
      const held = holds(first, last)
      const isAll = whole.every((quality, at) => held[at]! >= quality)
      const isShorter = wordsIn(index, { first, last }) < wordsIn(index, best)
      if (isAll && isShorter && (!holdsIt || isHeldIn({ ...passage, first, last }))) best = { first, last }
    }
  return { ...passage, ...withContext(index, passage, { run: best, fewest: fewestWords[wants] }) }
}

/** In the same steps as what is said outright, near, or not at all: a little nearer is not worth a sentence. */
function qualityOf(own: Float32Array): number {
  const best = own.reduce((most, each) => Math.max(most, each), 0)
  return best >= heldFrom.said ? 2 : best >= heldFrom.near ? 1 : 0
}

interface Run {
  first: number
  last: number
}

/** As far as the passage reaches: what it points back to, then what follows, then what went before. */
function withContext(
  index: RecordIndex,
  { first, last }: Passage,
  { run, fewest }: { run: Run; fewest: number },
): Run {
  const begin = run.first > first && pointsBack(index, run.first) ? run.first - 1 : run.first
  const found = { first: begin, last: run.last }
  while (found.last < last && wordsIn(index, found) < fewest) found.last++
  while (found.first > first && wordsIn(index, found) < fewest) found.first--
  return found
}

function pointsBack({ sentences, tokens, words }: RecordIndex, sentence: number): boolean {
  const { firstToken, lastToken } = sentences[sentence]!
  for (let token = firstToken; token < Math.min(lastToken, firstToken + wordsOfBeginning); token++)
    if (pointingBack.has(words[tokens[token]!]!)) return true
  return false
}

function wordsIn({ sentences }: RecordIndex, { first, last }: Run): number {
  return sentences[last]!.lastToken - sentences[first]!.firstToken
}
