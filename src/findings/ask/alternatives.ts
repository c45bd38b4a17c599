/**
 * Words of a question of which any one will do: "boats or caravans", "animals (goats, hens)", "bakers,
 * brewers and other makers of food". Read by conjunctions and punctuation. Pure.
 */
import type { Token } from '../../interview/reading/tag-words.ts'
import { baseForm, namesPerson } from './wordnet.ts'

/** One way to say it, as places of tokens; several of these make a list of alternatives. */
export type Alternative = number[]

/** @param isContent whether a token says anything by itself: a list ends where the words between do not */
export function listAlternatives(
  tokens: readonly Token[],
  isContent: (token: Token) => boolean,
): Alternative[][] {
  const lists: Alternative[][] = []
  for (const at of tokens.keys()) {
    const list = exampleList(tokens, at, isContent) ?? coordinated(tokens, at, isContent)
    if (!list || list.length < 2) continue
    // "Fishing or other sport (rowing, sailing)" is one list of two that meet.
    const met = lists.find((known) => known.some((item) => list.some((other) => meet(item, other))))
    if (met) met.push(...list.filter((item) => !met.some((other) => meet(item, other))))
    else lists.push(list)
  }
  return lists
}

function meet(item: Alternative, other: Alternative): boolean {
  return item.some((place) => other.includes(place))
}

const introducing = /^(?:like|including|e\.?g\.?|namely)$/u

/** "Animals such as goats or hens", "animals (goats, hens)": the examples, and what they are examples of. */
function exampleList(
  tokens: readonly Token[],
  at: number,
  isContent: (token: Token) => boolean,
): Alternative[] | null {
  const token = tokens[at]!
  const before = tokens[at - 1]
  const isSuchAs = token.lower === 'such' && tokens[at + 1]?.lower === 'as'
  const isIntroduced = isSuchAs || (introducing.test(token.lower) && before?.tags.has('Noun') === true)
  const isBracket = before !== undefined && token.start > before.end + before.after.length
  if (!isIntroduced && !isBracket) return null
  const from = isSuchAs ? at + 2 : isIntroduced ? at + 1 : at
  const end = isBracket
    ? tokens.findIndex((each, place) => place >= at && each.after.includes(')')) + 1
    : tokens.length
  if (isBracket && end === 0) return null
  const examples = segments(tokens, { from, end }, isContent)
  const general = phraseBefore(tokens, at, isContent)
  return examples.length === 0 || general.length === 0 ? null : [general, ...examples]
}

/** Cut at commas and conjunctions; ends at the first word that neither carries meaning nor joins. */
function segments(
  tokens: readonly Token[],
  { from, end }: { from: number; end: number },
  isContent: (token: Token) => boolean,
): Alternative[] {
  const found: Alternative[] = []
  let current: Alternative = []
  for (let at = from; at < end; at++) {
    const token = tokens[at]!
    const isJoint = /^(?:or|and|etc)$/u.test(token.lower)
    if (isContent(token) && !isJoint) current.push(at)
    else if (!isJoint && !/^(?:a|an|the|other|of)$/u.test(token.lower)) break
    if (isJoint || token.after.includes(',') || token.after.includes(')')) {
      if (current.length > 0) found.push(current)
      current = []
    }
  }
  if (current.length > 0) found.push(current)
  return found
}

function phraseBefore(
  tokens: readonly Token[],
  at: number,
  isContent: (token: Token) => boolean,
): Alternative {
  let from = at
  // "Sell boats or caravans": what is done is asked of both.
  while (from > 0 && isContent(tokens[from - 1]!) && (from === at || !isDone(tokens[from - 1]!))) from--
  return Array.from({ length: at - from }, (_, offset) => from + offset)
}

function isDone({ tags }: Token): boolean {
  return tags.has('Verb') && !tags.has('Noun') && !tags.has('Gerund') && !tags.has('Adjective')
}

/** What "or" joins; "and" only where it joins kinds of people, or two kinds of things: whoever is or has one of them is asked after. */
function coordinated(
  tokens: readonly Token[],
  at: number,
  isContent: (token: Token) => boolean,
): Alternative[] | null {
  const { lower } = tokens[at]!
  if (lower !== 'or' && lower !== 'and') return null
  const last = phraseAfter(tokens, at + 1, isContent)
  if (last.length === 0) return null
  const list: Alternative[] = [last]
  let end = at
  for (;;) {
    const phrase = phraseBefore(tokens, end, isContent)
    if (phrase.length === 0) break
    // Words that a comma parts from one another are items of their own.
    const comma = phrase.findLast((place) => place < end - 1 && tokens[place]!.after.includes(','))
    const item = comma === undefined ? phrase : phrase.filter((place) => place > comma)
    list.unshift(item)
    end = item[0]!
    if (end === 0 || !tokens[end - 1]!.after.includes(',') || !isContent(tokens[end - 1]!)) break
  }
  const isOfPeople = list.every((item) => namesPerson(tokens[item.at(-1)!]!.lower))
  const isLongList = list.length > 2
  return lower === 'or' || isOfPeople || isLongList || areTwoThings(tokens, list) ? list : null
}

/** "Restaurants and bars", "cups and saucers": who speaks of either speaks of what is asked; "both" asks for the two. */
function areTwoThings(tokens: readonly Token[], list: readonly Alternative[]): boolean {
  const isAlone = (item: Alternative) => item.length === 1 && namesSeveral(tokens[item[0]!]!.lower)
  const isOfBoth = tokens.some(({ lower }) => lower === 'both' || lower === 'between')
  return list.length === 2 && list.every(isAlone) && !isOfBoth
}

/** The tagger takes "bars" for a verb, and the dictionary has it as a word of its own. */
function namesSeveral(word: string): boolean {
  return /[^s]s$/u.test(word) && baseForm(word.slice(0, -1), 'noun') !== null
}

const between = /^(?:a|an|the|other|any|some|have|has|had|get|do|does|are|is|just|even|with|in|to)$/u

function phraseAfter(
  tokens: readonly Token[],
  from: number,
  isContent: (token: Token) => boolean,
): Alternative {
  let start = from
  while (start < tokens.length && between.test(tokens[start]!.lower)) start++
  let end = start
  while (end < tokens.length && isContent(tokens[end]!)) {
    end++
    if (tokens[end - 1]!.after.trim() !== '') break
  }
  return Array.from({ length: end - start }, (_, offset) => start + offset)
}
