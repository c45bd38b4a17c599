/**
 * What an answer leaves open, held against what was asked: a story that stops before its end, one time that was asked for and
 * not told, a claim in two words, a denial that turns into an account, something named at the very end, a phrase that
 * strikes. Each is narrow: where its words are not there, nothing is open. Pure; English, by closed classes of words.
 */
import { countWords, type Piece, splitSentences } from '../../study/lint/text.ts'
import { timeOf, toldIn } from './already-told.ts'
import { type Focus, topicFocus } from './focus.ts'
import { isHardship } from './hardship.ts'
import { findHint, hints } from './hints.ts'
import * as lexicon from './lexicon.ts'
import { findLastThing, findStrikingPhrase } from './open-words.ts'
import { isGrave } from './signals.ts'

export const openEnds = [
  /** "Never. ... Although, I did write the letter." */
  'reversal',
  /** It stops in the middle of what happened. */
  'unfinished',
  /** One time was asked for; its day or its scene is told. */
  'one_event',
  /** How it is in general was told, of what there is one time each. */
  'last_time',
  /** Somebody was asked for, and all are named or none. */
  'nobody_named',
  /** A thing is named in two words, and that is the answer. */
  'bare_claim',
  /** "Yes, of course": that it happened, and no more. */
  'bare_yes',
  /** What they would have otherwise, and not how. */
  'wish',
  'thing',
  'phrase',
  ...hints,
] as const
export type OpenEnd = (typeof openEnds)[number]

/** Who says more has told it. */
const mostWords = 60
const mostOfOneTime = 40
const mostOfClaim = 7
const mostOfYes = 8
const mostOfNames = 25
const fewestOfGeneral = 5
const fewestOfWish = 4

export function findOpenEnds(text: string, question: string): Focus[] {
  const flat = text.replaceAll('’', "'")
  if (/\?/.test(flat) || isGrave(flat) || isHardship(flat.toLowerCase())) return []
  const sentences = splitSentences(flat).filter((piece) => !beside.test(piece.text.trim()))
  const last = sentences.at(-1)
  if (!last) return []
  const said: Said = { flat, sentences, last, words: countWords(flat), question: question.toLowerCase() }
  const hint = findHint(last, said)
  if (hint) return [{ ...topicFocus('open_end', hint.place, scoreOfHint), open: hint.open }]
  return [turnOf(said), endOf(said), findLastThing(said), findStrikingPhrase(said)].flatMap((found) =>
    found ? [{ ...topicFocus('open_end', found.place, scores[found.open] ?? 0.5), open: found.open }] : [],
  )
}

export interface Said {
  flat: string
  /** Without what is only said to the interviewer. */
  sentences: readonly Piece[]
  last: Piece
  words: number
  question: string
}

export interface Found {
  open: OpenEnd
  place: Pick<Piece, 'start' | 'end'>
}

const scoreOfHint = 0.9
const scores: Partial<Record<OpenEnd, number>> = { thing: 0.4, phrase: 0.45, wish: 0.5, last_time: 0.5 }

/** "I'd forgotten that.", "sorry, that's not very interesting": of the telling, and no part of it. */
const beside =
  /^(?:(?:oh|well|sorry|thank you|thanks|so|anyway|yes|no|ok(?:ay)?)\b[,. ]*)*(?:i(?:'d| had) (?:quite |completely )?forgotten(?: (?:that|about (?:it|that)))?|(?:that|it)(?:'s| is| was) (?:it|all|not (?:very )?interesting|about it)|you(?:'re| are) right(?: to ask)?|thank you(?:,? though)?|not (?:very )?interesting|there(?: you (?:go|are))?|that(?:'s| is) how)?[.!, ]*$/i

const asksWhether =
  /^(?:(?:and|so|but) )?(?:have|has|had|did|do|does|was|were|is|are) (?:you|there|it|they|anyone|anybody|any|the)\b|\bever\b/
const denies = /^(?:(?:well|oh|um+|er+)[, ]+)?(?:no\b|never\b|not (?:once|really|ever)\b|nothing\b|nobody\b)/i
const turns =
  /^(?:(?:and|but|no|oh|well)[.,]? )*(?:although|though|except|mind you|hang on|hold on|wait|actually|come to think of it|but (?:once|one time|there was|i did)|well,? once|once\b|one time)\b/i

/** Denied, and then told after all. */
function turnOf({ flat, sentences, question }: Said): Found | null {
  if (!asksWhether.test(question) || !denies.test(flat.trim())) return null
  const at = sentences.findIndex(({ text }, index) => index > 0 && turns.test(text))
  const told = sentences.slice(at).find(({ text }) => happened(text))
  return at > 0 && told ? { open: 'reversal', place: told } : null
}

