/** The people whom a question is of, by what they are: "chess coaches", "nurses and carers", "staff at airports". By rules over tagged words. Pure. */
import type { Token } from '../../interview/reading/tag-words.ts'
import { functionWords } from '../themes/function-words.ts'
import { askingNouns, everybody, lightVerbs, setOf, subjectOfStudy, tellingVerbs } from './question-words.ts'
import { baseForm, namesPerson } from './wordnet.ts'

/** One kind of people. */
export interface GroupReading {
  /** What they are called; null for a word that fits everybody who works: "staff", "people". */
  head: string | null
  /** What tells them from others who are called so: "chess", "nuclear", "plants". Each has to hold. */
  modifiers: string[]
}

/** Whoever works may be called so. */
const anybodyWorking = setOf(`
  staff worker workers employee employees people person folk folks professional professionals crew crews team teams member members user users
  operator operators owner owners maker makers agent agents somebody someone anyone anybody those participants interviewees
  guy guys man men woman women
`)
/** Whom people speak of in their work: the question is seldom of them, and none of them was heard as one. */
const spokenOf = setOf(`
  client clients customer customers patient patients guest guests reader readers listener listeners viewer viewers buyer buyers
  colleague colleagues coworker coworkers boss bosses employer employers pupil pupils learner learners audience kid kids child children
  parent parents mother father mum mom dad grandparent grandparents son daughter husband wife partner partners friend friends
  neighbour neighbours competitor competitors supplier suppliers investor investors stranger strangers expert experts human humans
  native public consumer consumers voter voters member
`)
/** Who is asked stands first, behind one of these, or behind a colon or a dash: else somebody else is spoken of. */
const beforeAsked =
  /^(?:do|does|did|don't|doesn't|didn't|have|has|had|haven't|are|is|were|was|aren't|can|can't|could|would|wouldn't|will|won't|should|any|some|many|few|which|what|how|why|where|when|most|all|other)$/u
const asking = /^(?:what|how|why|where|when|which)$/u
const place = /^(?:in|at|from|on|of|for)$/u
const joints = /^(?:and|or)$/u

/** Kinds of people of whom any will do; none where the question is of everybody, or of one. */
export function readGroup(tokens: readonly Token[]): GroupReading[] {
  for (const at of tokens.keys()) {
    if (!isHead(tokens, at)) continue
    const first = phraseEndingAt(tokens, at)
    if (!isAsked(tokens, first.from)) continue
    const groups = [withPlace(tokens, at, first.modifiers)]
    let end = at
    for (let next = nextHead(tokens, end); next !== null; next = nextHead(tokens, end)) {
      groups.push(withPlace(tokens, next, phraseEndingAt(tokens, next).modifiers))
      end = next
    }
    const named = groups.filter(({ head, modifiers }) => head !== null || modifiers.length > 0)
    const isKind = groups.some(({ head, modifiers }) => head !== null || modifiers.some(isTrade(tokens)))
    return isKind && named.length === groups.length ? named : []
  }
  return []
}

function isAsked(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]
  // "What happens when bakers ...": of whom it is stands behind the first word that asks.
  if (before && from > 1 && asking.test(before.lower)) return false
  if (!before || beforeAsked.test(before.lower) || /[:?–—]|\s-/u.test(before.after)) return true
  return (
    before.lower === 'of' && /^(?:any|some|many|which|one|none|most)$/u.test(tokens[from - 2]?.lower ?? '')
  )
}

function isHead(tokens: readonly Token[], at: number): boolean {
  const { lower, after } = tokens[at]!
  if (anybodyWorking.has(lower)) return at > 0 || after.trim() === ''
  if (spokenOf.has(lower) || everybody.has(lower) || subjectOfStudy.has(lower)) return false
  // A kind of student may have been heard; of students in general teachers speak.
  if (/^students?$/u.test(lower) && phraseEndingAt(tokens, at).modifiers.length === 0) return false
  return namesPerson(lower) && isSeveral(tokens, at)
}

/** "Bakers", "any baker": of one in particular it is asked otherwise. */
function isSeveral(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at]!
  const base = baseForm(lower, 'noun')
  if (base !== null && base !== lower) return true
  return /^(?:any|every|no|each)$/u.test(tokens[phraseEndingAt(tokens, at).from - 1]?.lower ?? '')
}

function phraseEndingAt(tokens: readonly Token[], at: number): { from: number; modifiers: string[] } {
  let from = at
  while (from > 0 && isModifier(tokens[from - 1]!)) from--
  const words = tokens.slice(from, at).map(({ lower }) => lower.replace(/'s?$/u, ''))
  return { from, modifiers: words.filter((word) => !subjectOfStudy.has(word)) }
}

function isModifier({ lower, tags, after }: Token): boolean {
  if (/[,.;:?!–—(]/u.test(after) || functionWords.has(lower) || lightVerbs.has(lower)) return false
  if (askingNouns.has(lower) || tellingVerbs.has(lower) || everybody.has(lower) || joints.test(lower))
    return false
  return tags.has('Noun') || tags.has('Adjective') || tags.has('Gerund')
}

/** Nobody says "I am a new worker": what people who are called by a bare adjective have in common is no kind of which one is. */
const isTrade = (tokens: readonly Token[]) => (word: string) =>
  tokens.some(({ lower, tags }) => lower.replace(/'s?$/u, '') === word && !tags.has('Adjective'))

/** "Operators at nuclear power plants": where they are tells them from others. */
function withPlace(tokens: readonly Token[], at: number, modifiers: readonly string[]): GroupReading {
  const head = tokens[at]!.lower
  const found = [...modifiers]
  const isAnybody = anybodyWorking.has(head)
  // "Anyone who works in forestry".
  const isWorking =
    tokens[at + 1]?.lower === 'who' && /^work(?:s|ed|ing)?$/u.test(tokens[at + 2]?.lower ?? '')
  const where = at + (isWorking ? 3 : 1)
  if (isAnybody && modifiers.length === 0 && place.test(tokens[where]?.lower ?? '')) {
    for (let next = where + 1; next < tokens.length; next++) {
      const token = tokens[next]!
      // "People in the north": that is where they live.
      if (token.lower === 'the' && tokens[where]!.lower === 'in') break
      if (/^(?:a|an|the)$/u.test(token.lower)) continue
      const isNoun = token.tags.has('Noun') || token.tags.has('Adjective')
      if (!isNoun || functionWords.has(token.lower) || subjectOfStudy.has(token.lower)) break
      found.push(token.lower)
      if (/[,.;:?!–—/]/u.test(token.after)) break
    }
  }
  return { head: isAnybody ? null : head, modifiers: found }
}

/** Of "chefs and pastry cooks" the second. */
function nextHead(tokens: readonly Token[], at: number): number | null {
  const isListed = /^\s*[,/]/u.test(tokens[at]!.after)
  const isJoined = joints.test(tokens[at + 1]?.lower ?? '')
  if (!isListed && !isJoined) return null
  let next = at + (isJoined ? 2 : 1)
  while (next < tokens.length && isModifier(tokens[next]!) && !isHead(tokens, next)) next++
  return next < tokens.length && isHead(tokens, next) ? next : null
}

/** As one of them would say it. */
export function sayingOf({ head, modifiers }: GroupReading): string {
  const one = head === null ? 'worker' : (baseForm(head, 'noun') ?? head)
  return `I am a ${[...modifiers, one].join(' ')}`
}

/** As the question calls them. */
export function nameOf(groups: readonly GroupReading[]): string {
  return groups.map(({ head, modifiers }) => [...modifiers, head ?? 'people'].join(' ')).join(' or ')
}
