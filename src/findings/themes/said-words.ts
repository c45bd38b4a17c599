/** What was said, clause by clause and word by word, each with the root that it shares with its forms. Pure. */
import { baseForm } from '../ask/wordnet.ts'
import { enders, functionWords } from './function-words.ts'
import { stopWords } from './stop-words.ts'
import { singular } from './term-weights.ts'

/** Words this far apart still belong together. */
const windowWords = 4

export interface Said {
  word: string
  plain: string
  stem: string
  carries: boolean
}

export const doers: ReadonlySet<string> = new Set(
  "to i we you they can could will would should must may might cannot can't couldn't don't didn't and please let's".split(
    ' ',
  ),
)

/** The root that "docks", "docking" and "docked" share; rough, and only ever compared with itself. */
export function stemOf(word: string): string {
  const plain = singular(word.toLowerCase().replace(/'s$/u, ''))
  const cut = plain.replace(/(?:ations?|ings?|ed|ers?|ions?|ly|e)$/u, '')
  const stem = cut.length >= 3 ? cut : plain
  return stem.replace(/([bdgklmnprt])\1$/u, '$1').replace(/i$/u, 'y')
}

const straight = (text: string) => text.replace(/[’‘`]/gu, "'")
const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'-]*/gu

/** All of a text's words, in lower case. */
export function wordsOf(text: string): string[] {
  return straight(text.toLowerCase()).match(wordPattern) ?? []
}

export function clausesOf(text: string): Said[][] {
  return straight(text)
    .split(/[^\p{L}\p{M}\p{N}'\- ]+/u)
    .map((clause) =>
      (clause.match(wordPattern) ?? []).map((word) => {
        const plain = word.toLowerCase()
        const carries = plain.length > 1 && /\p{L}/u.test(plain) && !stopWords.has(plain.replace(/'s$/u, ''))
        return { word, plain, stem: stemOf(plain), carries }
      }),
    )
    .filter((clause) => clause.length > 0)
}

export function keysOf(clauses: readonly (readonly Said[])[]): Set<string> {
  const keys = new Set<string>()
  for (const clause of clauses) {
    for (const said of clause) if (said.carries) keys.add(said.stem)
    for (const pair of pairsOf(clause)) keys.add(pair)
  }
  return keys
}

/** Stems that stand near each other, one of which carries a meaning of its own; without their order. */
export function pairsOf(clause: readonly Said[]): Set<string> {
  const pairs = new Set<string>()
  for (const [at, first] of clause.entries()) {
    if (functionWords.has(first.plain) && !enders.has(first.plain)) continue
    for (const second of clause.slice(at + 1, at + windowWords + 1)) {
      if (functionWords.has(second.plain) && !enders.has(second.plain)) continue
      if ((!first.carries && !second.carries) || first.stem === second.stem) continue
      pairs.add(pairKey(first, second))
    }
  }
  return pairs
}

/** Of two stems, whichever was said first. */
export function pairKey(a: Pick<Said, 'stem'>, b: Pick<Said, 'stem'>): string {
  return a.stem < b.stem ? `${a.stem}|${b.stem}` : `${b.stem}|${a.stem}`
}

/** What a thing is said after. */
const beforeThing: ReadonlySet<string> = new Set(
  'a an the my our your their his her its these some any no of for in with from'.split(' '),
)

/** Whether a word is said of a thing ("the research", "clients") or of what somebody does; null where neither shows. */
export function roleAt(clause: readonly Pick<Said, 'plain'>[], at: number): 'thing' | 'deed' | null {
  const { plain } = clause[at]!
  const before = clause[at - 1]?.plain ?? ''
  if (doers.has(before)) return 'deed'
  if (/s$/u.test(plain) || beforeThing.has(before)) return 'thing'
  return /(?:ed|ing)$/u.test(plain) && !endsSoItself(plain) ? 'deed' : null
}

/** "Spring", "speed" and "morning" are no forms of anything. */
function endsSoItself(word: string): boolean {
  const verb = baseForm(word, 'verb')
  return verb === word || (verb === null && baseForm(word, 'noun') === word)
}

const being: ReadonlySet<string> = new Set(
  "is are was were be been being am it's that's they're i'm we're he's she's isn't aren't wasn't weren't feel feels felt get gets got seem seems seemed look looks looked become becomes became".split(
    ' ',
  ),
)
const howMuch: ReadonlySet<string> = new Set(
  'a bit little too very so quite really pretty rather always often just more much far extremely not never all also mostly usually simply and or'.split(
    ' ',
  ),
)

const leadsOn: ReadonlySet<string> = new Set('to that of about whether if how what when i we you'.split(' '))

/** Whether it is said of something that it is so, and that is all: "it is expensive", "too slow"; in "an expensive ticket" the ticket is spoken of. */
export function isSaidToBe(clause: readonly Pick<Said, 'plain' | 'carries'>[], at: number): boolean {
  const next = clause[at + 1]
  if (next && (next.carries || leadsOn.has(next.plain))) return false
  if (clause[at - 1]?.plain === 'too') return true
  let before = at - 1
  while (before >= 0 && howMuch.has(clause[before]!.plain)) before--
  return before >= 0 && being.has(clause[before]!.plain)
}

/** Where these words stand in whatever order with nothing but small words between them; null where they do not. */
export function phraseAt(clause: readonly Said[], stems: readonly string[]): number | null {
  for (const [from, { stem }] of clause.entries()) {
    if (!stems.includes(stem)) continue
    const found = new Set<string>()
    for (let at = from; at < clause.length; at++) {
      const said = clause[at]!
      if (stems.includes(said.stem)) found.add(said.stem)
      else if (!functionWords.has(said.plain)) break
      if (found.size === stems.length) return from
    }
  }
  return null
}
