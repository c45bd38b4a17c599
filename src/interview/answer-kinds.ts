/**
 * Whether a sentence gives what a coming question asks for, by the kind of thing that question words ask for in any study:
 * somebody, a place, a time, a length of time, how often, how much (the coarse answer types of Li & Roth 2002, Learning
 * question classifiers). Likeness of meaning does not tell this (measured on written moments: no better than chance), so
 * the thing must stand there, and the question must be about the same matter: by a word that both hold, or because it
 * points back ("when you did it") and comes next. English; pure. What is found here is never skipped: it is said back, and
 * they say what is missing.
 */
import { plain } from '../study/lint/text.ts'

interface AnswerKind {
  asks: RegExp
  /** What an answer holds. */
  gives: RegExp
}

const somebody =
  /\b(?:(?:my|our|the|a) (?:[a-z-]+ )?(?:husband|wife|partner|boyfriend|girlfriend|mother|father|mum|mom|dad|parents|sister|brother|son|daughter|kids|children|family|friends?|mates?|flatmate|roommate|neighbou?rs?|colleagues?|boss|manager|uncle|aunt|cousin|gran|grandma|grandson|grandfather|nephew|niece|team|ex|accountant|teacher|doctor|nurse|guard|driver)|alone|by myself|on my own|(?:just|only) me|nobody|no one|(?:mrs?|ms|dr)\.? [a-z]+)\b/
const place =
  /\b(?:at|in|on|by|from|under|beside|behind) (?:the |my |our |a )?(?:[a-z]+ ){0,2}(?:home|house|kitchen|table|desk|sofa|couch|bed|bedroom|bus|train|tram|stop|station|office|work|shop|store|classroom|school|car|garden|street|hotel|hospital|library|balcony|garage|queue|platform|market|park|hall|room|town|city|village)\b/
const time =
  /\b(?:at \d{1,2}|\d{1,2}(?:[.:]\d\d| ?(?:am|pm|o'?clock))|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mornings?|evenings?|nights?|(?:after|before) (?:work|school|lunch|tea|bed|dinner|breakfast)|weekends?|yesterday|last (?:week|month|year|night)|\d+ (?:days|weeks|months|years) ago)\b/
const number = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|half an?|a whole|a couple of)'
const duration = new RegExp(
  `\\b${number} (?:and a half )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\\b`,
)
const often =
  /\b(?:once|twice|\w+ times|every (?:day|week|month|year|morning|night|evening|other)|daily|weekly|monthly|hardly ever|never)\b/
const amount =
  /[£$€]\s?\d|\b\d[\d.,]*\s?(?:pounds?|euros?|dollars?|quid|£|€|\$|percent|%)|\b(?:hundred|thousand|fifty|sixty|twenty|thirty|forty)\b.{0,20}\b(?:pounds?|euros?|dollars?|quid)/

const kinds: readonly AnswerKind[] = [
  {
    asks: /^(?:with |to |for |from )?who(?:m)?\b|\bwho else\b|\bwho (?:was|were|is|did|does|do|helped)\b/,
    gives: somebody,
  },
  { asks: /^where\b|\bin which (?:place|room|town)\b/, gives: place },
  { asks: /^when\b|\b(?:at )?what time\b/, gives: time },
  { asks: /^how long\b|\bhow much time\b/, gives: duration },
  { asks: /^how often\b|\bhow many times\b/, gives: often },
  {
    asks: /\bhow much (?:did|does|do|was|is)\b|\bwhat (?:did|does|do) (?:[a-z]+ ){1,3}cost\b|\bwhat do you pay\b/,
    gives: amount,
  },
]

/** It says "it", "that", "then" of what was just spoken of, and hardly anything else. */
const pointsBack =
  /\b(?:it|that|them|then|there|with you|(?:go|goes|went|come|came|travel|play) with|the day|afterwards|do(?:ing)? (?:it|that|this)|did (?:it|that))\b/

export interface ToldQuestion {
  text: string
  /** The question that comes next. */
  isNext: boolean
  /** Question and sentence share a word of content. */
  sharesWord: boolean
}

/** Whether there is a kind of thing that it asks for, so that sentences are worth looking at. */
export function asksForKind(text: string): boolean {
  const question = plain(text)
  return kinds.some(({ asks }) => asks.test(question))
}

export function isTold(sentence: string, { text, isNext, sharesWord }: ToldQuestion): boolean {
  const question = plain(text)
  const kind = kinds.find(({ asks }) => asks.test(question))
  if (!kind || sentence.endsWith('?') || !kind.gives.test(plain(sentence))) return false
  return sharesWord || (isNext && pointsBack.test(question))
}
