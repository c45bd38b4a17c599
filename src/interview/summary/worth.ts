/** Which sentences of theirs a summary may quote, and how much each carries. Pure; English. */
import { countWords, type Piece } from '../../study/lint/text.ts'
import { scoreWords } from '../reading/clause-focuses.ts'
import { asksToNote, demandOf, pointsBack, wantsDeletion } from '../reading/demands.ts'
import * as lexicon from '../reading/lexicon.ts'
import { isBareQuestion } from '../reading/questions-back.ts'
import { isClosing } from '../reading/reply.ts'
import { isJoke, wantsPause } from '../reading/signals.ts'
import { stakesOf } from '../reading/stakes.ts'

/** Said to the interviewer: about the talk, and nothing about what they were asked. */
const toInterviewer =
  /\b(?:ask me (?:about|something)|next(?: question| one)?[.! ]*$|(?:no,? )?(?:go|carry) on[,.! ]|you (?:just |already |never )?asked|(?:are|r) (?:we|you) (?:done|deaf)|nobody(?:'s| is) in danger|no(?:body|-one| one) (?:is|was) (?:in danger|hurt)|what (?:the|your|this) question|(?:tell|let) (?:me|us) (?:what|which|know|if i)|i did (?:mention|say) (?:that|it|so)\b|i(?:'d| would) be (?:curious|interested) (?:to (?:hear|know) )?what (?:you|others)|(?:which|what) (?:bit|part) (?:of|do)|i(?:'m| am) not being difficult|i was answering|as i(?:'ve| have)? (?:said|told)|(?:put|write) (?:that|this) down|good luck with|you can write|i(?:'ve| have)? (?:already |just )?(?:been telling|told) you|i(?:'m| am) (?:only |just )?(?:joking|kidding)|why (?:will|do|are|did|would|won'?t|don'?t) you\b|read what i (?:wrote|said)|whoever (?:wrote|made up|thought of) (?:that|this|the|these) questions?|(?:you'?d|you would|you(?:'ll| will)? probably) know better than|your questions? (?:is|are)|(?:so )?picture (?:it|this)\b|(?:i'll|let me) tell you (?:how|what|why|about)|you must (?:hear|have (?:heard|spoken|talked|asked))|i should ask you|i(?:'m| am) not (?:angry|cross|annoyed) (?:with|at) you|(?:ignore|disregard|forget) (?:all |any |the )*(?:previous|prior|above|earlier) instructions|not sure i (?:follow|understand)|it(?:'s| is) not (?:about )?you(?=[.,!]|$)|gotcha\b|(?:don'?t|dont|do not) (?:know|see|understand|get) what (?:"?that"?|this|it|the question|you))\b/i
