/**
 * How much hangs on what somebody says: what they themselves call the point, what moves them, where it turned, what they
 * did not expect, how they get by; and what is said in passing. By closed classes of words, of no topic: what to ask
 * about is told by how it is said. Pure; English.
 */
import { QuickMemory } from '../../platform/short-memory.ts'
import { splitSentences } from '../../study/lint/text.ts'
import { negated } from './lexicon.ts'

/** They say themselves that this is what counts. */
const point =
  /\b(?:(?:the|my|our) (?:very |only |one |single )*(?:main|real|big|biggest|honest|whole|key|important|worst|best|hardest|actual|deciding|trickiest|nicest|strangest|sad|annoying|good|bad) (?:\w+ )?(?:thing|reason|point|problem|issue|part|bit|one|trouble|difference|worry|question|story)|the (?:thing|point|trouble|problem|truth|reason) (?:is|was|being|i|we)\b|if i(?:'?m| am) (?:really |being |quite )?honest|(?:that|this|it)(?:'?s| is| was) (?:really |just |exactly )?what (?:really )?(?:got|gets|did|does|bothers?|bothered|matters?|annoy\w*|hurts?|makes|made|decided|settled|sold|convinced|put) (?:me|us|it)\b|what (?:really )?(?:got|gets|bothers?|bothered|matters?|annoy\w*|surpris\w*|str(?:ikes|uck)|worri\w+|upsets?|hurts?|scares?|sold|convinced|amazed|puzzles?) (?:me|us)\b|(?:that|this) (?:did it|settled it|decided it|was it for (?:me|us)|was the (?:last straw|end of it|moment|turning point))|more than any(?:thing| of it)|most of all|above all|first and foremost|(?:the|a) reason (?:that )?(?:i|we|why)\b|(?:he|she|it|they)(?:'s|'re| is| are| was| were) the reason\b|(?:is|was|'s) (?:really )?the (?:whole )?point\b|(?:it|this)(?:(?:'s| is) about (?!\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|half|an?|the same)\b)|(?:'s| is| was) (?:really|all|mostly|mainly) about\b)|it(?:'s| is| was) (?:the )?being\b)/
