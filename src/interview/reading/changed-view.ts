/**
 * Where they put right what they said before, or come round to another view while they tell: "hang on, put every day", "I said never, but
 * at the baker I do", "it isn't the people", "scrap the twice a week". What they say last stands. Strict: a word of what is taken back has to
 * have been said, except where they say so in so many words. Pure; English.
 */
import { rememberingPack } from '../../study/lint/index.ts'
import { contentStems } from '../../study/lint/questions.ts'
import { countWords, type Piece, plain, splitSentences } from '../../study/lint/text.ts'
import type { EarlierTurn } from './contradiction.ts'
import type { Place } from './phrases.ts'

export interface ChangedView extends Place {
  /** The words that they want to stand, exactly; null where they name none. */
  now: Place | null
  /** What they put right was said in an earlier message. */
  isOfEarlier: boolean
  /** The sentences of earlier turns that no longer stand, where it can be told which. */
  gone: readonly (Place & { turn: number })[]
}

/** In so many words, whatever it is about. */
const plainly: readonly RegExp[] = [
  /\bi(?:'ve| have)? (?:gone back on|changed my mind|come round|come right round)\b(?! (?:to|about) (?:them|him|her|the other)\b)/i,
  /\bi(?:'ll| have to| must| should| do)? take (?:that|it|the (?:yes|no|maybe)|what i said|all (?:of )?(?:that|it)) back\b|\bi take the (?:yes|no) back\b/i,
  /^(?:oh,? |ah,? |and |but |sorry,? )*(?:one|a|small|quick) correction\b|\bcorrection: |\b(?:excuse me|sorry),? i must (?:say again|correct)|\bi (?:must|have to|should|want to|need to|would like to|'d like to) correct (?:that|my|myself|what i)\b|\bplease correct that\b/i,
  /\bi(?:'ve| have)? (?:mixed|got|mix) (?:it|that|this|them|those|the two|the days|the names) (?:up|wrong|mixed up|muddled|the wrong way round)\b|\bi (?:say|said|told|tell) (?:you |it |that |this )?wrong(?:ly)?\b(?! (?:thing|word)s? (?:to|at))/i,
  /(?:\bput|\bwrite|^note) (?:that|this)(?: down)? instead\b|(?:^|[.,;!] )(?:just |so |then |ok |please )*put (?:that|this)[.! ]*$/i,
  /\bi was exaggerating(?=[.,!;]|$)|\btell a lie\b|\bfull disclosure\b|\bi may as well (?:say|admit)\b/i,
  /\b(?:i )?(?:don'?t|do not) know why i (?:say|said|put|wrote|told you) (?:that|it|so|i)\b/i,
  /\b(?:no longer |not (?:so )?|n'?t (?:so )?)(?:sure|certain) (?:that )?i (?:do |really |actually |still )*(?:love|like|hate|believe|mean|trust)\b[^.!?]{0,20}\b(?:what i|that|it|them|any ?more|put|said)\b/i,
  /\bi (?:said|told you|wrote|put) [^.,!?]{2,40}[.,]* ?but (?:i (?:don'?t|do not|didn'?t) (?:think (?:that )?i )?(?:really |actually )?mean (?:that|it)|that(?:'s| is| was) (?:not|wrong|more|only))/i,
]

/** `x`: words that must have been said before. */
const pointing: readonly RegExp[] = [
  // "Completely safe was not quite true", "the hour isn't correct", "hate is strong".
  /(?:^|[,.;:–-] |\b(?:so|no|and|but|ok|okay|about the \w+,|maybe|perhaps) )(?:the |my |what i said (?:about|on) )?(?<x>[\p{L}\d'’“”"-]+(?: [\p{L}\d'’“”"-]+){0,3}?) (?:(?:isn'?t|wasn'?t|isnt|wasnt|is not|was not) (?:(?:quite|really|exactly|entirely|strictly|so|actually) )*(?:true|right|correct|accurate|the right word)|(?:is|was) (?:(?:perhaps|maybe|a bit|too|rather) )*(?:strong|big|the wrong word|an exaggeration|exaggerated))(?=[,.;!?]|$| (?:word|though|actually|either|really|is it|was it))/iu,
  // "It isn't the people", "it wasn't the price was it", "its not 5 each".
  /(?:^|[,.;:–-] |\b(?:so|no|and|but|honest|actually|maybe|perhaps|that|back|you|also|before|cos|because|wait) )(?:it|that)(?:'?s not| isn'?t| wasn'?t| isnt| wasnt| is not| was not)(?: (?:really|actually|even|just|about|so much))* (?:the |my |a )?(?<x>[\p{L}\d£$€'’-]+(?: [\p{L}\d'’-]+)?)/iu,
  // "I said train, ...", "I said quiet was the best thing".
  /(?<!\b(?:when|if|what|can|could|would|as|whenever|must|may|should|did|do) )\bi (?:said|told you|put|wrote|called (?:it|them)|suppose i say|say) (?:that )?(?:it (?:was|is) )?["“‘']?(?<x>[\p{L}\d'’-]+(?: [\p{L}\d'’-]+){0,5}?)["”’']?(?=[,.;:…–]| but\b| because\b| though\b| and (?:i|it|that)\b|$)/iu,
  // "Scrap the twice a week thing", "cross out ban", "forget the lab".
  /(?:^|[,.;:–-] |\b(?:so|oh|and|actually|please|then|ok|okay|no) )(?:scrap|cross out|forget|ignore|strike|scratch|drop) (?:the |that |what i said (?:about|on) |my |about )?(?:the )?["“‘']?(?<x>[\p{L}\d'’-]+(?: [\p{L}\d'’-]+){0,3}?)["”’']?(?: (?:thing|bit|part|answer|stuff))?(?=[,.;:!–]|$| (?:i|it|its|it's|they|so|and)\b)/iu,
  // "So not always", "OK so not nothing".
  /\bso (?:it'?s |that'?s |we'?re |i'?m )?not (?:a |the |quite |really |entirely )?(?<x>[\p{L}'’-]+(?: [\p{L}'’-]+)?)(?=[,.;!?]|$| (?:then|after all|is it|really)\b)/iu,
]

/** Said while they think again: with a word of what was said and a yes, a no or a not it is a turn. */
const thinking =
  /\b(?:reading (?:that|this|it) back|now (?:that )?(?:i(?:'m| am)?|im) (?:write|writing|type|typing|read|reading|say|saying|think|put|see|look)\w*\b|com(?:e|ing) to think (?:of it|about it)|(?<!(?:like|of|keep|start|when) )thinking about it(?! like)|now (?:that )?i think about it|put(?:ting it)? like that|on (?:second thoughts?|reflection)|the more i (?:think|type|write|say)|if i(?:'m| am) (?:\w+ )?(?:honest|candid)|hang on(?! to\b)|hold on(?! to\b)|truth be told|but writing that|(?<=\w )after all(?=[.,;!]|$)|mind you|well,? no|hm+)\b|(?:^|[,.;:–-] )actually[,. ]/i
const turning =
  /\b(?:no|not|n'?t|yes|never|do|does|did|would|wouldn'?t|more like|only|after all|isnt|wasnt|dont|doesnt|cant)\b|n'?t\b/i

/** What stands is named: "put every day", "make that a no", "let's say mixed". */
const record =
  /(?<lead>^|[.;:!?–-] |[,.…]+ ?|\b(?:so|then|no|wait|and|hm+|please|kindly|just|ok|okay|hang on|can) )(?:(?:you can |you could |can you |please |kindly |just |better |so |to )*)(?:(?:put|write|note|record)(?: (?:it|that|me|this|us))?(?<down> down)?(?: as)?|make (?:it|that)(?= (?:an? )?(?:yes|no|maybe|\d|half|twice|once)\b)|call it|let'?s say|let us say|say|(?:(?:i(?:'d| would| should) like to )?change|correct) (?:it|that|this|my answer|the answer)(?: \w+)? to) (?:a (?=(?:yes|no|maybe)\b))?(?<mark>["“‘'])?(?<now>[^.,;!?"”“]{2,70}?)["”’']?(?=[.,;!?]|$| (?:lol|haha\w*|please|pls|instead|then|otherwise|but|because|though|and (?=i\b|it\b))\b)/giu
/** What is put somewhere, said to somebody, or told as a doing. */
const noRecord =
  /^(?:the|my|our|your|his|her|their|it|them|that|this|those|these|an?|some|on|in|up|off|out|away|back|down|into|under|over|together|through|to|hello|hi|hey|thank\w*|sorry|goodbye|good|something|anything|nothing (?:to|about|more)|what|which|when|how|why|if|i|we|you|he|she|they|there|less|a lot|all|any|so|like|again|first|before|after|behind|at|next|near|beside|and|do|instead|plainly|simply|more|another|differently|bluntly|work|sure|yourself|myself)\b(?! (?:yes|no|maybe)\b)/i
const mostWordsNow = 9

export function findChangedView(
  text: string,
  { earlier = [], language }: { earlier?: readonly EarlierTurn[] | undefined; language: string },
): ChangedView | null {
  const pack = language.startsWith('en') ? rememberingPack(language) : null
  if (!pack) return null
  const flat = text.slice(0, mostRead).replaceAll(/[’‘]/g, "'")
  const sentences = splitSentences(flat)
  const stemsOf = (words: string) => contentStems(plain(words), pack)
  const views: View[] = earlier
    .filter(({ text: said }) => countWords(said) <= mostWordsOfView)
    .map((turn) => ({
      turn,
      said: wordsIn(turn.text, stemsOf),
      asked: stemsOf(turn.question ?? ''),
      text: plain(turn.text),
    }))
  const viewsOf = (words: string) => {
    const own = [...wordsIn(words, stemsOf)]
    return views.filter(({ said }) => own.some((stem) => said.has(stem)))
  }
  const heldEarlier = (words: string) => viewsOf(words).length > 0
  const recorded = sentences.flatMap((sentence) => {
    const now = recordIn(sentence)
    const before = flat.slice(0, now?.start ?? 0)
    const isMeant =
      now !== null &&
      (now.isSure || thinking.test(before) || isHesitant(before) || plainly.some((each) => each.test(flat)))
    return isMeant ? [{ sentence, now }] : []
  })
  const now = recorded.at(-1)?.now ?? null
  const place = now && { start: now.start, end: now.end }
  for (const sentence of sentences) {
    if (sentence.text.length > longest || isOfOthers(sentence.text)) continue
    const heldHere = (words: string) => {
      if (sentence.start > mostBefore) return false
      const own = [...wordsIn(words, stemsOf)]
      const said = wordsIn(flat.slice(0, sentence.start), stemsOf)
      return own.some((stem) => said.has(stem))
    }
    const isPlain = plainly.some((pattern) => pattern.test(sentence.text))
    const named = pointing.flatMap((pattern) => pattern.exec(sentence.text)?.groups?.x ?? [])
    const isNamed = named.some((x) => heldEarlier(x) || heldHere(x))
    const turned =
      thinking.test(sentence.text) && turning.test(sentence.text)
        ? turnedBy(sentence.text, views, stemsOf)
        : []
    const isThought = turned.length > 0
    const isRecorded = recorded.some((each) => each.sentence.start === sentence.start)
    if (!isPlain && !isNamed && !isThought && !isRecorded) continue
    const isOfEarlier =
      earlier.length > 0 && (isPlain || isThought || named.some(heldEarlier) || (isRecorded && !isNamed))
    const gone = [
      ...named.flatMap((x) => viewsOf(x).flatMap(({ turn }) => sentencesWith(turn, x, stemsOf))),
      ...turned.flatMap(({ turn }) => sentencesWith(turn, sentence.text, stemsOf)),
    ]
    return { start: sentence.start, end: sentence.end, now: place, isOfEarlier, gone }
  }
  return null
}

/** So few characters before it are a view of their own that they turn. */
const mostBefore = 240
const longest = 400
/** What a long answer goes on with is no correction of an earlier one. */
const mostRead = 4000

interface Recorded extends Place {
  /** "Put down", "change that to": nothing else is meant by it. */
  isSure: boolean
}

function recordIn(sentence: Piece): Recorded | null {
  const found = [...sentence.text.matchAll(record)].flatMap((match) => {
    const { now: words = '', mark, down } = match.groups ?? {}
    const now = words.trim()
    const start = sentence.start + match.index + match[0].lastIndexOf(now)
    const isAfresh = /\b(?:no|wait|hang on|actually|no wait|so) (?:put|write)\b/i.test(match[0])
    if (now === '' || countWords(now) > mostWordsNow) return []
    if (mark === undefined && noRecord.test(now) && !(isAfresh && /^(?:my|the|an?) /i.test(now))) return []
    const isOfThings = /\b(?:you|i|we|they|it) can (?:change|correct)\b/i.test(sentence.text)
    const isSure =
      down !== undefined ||
      (/\b(?:change|correct) |\bput (?:me|it)(?: down)? as /i.test(match[0]) && !isOfThings)
    return [{ start, end: start + now.length, isSure }]
  })
  return found.at(-1) ?? null
}

/** Words before it waver. */
const isHesitant = (before: string) =>
  /(?:\b(?:hm+|no wait|wait no|or no|well|actually|although|though|so yes then|so no|not sure|thinking out loud|unless|hang on|scrap|forget|correction|sorry)\b|\.\.\.|…)/i.test(
    before,
  )

const wordsIn = (words: string, stemsOf: (words: string) => ReadonlySet<string>) =>
  new Set([
    ...stemsOf(words),
    ...(words
      .toLowerCase()
      .match(
        /\b(?:\d+|never|always|nothing|nobody|none|everything|everyone|hate|love|one|two|three|four|five|six|ten|once|twice)\b/g,
      ) ?? []),
  ])

/** An earlier answer in so few words that it is a view. */
interface View {
  turn: EarlierTurn
  said: ReadonlySet<string>
  asked: ReadonlySet<string>
  text: string
}

/** Those of which it names what was said, and that the other way round. */
function turnedBy(
  sentence: string,
  views: readonly View[],
  stemsOf: (words: string) => ReadonlySet<string>,
): View[] {
  const own = wordsIn(sentence, stemsOf)
  return views.filter(({ said, asked, text }) => {
    const isReply = countWords(text) <= mostWordsOfReply && isYesOrNo.test(text)
    const held = isReply ? new Set([...said, ...asked]) : said
    return [...own].some((stem) => held.has(stem)) && isDenied(plain(sentence)) !== isDenied(text)
  })
}

const isDenied = (words: string) =>
  (words.match(/\b(?:no|not|never|cannot|nothing|nobody|none|dont|doesnt|isnt|wont|wasnt)\b|n't\b/g)
    ?.length ?? 0) %
    2 ===
  1

/** All of it where no sentence of it has such a word: "Yes, any time." */
function sentencesWith(
  { turn, text }: EarlierTurn,
  words: string,
  stemsOf: (words: string) => ReadonlySet<string>,
): (Place & { turn: number })[] {
  const own = [...wordsIn(words, stemsOf)]
  const holding = splitSentences(text).filter((sentence) => {
    const held = wordsIn(sentence.text, stemsOf)
    return own.some((stem) => held.has(stem))
  })
  return holding.length > 0
    ? holding.map(({ start, end }) => ({ turn, start, end }))
    : [{ turn, start: 0, end: text.length }]
}

const mostWordsOfView = 20
/** "Yes, any time." means what was asked. */
const mostWordsOfReply = 6
const isYesOrNo = /^(?:yes|yeah|yep|no|nope|never|always|definitely|absolutely|of course|sure|not)\b/

/** Reported of somebody else. */
const isOfOthers = (sentence: string) =>
  /^(?:he|she|they|my \w+|the \w+)(?:'s| has| have)? (?:said|says|told|thought|changed|took|takes)\b/i.test(
    sentence,
  )