/** Asked how something was, or whether it was, somebody may tell what happened. */
const asksOfPast = /\b(?:did|was|were|had|happened|have you (?:ever )?\w+(?:ed|en|n)|came|made|led|brought)\b/
/** Asked for its end, they have told it. */
const asksForEnd =
  /\b(?:outcome|in the end|result|end up|decide|decision|settled|who|how (?:long|many|much|often)|change[ds]?|affect\w*|feel|felt|think|thought|opinion|impression|expect\w*)\b|\bwhat (?:was|were|is|are) .*\blike\b/
const states = new Set(
  `was were had did didn't felt liked loved needed used wanted seemed thought knew supposed based limited interested tired
  worried bored scared mixed related called named located married retired aged crowded complicated detailed experienced
  advanced skilled involved concerned confused surprised pleased excited disappointed delighted satisfied preferred
  hated enjoyed believed expected hoped allowed meant depended helped improved saved required allowed enabled found`.split(
    /\s+/,
  ),
)
const doings =
  /\b(?:said|told|took|came|went|got|made|rang|gave|left|sat|stood|woke|paid|sent|wrote|put|ran|fell|broke|threw|drove|caught|hid|lost|brought|bought|began|shut|met|saw|heard|read|held|kept|cut|hit|\p{L}{3,}ed)\b/giu
