/**
 * How a wish to go stands in a message: as all that is said, with its reasons and thanks; behind something that answers, which is kept
 * then, and the end offered; or only told of ("on Fridays I have to go", "I said to her, I have to go"). Pure; English.
 */
import { countWords, splitSentences } from '../../study/lint/text.ts'
import { everydayOf } from './everyday.ts'
import * as lexicon from './lexicon.ts'
import {
  namesThisTalk,
  opensWithPlainWish,
  opensWithWish,
  takesNoPartIn,
  withdrawsConsent,
} from './of-the-talk.ts'
import { speaksOfPausing } from './pausing.ts'
import { isClosing } from './reply.ts'
import { isFedUp } from './signals.ts'
import { hasHadEnough, insistsOnStop, saysBye } from './stopping.ts'

export type Leave = 'whole' | 'beside' | 'told'

/** "..., so I have to go": what stands before is the reason, and no answer. */
const leadsOn = /,? so (?=(?:i|i'?m|i'?ll|can|could|let|please|gotta|bye|we)\b)/i
const clauseBreak =
  /[,;:–—]+\s*|\s-+\s|\.{2,}\s*|…\s*|(?<!\s)\s+(?=(?:and|but|though|although|because|then)\s)/i
const clausesOf = (sentence: string) =>
  sentence
    .split(clauseBreak)
    .map((clause) => clause.trim())
    .filter((clause) => /\p{L}/u.test(clause))

const endsHere = /\b(?:end|stop|finish|leave it) (?:here|there|now|today)(?= please\b|[.,!?]|$)/i
/** In so many words. */
const wishes = (clause: string) =>
  [lexicon.wantsToStop, lexicon.leaves, lexicon.saysGoodbye, endsHere].some(
    (pattern) => pattern.test(clause) || pattern.test(bare(clause)),
  ) ||
  hasHadEnough(bare(clause)) ||
  saysBye(bare(clause)) ||
  insistsOnStop(clause) ||
  withdrawsConsent(bare(clause))
const bare = (clause: string) => clause.replace(/^(?:and|but|so|then|though|because|or)\s+/i, '').trim()

/** What is ended, left or gone to is named, and it is not the talk: an everyday doing. */
const elsewhere = new RegExp(
  [
    String.raw`\b(?:end|leave|finish|stop|quit|cancel) (?:my|our|his|her|their) (?!interview|answers?|talk|chat|survey|time|participation|consent|part\b)\p{L}+`,
    String.raw`\b(?:must|have to|need to|got to) go (?:there|more|down|up|through|by|outside|round)\b`,
    String.raw`\b(?:out|off) of \p{L}+ (?:by|on|at|every|before)\b`,
    String.raw`\b(?:say|says|said|wave|waves) (?:good ?)?bye (?:to|when|as|at|before)\b|^(?:we|they|people) (?:all )?(?:say|wave) (?:good ?)?bye\b`,
    String.raw`\b(?:finish|stop|leave|end|close)(?: work)? (?:at|around|by|after|before) (?:\d|half|noon|midnight|lunch|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b)`,
    String.raw`^(?:and )?then,? (?:i'?m|i am|we'?re|we are|it'?s|that'?s) (?:all )?(?:done|finished|ready|over)[.! ]*$`,
  ].join('|'),
  'iu',
)
/** Something of their day ends, and not the talk. */
export const endsElsewhere = (flat: string) => elsewhere.test(flat) && !ofNow.test(flat)

const ofNow =
  /\b(?:now|right away|sorry|please|thanks?|thank you|interview|survey|questions?|this talk|this chat)\b/i

/** Of a habit, of somebody else or of what was said. */
const toldOf =
  /\b(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|at (?:the )?weekends?|every|each|always|usually|often|sometimes|when(?:ever)?(?! (?:can|could|may|do|is|will|does)\b)|used to)\b|^(?:(?:and|but|so|then) )*(?:he|she|they)\b|(?<!\bi )\b(?:says?|said|thinks?) (?:that )?i\b|\b(?:tells?|told) (?!you\b)\p{L}+ (?:that )?i\b/iu
