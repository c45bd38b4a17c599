/**
 * Whether a sentence gives what a coming question asks for, by the kind of thing that it asks for: who, where, when, how
 * long, what led to it, how one heard of it, how an ending went. Likeness of meaning does not tell this (measured on
 * written moments: no better than chance), so the thing must stand there, and the question must be about the same matter:
 * by a word that both hold, or because it points back ("when you did it") and comes next. English; pure. What is found
 * here is never skipped: it is said back, and only what is missing is asked.
 */
import { plain } from '../study/lint/text.ts'

interface Slot {
  asks: RegExp
  /** What an answer holds. */
  gives: RegExp
  /** The slot itself names the matter: no further word need be shared. */
  isMatter?: true
  /** A word that runs through the whole guide is link enough. */
  isTopical?: true
}

const people =
  '(?:(?:my|our|the) (?:[a-z-]+ )?(?:husband|wife|partner|boyfriend|girlfriend|mother|father|mum|mom|dad|parents|sister|brother|son|daughter|kids|children|family|friends?|mates?|flatmate|roommate|roomie|neighbou?rs?|colleagues?|boss|manager|uncle|aunt|cousin|gran|grandma|grandson|grandfather|nephew|niece|team|ex|accountant|teacher|doctor)|alone|by myself|on my own|(?:just|only) me|nobody|no one|mrs?\\.? [a-z]+)'
const places =
  '(?:at|in|on|by|from|under|beside) (?:the |my |our |a )?(?:[a-z]+ ){0,2}(?:home|house|kitchen|table|desk|sofa|couch|bed|bus|train|tram|stop|station|office|work|shop|store|classroom|school|car|garden|street|hotel|hospital|library|pc|laptop|balcony|garage|queue|platform|market|park|hall|room)\\b'

const slots: readonly Slot[] = [
  {
    asks: /\bwho(?:m)?\b.*\b(?:with you|travel|go|went|came|come|eat|ate|watch|live)\b/,
    gives: new RegExp(
      `\\b(?:with|and|together)\\b.*\\b${people}|\\b${people}\\b.*\\b(?:with|drove|came|stayed|together|too|and i|me)\\b|\\b(?:alone|by myself|on my own)\\b`,
    ),
  },
  {
    asks: /\bwho(?:m)?\b.*\b(?:talk|talked|speak|spoke|turn|turned|ask|asked|tell|told)\b/,
    gives: new RegExp(
      `\\b(?:told|asked|talked|spoke|phoned|telephoned|called|rang|went to|over .* to|took it)\\b.*\\b(?:${people}|her|him|them)|\\b${people}\\b.*\\b(?:said|explained|told)\\b`,
    ),
  },
  {
    asks: /\bwho(?:m)?\b.*\b(?:help|helped|helps|explained|showed)\b|\bwhere did you get help\b/,
    gives: new RegExp(`\\b${people}\\b.*\\b(?:helped|showed|explained|set|put|sat with me|did it)\\b`),
  },
  {
    asks: /\bwho\b.*\b(?:else|works? (?:with|in)|uses?)\b/,
    gives: new RegExp(
      `\\b${people}\\b.*\\b(?:uses?|has|have|works?|does|do|touch)\\b|\\b(?:just|only) me\\b`,
    ),
  },
  { asks: /^where\b/, gives: new RegExp(`\\b${places}`) },
  {
    asks: /^how long did you (?:stay|wait)\b|^how long (?:were you|have you waited)\b/,
    gives:
      /\b(?:\d+|one|two|three|four|five|six|half an?|a whole|all) (?:and a half )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|day|night)\b|\bopen(?:ed|ing)\b.*\bclos(?:ed|ing)\b|\btill (?:closing|they closed)\b/,
    isMatter: true,
  },
  {
    asks: /^what (?:led|made|brought)\b.*\b(?:stop|stopping|leave|leaving|quit|quitting|cancel|cancelling|pause|pausing|give up|giving up|break)\b/,
    gives:
      /\b(?:(?:until|because|when|as)\b.*\b(?:on hold|cancel\w*|stopped|paused|quit|gave up)|so i (?:quit|stopped|left|cancelled|gave up|paused)|(?:that'?s|that was) (?:it|why i)|i(?:'m| was) done|because of (?:that|it|this) i|until\b.*\b(?:done|enough|stopped|quit|left)|(?:quit|stopped|left|cancelled|paused) (?:it )?(?:because|when|after|as))\b/,
    isMatter: true,
  },
  {
    asks: /^how did (?:the )?(?:cancelling|cancellation|stopping|quitting|leaving)\b|^how was the cancelling\b|^what was cancelling\b|^what was the (?:switch|cancelling)\b/,
    gives:
      /\b(?:quitting|cancel\w*|paus\w*|switching|unsubscrib\w*)\b.*\b(?:click\w*|emails?|letters?|calls?|phone|minutes?|form|button|nothing|easy|technician|done|weeks?)\b|\b(?:clicked|pressed) (?:on )?(?:cancel|pause|stop|unsubscribe)\b/,
    isMatter: true,
  },
  {
    asks: /^how did you (?:find out|hear|learn|come across|come to know|get to know)\b/,
    gives:
      /\b(?:told me|showed me|recommended|put it on|heard (?:of|about) it|saw (?:an? )?(?:ad|advert|flyer|poster|sign)|read about|wrote (?:in the end )?to say|got a (?:letter|text|mail|message)|on the sign)\b/,
  },
  {
    asks: /^what did you (?:have|use|do) before\b/,
    gives: /\b(?:my|our|the) old [a-z]+\b|\bbefore that (?:i|we)\b|\bused to (?:have|use)\b/,
    isMatter: true,
  },
  {
    asks: /^what would you (?:tap|press|click|do) first\b/,
    gives:
      /\b(?:would|'d) (?:press|tap|click|go for|start with)\b.*\bfirst\b|\bfirst\b.*\b(?:would|'d) (?:press|tap|click)\b/,
    isMatter: true,
  },
  {
    asks: /^(?:how|what) (?:was|were) the (?:stay|night|room|trip)\b/,
    gives: /\b(?:pillow|bed|noise|trains? all night|breakfast|slept|sleep)\b/,
    isMatter: true,
  },
]

