/** Turns that only thank or take leave: they have words of many a question ("thank you", "done") and tell nothing. Pure. */
import { functionWords } from '../themes/function-words.ts'
import { setOf } from './question-words.ts'
import type { RecordIndex } from './record-index.ts'

const leaving = / (?:thanks|thank you|thanx|thx|ty|cheers|welcome|bye|goodbye|good night|take care) /u
/** Beside these small words stand in it. */
const ofLeaving = setOf(`
  thank thanks thanx thx ty cheers welcome bye goodbye night care nope nah great good nice lovely fine perfect awesome cool wonderful
  done finished set day evening afternoon weekend week luck best chatting talking appreciate appreciated pleasure enjoyed glad
  add cover covered thats
`)
/** Then thanking is what is told of. */
const ofThanking = / (?:it|ai|always|never|often|say|says|said|saying) /u
const mostWords = 20

const known = new WeakMap<RecordIndex, ReadonlySet<number>>()

/** Places in `index.turns`. */
export function courtesiesIn(index: RecordIndex): ReadonlySet<number> {
  const held = known.get(index)
  if (held) return held
  const found = new Set([...index.turns.keys()].filter((turn) => isCourtesy(index, turn)))
  known.set(index, found)
  return found
}

function isCourtesy({ turns, sentences, tokens, words }: RecordIndex, turn: number): boolean {
  const { firstSentence, lastSentence } = turns[turn]!
  if (firstSentence === lastSentence) return false
  const [from, to] = [sentences[firstSentence]!.firstToken, sentences[lastSentence - 1]!.lastToken]
  if (to - from > mostWords) return false
  const said = Array.from(tokens.subarray(from, to), (token) => words[token]!)
  const text = ` ${said.join(' ')} `
  return (
    leaving.test(text) &&
    !ofThanking.test(text) &&
    said.every((word) => functionWords.has(word) || ofLeaving.has(word))
  )
}

const ofTheTalk = /\b(?:interview(?:er|ers|s|ed)?|goodbye|at the end)\b/iu

/** Whether it asks how people took leave of the interview itself. */
export function isOfTheTalk(question: string): boolean {
  return ofTheTalk.test(question)
}
