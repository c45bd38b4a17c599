/**
 * Questions that stand in an answer and are put to nobody here: what somebody asks in what they tell ("they say are we done? and run
 * off"), what they look up, our own question said again before its answer. And the other way round: an answer with a question behind
 * its comma ("I water them, is that normal?"), which is an answer. Pure; English.
 */
import { countWords, splitSentences } from '../../study/lint/text.ts'
import { tellsOfOwnHealth } from './advice.ts'
import { tellingWords } from './repair.ts'
import { splitAtMarks } from './split-at-marks.ts'
import { ofMeaning, tells } from './waits-for-meaning.ts'

const asks =
  '(?:can|could|are|is|am|do|does|did|have|has|will|would|should|shall|was|were|what|how|who|why|where|when|which)'
const teller =
  '(?:it|he|she|they|people|everyone|everybody|nobody|somebody|someone|(?:my|the|our|his|her|some|most|many|all)(?: \\p{L}+)?(?: \\p{L}+)?|(?:customers|students|pupils|patients|clients|parents|kids|children|colleagues|neighbours))'
/** Somebody asks it in what they tell, or they type it into something. */
const reported = new RegExp(
  String.raw`\b(?:${teller} (?:(?:\p{L}+ly|often|always|sometimes|just|keeps?|then|also|will|would) )*(?:ask|say|shout|type|write|text|yell|go)(?:s|ed|ing|es)?|(?:they|he|she|it|people) (?:said|wrote|went)|i (?:(?:often|always|usually|sometimes|then|just) )*(?:type|typed|write|wrote|shout(?:ed)?|said|ask(?:ed)? (?:it|him|her|them|people|chat\p{L}*|claude|my|the))|i (?:open|use|check|look|go|ring|call|log in)\b[^.?!]{0,30}\bto (?:see|check|find out))(?: (?:it|me|him|her|us|them|to me|people|in))?[,:]? (?:if |whether )?(?=${asks}\b)`,
  'iu',
)
/** The same with whom it was asked of between, and where we are no part of it: "I said then what's it for?", "the form has one question: do you pay?". */
const reportedTo = new RegExp(
  String.raw`(?:\b(?:i (?:(?:just|then|only|also) )*(?:said|asked|told|thought|shouted|went)|(?:${teller}|(?!(?:you|u|i|didn'?t|don'?t|not|to|just|please|can|must|me|and)\b)\p{L}+) (?:(?:just|then|always|only|even|also|keeps?|kept|stood up and|would) )*(?:said|says|say|asked|asks|ask|tells?|told|goes|went|thought|thinks|shouted|wanted to know|asking|wondered))(?: (?:to )?(?:me|him|her|them|us|it|myself|each other|(?:the|my|our|his|her|their) \p{L}+))?[,:]? (?:then|so|well|but|like|and|that|oh|right|look)?[,:]? ?["“‘']?(?=${asks}\b|what's|who's|how's|where's)|(?:\b(?:the|her|his|their|its) (?:\p{L}+ )?|(?:\bhas|(?<!\bi )\bhad|\bwith) (?:one|a|the) )questions?: )`,
  'iu',
)
/** "Can I ask you", "tell me", "I wanted to ask": put to us for all that. */
const putHere =
  /\b(?:(?:can|could|may|let|to|must|should|i'?d like to|i'?ll|i (?:just )?want(?:ed)? to) (?:i |me |we |just )*ask|tell me|you (?:(?:did ?n[o']?t|didnt|never|have ?n[o']?t) )?(?:say|said|ask|asked|tell|told)|i ask (?:you|u)|(?:like|as) i (?:said|asked)|by the way|btw)\b/i
/** Of a thing that somebody reads or pays for, and not of this: "who reads the small print?". */
const ofThings =
  /\bwho (?:\p{L}+ly |even )?(?:reads|sees|hears|checks|pays for) (?:the|a|an|those|that|all those) (?!answers?\b|study\b|survey\b|interview\b|replies\b|results\b|data\b)\p{L}+|^you know (?:how|what|who|when)\b/iu

