/**
 * What they took back or asked to have left out: "ignore what I said about the fee", "the dog is just a good story",
 * "I'd rather not talk about the money". Pure; English. What it is about is found again in all that they said.
 */
import { QuickMemory } from '../../platform/short-memory.ts'
import { rememberingPack } from '../../study/lint/index.ts'
import { contentStems } from '../../study/lint/questions.ts'
import { countWords, type Piece, plain, splitSentences } from '../../study/lint/text.ts'
import { findChangedView } from '../reading/changed-view.ts'
import { overtakenIn } from './overtaken.ts'
import { confidenceAt, takesBackAt } from './taken-back.ts'

export interface Said {
  turn: number
  /** What it was said to: "forget that" reaches no further back. */
  questionKey: string | null
  text: string
}

/** What they said, named as something said: "what I said about the fee", "the bit about my sister". */
const saying = `(?:(?:the|that|this|my|any|all that|those) (?:bit|part|thing|stuff|story|remark|line|joke)s? (?:about|on|with|of) |(?:what|everything|all|anything) (?:that )?(?:i|i've|i have) (?:just )?(?:said|wrote|told you|mentioned) ?(?:about |on )?)`
const object = `([^.,;!?]{0,50})`

/** "That" or "the last bit", pointed at and no "that app". */
const pointed = String.raw`()(?:that|this|(?:that|this|the) (?:last |whole )?(?:bit|part|thing|one|sentence|remark|story))(?= please\b|[^a-z ]|$)`

/**
 * Put to the interviewer beyond doubt. An imperative alone may be a telegram of their own doings: "Don't use the card
 * reader any more", "Forget the password every time".
 */
const request = String.raw`\b(?:please|(?:can|could|would|will) you|i(?:'d| would| do|'ll)? (?:rather |really )?(?:want|like|need|prefer|ask) you(?: to)?|i(?:'d| would) (?:rather|prefer it if) you)(?: (?:please|just|also|maybe|kindly|to)){0,4} `
/** At the beginning of a clause. */
const opening = `(?:^|[,;:–-] )(?:(?:and|but|so|then|just|actually|maybe|better|also|oh|well|no|sorry|ok|okay),? ){0,4}`
/** What is said can be nobody's doing but the interviewer's, so that it may stand later in the clause as well. */
const asking = String.raw`(?:${request}|${opening}|\b(?:and|but|so|then|just|actually|maybe|better|you (?:can|could|may|should|must)) )`

const ignore = 'ignore|forget|scrap|scratch|strike|disregard|leave out'
const omit = `(?:${ignore}|take out|cut|delete|erase|remove|drop)`
const dont = "(?:don'?t|do not|not to)"
const mention = `(?:use|quote|write|put(?: in)?|mention|include|keep|note|print|repeat)`

/** "Don't put that in anywhere", "don't write it down": of paper, and of no dishwasher. */
const onPaper = String.raw`(?:write|put|note|print|type|jot) (?:that|this|it|any of (?:that|this|it))(?: (?:down|up|anywhere|in writing|on (?:record|paper|file)|in(?: (?:the|your|any) (?:reports?|summary|notes?|records?|interview|study))?(?! (?:the|a|an|my|our|your|his|her)\b)))+(?=[^a-z ]|$| (?:please|ok(?:ay)?|anywhere|though|pls|thanks)\b)`

/** Their own will, in the first person; "rather not say" leaves out only the "I". */
const unwilling = String.raw`(?:(?:^|[,;:–-] |\b(?:i|we)(?:'d| would)(?: (?:really|much|honestly))* )rather not|\bi(?:'d| would)?(?: (?:really|honestly))* prefer not to|\bi (?:(?:really|just|honestly|also|still|would) )*(?:don'?t|do not) (?:really )?want to|\bi(?:'m| am) (?:really )?not going to|\bi(?: will not| won'?t))`
const speaking = String.raw`(?:(?:talk|speak|say (?:more|anything(?: else| more)?))(?= any ?more| more| about| of| on|[^a-z ]|$)|discuss|(?:go|get) into(?= (?:it|that|this|any|all|more|details?|the (?:details?|reasons?|money|numbers|figures|amounts?)|why|what|how|who)\b))`

interface Pattern {
  pattern: RegExp
  /** Said in confidence: what stands behind it in the sentence is meant, else what stands before. */
  seals?: true
  /** They refuse to speak of it: whatever tells of it goes, amounts too. */
  refuses?: true
}

const of = (source: string): Pattern => ({ pattern: new RegExp(source, 'i') })

