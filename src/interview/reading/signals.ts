/**
 * Small things in an answer that each call for a follow-up of their own: a feeling they named, a comparison without its
 * other side, an amount that could be any amount, somebody with a part in it, a procedure, a value. Places only; what
 * to do about them is decided elsewhere (`techniques/`).
 */

import type { Place } from './phrases.ts'
import { isPrivate, nobodyKnows } from './private.ts'

export type Measure = 'frequency' | 'amount' | 'duration'

export interface Signal extends Place {
  kind: 'feeling' | 'comparison' | 'quantity' | 'person' | 'process'
  measure?: Measure
}

const feelingWords =
  'afraid|angry|annoyed|anxious|ashamed|bored|calm|cheated|confused|disappointed|discouraged|embarrassed|excited|exhausted|frustrated|furious|guilty|happy|helpless|hopeful|ignored|impatient|insecure|irritated|lonely|lost|nervous|overwhelmed|panicked|pleased|proud|reassured|relieved|resentful|sad|scared|shocked|sceptical|skeptical|stressed|stuck|stupid|surprised|suspicious|tense|tired|torn|uncomfortable|uneasy|unhappy|unsure|upset|worried'

/** A word or two that name how they feel. */
export function isFeelingWord(text: string): boolean {
  return new RegExp(`^(?:(?:a bit|very|so|really|quite|pretty|rather|just) )*(?:${feelingWords})$`, 'i').test(
    text,
  )
}

/** Only of themselves and as their main point: "I was nervous", not "when I'm unsure", and not "happy to help". */
const feelings = new RegExp(
  `(?<!\\b(?:when|whenever|if|that|because|unless|where|how|than|not) )\\b(?:i|we)(?:'m|'re| am| are| was| were| feel| felt| get| got| became| become| end up| ended up) (?:(?:a (?:bit|little)|very|so|really|quite|pretty|rather|too|always|often|just|more|still|kind of|sort of|feeling) )*(${feelingWords})\\b(?! (?:to|enough)\\b)`,
  'gi',
)
const compared =
  '((?:(?:much|far|a lot|a bit|way|even|so much) )?(?:better|worse|faster|slower|easier|harder|cheaper|quicker|safer|simpler|smoother|clearer|bigger|smaller|longer|shorter|(?:more|less) (?:efficient|reliable|expensive|useful|accurate|convenient|comfortable|productive|personal|creative|difficult|complicated|time-consuming|professional|consistent|flexible|work)))'
const comparisons = new RegExp(
  String.raw`\b(?:is|are|was|were|it's|they're|feels|felt|works|worked|became|looks|sounds) ${compared}\b`,
  'gi',
)
/** "They make my work easier.": said of a thing of theirs, and then no more. */
const madeSo = new RegExp(
  String.raw`\b(?:makes?|made) (?:(?:my|our|the) (?:[a-z]+ )?[a-z]+|things|life) ${compared}(?=[.,;!]|$| (?:and|but)\b)`,
  'gi',
)
const hasOtherSide =
  /\b(?:than|compared|comparison|versus|vs|unlike|instead|used to|before (?:that|it|this|then)|as opposed)\b/i

