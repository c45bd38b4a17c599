/**
 * Where an answer begins that first answered another question and then noticed it: "By the number 9. Oh, how did I get on! Badly.", "Oh, who. Ida.",
 * "Sorry, I thought you said when. In the barn.". What stands before is an answer to nothing that was asked. Pure; English.
 */
import { countWords, listWords, type Piece } from '../../study/lint/text.ts'

/** The first sentence that answers, and what of it is still about the question. */
export interface Beginning {
  at: number
  start: number
}

/** Null where nothing was mistaken, or where nothing follows. */
export function startOfAnswer(sentences: readonly Piece[], question: string): Beginning | null {
  const found = sentences.flatMap((piece, at) => {
    const behind = sentences.findIndex((each, place) => place > at && !apology.test(each.text))
    const next = sentences[behind]
    const inner = answersBehind(piece)
    if (inner !== null) return [{ at, start: inner }]
    if (comesRound(sentences, at)) return [{ at, start: piece.start }]
    return next && notices(piece.text, question) ? [{ at: behind, start: next.start }] : []
  })
  return found.at(-1) ?? null
}

const apology = /^(?:oh,? )?(?:excuse me|sorry|(?:i )?beg your pardon|my mistake|silly me)[.! ]*$/i
const openers = '(?:(?:no|oh|ooh|ah|aha|sorry|wait|hang on|um+|er+|hm+|well|right|ok(?:ay)?)\\b[,.! –—-]*)'
/** Surprise at what was asked. */
const surprise =
  '(?:(?:oh|ooh|ah|aha|sorry|excuse me|(?:i )?beg your pardon|wait|hang on|um+|er+|hm+)\\b[,.! –—-]*)'
const mostWords = 12
const opening = new RegExp(`^(?:${openers}|${surprise})+`, 'i')

/** "If you mean how it was, awful." */
const withinOne =
  /^(?:(?:oh|ah|sorry|well),? )?if (?:you|u) mean (?:how|what|why|who|where|when)\b[^,:–—]{0,40}?(?:,|:| [-–—]) (?=\p{L})/iu

function answersBehind({ text, start }: Piece): number | null {
  const match = withinOne.exec(text.replaceAll('’', "'"))
  return match ? start + match[0].length : null
}

const asked: readonly RegExp[] = [
  // "Wait, do you mean the van", "ah, the paint, you mean".
  new RegExp(`^${surprise}+(?:do (?:you|u)|(?:you|u)|did (?:you|u)) mean\\b`, 'i'),
  /^[^.?!]{0,40}, (?:you|u) mean[.!? ]*$/i,
  /^(?:no|oh no|sorry|ah|oh),? i (?:know|see) what (?:you|u) mean[.! ]*$/i,
  // "No, you mean the bowls", "you're asking about the will".
  new RegExp(
    `^${openers}*(?:you|u)(?: mean|'?re asking (?:about|for)| are asking (?:about|for)) (?:the|my|our|this|that|how|what|where|when|who|why)\\b(?![^.?!]*\\b(?:to|said|says)\\b)[^.,?!]{0,40}[.! ]*$`,
    'i',
  ),
  // "The price, sorry, you said the price".
  new RegExp(`^${surprise}.{0,30}\\b(?:you|u) (?:said|asked|meant|wrote)\\b`, 'i'),
  new RegExp(`^${openers}*i thought (?:you|u) (?:said|meant|asked|(?:was|were) (?:about|asking))\\b`, 'i'),
  new RegExp(
    `^${openers}*i (?:(?:mis-?read|mis-?heard|misunderstood)(?: (?:that|it|you|the question))?|(?:read|heard|got) (?:that|it|you|the question) wrong)[.! ]*$`,
    'i',
  ),
]

function notices(text: string, question: string): boolean {
  const flat = text.replaceAll('’', "'")
  if (countWords(flat.replace(opening, '')) > mostWords) return false
  return asked.some((pattern) => pattern.test(flat)) || isEcho(flat, question)
}

const bareWord = /^(?:who|whom|where|when|why|what|which|how(?: long| many| much| often)?)[.!? ]*$/i
const questionWord = /^(?:who|whom|where|when|why|what|which|how)\b/i
const named = /^(?:(?:of|about|with|in|on|for|at) )?(?:the|my|your|our|that|this)\b/i
/** Something is said of it. */
const says =
  /\b(?:i|we|it|he|she|they|you|there|is|are|was|were|am|had|has|have|did|does|do|will|would|can|could)\b|n't\b|'(?:s|re|ve|ll|d|m)\b/i
const mostOfEcho = 9
const mostOfBareThing = 3
const putToThemselves =
  /^(?:who|where|when|why|what|which|how) (?:do|did|am|was|have|had|would) (?:i|we)\b(?! (?:know|care|say)\b)/i

/** Of our question, after a sign of surprise: "oh, how did I get on!", "ah, of the barn". */
function isEcho(text: string, question: string): boolean {
  const opener = new RegExp(`^${surprise}+`, 'i').exec(text)?.[0]
  if (opener === undefined) return false
  const rest = text
    .slice(opener.length)
    .replace(/,? sorry[.! ]*$/i, '')
    .trim()
  if (rest === '' || countWords(rest) > mostOfEcho) return false
  if (bareWord.test(rest)) return true
  const own = listWords(rest.toLowerCase()).filter((word) => !isFree(word))
  const ours = new Set(listWords(question.toLowerCase()).map(stem))
  const shared = own.filter((word) => ours.has(stem(word))).length
  // In other words than ours too, where they put it to themselves: "oh, how did I come to hear of it".
  if (putToThemselves.test(rest) && !/\?$/.test(rest)) return true
  if (questionWord.test(rest)) return own.length > 0 && shared === own.length
  // "Oh, printing paper": nothing is said of it.
  if (shared > 0 && countWords(rest) <= mostOfBareThing && !says.test(rest)) return true
  // "Ah, of the paper." says which of two it is, whether we named it or not.
  return named.test(rest) && !says.test(rest) && (shared > 0 || /^(?:of|about) /i.test(rest))
}

const free = new Set(
  `i me my you your we our it the a an of in on at for to with about do does did is are was were that this who whom
  where when why what which how she he they her him them his their`.split(/\s+/),
)
const isFree = (word: string) => free.has(word)
const stem = (word: string) =>
  word
    .replace(/'s$/, '')
    .replace(/(?:ing|ed|es|s|e)$/, '')
    .slice(0, 6)

const asksMeaning = /\b(?:how|what) do (?:you|u) mean\b/i

/** They asked what a word means, answered one reading of it, and came to the other: "Ah, ...". */
function comesRound(sentences: readonly Piece[], at: number): boolean {
  if (at < 2 || !/^(?:ah|oh)\b/i.test(sentences[at]!.text)) return false
  return sentences.slice(0, at - 1).some(({ text }) => asksMeaning.test(text))
}