/** `firm`: what stands before an imperative that could be a telegram. */
const patternsWith = (firm: string): readonly Pattern[] => [
  of(String.raw`${asking}${omit}\b ${saying}${object}`),
  of(String.raw`${firm}${omit}\b about ${object}`),
  of(String.raw`${asking}${dont} ${mention}\b ${saying}${object}`),
  of(String.raw`${asking}${dont} ${mention}\b ${pointed}`),
  of(`${asking}${dont} ${onPaper}()`),
  of(
    String.raw`\b(?:what|when|that) i (?:just )?(?:said|told you|wrote)(?: (?:about|of|on|was))? ?([^.,;!?]{0,40}?) ?(?:is|was|'s)(?:n'?t| not)(?: \w+)? (?:right|true|fair|correct)\b`,
  ),
  of(String.raw`${request}(?:don'?t|didn'?t|do not|not|never) (?:to )?${mention}\b (?:about )?${object}`),
  of(String.raw`${opening}${dont} (?:quote|mention)\b (?:about )?${object}`),
  of(String.raw`${firm}(?:leave|keep|take) ([^.,;!?]{2,40}?) (?:out|off)\b`),
  of(
    String.raw`${opening}(?:leave|keep|take) ([^.,;!?]{2,40}?) (?:out|off)(?: of (?:it|this|that|the (?:summary|report|record|interview|study))\b| the record\b)`,
  ),
  of(String.raw`${asking}(?:leave|keep|take) (that|this) out\b`),
  of(`${asking}(?:${ignore}) ${pointed}`),
  of(`(?:${request}|${opening})(?:${ignore}) (it)(?=[^a-z ]|$)`),
  of(String.raw`${firm}(?:${ignore}) (that|this|it|the (?!fact\b)[^.,;!?]{2,30})`),
  {
    ...of(`${unwilling} ${speaking}(?: any ?more| more)?(?: (?:about|into|on|of))? ?([^.,;!?]{0,40})`),
    refuses: true,
  },
  of(
    String.raw`(?:^|[.,;!?] |\b(?:and|but|no) )(?:the|my|that|this) (?![a-z' -]{0,30}\b(?:says?|said|thinks?|thought|tells|told|feels|felt|believes?|calls|called)\b)([a-z' -]{2,30}?)(?:'s| is| was|s) (?:just|only|merely) (?:a |an )?(?:bit of )?(?:good |funny |nice |little |silly )?(?:story|aside|detail|anecdote|nice to have)\b(?! (?:for|to) (?!me\b))`,
  ),
  // "It was a joke" is how people complain; "just a joke" takes it back.
  of(String.raw`\b(that|this|it)(?:'s| is| was) (?:just |only )(?:a |my )joke\b`),
  of(`^(?:no |sorry |ok )?(?:i(?:'m| am| was) )?(?:just |only )?(?:joking|kidding)()[.! ]*$`),
  {
    ...of(
      String.raw`(?:^|[,;:–(-] ?|\b(?:and|but|just|strictly|this is|that is|that's|it's|stays?|keep (?:it|this|that)) )(?:between you and me\b|between (?:us|ourselves)\b(?=[^a-z ]|$)|off the record\b|in (?:strict )?confidence\b)()`,
    ),
    seals: true,
  },
  {
    ...of(
      String.raw`(?:${request}|${opening})don'?t (?:tell|quote) (?:anyone|anybody|a soul|him|her|them|me)\b(?: on)?()`,
    ),
    seals: true,
  },
]

const inAnswers = patternsWith(request)
/** Of the summary nothing is told in telegrams: there an imperative is a request. */
const inCorrections = patternsWith(`(?:${request}|${opening})`)

const pointing = /^(?:that|this|it|them|those|all (?:of )?(?:that|this|it)|more|anything|)$/i
/** Words of money stand for each other, and for an amount. */
const money = /\b(?:money|pay|paid|salary|salaries|wages?|income|prices?|costs?|fees?|rent)\b/i
const amounts =
  /[£$€]\s?\d|\b\d+(?:[.,]\d+)? ?(?:quid|pounds?|euros?|dollars?|k)\b|\b(?:euros|pounds|dollars|quid)\b/i

export interface LeftOut {
  /** The sentence in which they say so. */
  turn: number
  sentence: Piece
  /** What it is about; null where it points at what stands before it. */
  object: string | null
  /** They will not speak of it. */
  refuses: boolean
  /** A sentence that begins with it goes on with what is told in confidence. */
  leads: boolean
}

