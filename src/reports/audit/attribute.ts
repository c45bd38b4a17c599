/** Whom a report says something of, and which interview that is. */
import type { Attribution } from './model.ts'
import { type Alias, indexRoles } from './read-aliases.ts'

export interface KnownPerson {
  interviewId: string
  attributes: Readonly<Record<string, string | number | boolean | null>>
}

export interface PersonIndex {
  /** The label's interview by an id or an attribute; null where nothing says it. */
  find(label: string): Pick<Attribution, 'interviewId' | 'how'>
  /** By the number in the label: that of an id, or the place in the order of the transcripts. */
  numbered(label: string, by: Numbering): string | null
  /** A name or id of somebody in the transcripts that stands in the text: the first of them, or the last. */
  named(text: string, from?: 'first' | 'last'): string | null
  /** Every name, id and label of a person that stands in the text. */
  allIn(text: string): string[]
  /** Whom a role in the text describes, as the report introduced that person; their id. */
  described(text: string, from: 'first' | 'last'): string | null
  /** Does the text begin with an id or name of somebody in the transcripts? */
  opens(text: string): boolean
}

export type Numbering = 'id' | 'order'

const nameAttributes =
  /^(?:name|first ?name|participant|participant ?(?:id|name|label)|pseudonym|label|respondent|alias|code)$/i

