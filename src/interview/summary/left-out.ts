/**
 * What they took back or asked to have left out: "ignore what I said about the fee", "the dog is just a good story",
 * "I'd rather not talk about the money". Pure; English. What it is about is found again in all that they said.
 */
import { rememberingPack } from '../../study/lint/index.ts'
import { contentStems } from '../../study/lint/questions.ts'
import { type Piece, plain, splitSentences } from '../../study/lint/text.ts'

export interface Said {
  turn: number
  /** What it was said to: "forget that" reaches no further back. */
  questionKey: string | null
  text: string
}

const about = `(?:(?:the|that|this|my|any|all that|those) (?:bit|part|thing|stuff|story|remark|line|joke)s? (?:about|on|with|of) |(?:what|everything|all|anything) (?:that )?(?:i|i've|i have) (?:just )?(?:said|wrote|told you|mentioned) ?(?:about |on )?|about )`
const object = `([^.,;!?]{0,50})`

/** Put to the interviewer: "I don't use the app" and "I leave the car out of town" ask nobody. */
const asking = String.raw`(?:^|[,;:–-] |\b(?:please|and|but|so|then|just|actually|maybe|better|(?:can|could|would) you|(?:want|like|need) you to) )(?:please |just |also |maybe )?`

const patterns: readonly RegExp[] = [
  new RegExp(
    String.raw`${asking}(?:ignore|forget|scrap|scratch|strike|disregard|leave out|take out|cut|delete|erase|remove|drop)\b ${about}${object}`,
    'i',
  ),
  new RegExp(
    String.raw`${asking}(?:don'?t|do not|not to) (?:use|quote|write|put(?: in)?|mention|include|keep|note|print|repeat)\b (?:${about})?${object}`,
    'i',
  ),
  new RegExp(String.raw`${asking}(?:leave|keep|take) ([^.,;!?]{2,40}?) (?:out|off)\b`, 'i'),
  new RegExp(
    String.raw`${asking}(?:ignore|forget|scrap|scratch|strike|disregard|leave out) (that|this|it|the (?!fact\b)[^.,;!?]{2,30})`,
    'i',
  ),
  /\b(?:rather not|(?:don'?t|do not|didn'?t) (?:really )?want to|not going to|won'?t) (?:talk|speak|say (?:more|anything|any more)|go into|discuss|get into)(?: any ?more| more)?(?: (?:about|into|on))? ?([^.,;!?]{0,40})/i,
  /(?:^|[.,;!?] |\b(?:and|but|no) )(?:the|my|that|this) ([a-z' -]{2,30}?)(?:'s| is| was|s) (?:just|only|merely) (?:a |an )?(?:bit of )?(?:good |funny |nice |little |silly )?(?:story|joke|aside|detail|anecdote|nice to have)\b/i,
  /\b(that|this|it)(?:'s| is| was) (?:just |only )?(?:a |my )joke\b/i,
  /\b(?:between (?:you and me|us)|off the record|don'?t (?:tell|quote) (?:anyone|anybody|him|her|them|me)(?: on)?)\b()/i,
]

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
}

/** Wishes and second thoughts of one turn. */
export function leaveOutsIn({ turn, text }: Pick<Said, 'turn' | 'text'>): LeftOut[] {
  const flat = text.replaceAll('’', "'")
  return splitSentences(flat).flatMap((sentence) => {
    if (/\?$/.test(sentence.text)) return []
    for (const pattern of patterns) {
      const match = pattern.exec(sentence.text)
      if (!match) continue
      const named = (match[1] ?? '')
        .trim()
        .replace(/^(?:the|my|that|this|about|your) /i, '')
        .trim()
      return [{ turn, sentence, object: pointing.test(named) ? null : named }]
    }
    return []
  })
}

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
  const wishes = pack ? said.flatMap(leaveOutsIn) : []
  if (!pack || wishes.length === 0) return () => false
  const common = new Set(asked.flatMap((text) => [...contentStems(text, pack)]))
  const gone = new Map<number, Piece[]>()
  const drop = (turn: number, ...pieces: Piece[]) => gone.set(turn, [...(gone.get(turn) ?? []), ...pieces])
  for (const { turn, sentence, object } of wishes) {
    drop(turn, sentence)
    const stems =
      object === null ? [] : [...contentStems(plain(object), pack)].filter((stem) => !common.has(stem))
    if (object === null || stems.length === 0) {
      dropBefore(said, { turn, sentence }, drop)
      continue
    }
    const isMoney = money.test(object)
    for (const other of said) {
      const sentences = splitSentences(other.text)
      sentences.forEach((piece, at) => {
        const own = contentStems(piece.text, pack)
        const shared = stems.filter((stem) => own.has(stem)).length
        const isNamed = shared > 0 && shared >= stems.length / 2
        if (!isNamed && !(isMoney && (amounts.test(piece.text) || money.test(piece.text)))) return
        drop(other.turn, piece)
        const following = sentences.slice(at + 1, at + 1 + sentencesAfter)
        const until = following.findIndex(({ text }) => !isElliptic(text))
        drop(other.turn, ...following.slice(0, until === -1 ? following.length : until))
      })
    }
  }
  return (turn, { start, end }) =>
    gone.get(turn)?.some((piece) => piece.start < end && start < piece.end) ?? false
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