const again =
  /\b(?:always|usually|often|sometimes|every|each|whenever|would|used to|normally|mostly|never|generally|typically|regularly|in general|over time|over the years|by then|has been|have been|i've been)\b|\bwould\b|\b\w+'d (?:always|often|just|sort|usually|get|have|go|be|come|sit|do|say|tell|give)\b/i
const concludes =
  /^(?:(?:and|but) )?(?:so\b(?! (?:i|we|he|she|they) (?:rang|went|asked|told|wrote|sent|called)\b)|that(?:'s| is| was)|this|which|it (?:was|is|felt|seemed|took)|overall|in short|because)\b/i

/** Somebody did something, once. */
function happened(text: string): boolean {
  if (again.test(text) || lexicon.hypothetical.test(text.toLowerCase())) return false
  return (
    [...text.toLowerCase().matchAll(doings)].some(([word]) => !states.has(word)) || /\bi did\b/i.test(text)
  )
}

function endOf(said: Said): Found | null {
  const { flat, last, words, question } = said
  const place = { start: last.start, end: last.end }
  const of = (open: OpenEnd): Found => ({ open, place })
  if (words <= mostOfYes && isBareYes(flat, question)) return of('bare_yes')
  if (words > 3 && words <= mostOfClaim && isBareClaim(flat, question)) return of('bare_claim')
  if (words <= mostOfNames && namesNobody(flat, question)) return of('nobody_named')
  const isWish = words <= mostOfOneTime && words >= fewestOfWish && asksForChange.test(question)
  if (isWish && !denies.test(flat) && !saysNone.test(flat)) return of('wish')
  if (words > mostWords || lexicon.negated.test(last.text.toLowerCase()) || toldIn(flat).has('end'))
    return null
  if (isUnfinished(said)) return of('unfinished')
  const acts = [...flat.toLowerCase().matchAll(doings)].filter(([word]) => !states.has(word)).length
  const isOneTime = words <= mostOfOneTime && asksForOneTime.test(question) && acts <= mostActsOfOneTime
  // "It is satisfying when ...": no time is told at all.
  if (isOneTime && !concludes.test(last.text) && !lexicon.negated.test(flat.toLowerCase()))
    return of(acts === 0 && inGeneral.test(flat) ? 'last_time' : 'one_event')
  if (words <= mostOfOneTime && words >= fewestOfGeneral && isGeneral(said)) return of('last_time')
  return null
}

function isUnfinished({ flat, last, question }: Said): boolean {
  if (!asksOfPast.test(question) || asksForEnd.test(question) || concludes.test(last.text)) return false
  if (countWords(flat) < fewestOfStory || asksForFinished.test(question)) return false
  if (timeOf(flat) === 'present' || judges.test(last.text) || countWords(last.text) < 3) return false
  return (actsOf.test(last.text.trim()) || barely.test(last.text.trim())) && happened(last.text)
}
const fewestOfStory = 8
/** What was done and over: chosen, shared out, used last. */
const asksForFinished =
  /^(?:and |so )?(?:who|when|where|which|how (?:long|many|much|often|old))\b|\bhow did you (?:get|start|choose|find|compare|divide|check|pick|decide|take|react|pay)\b|\bwhat did (?:you last|people|others)\b|\bhow did (?:others|people|they|he|she)\b|\bwhat (?:was|is) (?:it|the|your)\b|\bwould\b/
/** A person, or nobody named, and what they did at once. */
const actsOf =
  /^(?:(?:and|then|so|but|next|first|finally|well|anyway|one day|that day|after that)[, ]+)*(?:i|we|he|she|they|somebody|someone|(?:the|a|an|my|our|this|one) (?:[\w'-]+ ){1,3}?)(?:'d)? ?(?:just |then |even |also |never |only )?(?:said|told|took|came|went|got|made|rang|gave|left|sat|stood|woke|paid|sent|wrote|put|ran|fell|broke|threw|drove|caught|hid|lost|brought|bought|began|shut|met|read|held|kept|cut|hit|crossed|called|asked|opened|closed|turned|walked|pulled|pushed|picked|dropped|knocked|rang|phoned|emailed|posted|waited|stopped|started|refused|charged|cancelled|ordered|tried|handed|shouted|cried|laughed|moved|looked|packed|ripped|burst|froze|crashed)\b/i
const barely =
  /^(?:rang|went|got|took|came|called|asked|cracked|put|tried|turned|sent|wrote|paid|left|opened)\b/i
const judges =
  /\b(?:very|pretty|really|quite|so much|frustrat\w*|satisf\w*|impress\w*|happy|great|good|well|useful|helpful|accurate|comprehensive|easy|easier|better|worked)\b/i

const asksForOneTime =
  /\b(?:tell me|describe|walk me) .*\b(?:(?:the|your|a) (?:last|first|most recent) \w+|one time|(?:the|a) (?:time|day|moment))\b|\bwhat happened .*\b(?:last|first) time\b|\bremember (?:of|about|from) (?:the|your) (?:first|last) \w+/
const inGeneral = /\b(?:is|are|am|it's|i'm|they're|when|whenever|always|usually|often|sometimes)\b/i
/** Then it is told already. */
const mostActsOfOneTime = 1

/** What comes round again and again, and is done or happens. */
const asksForUsual =
  /\bwhat do you do (?:when|if)\b|\bwhat happens (?:when|if)\b|\bhow (?:well )?do(?:es)? (?:the|your|this|that) .{2,60}\bwork (?:for you|out)\b/
const ofViews = /\b(?:feel|think|see|like|imagine|picture|define|expect|sure|confident|trust|know)\b/

function isGeneral({ flat, question }: Said): boolean {
  if (!asksForUsual.test(question) || ofViews.test(question)) return false
  const told = toldIn(flat)
  return !told.has('example') && timeOf(flat) !== 'past' && !lexicon.hypothetical.test(flat.toLowerCase())
}

const asksForChange =
  /\bwhat would (?:you (?:change|add|improve|do differently)|make|help)\b|\bif you could (?:change|add|improve)\b/

const saysNone = /\b(?:don't know|no idea|can't think|never thought|nothing|no change|does what it should)\b/i

const asksForAct =
  /^(?:(?:and|so|but) )?(?:did you|have you(?: ever)?) (?:ever |also |then )?(?:go|gone|come|try|tried|speak|spoken|talk|talked|ask|asked|call|called|ring|rung|write|written|complain|complained|return|returned|visit|visited|report|reported|switch|switched|cancel|cancelled)\b/
const yes = /^(?:(?:oh|well),? )?(?:yes|yeah|yep|of course|i did|i have|sure|definitely|absolutely)\b/i
const isBareYes = (flat: string, question: string) =>
  asksForAct.test(question) && yes.test(flat) && [...flat.matchAll(doings)].length === 0

/** What they find, and no plain fact. */
const asksForThing =
  /^(?:(?:and|so|but) )?(?:which|what|where)\b.*\b(?:think|differs?|different|hard(?:est)?|difficult|problems?|trouble|wrong|better|best|worst|matters?|bothers?|worr(?:y|ies)|annoy\w*|surpris\w*|stands? out|important|biggest|main|weakest|struggle|miss(?:ing)?|goes wrong|improve\w*)\b/
const asksForFact = /\bwhat (?:happened|happens|did)\b|\bwould\b|\blike\?$|\bthink of\b/
/** Something is said of something: no bare name any more. */
const saysOf =
  /\b(?:i|we|it|they|he|she|you|there|that|this|who|which|is|are|was|were|has|have|had|do|does|did|can|will|would|if|because|when|to)\b|'(?:s|re|m|ve|ll|d)\b|n't\b|\p{L}{3,}ed\b|\p{L}{3,}ing\b/iu
const isBareClaim = (flat: string, question: string) =>
  asksForThing.test(question) &&
  !asksForFact.test(question) &&
  !saysOf.test(flat) &&
  !/\d|^(?:yes|no|nothing|none|nobody|never|not|nowhere|fine|good|ok|both|all|everything|same|the same)\b/i.test(
    flat,
  )

const all =
  /\b(?:everybody|everyone|they(?:'re| are)? all|all of them|people|lots of people|different people|the others|colleagues|somebody|someone)\b/i
function namesNobody(flat: string, question: string): boolean {
  if (!/^(?:and |so )?who\b/.test(question) || /\bwho (?:are|is) you/.test(question)) return false
  const isNamed = /(?<![.!?]\s|^)\b(?!I\b|I')\p{Lu}\p{L}+/u.test(flat) || /\bmy \w+/i.test(flat)
  return all.test(flat) && !isNamed
}