/** "And, between us, he drinks": characters before it, and words behind it that tell something. */
const mostBeforeSeal = 8
const fewestTold = 2

/** Wishes and second thoughts of one turn. `corrects`: it is said of the summary. */
export function leaveOutsIn(
  { turn, text }: Pick<Said, 'turn' | 'text'>,
  { corrects = false }: { corrects?: boolean } = {},
): LeftOut[] {
  return wishes[corrects ? 'corrections' : 'answers']
    .get(text, (said) => wishesIn(said, corrects))
    .map((wish) => ({ turn, ...wish }))
}

/** Each later turn of an interview looks at the same words again. */
const wishes = {
  answers: new QuickMemory<readonly Omit<LeftOut, 'turn'>[]>({ most: 2048 }),
  corrections: new QuickMemory<readonly Omit<LeftOut, 'turn'>[]>({ most: 256 }),
}

function wishesIn(text: string, corrects: boolean): Omit<LeftOut, 'turn'>[] {
  const flat = text.replaceAll('’', "'")
  return splitSentences(flat).flatMap((sentence) => {
    if (/\?$/.test(sentence.text)) return []
    for (const { pattern, refuses = false, seals = false } of corrects ? inCorrections : inAnswers) {
      const match = pattern.exec(sentence.text)
      if (!match || isOfOthers(sentence.text, match)) continue
      const named = (match[1] ?? '')
        .trim()
        .replace(/^(?:the|my|that|this|about|your) /i, '')
        .trim()
      const behind = countWords(sentence.text.slice(match.index + match[0].length))
      const leads = seals && match.index <= mostBeforeSeal && behind >= fewestTold
      return [{ sentence, object: pointing.test(named) ? null : named, refuses, leads }]
    }
    return []
  })
}

const reporting =
  /\b(?:says?|said|saying|tells?|told|asks?|asked|shout(?:s|ed)|reads?|went|goes)(?: (?:to )?(?:me|us|him|her|them|everyone|everybody))?(?: that)?[,:]? ?$/i
const ownSaying = /\b(?:as|what|whatever|everything|all|anything)\b/i