/** Labels by which reports call people: P7, Participant 12, Respondent #03, Interview 4. */
export const labelPattern =
  /\b(?:[PRI][_-]?#?\d{1,5}[a-z]?|(?:[Pp]articipant|[Rr]espondent|[Ii]nterviewee|[Ii]nterview|[Uu]ser|[Cc]ustomer|[Pp]erson|[Ss]ubject|[Ii]nformant|ID)[ _-]?(?:#|[Nn]o\.? ?)?\d{1,5}[a-z]?)\b/

/** @param aliases what the report itself says that people are called */
export function indexPeople(people: readonly KnownPerson[], aliases: readonly Alias[] = []): PersonIndex {
  const roles = indexRoles(aliases)
  const byName = new Map<string, Set<string>>()
  const names = new Map<string, string>()
  const add = (name: string, interviewId: string) => {
    const key = bare(name)
    if (key === '') return
    byName.set(key, (byName.get(key) ?? new Set()).add(interviewId))
    if (!/^\d+$/.test(key)) names.set(key, name)
  }
  const told = new Map<string, Set<string>>()
  for (const { name, interviewId } of aliases)
    told.set(bare(name), (told.get(bare(name)) ?? new Set()).add(interviewId))
  const byNumber = new Map<number, Set<string>>()
  for (const { interviewId, attributes } of people) {
    add(interviewId, interviewId)
    for (const [key, value] of Object.entries(attributes))
      if (typeof value === 'string' && nameAttributes.test(key)) add(value, interviewId)
    const number = lastNumber(interviewId)
    if (number !== null) byNumber.set(number, (byNumber.get(number) ?? new Set()).add(interviewId))
  }
  const only = (set: Set<string> | undefined) => (set?.size === 1 ? [...set][0]! : null)
  const known = [...names.values()].filter((name) => name.length >= 2).sort((a, b) => b.length - a.length)
  return {
    find(label) {
      const exact = only(byName.get(bare(label)))
      if (exact !== null) return { interviewId: exact, how: isId(people, exact, label) ? 'id' : 'attribute' }
      const alias = only(told.get(bare(label)))
      return alias === null ? { interviewId: null, how: 'unknown' } : { interviewId: alias, how: 'report' }
    },
    numbered(label, by) {
      const number = labelPattern.test(label) ? lastNumber(label) : null
      if (number === null) return null
      return by === 'id' ? only(byNumber.get(number)) : (people[number - 1]?.interviewId ?? null)
    },
    named: (text, from = 'first') => nearestOf(known, text, from),
    allIn: (text) => {
      const names = known.filter((name) => standsIn(text, name))
      const labels = labelsIn(text)
      // "P7" within a longer name that is known is no other person.
      return [...names, ...labels.filter((label) => !names.some((name) => name.includes(label)))]
    },
    described: (text, from) => roles.find(text, from),
    opens: (text) =>
      known.some((name) => text.startsWith(name) && !/^[\p{L}\p{N}_]/u.test(text.slice(name.length))),
  }
}

function isId(people: readonly KnownPerson[], interviewId: string, label: string): boolean {
  return people.some(
    (person) => person.interviewId === interviewId && bare(person.interviewId) === bare(label),
  )
}

const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_#-]+/g, '')

function lastNumber(text: string): number | null {
  const digits = /(\d+)\D*$/.exec(text)?.[1]
  return digits === undefined ? null : Number(digits)
}

/** Of several that begin at the same place the longest. */
function nearestOf(known: readonly string[], text: string, from: 'first' | 'last'): string | null {
  const found = known.flatMap((name) => {
    const places = placesOf(text, name)
    const at = from === 'first' ? places[0] : places.at(-1)
    return at === undefined ? [] : [{ name, at }]
  })
  const [first] = found.sort((a, b) => (from === 'first' ? a.at - b.at : b.at - a.at))
  return first?.name ?? null
}

/** Case counts: a person called Will is not in "will". */
function placesOf(text: string, name: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`
    if (!/[\p{L}\p{N}_]/u.test(around)) places.push(at)
  }
  return places
}

const standsIn = (text: string, name: string): boolean => placesOf(text, name).length > 0

/** Somebody of the transcripts, or a label by which reports call people. */
export function namesPerson(people: PersonIndex, text: string): boolean {
  return labelPattern.test(text) || people.named(text) !== null || people.described(text, 'first') !== null
}

/**
 * The label nearest to a quotation: in what follows it up to the next sentence, else in what leads to it.
 *
 * @returns null where nobody is named
 */
export function findLabel(
  people: PersonIndex,
  { before, after }: { before: string; after: string },
): string | null {
  const following = straightAfter(people, after) ?? firstClause(after)
  const leading = lastSentence(before)
  for (const text of [following, leading]) {
    const numbered =
      text === leading ? (labelsIn(text).at(-1) ?? null) : (labelPattern.exec(text)?.[0] ?? null)
    const label =
      numbered ??
      people.named(text, text === leading ? 'last' : 'first') ??
      people.described(text, text === leading ? 'last' : 'first')
    if (label !== null) return label
  }
  return null
}

/** “It was full.” P7: a name and nothing else stands after the closing mark, or up to the next quotation. */
function straightAfter(people: PersonIndex, after: string): string | null {
  const [name = ''] = after.split(/[“„«;|\n]|(?<=\s)"(?=\S)/u)
  const bare = name.replace(/^[\s.,]+|[\s.,]+$/g, '')
  const isName = bare !== '' && (people.find(bare).interviewId !== null || isLabel(bare))
  return isName ? bare : null
}

const isLabel = (text: string) => labelPattern.exec(text)?.[0] === text

const everyLabel = new RegExp(labelPattern, 'g')

function labelsIn(text: string): string[] {
  return [...text.matchAll(everyLabel)].map(([label]) => label)
}

/** Up to the end of the sentence or the next quotation. A full stop right after the closing mark ends nothing yet. */
function firstClause(text: string): string {
  const rest = text.replace(/^[\s.,;]+/, '')
  const isTied =
    /^\s*[,(—–-]|^\s*[.]?\s*[(—–-]/.test(text) ||
    /^\s*(?:said|says|explained|noted|added|told|recalled)\b/i.test(rest)
  if (!isTied) return ''
  return rest.slice(0, 120).split(/[“"„«]|(?<=[\p{L}\p{N})]{2})[.!?](?:\s|$)/u)[0] ?? ''
}

function lastSentence(text: string): string {
  return (
    text
      .slice(-200)
      .split(/(?<=[\p{L}\p{N})”"]{2})[.!?]\s+|[”»]/u)
      .at(-1) ?? ''
  )
}
