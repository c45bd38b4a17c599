/**
 * From a research question, as people type it, to the words that a guide may use: whom it is about, what they do, the
 * thing it is about. English only. What cannot be read with confidence is null, and the templates have a wording
 * without it: a plain question is better than a broken one.
 */
import type { StudyContext } from '../../model.ts'
import { cleanSentence, pickSentence } from './clean-sentence.ts'
import { looksEnglish } from './looks-english.ts'
import { definite } from './noun-phrase.ts'
import { type Deed, type ParsedQuestion, parseQuestion } from './parse-question.ts'
import { readName } from './read-name.ts'

export interface Topic {
  /** The sentence that the topic was read from, cleaned. */
  sentence: string
  isEnglish: boolean
  who: string | null
  /** What they do: "chose a till". */
  deed: Deed | null
  /** A noun phrase as first named: "a till for small shops". */
  thing: string | null
  /** The same once it is known: "the till for small shops". */
  theThing: string | null
  /** Name of the product or company, null when nobody gave one. */
  name: string | null
  /** Name, else the thing, else "the service": always fits "with ...". */
  product: string
  /** The thing, else the name, else "the service". */
  subject: string
  /** "choosing a till", "dealing with repairs"; null when nothing could be read. */
  activity: string | null
}

export function readTopic(question: string, context: StudyContext): Topic {
  const isEnglish = looksEnglish(question)
  const name = readName(context.product) ?? readName(context.company) ?? readCalledName(question)
  const sentence = isEnglish ? cleanSentence(pickSentence(question), name) : ''
  const parsed: ParsedQuestion = isEnglish
    ? { ...parseQuestion(sentence, name) }
    : { who: null, deed: null, thing: null }
  const ending = endingOf(sentence)
  if (ending) parsed.thing = ending.thing ?? parsed.thing
  const theThing = parsed.thing ? definite(parsed.thing) : null
  const about = theThing ?? name
  return {
    sentence,
    isEnglish,
    ...parsed,
    theThing,
    name,
    product: name ?? theThing ?? 'the service',
    subject: about ?? 'the service',
    activity: (ending ? null : parsed.deed?.gerund) ?? (about ? `dealing with ${about}` : null),
  }
}

/**
 * A question about giving something up: "give up learning a language with our app". Giving up is nothing that plays
 * a part in a life, and what is left is the thing that is ours. Null for any other question.
 */
function endingOf(sentence: string): { thing: string | null } | null {
  if (
    !/\b(?:giv(?:e|es|ing) up|gave up|stop(?:s|ped|ping)?|quit|drop(?:s|ped|ping)?[- ](?:out|off)|abandon\w*)\b/i.test(
      sentence,
    )
  )
    return null
  const ours =
    /\b(?:our|the) ((?:[\w-]+ )?(?:app|product|service|platform|tool|software|website|site|course|program(?:me)?|subscription|plan|membership))\b/i.exec(
      sentence,
    )
  return { thing: ours ? `the ${ours[1]}` : null }
}

/** "... hear the name Brindle & Co?" gives "Brindle & Co". */
function readCalledName(question: string): string | null {
  if (question === question.toUpperCase()) return null
  const word = "\\p{Lu}[\\p{L}\\p{N}'’-]*"
  const called = new RegExp(
    `\\b(?:the (?:name|brand|company|product)|perception of|image of|reputation of|called|named) (${word}(?: (?:&|and|of) ${word}| ${word}){0,3})`,
    'u',
  )
  return called.exec(question)?.[1] ?? null
}