const quantities: { pattern: RegExp; measure: Measure }[] = [
  {
    measure: 'duration',
    pattern:
      /\b(a (?:long )?while|(?:a|for a|such a) long time|for ages|ages|hours and hours|(?:for )?hours|some time ago|forever|a lot of (?:my |our )?time|too much time|so much time)\b/gi,
  },
  {
    measure: 'frequency',
    pattern:
      /\b(?:i|we)(?:'ve| have|'m| am|'re| are)? ((?:quite |very |pretty |too |so )?often|sometimes|occasionally|regularly|frequently|rarely)\b/gi,
  },
  {
    measure: 'amount',
    pattern:
      /\b(a (?:lot|ton) of (?:money|people|work|emails|calls|messages|hours|effort|changes|errors|mistakes)|(?:so|too|very) many [a-z]+|too much (?:money|work)|tons of [a-z]+|a huge (?:amount|number) of [a-z]+)\b/gi,
  },
]
const persons =
  /\b((?:my|our) (?:manager|boss|supervisor|director|team|colleagues?|co-?workers?|husband|wife|partner|spouse|boyfriend|girlfriend|mother|father|mum|mom|dad|parents|sister|brother|son|daughter|kids|children|family|friends?|flatmates?|roommates?|neighbou?rs?|clients?|customers?|assistant|accountant|it department|legal team|employees?|staff))\b(?= (?:also |always |often |usually |really |never |just )?(?:is|was|are|were|has|have|had|told|tells?|asks?|asked|wants?|wanted|says?|said|thinks?|uses?|used|does|did|makes?|made|decide[sd]?|encourages?d?|insist(?:s|ed)?|expect(?:s|ed)?|helps?|helped|prefers?|took|takes?|sees?|saw|found|feels?|felt|likes?|liked|hates?|hated|gave|gives?|showed|shows?|got|gets?|bought|pays?|paid)\b)/gi

const processes =
  /(?<=\b(?:have|has|follow|using|use|built|developed|is|it's|of|in|part of|about|through) (?:all )?)((?:my|our) (?!thought\b)(?:[a-z]+ )?(?:process|workflow|routine|procedure|ritual))\b(?! (?:is|was|has|with|without|faster|more|better))/gi

/** What matters stands there long before; a pasted book is not read to its end. */
const charactersRead = 6_000
const mostSignals = 12

/** In the order in which they stand. `answer` has straight quotes, so that offsets stay true. */
export function findSignals(answer: string): Signal[] {
  const text = answer.slice(0, charactersRead)
  return [
    ...matches(text, feelings, 'feeling'),
    ...[comparisons, madeSo]
      .flatMap((pattern) => matches(text, pattern, 'comparison'))
      .filter((place) => !hasOtherSide.test(sentenceAround(text, place))),
    ...quantities.flatMap(({ pattern, measure }) =>
      matches(text, pattern, 'quantity')
        .filter(
          (place) =>
            /\b(?:i|we|i'm|i've|me|us|my|our)\b/i.test(sentenceAround(text, place)) &&
            !isNumbered(text, place),
        )
        .map((place) => ({ ...place, measure })),
    ),
    ...matches(text, persons, 'person'),
    ...matches(text, processes, 'process'),
  ]
    .sort((a, b) => a.start - b.start)
    .slice(0, mostSignals)
}

function matches(text: string, pattern: RegExp, kind: Signal['kind']): Signal[] {
  return [...text.matchAll(pattern)].map((match) => {
    const start = match.index + match[0].lastIndexOf(match[1]!)
    return { kind, start, end: start + match[1]!.length }
  })
}

function sentenceAround(text: string, { start, end }: Place): string {
  const from = Math.max(0, ...['.', '!', '?', '\n'].map((stop) => text.lastIndexOf(stop, start) + 1))
  const rest = text.slice(end).search(/[.!?\n]/)
  return text.slice(from, rest === -1 ? text.length : end + rest)
}

/** A number in the same sentence says how much it is. */
function isNumbered(text: string, place: Place): boolean {
  return /\d|\b(?:once|twice|daily|weekly|monthly|every (?:day|week|month|morning|evening|night))\b/i.test(
    sentenceAround(text, place),
  )
}

/** What people strive for in itself: where a chain of reasons ends (Rokeach 1973; Reynolds & Gutman 1988). */
const values =
  /\b(?:peace of mind|freedom|independence|independent|security|feel(?:ing)? safe|safety|self-?respect|respect|trust|honesty|fairness|belonging|my family|time (?:with|for) my|being there for|health(?:y)?|happiness|happy life|pride|proud|achievement|accomplish(?:ed|ment)|in control|control over|enjoy(?:ment)? (?:of )?life|quality of life|my values|integrity|who i am|meaning(?:ful)?|purpose|responsib(?:le|ility)|recognition|balance in)\b/i

export function namesValue(text: string): boolean {
  return values.test(text)
}

/** They take back what they just said or said before. */
const changesMind =
  /\b(?:please correct that|excuse me,? i must (?:say|correct)|i must (?:correct|say again|take back)|ignore that|goodness,? no|hmm*,? no|is not quite right|hang on|forget (?:that|what i said)|i take (?:that|it) back|i(?:'ve| have) gone back on|i take that|correction:|no,? (?:that(?:'s| is) wrong|hang on|wait|hold on)|sorry,? (?:no|not)|rather,? i mean|i mean,? no|on second thoughts?|(?:scratch|strike|scrap) that|let me (?:correct|rephrase|restate|change)|(?:can|could|may) i (?:change|correct|take back)|(?:i )?(?:changed|change|change d|have changed) my mind|(?:now that i|come to|when i|now i|if i|but) (?:really )?think(?:ing)? (?:of|about) it|thinking about it (?:while|now|again)|actually,? no\b|wait,? no|sorry,? i meant|that(?:'s| is| was) not (?:right|true|what i meant)|i was wrong|(?:i )?tell a lie|what am i saying|make that|i may as well (?:say|admit)|i said \w+(?: \w+)? (?:because|but|before)|\w+ is (?:too )?strong\b|ok(?:ay)?,? so not nothing|(?:i|we) (?:don'?t|do not) (?:actually|really) want|no,? not \w+,? (?:is|it'?s|it was|but))|(?:^|[.!?] ?)(?:well|ok|okay|hm+|oh|mh)[,.]? no\b|\. no[.,] no\b/i

export function takesBack(text: string): boolean {
  return changesMind.test(text)
}

const opening = 6
const ofEarlier =
  /\b(?:(?:what|when|as|that) i (?:said|told you|wrote)|i (?:said|told you|wrote)|earlier|before that|my (?:first|last|earlier) (?:answer|reply))\b/i

/** The words stand at the beginning, before anything else was said, or name what was said before. */
export function takesBackEarlier(text: string): boolean {
  const match = changesMind.exec(text)
  return match !== null && (match.index <= opening || ofEarlier.test(text)) && !isOfTheMoment.test(match[0])
}
/** "Hang on": said to nobody. */
const isOfTheMoment = /^(?:hang on|excuse me|(?:well|ok|okay|hm+|oh|mh)[,.]? no)$/i

const aboutWhatWasSaid =
  /\b(?:said|actually|wrong|instead|correct (?:that|this|it|my)|correction|chang\w+|meant|mistake|forgot|sorry|wait|earlier|before|rather|really|i mean|no)\b/i

/** A word that goes with taking something back stands in it: what a sentence vector alone takes for that needs one. */
export function mayTakeBack(text: string): boolean {
  return aboutWhatWasSaid.test(text)
}

/** Where the last such words end; 0 where nothing is taken back. */
export function takenBackUntil(text: string): number {
  const flat = text.replaceAll('’', "'")
  const all = [...flat.matchAll(new RegExp(changesMind.source, 'gi'))]
  const last = all.at(-1)
  return last ? last.index + last[0].length : 0
}

const pausing =
  /\b(?:(?:look|sorry|anyway|right|oops|hang on)[,.:]? (?:the|my|our|a) [^.!?]{2,30}(?:just |has |have |is |are |'s )*(?:turned up|arrived|just come in|calling me|ringing|crying|at the door|waiting for me)|(?:happy to|i can|i could|i'?ll|let'?s|maybe) (?:do|finish|answer|continue|carry on with) (?:the (?:other|rest|remaining)[^.!?]{0,25}|it|this) (?:another|some other) (?:day|time)|back in (?:a |\d)|be right back|brb|hold on(?! (?:the|to|my|our|a|it)\b)|just a (?:sec|second|minute|moment)|one (?:sec|second|moment)\b|(?:come back|write|continue|go on|do (?:this|it|the rest)|finish)(?: (?:to (?:this|it|you)|with (?:this|it)|this|it))? (?:later|tomorrow|tonight|in a bit|another time)|think about the rest|(?:battery|phone)(?: is)? (?:at )?(?:\d+ ?%|dying|almost (?:dead|empty)|low))|^(?:(?:just|only|one|a|for|in|please|ok|okay|sorry|yes)[ ,]+)*moment[.! ]*$|\b(?:(?:wait|pause|stop|hold on|hang on|step away|(?:need|take|have) a break)|give me|bear with me|excuse me|(?:be|am|'m|right) (?:back|with you))(?: \w+){0,3} moment[.! ]*$|\b(?:someone|somebody|customer|the kid|the baby|the boss|my boss)(?:'s| is)? (?:at the door|calling|crying)\b|^customer in\b/i

export function wantsPause(text: string): boolean {
  return pausing.test(text)
}

const comingBack =
  /\b(?:can|could|may|shall) i (?:please )?(?:come back|carry on|go on|continue|finish|do the rest)(?: (?:to|with) (?:this|it|that|you))?(?: (?:later|tonight|tomorrow|another (?:time|day)|after (?:work|lunch|dinner)|in the (?:morning|evening)))/i

const asking =
  /\b(?:can|could|may|shall|might) (?:i|we|you) (?:please |just |maybe )*(?:pause|take (?:a |five\b)(?:(?:short|quick|little) )?(?:break|pause|rest)?|have a (?:(?:short|quick|little) )?(?:break|pause|rest)|stop for a (?:moment|minute|bit|second))\b(?! (?:the|my|our|it|them|\w+ing)\b)/i
/** Nothing else is said: "I need a break." */
const needsBreak =
  /^(?:(?:sorry|ok(?:ay)?|please|i think|oh|right|so|but|hm+|well)[,. ]+)*(?:i|we)(?: (?:just|really|think i))? ?(?:need|want|could (?:do with|use)|would like|'?d like|must have|have to have|have to take|need to take|must take) (?:a |to (?:take|have) a )(?:(?:short|quick|little|small) )?(?:break|pause|rest)(?:,? (?:now|please|here|first|for (?:a (?:bit|moment|minute|while)|now)))*[.! ]*$/i

/** Put to the program as a question: clear in a message of any length. */
export function asksToComeBack(text: string): boolean {
  return comingBack.test(text) || asking.test(text) || needsBreak.test(text.trim())
}

const grave =
  /\b(?:(?:he|she|who|husband|wife|partner|mother|father|mum|mom|dad|son|daughter|brother|sister|friend|grandm\w+|grandf\w+|aunt|uncle|dog|cat|pet|horse|baby)\b.{0,25}\b(?:died|passed(?: away)?|is dead)|i(?:'m| was| am| have been) (?:just |recently )(?:a )?widow(?:er|ed)|dead (?:cat|dog|pet)|(?:his|her|(?:husband|wife|partner|mother|father|mum|mom|dad|son|daughter|brother|sister|friend)(?:'s)?) funeral|put (?:her|him|it|them) (?:down|to sleep)|(?:a|the|my|his|her) stroke|cancer|chemo\w*|miscarriage|terminally)\b/i

export function isGrave(text: string): boolean {
  return grave.test(text) && !/\b(?:sounds?|looks?|feels?) like\b/i.test(text)
}

/** Points at something they see: "the one on the left". */
const pointing =
  /\b(?:(?:the|that|this) (?:one|thing|part|bit|(?:other|last) (?:one|thing|part|bit))(?: (?:on|at|in) (?:the )?(?:top|bottom|left|right|middle|corner|end|beginning))?|(?:on|at) the (?:top|bottom|left|right)|in the (?:middle|corner)|up there|down there)\b/i

export function findPointing(text: string): Place | null {
  const match = pointing.exec(text)
  return match ? { start: match.index, end: match.index + match[0].length } : null
}

/** Against the interview itself, not against what it is about. */
const fedUp =
  /\b(?:already (?:answered|said|told|filled in|done) (?:this|that|it|all (?:of )?this)\b[^.!?]{0,80}\b(?:surveys?|e-?mails?|forms?|questionnaires?|phone|calls?|colleagues?|last (?:time|week|month|year))|(?:stop|quit) asking|stupid (?:question|questions|interview|bot|machine|program)|(?:dumb|pointless|ridiculous|idiotic|annoying) (?:question|questions|interview|survey|bot)|waste of (?:my )?time|how many times|this is (?:ridiculous|annoying|stupid|pointless|getting (?:old|annoying|ridiculous))|leave me alone|(?:taking|takes|took|going) (?:way |much |far |so )?(?:too )?(?:long|longer)\b.{0,30}(?:promised|said|minutes|than)|are you (?:even )?(?:listening|reading)|you(?:'re| are) not (?:listening|reading)|wtf|for (?:god|fuck)'?s sake|fuck (?:off|you|this)|piss off)\b|(?:^|[.!,] )(?:please |just |oh )*shut up\b/i

export function isFedUp(text: string): boolean {
  return fedUp.test(text)
}

const askedAgain =
  /\b(?:already (?:answered|told|said|filled (?:this|it) (?:in|out)|done) (?:this|that|it|all (?:of )?this|you)|(?:second|third|fourth|fifth|tenth|hundredth|\d+(?:st|nd|rd|th)) time|asked (?:me |us )?(?:that|this|it|the same|already)|(?:keeps?|kept|everyone|everybody|every \w+|all of you) ask(?:s|ing)?\b|the same (?:\w+ )?(?:questions?|thing|rubbish|again)|(?:asking|answer(?:ing|ed)?|being asked|answered) (?:\w+ ){0,3}(?:again|already|the same|questions)|how many times)\b/i

/** That they are asked what they were asked before, here or by others. */
export function isAskedAgain(text: string): boolean {
  return askedAgain.test(text)
}

const confidential =
  /\b(?:(?:told|asked|begged) me not to (?:say|tell|mention|talk)|you (?:never|didn'?t) hear(?:d)? (?:it|this|that) from me|does(?:n'?t| not) want (?:it|that|this) (?:known|to get out|to come out)|sworn to secrecy|haven'?t told (?:a soul|anyone|anybody)|not (?:really )?mine to tell|between (?:us|you and me)|(?:don'?t|do not|please don'?t) (?:tell|write|repeat|mention|quote|put (?:that|this|it))|(?:must|may|should|can)(?: ?not|n'?t) know|(?:is|are)(?: ?not|n'?t) to know|(?:has|have) no idea (?:lol|about|that|of)|has no idea$|not sup+osed to (?:know|leave|tell|be|say)|keep (?:it|this|that) (?:quiet|secret|to (?:yourself|ourselves|you))|kept quiet|in confidence|confided|secretly|behind (?:his|her|their|my) back|would lose (?:the|his|her|their) (?:job|post|licen[cs]e)|officially (?:it'?s|it is|he|she)|off the record|please (?:do )?not (?:to )?tell|(?:parents|husband|wife|family|boss) (?:do |does )?not know|(?:hold|held|bite|bit) my tongue|(?:i|we) (?:said|say) nothing|(?:won't|wouldn't|will not) (?:say|tell) (?:a word|anyone|anybody|more)|promised not to|hush|blind eye|so that stays|does(?: ?not|n'?t) know (?:that|i think|about)|please leave (?:that|this|it) out|(?:nobody|no one|none of them)(?: else)? (?:has |have |had )?(?:ever )?(?:clocked|noticed|knew|found out|caught on|suspects?)\b|(?:his|her|their) (?:own )?\w+ (?:does(?: ?not|n'?t)|do(?: ?not|n'?t)|did(?: ?not|n'?t)|must(?: ?not|n'?t)) know\b(?! (?:how|what|where|why|if|whether|which|when|who|me|you|much|about the|the)\b)|(?:wife|husband|girlfriend|boyfriend|mum|mom|dad|boss|management|partner|family) (?:thinks|does(?: ?not|n'?t) know|has no idea|mustn'?t))\b/i

const somebody =
  /\b(?:he|she|he's|she's|his|her|him)\b|\b(?:my|our|the|a|one of (?:my|our|the)) (?:\w+ )?(?:colleague|boss|manager|friend|mate|flatmate|roommate|neighbou?r|sister|brother|mother|father|mum|mom|dad|son|daughter|husband|wife|partner|girlfriend|boyfriend|cousin|aunt|uncle|teacher|coach|client|customer|guest|patient|tenant|landlord|lad|girl|boy|woman|man|guy)s?(?:'s)? \w+|\b(?:mr|mrs|ms|dr)\.? [a-z]/i
const named =
  /(?<![.!?] |^)\b[A-Z][a-z]{2,}(?:'s)? (?:is|was|has|does|did|takes|comes|had|goes|went|said|says|doesn't|isn't)\b/

/** Somebody else does or is something in it. */
export function speaksOfOthers(text: string): boolean {
  return somebody.test(text) || named.test(text)
}

/** "Don't tell anyone", where nobody else is in it: a way of speaking. */
const waySpoken =
  /\b(?:(?:so|but|and|just|please),? )*(?:don'?t|do not) tell (?:anyone|anybody|a soul|my \w+|him|her|them|on me)\b/gi

/** Told of somebody else under the seal of secrecy. */
export function isConfidential(text: string): boolean {
  const said = speaksOfOthers(text) ? text : text.replace(waySpoken, '')
  return confidential.test(said) || (nobodyKnows.test(text) && isPrivate.test(text))
}

const upset =
  /\b(?:shame on (?:you|them)|unbelievable|sick of|shove it|how dare|disgusting|outrageous|a disgrace|you people|and now you|(?:who|what kind of \w+) (?:thinks|does|comes up)|put that in your|furious|fed up|had it with|what a joke)\b|!!|\?\?!|!\?/i
const shouted = /\b[A-Z]{4,}\b/g

/** By their words and how they are written, not by any measure of a person: two signs, or one that leaves no doubt. */
export function isUpset(text: string): boolean {
  // What they read out in capitals is no shouting of theirs.
  if (/\b(?:says?|reads?|stripe|headline)\b.{0,12}\b[A-Z]{4,}/.test(text)) return false
  const signs = (upset.test(text) ? 1 : 0) + Math.min(2, text.match(shouted)?.length ?? 0)
  return (
    signs >= 2 ||
    /😡|🤬|\b(?:don'?t even start|thieves|an insult|insulting|what (?:sort|kind) of (?:a )?question|robbery|crooks|shame on you|how dare|shove it|sick of (?:answering|being asked|these))\b/i.test(
      text,
    )
  )
}

const heated =
  /!|\b[A-Z]{3,}\b|n't\b|\b(?:not|never|no|nobody|nothing|without|refus\w+|charged|rude|fuck\w*|bloody|damn|shit\w*|crap|hell|you people|you lot)\b|[😠-😡🤬]/u

/** Without any of it a sentence is hardly angry. */
export function isHeated(text: string): boolean {
  return heated.test(text)
}

const joking = /\b(?:just kidding|(?:only|just) joking|jk)\b|😜/i
/** In a few words a laugh is all there is; in more it only goes with them. */
const laughing = /\b(?:lol|haha+|hehe+|rofl|lmao)\b|😂|🤣/i

const winking = /💀|😆|😂|🤣|🙃|😜|😏|🤪|😉|😄|😅(?=.{0,3}$)/u

export function isJoke(text: string, words: number): boolean {
  return joking.test(text) || (words <= 6 && laughing.test(text)) || (words <= 25 && winking.test(text))
}