/** Whether this is a program, is recorded, how long it takes, whose it is, who reads it: where no story answers it, it is put to us. */
const ofThisTalk =
  /\b(?:(?:are|r) (?:you|u) (?:really |just )?(?:an? )?(?:real |actual )?(?:robot|bot|machine|human|person|real|computer|program|ai)|(?:is this|am i talking to|is that) (?:really )?an? (?:real |actual )?(?:robot|bot|machine|human|person|computer|program|ai)|who (?:are you|you are)|(?:is|are|will|do you|does) (?:this|it all|all this|that you|my \p{L}+|you) ?(?:all |being |be )*(?:record\w*|kept|stored|sold|sell\b)|(?:record|store|keep|save|sell|share|do with|happens? (?:to|with)) (?:this|all this|(?:my|our) (?:voice|words|answers?|data|details|name)|what (?:i|we) (?:say|tell|write)|the data)|(?:who|will my \p{L}+) (?:(?:will|can|gets?|get to|gets to|is|are|all) )*(?:reads?|sees?|hears?|gets?|behind|pays? for|paying for|checks?) (?:this|these|all this|what (?:i|we)|my (?:answers?|words|voice)|the (?:data|answers?))(?=\?| (?:say|said|write|tell|then|afterwards|here|and|or)\b)|who gets this|(?:how (?:long|much longer|many (?:more )?(?:questions|minutes))) ?(?=\?|(?:does |will |is )?this\b|are left|do you keep)|what is this (?:all )?for\b)/iu
const thisTalksThings =
  /\b(?:transcripts?|recordings?|tapes?|videos?|audio|notes afterwards|interviews|research|(?:things|stuff|words|notes) (?:that )?(?:i|we) (?:type|write|say|said|tell|told)|this takes?|my (?:words|answers?|data|voice))\b/i
