/**
 * Whom a report calls what, by its own word: a table that gives ids beside names or roles, and "a school secretary
 * (work_0226)" in its text.
 */
import type { ReportBlock } from './read-report.ts'

export interface Alias {
  /** "P7", "school secretary". */
  name: string
  interviewId: string
}

const mostWords = 8

/** @param idOf the interview of an id or name of the transcripts; null for anything else */
export function readAliases(blocks: readonly ReportBlock[], idOf: (label: string) => string | null): Alias[] {
  const read = blocks.flatMap((block) => [...ofRow(block, idOf), ...inBrackets(block, idOf)])
  return read.filter(
    ({ name }) => name !== '' && name.split(/\s+/).length <= mostWords && idOf(name) === null,
  )
}

function ofRow({ kind, text }: ReportBlock, idOf: (label: string) => string | null): Alias[] {
  if (kind !== 'row') return []
  const cells = text.split(/\s*\|\s*/).map((cell) => cell.trim())
  const ids = cells.filter((cell) => idOf(cell) !== null)
  if (ids.length !== 1) return []
  const interviewId = idOf(ids[0]!)!
  return cells.flatMap((name) => (name !== ids[0] && /\p{L}/u.test(name) ? [{ name, interviewId }] : []))
}

const bracketed = /([^.;:!?()“”"„«»\n]{2,80})\(([^()]{1,40})\)/gu
/** What is named begins after the last of these. */
const opening = /^.*\b(?:an?|the|one|our|another|says?|said|told|by|from|for|of|and|with|,)\s+(?=\S)/iu

function inBrackets({ text }: ReportBlock, idOf: (label: string) => string | null): Alias[] {
  return [...text.matchAll(bracketed)].flatMap(([, before = '', label = '']) => {
    const interviewId = idOf(label.trim())
    if (interviewId === null) return []
    const article = /^.*\b(?:an?|the|one|our|another)\s+(?=\S)/iu.exec(before)
    const name = before.slice((article ?? opening.exec(before))?.[0].length ?? 0).trim()
    return [{ name, interviewId }]
  })
}

interface Role {
  interviewId: string
  /** The word that the others describe: "producer" of "content producer, film school". */
  head: string
  words: ReadonlySet<string>
}

/** Finds a person by a role that names nobody else: "the film school's producer". */
export interface RoleIndex {
  /** @param from which to take where the text holds several */
  find(text: string, from: 'first' | 'last'): string | null
}

export function indexRoles(aliases: readonly Alias[]): RoleIndex {
  const roles = aliases.flatMap(({ name, interviewId }) => {
    const role = readRole(name)
    return role ? [{ ...role, interviewId }] : []
  })
  return {
    find(text, from) {
      const found = describedIn(text).flatMap((words) => pick(words, roles) ?? [])
      return (from === 'first' ? found[0] : found.at(-1)) ?? null
    },
  }
}

/** A label with a number in it is no role. */
function readRole(name: string): Omit<Role, 'interviewId'> | null {
  if (/\d/.test(name)) return null
  const [described = ''] = name.split(/[,(]| \b(?:in|at|of|for|from|with|who|on)\b/iu)
  const head = wordsOf(described).at(-1)
  return head === undefined ? null : { head, words: new Set(wordsOf(name)) }
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}’'-]+/u)
    .map((word) => word.replace(/[’']s?$/u, ''))
    .filter((word) => word.length > 1)

const mostDescribing = 5

/** The words after each article: as many as may describe a person. A signature has none. */
function describedIn(text: string): string[][] {
  const starts = [...text.matchAll(/(?:^\s*[—–-]+\s*|\b(?:an?|the|one|our|this)\s+)(?=\S)/giu)]
  return starts.map((match) =>
    wordsOf(text.slice(match.index + match[0].length).split(/[.,;:!?()]/u)[0]!).slice(0, mostDescribing),
  )
}

/** All words up to a role's head are the role's own; the role that shares most of them, if it is one person's alone. */
function pick(words: readonly string[], roles: readonly Role[]): string | null {
  const fits = roles.flatMap((role) => {
    const at = words.indexOf(role.head)
    const own = at >= 0 && words.slice(0, at + 1).every((word) => role.words.has(word))
    return own ? [{ role, shared: words.filter((word) => role.words.has(word)).length }] : []
  })
  const most = Math.max(...fits.map(({ shared }) => shared))
  const best = new Set(fits.flatMap(({ role, shared }) => (shared === most ? [role.interviewId] : [])))
  return best.size === 1 ? [...best][0]! : null
}