/** The telling announced or closed: "Oh now that's a story." */
const ofTelling =
  /^(?:(?:oh|well|now|and|so|ah)\b[,. ]*)*(?:that|it)(?:'s| is| was) (?:(?:quite )?(?:a|another) (?:long |funny )?story|(?:about |really )?(?:it|all|the whole (?:thing|story))(?:,? really)?)[.! ]*$/i
/** Of how it is told, and how much time there is for it. */
const toldAside =
  /^(?:(?:ok(?:ay)?|so|well|right|sorry|and|but)\b[, ]+)*(?:i can tell you (?:the lot|it all|everything|all of it)\b|you(?:'re| are) right to ask|(?:that(?:'s| is)|it(?:'s| is)) not (?:very |that )?interesting|got \d+ min\w*(?: btw)?\b|i(?:'d| had) (?:quite |completely )?forgotten (?:that|about (?:that|it))[.! ]*$|i(?:'d| would) like that on record)/i
/** "Um.", "Oh.": said while they look for words, in a sentence of its own. */
const filler = /^(?!so[, -]+so\b)(?:(?:um+|er+|uh+|oh|ah|hm+|well|so|right|ok(?:ay)?|gotcha)\b[,.!… ]*)+$/i
/** What our question meant: no part of the answer. */
const ofTheQuestion =
  /^(?:(?:oh|ah|so|wait|right|ok(?:ay)?|sorry)\b[,. ]+)*(?:(?:do|did) )?(?:you|u) mean(?:t)? (?:do|does|did|how|what|why|who|where|when|if|whether|is|are|am|was|the|my|our|in|of|about)\b/i
const mostWordsOfMeaning = 14
/** "About thirty, maybe?": a guess at a number, and nothing asked. */
const isGuess = (text: string) =>
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|thousand|dozen|half)\b/i.test(
    text,
  ) &&
  /\b(?:maybe|perhaps|about|bout|around|roughly|or so|i think|i guess|probably|say)\b/i.test(text) &&
  !/^(?:(?:and|but|so) )?(?:what|who|how|why|when|where|which|is|are|do|does|did|can|could|will|would|have|has|was|were|should|shall)\b|\b(?:you|your|u)\b/i.test(
    text.trim(),
  )
/** "No, not good.", "No log-in.": a finding, and nothing closed with it. */
const denies =
  /^no,? not (?!really|that\b|at all|now|sure|for me|today|yet|much|particularly|anything)[\p{L}'’-]+[.! ]*$|^no (?!more\b|thanks?\b|thank\b|that|idea|clue|problem|comment|worries|reason|matter|way\b|one\b|it\b|i\b|sorry|nothing|not\b|need\b|else\b|further\b|no\b)[\p{L}'’-]+(?: [\p{L}'’-]+)?[.! ]*$/iu
const farewell =
  /^(?:(?:good (?:morning|afternoon|evening)|hello|hi|hey|bye|goodbye|ta|cheers|thanks?|thank you)\b[^.!?]{0,25}|(?:ok(?:ay)?|right|all right|sure|there)\b(?:,? (?:thanks?|thank you|then|so|now|bye|go on|fine|good|cool|sure)){0,3})[.!]?$/i
/** "If I'm honest" begins a sentence of talk, and a long one that is none. */
const mostWordsOfTalk = 7
/** "No, the lock is the main thing" closes nothing. */
const mostWordsOfClosing = 7
/** "Card expired lol" tells what happened. */
const laughterAtEnd = /(?<=\w.{3,}) (?:lol|haha+|hehe+)[.! ]*$/i
const clock = /\bhow (?:long|much longer|many more)\b/i

/** What they, or others, asked in what is told. */
const reported =
  /\b(?:i|we|he|she|they|it|who|somebody|one) (?:just |then |even |always )?(?:said|says?|asked|asks?|thought|told (?:me|him|her|them|us)|wrote|shouted|goes|went)\b.*\?/i
/** "That's all Dunya does": of somebody, and nothing closed. */
const ofSomebody = /^that(?:'s| is) (?:all|it) (?!i\b|there\b|you\b|we\b)[\p{L}'-]+ (?!i\b)[\p{L}'-]+/iu
/** A long sentence in which they turn to the interviewer tells something all the same; "like I said" behind something is cut off. */
const mostWordsToUs = 16
const asTold = /(?<=\p{L}.{3,}), as i(?:'ve| have)? (?:just |already )?(?:said|told you)\b[^.]*/iu

/** A question of theirs, a joke, a request, something not understood, or nothing but talk. */
export function isNoFinding(piece: Piece): boolean {
  const text = piece.text.replaceAll('’', "'")
  const words = countWords(text)
  if (ofSomebody.test(text) || reported.test(text)) return false
  return (
    words === 0 ||
    filler.test(text) ||
    (words <= mostWordsOfMeaning && ofTheQuestion.test(text)) ||
    (/\?["”’')]*$/.test(text) && !isGuess(text)) ||
    isBareQuestion(text) ||
    isJoke(text.replace(laughterAtEnd, ''), words) ||
    demandOf(text, words) !== null ||
    wantsDeletion(text) ||
    asksToNote(text, words) ||
    wantsPause(text) ||
    (words <= mostWordsToUs && toInterviewer.test(text.replace(asTold, ''))) ||
    toldAside.test(text) ||
    ofTelling.test(text) ||
    farewell.test(text) ||
    clock.test(text) ||
    (words <= mostWordsOfTalk && lexicon.conversation.test(text)) ||
    lexicon.notUnderstood.test(text) ||
    lexicon.unknown.test(text) ||
    lexicon.refusal.test(text) ||
    lexicon.skips.test(text) ||
    lexicon.wantsToStop.test(text) ||
    (words <= mostWordsOfClosing && !denies.test(text) && isClosing(text, { words, question: '' })) ||
    (words <= mostWordsOfTalk && isCutOff(text))
  )
}

const verdict =
  /^(?:(?:i don'?t think so|i think so|not that i know|not once|yes|no|yeah|yep|nope|nah|never|always|nothing|none|nobody|everything|sometimes|maybe|perhaps|probably|not really|of course|definitely|absolutely)\b[,.! ]*)+$/i

/** "Yes, yes.", "Nothing.": an answer, and nothing beside it. */
export const isBareVerdict = (text: string) => verdict.test(text)

/** "..., and": there it breaks off. */
export function isCutOff(text: string): boolean {
  return /(?:\b(?:and|but|or|so|because|the|a|an|to|of|with|for|that|which|my|i)|[,;:–—-])["”’']*$/i.test(
    text.trim(),
  )
}

const main =
  /\b(?:the|my|one) (?:(?:very|really|single) )?(?:main|most important|important|biggest|real|key) (?:thing|things|point|reason|bit|part|issue|one|problem|matter|trouble|cause|worry)\b|\bmore than anything\b|\bif i (?:had|have) to (?:pick|choose|name)\b|\bwhat it comes down to\b|\b(?:that|this|it|he|she|they)(?:'s| is| was|'re| are| were) (?:really |actually )?(?:the|why|my) ?(?:whole |real |main )?(?:reason|point|thing)?\b(?= (?:i|we|for|really|that))|\bthat'?s what (?:got|gets|did it for|did for|does it for) (?:me|us)\b|\bthe important (?:bit|part)\b/i
const deniedMain =
  /\b(?:the|my) whole (?:thing|story)\b|\b(?:not|isn'?t|wasn'?t|never|n'?t) (?:really )?(?:the|my) (?:main|most important|important|biggest|real|key)\b/i
/** It says of what stood before it that this is the main thing. */
const pointsAtMain =
  /^(?:and |so |but )?(?:that|this|it)(?:'s| is| was|s)? (?:really |actually )?(?:the|my|what|why)\b/i

/** That it is the main thing: of itself, or of what stood before. */
export function callsMain(text: string): 'itself' | 'before' | null {
  const flat = text.replaceAll('’', "'")
  if (deniedMain.test(flat) || !main.test(flat)) return null
  return pointsAtMain.test(flat) && countWords(flat) <= 14 ? 'before' : 'itself'
}

/** They draw the sum of it themselves. */
const concluding =
  /^(?:and |but )?(?:so,? (?:for me|as usual|if i(?:'m| am)|basically|in the end|really|all in all|overall|to me|i (?:think|suppose|guess|would say|'d say|do ?n'?t (?:think|know)))|all in all|overall|in short|long story short|bottom line|the upshot|what it (?:means|comes down to)|at the end of the day|i may as well (?:say|admit)|(?:the )?truth is|to tell (?:you )?the truth|in truth)\b/i

const asksForBad =
  /\b(?:not go as you wanted|went badly|difficult|hard(?:er)?|got in your way|unclear|puts? you off|against|annoy|trouble|wrong)\b/i
const asksForGood = /\b(?:went well|easier|appeals? to you|speaks? for|helped you|like about)\b/i
const good =
  /\b(?:lovely|great|brilliant|good|nice|happy|wonderful|perfect|fine|excellent|enjoyed|loved?|easy|helpful|pleased|delighted)\b/i
const bad =
  /\b(?:bad|awful|terrible|hate[ds]?|hard|difficult|annoy\w*|wrong|broken?|failed|never|didn'?t|couldn'?t|not|no|angry|worst?|worse|lost|late|expensive|missing|hidden)\b/i

const fewestWords = 4

/** About -0.5 to 2.5: how much it says of what is asked, and how much hangs on it. `after` is the sentence that follows. */
export function worthOf(text: string, question: string, after = ''): number {
  const isOpposite =
    (asksForBad.test(question) && good.test(text) && !bad.test(text)) ||
    (asksForGood.test(question) && bad.test(text) && !good.test(text))
  return (
    scoreWords(text, question) +
    stakesOf(text, after) +
    (callsMain(text) === 'itself' ? 1 : 0) +
    (concluding.test(text.replaceAll('’', "'")) ? 0.45 : 0) -
    (isOpposite ? 0.5 : 0) -
    (pointsBack(text) ? 0.3 : 0) -
    (countWords(text) < fewestWords ? 0.3 : 0)
  )
}
