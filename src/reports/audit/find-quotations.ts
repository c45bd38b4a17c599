/** What a report gives as somebody's words: in quotation marks, in a paragraph set as a quotation, after a name and a colon. */
import type { ReportBlock } from './read-report.ts'

export interface FoundQuotation {
  text: string
  /** Index of the block. */
  block: number
  /** The sentence or line around it, for whom it is ascribed to. */
  before: string
  after: string
  /** Introduced as what was asked, not as what was answered. */
  isQuestion: boolean
  /** The report sets it as a quotation: in a paragraph of its own, or without marks under a name. */
  isSet: boolean
}

/** Fewer words in quotation marks are a term, a title or irony, and say nothing that could be checked. */
export const fewestQuotedWords = 3

const pairs: readonly [open: string, close: string][] = [
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['«', '»'],
  ['»', '«'],
  ['"', '"'],
  ['‘', '’'],
]

/**
 * @param namesPerson does a line name somebody of the transcripts? A paragraph that such a signature follows is a quotation
 * also where the format tells nothing of how it was set
 * @returns the quotations in the report's order, and how many were too short to be checked
 */
export function findQuotations(
  blocks: readonly ReportBlock[],
  namesPerson: NamesPerson = () => false,
): {
  quotations: FoundQuotation[]
  short: number
} {
  const quotations: FoundQuotation[] = []
  let short = 0
  for (const [index, block] of blocks.entries()) {
    // Who is named below a quotation may be set as a part of it.
    if (block.kind === 'heading' || (block.kind === 'quote' && isSignature(block.text))) continue
    const next = blocks[index + 1]?.text ?? ''
    const isSigned = block.kind === 'paragraph' && isSignature(next) && namesPerson(next)
    const marked = joinInterrupted(findMarked(block.text), block.text)
    // A paragraph that is a quotation as a whole may hold marks of its own: they are the speaker's.
    const isWhole = (block.kind === 'quote' || isSigned) && !fillsBlock(marked, block.text)
    const inMarks = isWhole ? [] : marked
    for (const { start, end, inner, between } of inMarks) {
      if (countWords(inner) < fewestQuotedWords) {
        short += 1
        continue
      }
      const before = block.text.slice(0, start)
      const after = block.text.slice(end)
      quotations.push({
        text: inner,
        block: index,
        before,
        after: between ? `, ${between.trim()}` : after.trim() === '' && isSignature(next) ? next : after,
        isQuestion: isAsked(before, inner),
        isSet: block.kind === 'quote' || isSigned || isAlone(before, after),
      })
    }
    if (inMarks.length === 0) {
      const unmarked = findUnmarked(block, { next, isSigned, namesPerson })
      if (unmarked) quotations.push({ ...unmarked, block: index })
    }
  }
  return { quotations, short }
}

/** Nothing stands beside it but who said it. */
const isAlone = (before: string, after: string) =>
  !/[\p{L}\p{N}]/u.test(before) && (!/[\p{L}\p{N}]/u.test(after) || isSignature(after))

const wholeShare = 0.6

/** The marks stand around it, and not around a word in it. */
function fillsBlock(marked: readonly Marked[], text: string): boolean {
  const words = marked.reduce((sum, { inner }) => sum + countWords(inner), 0)
  return words >= wholeShare * countWords(splitSignature(text).words)
}

interface Marked {
  start: number
  end: number
  inner: string
  /** Who said it, where that stands within the quotation. */
  between?: string
}

const interruption =
  /^\s*(?:(?:said|says|explained|explains|noted|notes|added|adds|told|recalled|recalls|admitted|admits|argued|argues|wrote|writes|remarked)\b[^.!?]{0,80}|[^.!?]{2,60}\b(?:said|says|explained|explains|noted|notes|added|adds|recalled|recalls|admitted|admits|wrote|writes)(?: [^.!?]{0,20})?),\s*$/iu

/** “I use it daily,” she said, “mostly for email”: one quotation, with what stands between left out of it. */
function joinInterrupted(marked: readonly Marked[], text: string): Marked[] {
  const joined: Marked[] = []
  for (const next of marked) {
    const last = joined.at(-1)
    const isOne =
      last !== undefined && /,$/.test(last.inner) && interruption.test(text.slice(last.end, next.start))
    if (isOne)
      joined[joined.length - 1] = {
        ...last,
        end: next.end,
        // The comma is the report's: it ends what was said so far, wherever the speaker paused.
        inner: `${last.inner.replace(/,$/, '')} … ${next.inner}`,
        between: text.slice(last.end, next.start),
      }
    else joined.push(next)
  }
  return joined
}

/** Everything between quotation marks, however short, with its place. */
export const markedPieces = (text: string): { start: number; end: number; inner: string }[] =>
  findMarked(text)

/** Where a text quotes somebody, marks and all; shorter than a quotation it is a term. */
export function quotedStretches(text: string): { start: number; end: number }[] {
  return findMarked(text).filter(({ inner }) => countWords(inner) >= fewestQuotedWords)
}

/** Text between quotation marks that belong together. A straight mark opens after white space and closes before none. */
function findMarked(text: string): Marked[] {
  const found: Marked[] = []
  // A mark that nothing closes up to the end is closed by nothing later either: looked for once, however many there are.
  const unclosed = new Set<string>()
  let at = 0
  while (at < text.length) {
    const pair = pairs.find(
      ([open]) => !unclosed.has(open) && text.startsWith(open, at) && opensHere(text, at, open),
    )
    const end = pair ? endOf(text, at, pair[0]) : -1
    if (!pair || end < 0) {
      if (pair) unclosed.add(pair[0])
      at += 1
      continue
    }
    const inner = text.slice(at + 1, end).trim()
    if (inner !== '') found.push({ start: at, end: end + 1, inner })
    at = end + 1
  }
  return found
}