/** They do not tell what was said to it. */
const asksOn =
  /^(?:(?:and|so|but) )?(?:$|(?:i(?:'d| would)? (?:want|need|like|just|have to|must)|because|cos|please|thanks?|sorry|just)\b|[^.]*\?$)/i

/** Relayed to us all the same. */
const ofTheStudy = /\b(?:anonymous|confidential|survey|interview|study|my name|our names?)\b/i
/** It goes on behind the mark: "are you there? my son shouts". */
const goesOn =
  /^(?:and |so )?(?:it|he|she|they|(?:my|the|our) \p{L}+(?: \p{L}+)?) (?:(?:\p{L}+ly|often|always|then|just|sometimes) )?(?:says?|asks?|shouts?|writes?|types?|texts?|yells?)(?: (?:it|that|this|me))?(?=[,.!;]|$| (?:and|but|every|all|to (?:me|him|her|them))\b)/iu

/** "Daddy, are you a robot? That's what I got", "..., says she". */
const gotSaid =
  /^(?:that'?s what (?:i|we) (?:got|heard)|that'?s what (?:he|she|they|my \p{L}+) (?:said|asked)|says? (?:he|she|they|my|the)\b|(?:and )?(?:he|she|they|nobody|everybody) (?:said|told me|answered|asked)\b)/iu

const mostWordsOfTold = 30
/** Each part is held against all that stands behind it: nobody who tells something says it in more. */
const mostParts = 80

interface Part {
  text: string
  rest: string
}

/** The message without them. */
export function withoutTold(flat: string, question: string): string {
  if (!flat.includes('?')) return flat
  const texts = splitAtMarks(flat)
  if (texts.length > mostParts) return flat
  const parts = texts.map(
    (text, at): Part => ({
      text,
      rest: texts
        .slice(at + 1)
        .join(' ')
        .trim(),
    }),
  )
  const isHere = ({ text, rest }: Part) =>
    !text.endsWith('?') ||
    countWords(text) > mostWordsOfTold ||
    ofTheStudy.test(text) ||
    (ofThisTalk.test(text) && asksOn.test(rest) && !isRelayedFromElsewhere(text, rest, question)) ||
    !(
      reported.test(text) ||
      (!putHere.test(text) &&
        (reportedTo.test(text) ||
          (ofThings.test(text) && !(thisTalksThings.test(text) && asksOn.test(rest))))) ||
      goesOn.test(rest.slice(0, 80)) ||
      gotSaid.test(rest.slice(0, 60)) ||
      saysOursAgain(text, rest, question)
    )
  return parts.every(isHere)
    ? flat
    : parts
        .filter(isHere)
        .map(({ text }) => text)
        .join(' ')
}

const isReported = (text: string) => reported.test(text) || reportedTo.test(text)
/** Somebody beside them wants to know it now. */
const askedBesideThem =
  /\bmy \p{L}+ (?:(?:here|beside me|next to me|just|now) )*(?:asks|says|is asking|wants to know|wonders)\b|\bmy \p{L}+ just (?:asked|said)\b/iu
const asksWhatIsSaid = /\b(?:say|says|said|ask|asks|asked|tell|tells|told|question|questions)\b/i
const iAsked = /\bi (?:(?:just|then|also|only) )*(?:asked|said)\b/i

/** Told of another talk, though it would fit this one: "they asked me do you sell my data?", "I asked are you a robot? Please, I only wanted my bill." */
function isRelayedFromElsewhere(text: string, rest: string, question: string): boolean {
  if (!isReported(text) || putHere.test(text)) return false
  if (iAsked.test(text)) return rest !== ''
  return !askedBesideThem.test(text) || asksWhatIsSaid.test(question)
}

/** A question of `piece`, which stands in `whole`, is put to us, and not told of. */
export function asksHere(piece: string, whole: string): boolean {
  const flat = piece.replaceAll('’', "'")
  if (!flat.includes('?')) return true
  const put = withoutTold(whole.replaceAll('’', "'"), '')
  return splitAtMarks(flat).some((text) => text.endsWith('?') && put.includes(text.trim()))
}

/** "What do I use it for? Paying rent mostly." */
function saysOursAgain(text: string, rest: string, question: string): boolean {
  if (!echoing.test(text) || rest === '' || rest.includes('?')) return false
  const ours = new Set(tellingWords(question))
  return tellingWords(text).some((word) => ours.has(word) && !/^(?:how|why)$/.test(word))
}
const echoing =
  /^(?:so |well,? |ok,? )?(?:what|how|why|when|where|who|which)\b[^?]{0,20}\b(?:do|did|am|was|would|have) i\b/i

const behindComma = new RegExp(
  String.raw`(?:[,;–—]| - )\s*(?:(?:and|but|so|or|well),? )*(?=${asks}\b[^.!?]*\?)`,
  'iu',
)
/** Who says how, where or what they do has answered, whatever is asked behind it. */
const tellsOwn =
  /^(?:(?:well|so|oh|um+|yes|no),? )*(?:(?:by|at|from|with|every|each|once|twice|mostly|usually|daily|weekly)\b(?! (?:the way|all|first|respect|what|which|whom)\b)|(?:i|we)(?:'ve| have)? (?!(?:would|want|need|wonder\w*|was|were|am|have|just|do|don'?t|can'?t|cannot|could|think|thought|guess|mean|see|know|hope|wish|like|must|should|may|got|hear\w*|ask\w*)\b)\p{L}+|i(?:'ve| have) (?:been|had|got) (?!(?:a|one|another) (?:question|query)\b)|my (?!(?:god|goodness|dear|friend|love|turn)\b)\p{L}+ (?:\p{L}+ )?(?:is|has|had|does|takes?|got|gets)\b)/iu

/** Longer ones are answers anyhow. */
const mostWords = 60

export function tellsBeforeAsking(flat: string): boolean {
  if (!flat.includes('?') || countWords(flat) > mostWords) return false
  if (tellsOfOwnHealth(flat)) return true
  const [first] = splitSentences(flat)
  const cut = first && behindComma.exec(first.text)
  if (!cut) return false
  const head = first.text.slice(0, cut.index)
  const asked = first.text.slice(cut.index)
  return countWords(head) >= 2 && tellsOwn.test(head) && tells(head) && !ofMeaning.test(asked)
}
