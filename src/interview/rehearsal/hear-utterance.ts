/**
 * What a rehearsed participant makes of an utterance. It knows nothing of techniques, templates or lint: only the
 * words that were said, and the same for every interviewer.
 */
import { splitSentences } from '../../study/lint/text.ts'
import { type Asked, nearFacts, tellingEnough, wasAsked, weightOfAll } from './match-facts.ts'
import type { Memory, RehearsedPerson } from './model.ts'
import { pointing, sameWords, stemsAsked, stemsSaid } from './words.ts'

export interface Heard {
  sense: 'double' | 'repeat' | 'question' | 'follow_up'
  /** Content words of what was asked. */
  stems: ReadonlySet<string>
  /** The same with the words that only ask. */
  allStems: ReadonlySet<string>
  /** What asks, as `sameWords` writes it. */
  question: string | null
  /** Of a follow-up: words of their last answers that it takes up. Empty for "tell me more". */
  takenUp: ReadonlySet<string>
  hasPraise: boolean
  hasPressure: boolean
}

/** A follow-up asks about what they just said: at least half of its content, by weight, are their own words. */
const ownShare = 0.5
/** The same words again, by Dice's coefficient: of those that name a topic, and of all. */
const sameTopic = 0.8
const sameText = 0.7

export function hearUtterance(person: RehearsedPerson, memory: Memory, text: string): Heard {
  const plain = text.replaceAll('’', "'")
  const asking = askingSentences(plain)
  const stems = stemsAsked(asking)
  const allStems = stemsSaid(asking)
  const question = sameWords(asking)
  const manner = { stems, allStems, question, hasPraise: praises(plain), hasPressure: pressure.test(plain) }
  if (isDouble(plain)) return { ...manner, sense: 'double', takenUp: nothing }
  if (wasAnswered(memory, { stems, allStems })) return { ...manner, sense: 'repeat', takenUp: nothing }
  const isKnown = person.facts.some((fact) => wasAsked(fact, question))
  if (memory.replies === 0 || isKnown) return { ...manner, sense: 'question', takenUp: nothing }
  const said = stemsJustSaid(person, memory)
  const takenUp = takeUp(person, stems, said)
  if (takenUp.size > 0) return { ...manner, sense: 'follow_up', takenUp }
  if (stems.size > 0 && hasTopic(person, asking, { stems, question }))
    return { ...manner, sense: 'question', takenUp: nothing }
  return { ...manner, sense: 'follow_up', takenUp: takeUp(person, stemsAsked(plain), said) }
}

const nothing: ReadonlySet<string> = new Set()

/**
 * Whether what asks names a topic. "You said it never fits. What led to that?" has none of its own: what stands before
 * it has. Nor does one word that means nothing to them ("one vivid example?"), as long as it reaches nothing they hold.
 */
function hasTopic(person: RehearsedPerson, asking: string, asked: Asked): boolean {
  if (nearFacts(person, asked).length > 0) return true
  return !pointing.test(asking) && asked.stems.size > 1
}

const request = /^(?:please|tell|describe|say|explain|walk|talk|give|share|think|name|go on)\b/i

/** What asks in an utterance: questions and requests; all of it where there are none. */
function askingSentences(text: string): string {
  const sentences = splitSentences(text).map((sentence) => sentence.text)
  const asking = sentences.filter((sentence) => sentence.endsWith('?') || request.test(sentence))
  return (asking.length > 0 ? asking : sentences).join(' ')
}

/**
 * The words of theirs that are taken up, or none: where most of what is asked is not theirs, or only such words that
 * they use all the time ("and with AI?").
 */
function takeUp(
  person: RehearsedPerson,
  stems: ReadonlySet<string>,
  said: ReadonlySet<string>,
): ReadonlySet<string> {
  const own = new Set([...stems].filter((stem) => said.has(stem)))
  const weight = weightOfAll(person, own)
  return weight >= tellingEnough && weight >= ownShare * weightOfAll(person, stems) ? own : nothing
}

/** Of their last two answers on the topic. */
function stemsJustSaid(person: RehearsedPerson, memory: Memory): Set<string> {
  return new Set(
    memory.onTopic
      .slice(-2)
      .flat()
      .flatMap((at) => [...person.facts[at]!.stems]),
  )
}

function wasAnswered({ asked }: Memory, { stems, allStems }: Pick<Heard, 'stems' | 'allStems'>): boolean {
  if (stems.size < 2) return false
  return asked.some(
    (earlier) =>
      earlier.isAnswered &&
      likeness(stems, earlier.stems) >= sameTopic &&
      likeness(allStems, earlier.allStems) >= sameText,
  )
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((stem) => b.has(stem)).length
  return (2 * shared) / Math.max(1, a.size + b.size)
}

const asks =
  /\b(?:what|how|why|when|where|who|whom|whose|which)\b|\b(?:do|does|did|are|is|was|were|have|has|had|can|could|would|will|should) (?:you|your|it|they|there|that|this|the|we|he|she)\b/i
const askedTwice =
  /\b(?:what|how|why|when|where|who|which)(?: \S+){2,},? (?:and|or|as well as) (?:also )?(?:(?:what|how|why|when|where|who|which)\b|(?:do|does|did|are|is|was|were|have|has|can|could|would|will) (?:you|your|it|they|there)\b)/i

/** Two sentences that each ask, or two questions joined in one. A few words with a question mark ask nothing new. */
function isDouble(text: string): boolean {
  const questions = splitSentences(text)
    .map((sentence) => sentence.text)
    .filter((sentence) => sentence.endsWith('?') && asks.test(sentence))
  return questions.length > 1 || questions.some((question) => askedTwice.test(question))
}

const verdict =
  '(?:great|excellent|fantastic|wonderful|amazing|brilliant|impressive|fascinating|insightful|thoughtful|valuable|interesting|helpful|perfect|smart|clever|admirable|awesome|beautiful|lovely|nice|powerful|compelling)'
const praise = [
  new RegExp(`^(?:wow|oh|ah|yes)?[,! ]*(?:how |what an? |such an? |very |really )*${verdict}\\b`, 'i'),
  new RegExp(
    `^(?:that|this|it|those|these|what you)(?:'s| is| are| was| sounds?| seems?| must)(?: \\S+){0,4} ${verdict}\\b`,
    'i',
  ),
  /^i (?:really |truly |so )?(?:love|like|admire|appreciate) (?:that|this|how|the way|your)\b/i,
  /^(?:good|great|excellent) (?:point|question|answer|example|idea|job|for you)\b/i,
  /^well (?:said|done|put)\b/i,
  /^you(?:'re| are| have)(?: \S+){0,3} (?:great|excellent|smart|clever|right|insightful|thoughtful|good at)\b/i,
]

/** A verdict on the answer at the head of a sentence. A word of theirs quoted back inside one is none. */
function praises(text: string): boolean {
  return splitSentences(text).some((sentence) => praise.some((pattern) => pattern.test(sentence.text)))
}

const pressure =
  /\b(?:surely|come on|be honest|admit it|are you sure|why (?:didn't|don't|haven't|wouldn't) you|shouldn't you|you must have|you have to|everyone else|most people would)\b|(?:,| but) (?:don't|didn't|isn't|aren't|wouldn't|wasn't|right)(?: (?:you|it|that|they))?\?/i
