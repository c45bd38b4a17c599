/** What clauses a stretch of words holds: the words that open one are counted against the finite verbs that close it. Pure; English. */
import {
  attitudes,
  breaks,
  focusing,
  followsClause,
  isIntroduction,
  isNominal,
  isOwnSubject,
  isVerbAt,
  maybeSubordinators,
  type Opening,
  openingAt,
  set,
  subordinators,
} from './openings.ts'
import type { Token } from './tag-words.ts'

export interface ClausesRead {
  /** Index of the verb of the main clause, or -1. */
  main: number
  /** A main clause that stands behind a comma or the like. */
  mainAfterBreak: boolean
  /** Clauses that were begun and have no verb. */
  open: number
  /** Something else than the subject of the first verb stands at the beginning. */
  isHeadless: boolean
}

export function readClauses(tokens: readonly Token[]): ClausesRead {
  const read = new Reader(tokens)
  for (let at = 0; at < tokens.length; ) at = read.next(at)
  return { ...read.result, open: read.result.open + read.awaited }
}

/** Goes through the words of a stretch from left to right. */
class Reader {
  readonly result: ClausesRead = { main: -1, mainAfterBreak: false, open: 0, isHeadless: false }
  /** Thoughts whose content was put off: "I feel like as AI evolves, ...". */
  awaited = 0
  private readonly tokens: readonly Token[]
  private readonly isIntro: boolean
  private hasSubject = false
  /** Of what stands around a clause within. */
  private hadSubject = false
  private hasBroken = false
  /** Of the stretch between two marks. */
  private begin = 0

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
    this.isIntro = isIntroduction(tokens)
  }

  /** Reads the word at an index; answers the index of the next to read. */
  next(at: number): number {
    const token = this.tokens[at]!
    const isNew = at > 0 && breaks.test(this.tokens[at - 1]!.after)
    if (isNew) this.breakBefore(token, at)
    const opening = openingAt(this.tokens, at)
    if (opening !== 'none') this.open(at, opening)
    else if (isVerbAt(this.tokens, at)) return this.verb(at)
    else if (linking.has(token.lower)) this.link(at)
    else if (isNominal(token)) this.nominal(at, isNew)
    return at + 1
  }

  private breakBefore(token: Token, at: number): void {
    this.begin = at
    const { main, open } = this.result
    if (main < 0 && this.hasSubject && !this.isIntro && open === 0 && !this.hasBroken)
      this.result.isHeadless = true
    // "When it rains, and I am home": that hangs on "when" as well.
    if (main >= 0 || !/^(?:and|or)$/.test(token.lower)) this.hasBroken = true
    this.hasSubject = false
  }

  private open(at: number, opening: Opening): void {
    const before = this.tokens[at - 1]?.lower ?? ''
    const { lower } = this.tokens[at]!
    // "No matter how", "as long as": one clause, not two.
    if (opening === 'whole' && before !== 'matter' && before !== 'as') this.goInside()
    const next = this.tokens[at + 1]
    const putsOff =
      /^(?:that|like)$/.test(lower) &&
      next !== undefined &&
      putOff.test(next.lower) &&
      openingAt(this.tokens, at + 1) !== 'none'
    if (putsOff) {
      this.result.open--
      this.awaited++
    } else if (attitudes.test(before) && putOff.test(lower) && !/^(?:if|though)$/.test(next?.lower ?? ''))
      this.awaited++
    this.hasSubject = false
  }

  private verb(at: number): number {
    const { tokens, result } = this
    const token = tokens[at]!
    const hasOwn = this.hasSubject || token.parts.length > 1 || /^\p{L}+'/u.test(token.lower)
    this.hasSubject = false
    if (result.open > 0) this.comeOut()
    else if (hasOwn) this.main(at)
    else if (result.main < 0 && this.awaited === 0) result.isHeadless = true
    return endOfGroup(tokens, at) + 1
  }

  /** A finite verb with its subject, in no clause that hangs on another. */
  private main(at: number): void {
    const { result } = this
    if (this.hasBroken) result.mainAfterBreak = true
    if (result.main >= 0) {
      if (this.hasBroken && this.awaited > 0) this.awaited--
      return
    }
    result.main = at
    // "Organising schedules, checks for": one of several things they do.
    if (this.tokens[this.begin]!.tags.has('Gerund')) result.isHeadless = true
    this.hasBroken = false
  }

  private goInside(): void {
    if (this.result.open === 0) this.hadSubject = this.hasSubject
    this.result.open++
  }

  /** "The models I used": and what they were is still to come. */
  private comeOut(): void {
    this.result.open--
    if (this.result.open === 0 && this.result.main < 0) this.hasSubject = this.hadSubject
  }

  private link(at: number): void {
    const isThen = this.tokens[at]!.lower === 'then'
    if (this.hasSubject && this.result.main < 0 && !this.isIntro && isSplice(this.tokens, at))
      this.result.isHeadless = true
    if (!isThen && this.result.main >= 0) this.hasSubject = false
  }

  private nominal(at: number, isNew: boolean): void {
    const isWithin = this.hasSubject && !this.isIntro && !isNew && this.tokens[at - 1]?.lower !== 'and'
    // "The models I used": a clause of its own within.
    if (isWithin && isOwnSubject(this.tokens[at]!) && followsClause(this.tokens, at)) this.goInside()
    this.hasSubject = true
  }
}

const linking = set('and but or then so')
/** Between a thought and what is thought. */
const putOff = /^(?:as|when|whenever|if|because|once|while|since|although|though|unless|until)$/

/** "Focused tasks but there are": what stands before belongs to something else. */
function isSplice(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return next !== undefined && isOwnSubject(next) && !(tokens[at]!.lower === 'and' && next.lower === 'i')
}

/** "Would probably have been used": one verb. "We tested were": two. */
function endOfGroup(tokens: readonly Token[], at: number): number {
  let end = at
  let isHelped = helpers.test(tokens[at]!.lower)
  while (end + 1 < tokens.length && !breaks.test(tokens[end]!.after)) {
    const next = tokens[end + 1]!
    const isVerb = next.tags.has('Verb')
    if (!isVerb && !['Negative', 'Adverb'].some((tag) => next.tags.has(tag))) break
    const isLiked = next.lower === 'like' && isHelped
    if ((opens(next.lower) && !isLiked) || isOwnSubject(next) || (helpers.test(next.lower) && !isHelped))
      break
    if (isVerb) isHelped = helpers.test(next.lower)
    end++
  }
  return end
}
const opens = (word: string) => focusing.has(word) || subordinators.has(word) || maybeSubordinators.has(word)
/** Finite as they stand. */
const helpers =
  /^(?:am|is|are|was|were|has|have|had|do|does|did|will|would|can|could|shall|should|may|might|must|need|to|\p{L}+n't|\p{L}+'(?:s|m|re|ve|ll|d))$/u