const money =
  /(?:[£$€]\s?\d|\b\d[\d.,]*\s?(?:pounds?|euros?|dollars?|quid|£|€|\$|p\b|a month|per month)|\b(?:hundred|thousand|fifty|sixty|twenty|thirty|forty)\b.{0,20}\b(?:pounds?|euros?|dollars?|quid))/
const times =
  /\b(?:at \d{1,2}|\d{1,2}(?:[.:]\d\d| ?(?:am|pm|o'?clock))|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mornings?|evenings?|nights?|after (?:work|school|lunch|tea)|before (?:work|school|bed)|weekends?)\b/
const often =
  /\b(?:once|twice|three times|\d+ times|every (?:day|week|month|morning|night|other)|daily|weekly|monthly|(?:a|per) (?:day|week|month|year)|hardly ever|never)\b/

/** What a question asks for, and any sentence that holds it on the same matter: only a reason to say that it may be told. */
const looseSlots: readonly Slot[] = [
  {
    asks: /^who\b|^with whom\b|^whom\b|\bwho else\b/,
    gives: new RegExp(
      `\\b${people}\\b|\\b(?:he|she|they) (?:does|do|did|helps?|uses?)\\b|\\b(?:by myself|alone|on my own|just me|only me)\\b`,
    ),
  },
  {
    asks: /^where\b|\bwhich (?:place|room|shop|device)\b|\bwhat device\b/,
    gives: new RegExp(`\\b${places}|\\b(?:pc|laptop|phone|tablet|computer)\\b`),
  },
  { asks: /^when\b|\bwhat time\b/, gives: times },
  { asks: /\bdo you ever .*\b(?:night|weekend|early)/, isMatter: true, gives: times },
  {
    asks: /\b(?:what did (?:it|that|they) (?:cost|charge)|how much\b|what do you pay|the price|the cost)/,
    isMatter: true,
    gives: money,
  },
  { asks: /^how often\b|\bhow many times\b/, gives: often },
  {
    asks: /^how long\b/,
    gives:
      /\b(?:\d+|one|two|three|four|five|six|seven|eight|ten|half an?|a whole|couple of) (?:and a half )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\b/,
  },
  {
    asks: /\bhow (?:do|did) you (?:find out|hear|get to know)\b|\bhow do you hear (?:of|about)\b/,
    gives:
      /\b(?:tells?|told|texts?|texted|rang|rings|sends?|sent|wrote|letter|email|message|photos?|sign|flyer|advert)\b/,
  },
  {
    asks: /\bwhat was (?:hard|difficult|easy|good|bad)\b|\bwhat (?:is|was) the (?:hardest|best|worst)\b/,
    gives: /\b(?:hard|difficult|hardest|struggle\w*|trouble|easy|best|worst)\b/,
  },
  {
    asks: /\bwhat do you do with\b.*\b(?:catch|leftovers?|rest|what you)\b/,
    isMatter: true,
    gives: /\b(?:goes back|put back|throw|give (?:it )?away|eat|freeze|freezer|sell|compost|neighbours?)\b/,
  },
  {
    asks: /\b(?:what happens|what do you do) when\b.*\b(?:break|breaks|fails?|out of order|goes wrong|down)\b/,
    gives: /\b(?:went dead|broke|broken|packed up|out of order|crash\w*|start over|ring|rang|call|called)\b/,
  },
  {
    asks: /\bwhat do you think of\b|\bhow satisfied\b|\bhow (?:was|is) (?:the|your) (?:stay|service|trip)\b/,
    gives: /\b(?:correct|except for|lovely|awful|mistake|like a|too (?:loud|small|expensive|slow))\b/,
  },
  {
    asks: /\bwhat keeps you\b|\bwhat brings you\b/,
    isMatter: true,
    gives: /\bwhat keeps me\b|\bwhat brings me\b|\bi (?:stay|come|go) (?:for|because)\b/,
  },
  {
    asks: /\b(?:tell me about|what is|what does) (?:a|your) (?:typical|usual|normal|ordinary) (?:day|week|visit|morning|evening)\b/,
    gives:
      /\b(?:first|then|until|till|from \w+ (?:to|till|until)|after that|afterwards)\b.*\b(?:then|until|till|and)\b/,
  },
  {
    asks: /\bhas your\b|\bhave you ever\b|\bhave you had\b/,
    gives: /\b(?:had|took|got|was|were|lost|broke|paid|sent)\b/,
  },
]

/** By the kind of thing that is asked for, on the same matter. */
export function mayBeTold(
  sentence: string,
  { text, sharesWord, sharesTopic, isNext }: ToldQuestion,
): boolean {
  const question = plain(text)
  const slot = looseSlots.find(({ asks }) => asks.test(question))
  if (!slot || sentence.endsWith('?') || !slot.gives.test(plain(sentence))) return false
  return slot.isMatter === true || sharesWord || sharesTopic || (isNext && pointsBack.test(question))
}

const usual = '(?:typically|usually|mostly|mainly|often|sometimes|always|generally|primarily|tend to)'
const topical: readonly Slot[] = [
  {
    asks: /\b(?:what|which)\b.*\buse\b.*\bfor\b/,
    gives: new RegExp(
      `\\b(?:i|we)(?: ${usual}| also)* (?:use|used|am using|have used|'ve used)\\b.*\\b(?:to|for|when|with|within)\\b|\\busing \\w+ (?:for|to)\\b`,
    ),
    isTopical: true,
  },
  {
    asks: /\bprefer\b.*\b(?:without|yourself|by hand|on your own)\b/,
    gives:
      /\b(?:prefer|rather|better)\b.*\b(?:myself|by hand|without|on my own)\b|\bi (?:do|write|handle|tackle|create|make|tend to create)\b.*\bmyself\b/,
    isMatter: true,
  },
  {
    asks: /\bhow do you (?:go about|work on|work with)\b/,
    gives: new RegExp(
      `\\b(?:i|we)(?: will| would|'ll| ${usual})* (?:collaborate|start (?:by|with)|begin (?:by|with)|give it|ask it|paste|feed|provide)\\b`,
    ),
    isTopical: true,
  },
  {
    asks: /\bhow is\b.*\b(?:seen|viewed|received)\b|\bwhat do (?:your colleagues|others|people)\b.*\b(?:think|say)\b/,
    gives:
      /\b(?:my|our|the) (?:boss|manager|company|colleagues?|co-?workers?|workplace|owners?|team|employer|bosses|firm|school)\b.*\b(?:use|uses|encourag\w+|allow\w*|polic\w+|think|thinks|against|expect\w*|want|wants|changing|embrac\w+)\b/,
    isTopical: true,
  },
  {
    asks: /\b(?:looking ahead|in (?:the )?future|how do you expect)\b/,
    gives:
      /\bi (?:imagine|expect|hope|plan|think)\b.*\b(?:will|more|future)\b|\bin (?:the )?future\b.*\b(?:will|more|hope)\b|\bi will (?:definitely |probably )?(?:continue|use|keep)\b/,
    isTopical: true,
  },
]

/** It says "it", "that", "then" of what was just spoken of, and hardly anything else. */
const pointsBack =
  /\b(?:it|that|them|then|there|with you|(?:go|goes|went|come|came|travel|play) with|the day|afterwards|do(?:ing)? (?:it|that|this)|did (?:it|that))\b/

export interface ToldQuestion {
  text: string
  /** The question that comes next. */
  isNext: boolean
  /** Its own content words, and those of the sentence: whether they share one. */
  sharesWord: boolean
  /** They share any word of content, one that runs through the guide included. */
  sharesTopic: boolean
}

/** Whether there is a kind of thing that it asks for, so that sentences are worth looking at. */
export function asksForKind(text: string): boolean {
  const question = plain(text)
  return [...topical, ...slots, ...looseSlots].some(({ asks }) => asks.test(question))
}

export function isTold(sentence: string, { text, isNext, sharesWord, sharesTopic }: ToldQuestion): boolean {
  const question = plain(text)
  const slot = [...topical, ...slots].find(({ asks }) => asks.test(question))
  if (!slot || sentence.endsWith('?') || !slot.gives.test(plain(sentence))) return false
  if (slot.isTopical) return sharesTopic
  return sharesWord || slot.isMatter === true || (isNext && pointsBack.test(question))
}
