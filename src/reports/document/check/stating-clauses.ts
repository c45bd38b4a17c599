/**
 * Which parts of a title, a decision or a measure state something that would have to be shown. A topic, a question, a
 * plan, a rule that is decided and a target state nothing. Read from the order of the words and not from what they are
 * about, so that it serves any subject. English. Pure.
 */
import { personWord } from './headcount-words.ts'

/** What the text stands as. */
export type CheckedAs = 'prose' | 'title' | 'decision' | 'measure'

export interface Clause {
  text: string
  /** UTF-16 offset into the whole. */
  start: number
}

/** A paragraph states as a whole; of the others only the clauses that do. */
export function statingClauses(text: string, as: CheckedAs): Clause[] {
  if (as === 'prose') return [{ text, start: 0 }]
  return clausesOf(text).filter((clause) => states(clause.text, as))
}

/** At the end of a sentence, at a colon, and where a reason or a second sentence begins. */
const boundary =
  /[.!;:](?=\s)|(?<=\?)(?=\s)|\s[–-]\s|,\s+(?=(?:so|but|and)\s)|,?\s+(?=(?:because|since|given that|as(?!\s+(?:they|it|we|you)\s))\s)/giu

function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = []
  let start = 0
  for (const { index, 0: mark } of text.matchAll(boundary)) {
    clauses.push({ text: text.slice(start, index), start })
    start = index + mark.length
  }
  clauses.push({ text: text.slice(start), start })
  return clauses.filter((clause) => clause.text.trim() !== '')
}

function states(clause: string, as: Exclude<CheckedAs, 'prose'>): boolean {
  const words = clause.trim()
  if (isQuestion(words) || isPlan(words) || topic.test(words)) return false
  if (as === 'measure') return !target.test(words)
  return !(as === 'decision' && ruleForPeople.test(words))
}

const questionStart =
  /^(?:why|how|when|where|who|whom|whose|whether|which|do|does|did|is|are|was|were|can|could|should|will|would|may|must)\b/iu
/** “What people hate is the price” states it. */
const whatIs = /^what\b.*\b(?:is|are|was|were)\b/iu

function isQuestion(words: string): boolean {
  if (/^what\b/iu.test(words)) return words.endsWith('?') || !whatIs.test(words)
  return words.endsWith('?') || questionStart.test(words)
}

/** “Three ways riders get home”, “Patients talk about waiting”, “Lessons from 23 interviews”. */
const topic = new RegExp(
  String.raw`^(?:(?:\p{L}+|\d+)\s+)?(?:ways?|reasons?|things?|lessons?|steps?|kinds?|sorts?|moments?|stories)\s+\p{L}+` +
    String.raw`|^(?:\p{L}+\s+)?${personWord}\s+(?:talk|speak|tell|write)(?:s|ing)?\s+(?:about|of|on)\b`,
  'iu',
)

/** “at least 50 %”, “from 41 to 50 %”, “under 5 %”. */
const target =
  /\b(?:at least|at most|up to|no more than|no less than|no fewer than|under|over|above|below|within|from|by|reach(?:es)?|target|goal)\b[^,]*\d|^[^,]*\d\s*%?$/iu

/** “Riders keep their discount”, “Each driver gets a map”: what is decided for people, and nothing that they do. */
const ruleForPeople = new RegExp(
  String.raw`^(?:(?:all|each|every|new|the|our)\s+)*${personWord}\s+(?:keeps?|gets?|receives?|may|can|will|shall|should|must)\b`,
  'iu',
)

const notFirst = new RegExp(
  `^(?:${[
    'the|a|an|this|these|those|that|our|their|its|his|her|my|your|some|any|all|each|every|both|either|neither',
    'most|many|few|several|half|nobody|everybody|everyone|anyone|none|one|two|three|four|five|six|seven|eight|nine|ten',
    'it|they|he|she|you|i|there|here|as|because|since|but|and|if|when|while|although|though|so',
    personWord,
  ].join('|')})\\b`,
  'iu',
)
/** What follows a verb that asks for something. */
const object =
  /^(?:the|a|an|our|their|its|this|these|those|all|every|each|more|less|fewer|new|it|them|us|one|two|three|in|on|to|for|with|from|at|up|out|off|down|back|not|no|\d)/iu
/** Those that have people after them. */
const towardsPeople =
  /^(?:let|ask|give|help|tell|show|offer|invite|pay|charge|call|remind|warn|thank|survey|recruit|send|train|interview|refund|test|move|keep)$/iu
const finite = /\b(?:is|are|was|were|has|have|had)\b/iu

/** A sentence that begins with the verb asks for something: “Move 30 bikes”, “Do not change the price”. */
function isPlan(words: string): boolean {
  const plain = words.replace(/^(?:(?:please|so|and|but|then|first|we(?:\s+will|['’]ll)?)\s+)+/iu, '')
  if (/^(?:do not|don['’]t|never|no)\b/iu.test(plain)) return true
  const [first = '', second = ''] = plain.split(/\s+/u)
  if (notFirst.test(plain) || !/^\p{L}+$/u.test(first)) return false
  if (new RegExp(`^${personWord}$`, 'iu').test(second)) return towardsPeople.test(first)
  const isVerbLike = !/(?:s|ed|ing|ly)$/iu.test(first) || /ss$/iu.test(first)
  if (!isVerbLike || !object.test(second)) return false
  const before = plain.split(/\b(?:if|when|where|until|unless|before|after|as|who|that|which)\b/iu)[0]!
  return !finite.test(before)
}