/** Does a quotation begin in this text and not end in it? Single marks may be apostrophes and tell nothing. */
export function opensUnclosed(text: string): boolean {
  let at = 0
  while (at < text.length) {
    const pair = pairs.find(
      ([open]) => open !== '‘' && open !== '»' && text.startsWith(open, at) && opensHere(text, at, open),
    )
    const end = pair ? closingOf(text, at + 1, pairsOf(pair[0])) : at
    if (end < 0) return true
    at = end + 1
  }
  return false
}

function endOf(text: string, at: number, open: string): number {
  const nested = nesting[open] ? closingOfNested(text, at + 1, [open, nesting[open]]) : -1
  return nested >= 0 ? nested : closingOf(text, at + 1, pairsOf(open))
}

/** Pairs whose marks cannot be taken for each other. */
const nesting: Record<string, string> = { '“': '”', '«': '»' }

const pairsOf = (open: string) => pairs.filter((pair) => pair[0] === open).map(([, close]) => close)

function opensHere(text: string, at: number, open: string): boolean {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  if (open === '”' || /\s/.test(after)) return false
  // An apostrophe is no quotation mark, nor is one that closes.
  return open === '“' || open === '„' || open === '«' ? true : /[\s([{:—–-]/.test(before)
}

/** Marks within marks of the same kind are the speaker's: the quotation ends where all that were opened are closed. */
function closingOfNested(text: string, from: number, [open, close]: readonly [string, string]): number {
  let depth = 1
  for (let at = from; at < text.length; at++) {
    if (text[at] === open && opensHere(text, at, open)) depth += 1
    else if (text[at] === close) depth -= 1
    if (depth === 0) return at
    if (depth > mostNested) break
  }
  return -1
}

const mostNested = 2

function closingOf(text: string, from: number, closes: readonly string[]): number {
  for (let at = from; at < text.length; at++) {
    const character = text[at]!
    if (!closes.includes(character)) continue
    const next = text[at + 1] ?? ' '
    // Within single marks an apostrophe stands between letters; a straight mark closes before no letter.
    if ((character === '’' || character === '"') && /[\p{L}\p{N}]/u.test(next)) continue
    return at
  }
  return -1
}

const askedBefore = /\b(?:asked|ask|asking|question(?:ed)?|prompt(?:ed)?|item|wording|q\d+)\b[^.!?]{0,60}$/i
/** "Asked “Tell us how it went.”, 5 of 23 people ...": an interviewer asks without a question mark too. */
const justAsked =
  /(?:Asked|\b(?:when|were|was|being|we|[Ii]nterviewer)\s+asked)(?:\s+(?:to|in (?:these|the) words))?\s*[:,]?\s*$/u

function isAsked(before: string, inner: string): boolean {
  return (/\?\s*$/.test(inner) && askedBefore.test(before)) || justAsked.test(before)
}

/** A paragraph set as a quotation or signed as one, or "P7: ..." on a line of its own. */
function findUnmarked(
  block: ReportBlock,
  { next, isSigned, namesPerson }: { next: string; isSigned: boolean; namesPerson: NamesPerson },
): Omit<FoundQuotation, 'block'> | null {
  if (block.kind === 'quote' || isSigned) {
    const { words, signature } = splitSignature(block.text, namesPerson)
    if (countWords(words) < fewestQuotedWords) return null
    const after = signature || (isSignature(next) ? next : '')
    return { text: words, before: '', after, isQuestion: false, isSet: true }
  }
  const named = /^((?:P|R|Participant|Respondent|Interviewee|User)[ -]?#?\d{1,4}[a-z]?)\s*:\s+(.+)$/i.exec(
    block.text,
  )
  if (!named || countWords(named[2]!) < fewestQuotedWords) return null
  return { text: named[2]!, before: `${named[1]}:`, after: '', isQuestion: false, isSet: true }
}

type NamesPerson = (text: string) => boolean

function splitSignature(
  text: string,
  namesPerson: NamesPerson = () => false,
): { words: string; signature: string } {
  const bracket = /^(.*\S)\s*([([][^()[\]]{1,80}[)\]])[.]?$/su.exec(text)
  if (bracket && namesPerson(bracket[2]!)) return { words: bracket[1]!, signature: bracket[2]! }
  const match = /^(.*?[.!?…"”’)]?)\s+([—–-]{1,2}\s*[^—–]{2,80})$/.exec(text)
  return match && isSignature(match[2]!)
    ? { words: match[1]!, signature: match[2]! }
    : { words: text, signature: '' }
}

/** "— P7, commuter": who said what stands above or before it. */
export function isSignature(text: string): boolean {
  return /^\s*[—–-]{1,2}\s*\S/.test(text) && countWords(text) <= 14 && !counting.test(text)
}

/** "– 7 mentions", "— 18 of 101 (18 %)": how many, and not who; "— 34-year-old nurse" is who. */
const counting =
  /^\s*[—–-]{1,2}\s*(?:n\s*=\s*)?\d[\d,.]*\s*(?:%|per ?cent|of\b|out of|mentions?|times|people|participants|respondents|interview(?:ee)?s|answers|cases)/iu

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
}