/** What was said just before is the point. */
const pointsBackAt =
  /^(?:and |but |so |well )?(?:that|this|thats)(?:'?s| is| was|,)? (?:really |just |exactly |honestly )?(?:(?:what|why) (?:really )?(?:got|gets|did|bothers?|bothered|annoy\w*|matters?|hurts?|made|decided|i (?:left|stopped|stayed|chose|quit|pay|paid))|the (?:main|real|whole|big|important|worst|best|sad|annoying) \w+|it for me|did it|settled it|the (?:last straw|moment|point|truth)|where it)|^that (?:did it|settled it|was it for me)|^that (?:really )?(?:got|bothered|annoyed|hurt|upset|surprised|worried|stuck with) (?:me|us)\b/
const moving =
  /\b(?:drives? (?:me|us) (?:\w+ )?(?:mad|crazy|nuts|insane|bonkers|up the wall|round the bend|potty|spare)|hat(?:e|ed|es)|loath\w*|can(?:'t|not) stand|scar(?:ed|es|y|ing)|frighten\w*|terrif\w*|disgust\w*|furious|angry|annoy\w*|frustrat\w*|madden\w*|infuriat\w*|worr(?:y|ied|ies|ying)|cr(?:ied|ying)|tears|lonely|asham\w*|embarrass\w*|humiliat\w*|proud|relie(?:f|ved)|exhaust\w*|dread\w*|panic\w*|heartbr\w*|horr\w+|awful|terrible|nightmare|ridiculous|useless|pointless|hopeless|fed up|sick of|treated (?:like|as)|like a (?:mug|fool|idiot|criminal|child|number|fraud)|sneak\w*|cheat\w*|insult\w*|unfair|rude\w*|guilt\w*|stupid|afraid|lov(?:e|ed) (?!to\b)|thrill\w*|wonder(?:ful| why)|overwhelm\w*|stress\w*|stuck|helpless|ignored|let down|on my own|nobody (?:called|came|asks?|asked|spoke|told|knew|knows|cares?|cared|listens?|helped|would)|no one (?:called|came|asks?|asked|spoke|told|knew|knows|cares?|cared|listens?|helped|would)|trust\w*|couldn't sleep|didn't sleep|meaning\w*|lifeline|saved me|a shock|panick\w*|confus\w*|wrong|struggl\w*|lost (?:all|my|the will))\b/
const turning =
  /\b(?:gave up|giv(?:e|ing) up|stopped|cancel+ed|quit|left (?:the|my|it|them|because)|leaving|switched|changed (?:my|our|the)|decided|realis\w+|realiz\w+|never again|since then|from then on|from (?:that|this) (?:day|moment)|no longer|ever since|used to|turned (?:down|out|into)|refus\w+|made (?:my|our) mind up|handed (?:in|my)|it hit me|dawned on|until (?:one|the) day|for good|the (?:moment|day) (?:i|we|that|it))\b/
const unexpected =
  /\b(?:surpris\w*|didn't expect|never (?:thought|expected|imagined)|wasn't expecting|hadn't expected|turn(?:s|ed) out|to my|shock\w*|strange(?:ly)?|odd(?:ly)?|weird\w*|funnily enough|the opposite|instead of|even though|not even|against all)\b/
const getsBy =
  /\b(?:so (?:now |then )?(?:i|we) (?:now |just |always |never |don't |have to |had to |end up |ended up |started )|so now\b|end(?:s|ed)? up|instead\b|work ?around|by hand|on paper|print(?:s|ed)?\b|(?:set|keep|kept|made|make) (?:\w+ )?(?:alarms?|a list|lists|notes?|my own|our own)|my own way|behind (?:their|his|her) backs?|myself\b|double.?check\w*|have to (?:\w+ )?(?:again|twice|everything|myself))\b/
/** What failed, was refused or had to be done. */
const failing =
  /\b(?:(?:did|do|does|would|wo|ca|could|have|has|had)n't (?:\w+ )?(?:work|let|show|turn|come|answer|listen|help|tell|get|have|allow|fit|open|load|say|know|see|find|call|reply|believe|care|want|done|been)\w*|not (?:done|been|allowed|able|enough)|declined|refused|broke\w*|fail\w*|missing|stuck|charged (?:me|us)|logs? (?:me|you|us) out|forg[eo]t\w*|had to|have to|nearly|almost|by mistake|ran out|never show\w*|takes? (?:ages|forever)|half of (?:it|them|what)|no reason)\b/
const harm =
  /\b(?:hurt\w*|bruis\w+|burn(?:s|ed|t)|on fire|fire to|fell|came off|crash\w*|danger\w*|injur\w+|accident|bled|broke (?:my|his|her)|ill|sick|unsafe|nearly (?:gave|killed|lost|fell|missed|gave up))\b/
/** An image of their own. */
const image =
  /\b(?:like (?:a|an|being|someone|somebody|having|talking|living|waiting|walking|i'd|it was|i was|my)|as if|as though)\b/
const wanting =
  /\b(?:i miss|we miss|i(?:'d| would) (?:have )?(?:pay|paid|stay\w*|follow\w*|rather|love|give)|i (?:really )?(?:want|wish)\b|fussier|pickier|too (?:much|late|slow|long|expensive|hard|many|small|big|old)|not worth|worth (?:it|every))/
const absolute = /\b(?:only|never|nobody|no one|not once|every single|nothing|always|all of (?:us|them))\b/
/**
 * What nobody did, a rule with its price, what holds on paper only, a hint that is not spelled out, and what they would never do again: said in
 * few plain words, and more often than not the finding.
 */
const telling =
  /\b(?:nobody|no ?one|none of them)(?:'s| has| had| is| was| will| would)?(?: (?:ever|even|really|actually|once|else))? (?:said|says?|ask(?:s|ed)?|told|tells?|explain(?:s|ed)?|reads?|looks?|looked|checks?|checked|answers?|answered|warn(?:s|ed)|mention(?:s|ed)|notic(?:es|ed)|repl(?:ies|ied)|shows?|showed)\b|\bif (?:you|we|i) (?:don't|do not|can't|won't|miss|say no|complain|refuse)\b.{0,60}\b(?:less|lose|loses|lost|goes to|gone|fined?|charged?|punish\w*|out)\b|\b(?:who|whoever|anyone who|those who) (?:says? no|complains?|refuses?|speaks? up)\b|\b(?:on paper|in theory|officially|technically|in principle|in (?:the |our |my )?contract)\b(?! (?:and|but) (?:online|digital))|\b(?:and |but )?yes,? i know\b|\bi(?:'d| would)(?: have)? never\b.{0,60}\bagain\b/
/** A word put in quotation marks or held against another: what they call it. */
const ownTerm = /(?:^|\s)['‘“"]\p{L}[^'’”"]{2,30}['’”"]/u

const hedged =
  /\b(?:i (?:think|guess|suppose|reckon)|maybe|perhaps|probably|sort of|kind of|or so|or something|i don't know|not sure)\b/
const amount =
  /[£$€]|\b\d+(?:[.,]\d+)?(?: ?(?:k|quid|euros?|pounds?|dollars?|percent|%|hours?|minutes?|weeks?|months?|years?|miles?|km|times))?\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand) (?:\w+ )?(?:hours?|minutes?|days?|weeks?|months?|years?|miles?|times|quid|pounds?|euros?|in total)\b/
const comic =
  /\b(?:not joking|joking|kidding|laugh|lol|haha\w*|no word of a lie|bless (?:him|her|them)|lmao)\b|[😂🤣😄😆😜]/u
const setting =
  /^(?:\w+ )?(?:it|that|this|which) (?:was|is) (?:a |an |the |in |on |about |around )?(?:\w+ )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^(?:it|that) was (?:in |about |around |back in )?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|last|this)\b|^(?:i|we) (?:was|were|am|are|live|work|teach|got there|sat|set off|drove|flew|came|went)\b|^(?:i'm|we're) (?:a|an|on|in|at|the|\d)\b|^(?:my|our) (?:\w+ )?(?:wife|husband|son|daughter|brother|sister|mum|mom|dad|kids|mother|father|partner|name|boss|neighbou?r)\b/
const passing =
  /^(?:oh|also|plus|by the way|btw|anyway|apart from that|otherwise|other than that)\b|\bby the way\b|^(?:and |but )?(?:the|it|that|they|she|he)(?:'s| is| was| were| are) (?:very |quite |rather |really |so )?(?:nice|fine|ok|okay|polite|good|lovely|alright|first class)\.?$/

/** Of somebody beside them, and nobody's doing of their own: "then my kid drew a face on it". */
const beside =
  /^(?:(?:and|but|so|then|also|my|our|his|her|the|a|one of (?:my|our|the)) )*(?:he|she|kid|kids|son|daughter|wife|husband|boyfriend|girlfriend|mum|mom|dad|mother|father|sister|brother|neighbou?r|cousin|nephew|niece|uncle|aunt|grandson|granddaughter|baby|toddler|dog|cat)s?\b(?!['’]s)/
const own = /\b(?:i|me|my|we|us|our|i'm|i've|we're)\b/
const weather =
  /\b(?:it|the weather|the sun|the rain) (?:was|is|had|has|were|started|kept)?(?: \w+)? ?(?:rain\w*|snow\w*|sunny|windy|pour\w*|boiling|freezing|hot|shining|drizzl\w*)\b/

const leftAlone =
  /\b(?:nobody|no one|no-one) (?:\w+ )?(?:came|rang|called|answered|told|helped|asked|knew|spoke|was)\b|\bwrong\b/

/** What a piece tells of by how it is said, so that what is asked about it fits. */
export type Sign = 'workaround' | 'trouble' | 'turn' | 'surprise'

export function signsOf(words: string): ReadonlySet<Sign> {
  const flat = plainly(words)
  const holds: Record<Sign, boolean> = {
    workaround: getsBy.test(flat),
    trouble: failing.test(flat) || harm.test(flat) || leftAlone.test(flat),
    // "It was never decided": there it did not turn.
    turn: turning.test(flat) && !negated.test(flat),
    surprise: unexpected.test(flat),
  }
  return new Set((Object.keys(holds) as Sign[]).filter((sign) => holds[sign]))
}

/**
 * About -0.5 to 0.8: above nothing where something hangs on it, below where it is said in passing. `after` is the sentence
 * that follows: "That's what got me" is said of this one.
 */
export function stakesOf(words: string, after = ''): number {
  const isPointed = after !== '' && isPointedBackAt(after)
  return (isPointed ? stakesOfPointed : stakes).get(words, (said) => weigh(said, isPointed))
}

/** Each later turn of an interview looks at the same sentences again. */
const stakes = new QuickMemory<number>({ most: 2048 })
const stakesOfPointed = new QuickMemory<number>({ most: 512 })

function weigh(words: string, isPointed: boolean): number {
  const flat = plainly(words)
  const isPoint = point.test(flat) || isPointed
  const up =
    (isPoint ? 0.45 : 0) +
    (moving.test(flat) ? 0.25 : 0) +
    (turning.test(flat) ? 0.2 : 0) +
    (unexpected.test(flat) ? 0.2 : 0) +
    (getsBy.test(flat) ? 0.15 : 0) +
    (failing.test(flat) ? 0.15 : 0) +
    (harm.test(flat) ? 0.2 : 0) +
    (image.test(flat) ? 0.15 : 0) +
    (wanting.test(flat) ? 0.15 : 0) +
    (absolute.test(flat) ? 0.08 : 0) +
    (telling.test(flat) ? 0.25 : 0) +
    (ownTerm.test(words) ? 0.15 : 0)
  const down =
    (hedged.test(flat) && !isPoint ? 0.15 : 0) +
    (amount.test(flat) ? 0.12 : 0) +
    (comic.test(flat) ? 0.4 : 0) +
    (setting.test(flat) && !isPoint ? 0.15 : 0) +
    (passing.test(flat) ? 0.2 : 0) +
    (beside.test(flat) && !own.test(flat.replace(/^(?:\w+ ){0,2}?(?:my|our) /, '')) && !isPoint ? 0.15 : 0) +
    (weather.test(flat) && !isPoint ? 0.15 : 0)
  return Math.min(0.8, up) - Math.min(0.5, down)
}

function isPointedBackAt(after: string): boolean {
  return pointsBackAt.test(plainly(after))
}

/** They call it the point in so many words. */
export function isPoint(words: string): boolean {
  return point.test(plainly(words))
}

/** It moves them, for good or ill. */
export function isMoving(words: string): boolean {
  return moving.test(plainly(words))
}

/** As most write it, whatever was typed: "didnt", "thats". */
function plainly(words: string): string {
  return words
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\b(do|does|did|is|are|was|were|have|has|had|ca|wo|would|could|should)nt\b/g, "$1n't")
    .trim()
}

/** The sentence that follows a place of the answer; empty where none does. */
export function sentenceAfter(answer: string, end: number): string {
  return splitSentences(answer).find((each) => each.start >= end)?.text ?? ''
}