/** "The sign says please don't use the lift": what somebody said then is put to nobody here. */
function isOfOthers(sentence: string, { 0: found, index }: RegExpExecArray): boolean {
  const lead = /^[\s,;:–-]*/.exec(found)![0].length
  const before = sentence.slice(0, index + lead)
  const marksIn = (part: string) => part.match(/["“”]/g)?.length ?? 0
  if (marksIn(before) % 2 === 1 || marksIn(sentence.slice(before.length)) % 2 === 1) return true
  return reporting.test(before) && !ownSaying.test(before)
}

/** In so few words nothing is said instead. */
const mostOfTakingBack = 7

/** Sentences after one that names it go on about it: "The dog. Great dane. Ate the skirting boards." */
const sentencesAfter = 3

/**
 * Whether a sentence was taken back or is to be left out. `asked`: the guide's questions, whose own words name the study
 * and no matter in it.
 */
export function openLeftOut(
  said: readonly Said[],
  { language, asked }: { language: string; asked: readonly string[] },
): (turn: number, piece: { start: number; end: number }) => boolean {
  const pack = language.startsWith('en') ? rememberingPack(language) : null
  if (!pack) return () => false
  const wishes = said.flatMap((one) => leaveOutsIn(one))
  const common = new Set(asked.flatMap((text) => [...contentStems(text, pack)]))
  const gone = new Map<number, Piece[]>()
  const drop = (turn: number, ...pieces: Piece[]) => gone.set(turn, [...(gone.get(turn) ?? []), ...pieces])
  const dropWith = (turn: number, sentences: readonly Piece[], at: number) => {
    const following = sentences.slice(at + 1, at + 1 + sentencesAfter)
    const until = following.findIndex(({ text }) => !isElliptic(text))
    drop(turn, sentences[at]!, ...following.slice(0, until === -1 ? following.length : until))
  }
  for (const { turn, text } of said) {
    const sentences = splitSentences(text)
    sentences.forEach((piece, at) => {
      const confidence = confidenceAt(piece.text, sentences[at - 1]?.text ?? '')
      if (confidence !== null) dropWith(turn, sentences, at)
      if (confidence === 'both') drop(turn, ...sentences.slice(beginningOf(sentences, at), at))
      const takenBack = takesBackAt(piece.text)
      if (takenBack === null) return
      if (takenBack === 'before') dropBefore(said, { turn, sentence: piece }, drop)
      // What they say instead stands in the sentences after it, or in this one.
      if (takenBack === 'itself' || at < sentences.length - 1 || countWords(piece.text) <= mostOfTakingBack)
        drop(turn, piece)
    })
  }
  for (const { turn, start, end } of [...putRight(said, language), ...overtakenIn(said)])
    drop(turn, { start, end, text: '' })
  for (const { turn, sentence, object, refuses, leads } of wishes) {
    if (leads) {
      const own = splitSentences(said.find((one) => one.turn === turn)?.text ?? '')
      dropWith(
        turn,
        own,
        own.findIndex(({ start }) => start === sentence.start),
      )
      continue
    }
    drop(turn, sentence)
    const stems =
      object === null ? [] : [...contentStems(plain(object), pack)].filter((stem) => !common.has(stem))
    if (object === null || stems.length === 0) {
      dropBefore(said, { turn, sentence }, drop)
      continue
    }
    const isMoney = refuses && money.test(object)
    for (const other of said) {
      const sentences = splitSentences(other.text)
      sentences.forEach((piece, at) => {
        const own = contentStems(piece.text, pack)
        const shared = stems.filter((stem) => own.has(stem)).length
        const isNamed = shared > 0 && shared >= stems.length / 2
        if (!isNamed && !(isMoney && (amounts.test(piece.text) || money.test(piece.text)))) return
        dropWith(other.turn, sentences, at)
      })
    }
  }
  return (turn, { start, end }) =>
    gone.get(turn)?.some((piece) => piece.start < end && start < piece.end) ?? false
}

/** What a later turn put right. Of the same words it is found once. */
function putRight(
  said: readonly Said[],
  language: string,
): readonly { turn: number; start: number; end: number }[] {
  return corrections.get(said.map(({ turn, text }) => `${turn} ${text}`).join('\n'), () =>
    said.flatMap(({ turn, text }) => {
      if (!mayPutRight.test(text)) return []
      const earlier = said.filter((other) => other.turn < turn)
      return findChangedView(text, { earlier, language })?.gone ?? []
    }),
  )
}
const corrections = new QuickMemory<readonly { turn: number; start: number; end: number }[]>({ most: 64 })
/** Without any of these nothing is put right: most turns are looked at no further. */
const mayPutRight =
  /\b(?:i (?:said|told|put|wrote|say|was exag\w*)|scrap|cross out|forget|ignore|strike|scratch|drop|true|right|correct\w*|accurate|strong|big|(?:it|that)(?:['’]?s not| isn['’]?t| wasn['’]?t| is not| was not)|so (?:it['’]s |that['’]s )?not|take .{2,20} back|changed my mind|gone back|actually|hang on|hold on|think\w*|typ(?:e|ing)|writ(?:e|ing)|reading|reflection|honest|candid|after all|to be fair|mind you|hm+)\b/i

const mostWordsOfFragment = 3

/** Where the telling of somebody begins: before the sentence, and further back as long as only "he" or "she" names them. */
function beginningOf(sentences: readonly Piece[], at: number): number {
  let from = Math.max(0, at - 1)
  const leans = ({ text }: Piece) =>
    /^(?:and |but |so )?(?:he|she|they|his|her|their)\b/i.test(text) ||
    (countWords(text) <= mostWordsOfFragment && !/^(?:my|our|the|an?|i|we|it|this|that)\b/i.test(text))
  while (from > 0 && leans(sentences[from]!)) from -= 1
  return from
}

/** Without a subject of its own it is about what was just named. */
function isElliptic(text: string): boolean {
  return (
    text.split(/\s+/).length <= 3 ||
    /^(?:it|he|she|they|that|this|[A-Z]?[a-z]+ed|ate|went|got|took|kept|came|said|had|was|were|did|and)\b/i.test(
      text,
    )
  )
}

/** "Ignore that": the sentence before it, else what they said before it to the same question. */
function dropBefore(
  said: readonly Said[],
  { turn, sentence }: Pick<LeftOut, 'turn' | 'sentence'>,
  drop: (turn: number, piece: Piece) => void,
): void {
  const one = said.find((each) => each.turn === turn)
  const own = splitSentences(one?.text ?? '')
  const at = own.findIndex(({ start }) => start === sentence.start)
  const before = own[at - 1]
  if (before) {
    drop(turn, before)
    return
  }
  const earlier = said.findLast((each) => each.turn < turn)
  if (earlier && earlier.questionKey === one?.questionKey)
    drop(earlier.turn, { start: 0, end: earlier.text.length, text: earlier.text })
}