const reported = /\b(?:says?|said|tells?|told|asks?|asked) (?!you\b)\p{L}+ (?:that )?(?:i|we|he|she|they)\b/iu
const saidBefore =
  /^(?!(?:as|like|so)\b).*\b(?:i|we|he|she|they|(?:my|our|the) \p{L}+) (?:say|says|said|tell|tells|told|shout(?:s|ed)?|wrote)(?: (?:to )?(?:him|her|them|(?:my|our|the) \p{L}+))?[,:]? *["“']?$/iu

const civil =
  /\b(?:thanks?|thank you|thx|ta|cheers|sorry|apolog\w+|please|offen[cs]e|good luck|all the best|take care|(?:have a|good) (?:evening|day|night|weekend|one)|have a (?:good|nice|great|lovely)|(?:nice|good|lovely) (?:talking|chatting|to)|bye|good ?night|cheerio|see you|last one|afraid|mind|nothing (?:else|more|against)|no more)\b/i
/** What calls them away, or why they would rather not: as it is now, or of the talk. */
const reasons =
  /\b(?:(?:this|these|your|the|more|other|so many|personal|private) (?:talk|chat|survey|interview|questions?|kind|sort|thing|page)|private|personal|uncomfortable|too (?:long|much|late)|late|no time|time(?:'s| is)? (?:up|over)|run(?:ning)? (?:out|late)|busy|tired|sleepy|unwell|not (?:well|up to|in (?:the|a) (?:[\p{L}]+ )?(?:mood|state|place)|feeling|interested)|headache|(?:my|the|our|a|somebody|someone|lunch|dinner|supper|work|shift|school|he|she|they) ?(?:[\p{L}']+ ){0,3}(?:starts?|begins?|needs?|wants?|calls?|waits?|(?:is|are|'s|has|have) (?:just |now |already |all |so |nearly |almost )*(?:here|there|waiting|calling|ringing|crying|shouting|beeping|burning|boiling|at|on|in|home|ready|awake|up|over|hungry|late|dead|low|flat|dying|back|outside|coming|come|going|gone|about|starting|due|sick|started|finished|arrived|woken|ended))|(?:need|have|got|must|want|going|off) to|gotta|must|i'?m off|i am off|about to|woken up|woke up|right now|now)\b/iu

const sigh = /^(?:ah|oh|ok(?:ay)?|right|well|look|no|yes|sorry|anyway|alright)\b/i
const ofTheTalk =
  /\b(?:(?:quite |more than )?enough|that(?:'s|'ll| is| will| would) (?:do|it|me|all)|end of (?:this|it)|no more|one (?:more|last)|(?:are|is) (?:we|it|this|that) (?:finished|done|over)|\d+ minutes|(?:five|ten|fifteen|twenty|thirty) minutes|too tired to|bor(?:ed|ing)|pointless|ridiculous|waste|fed up|questions?|survey|interview|conversation|asking|answering|(?:talk|speak|write|think|go on|continue|told?) (?:any more |any further )?(?:about )?(?:this|it\b(?! (?:at|to|with|in|on)\b))|(?:can'?t|cannot|(?:am|'m|was) not able|not able)|i thought i (?:was|could)|(?:told|said|promised|thought) it would be (?:short|quick)|makes? me (?:feel |so |very )*(?:sad|upset|angry|anxious|ill|sick|cry|nervous|uncomfortable)|upset(?:s|ting)?|just (?:walked|came|come|got|arrived|turned) (?:in|up|home|here|back)|(?:ok(?:ay)?|right|well)[, ]+(?:going|off|bye|out))\b/i

function isOfGoing(clause: string): boolean {
  const words = countWords(clause)
  return (
    words < 2 ||
    (words < 3 && sigh.test(clause)) ||
    wishes(clause) ||
    civil.test(clause) ||
    reasons.test(clause) ||
    speaksOfPausing(clause) ||
    ofTheTalk.test(clause) ||
    isFedUp(clause) ||
    isClosing(bare(clause), { words, question: '' }) ||
    [lexicon.unknown, lexicon.cannotSay, lexicon.refusal, lexicon.skips].some((pattern) =>
      pattern.test(bare(clause)),
    ) ||
    everydayOf(clause) !== null
  )
}

const mostToldAfter = 14
/** A reason for going is rarely longer, where it names nothing of the talk. */
const fewToldAfter = 5
const endsThis = /\b(?:stop|end|finish|quit) (?:this|it)\b/i

/** Of a message that was taken for a wish to stop; `isGoing` knows the sentences that are one by their meaning. */
export function leaveOf(flat: string, isGoing: (sentence: string) => boolean = () => false): Leave {
  if (endsElsewhere(flat)) return 'told'
  const sentences = splitSentences(flat).map(({ text }) => text)
  const said = sentences.flatMap((sentence) => {
    const parts = sentence.split(leadsOn)
    // What leads to the wish within its sentence belongs to it.
    const read = parts.length > 1 && wishes(parts.at(-1)!) ? [parts.at(-1)!] : [sentence]
    return read.flatMap((part) =>
      clausesOf(part).map((clause, at, clauses) => ({ clause, sentence, before: clauses[at - 1] ?? '' })),
    )
  })
  const wished = said.filter(({ clause }) => wishes(clause))
  const isTold = ({ clause, before }: (typeof said)[number]) => toldOf.test(clause) || saidBefore.test(before)
  if (wished.length > 0 && wished.every(isTold)) return 'told'
  if (wished.length === 0 && said.length > 0) {
    if (said.every(({ clause }) => reported.test(clause))) return 'told'
    // Tired is not yet gone.
    if (said.every(({ clause }) => everydayOf(clause) === 'tiredness' && !ofTheTalk.test(clause)))
      return 'beside'
  }
  const inWords = new Set(wished.map(({ sentence }) => sentence))
  const isMeant = (sentence: string) => !inWords.has(sentence) && isGoing(sentence)
  // Whoever asks for the end first gives the reason after it.
  const first = said.findIndex((each) => (wishes(each.clause) && !isTold(each)) || isMeant(each.sentence))
  // "So now I have to go, no? She asked me ...": whoever goes on to tell that much does not go.
  const after = first < 0 ? [] : said.slice(first + 1).filter(({ clause }) => !isOfGoing(clause))
  const told = after.reduce((sum, { clause }) => sum + countWords(clause), 0)
  if (told > mostToldAfter && !opensWithPlainWish(flat)) return opensWithWish(flat) ? 'beside' : 'told'
  const answers = said.slice(0, first < 0 ? said.length : first).some(({ clause }) => !isOfGoing(clause))
  // "I don't want to take part", "I need to stop this. Each night I scroll": it may be of what was asked about.
  const wish = said[first]?.sentence ?? flat
  const mayBeOfElse =
    !namesThisTalk(wish) &&
    (takesNoPartIn(wish) || withdrawsConsent(wish) || (told > fewToldAfter && endsThis.test(wish)))
  return answers || mayBeOfElse ? 'beside' : 'whole'
}
