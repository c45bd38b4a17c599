/**
 * Which questions an interviewer put to many people, recovered from the turns of interviews that were held elsewhere: what
 * people were asked there is in no guide, and whoever counts their answers without it takes a topic for a finding.
 *
 * Words that stand together in questions of many interviews are one question ("colleagues", "culture", "influence"). A
 * word is tied to the word around which most others gather when the two share at least half of their questions (Jaccard).
 * Pure. English stop words; in other languages small words may join.
 */

import { findSentences } from '../segments/sentences.ts'
import { functionWords } from '../themes/function-words.ts'
import { stemOf, wordsOf } from '../themes/said-words.ts'

export interface InterviewerTurn {
  interviewId: string
  turn: number
  text: string
}

export interface RecoveredQuestion {
  /** As it was worded most often. */
  wording: string
  /** Turns in which it was asked, by interview, in order. */
  turns: ReadonlyMap<string, readonly number[]>
}

/** Asked in fewer of the interviews than this share, it is a follow-up of a few. */
const leastShare = 0.3
const fewestInterviews = 5
const together = 0.5
/** A turn asks it when it holds at least so much of its words, and two of them. */
const enough = 0.6
/** Two questions of which the one is nearly always asked in the same breath as the other are one. */
const sameBreath = 0.7
const nearlyAsOften = 0.75
/** A wording said in fewer interviews may name the person it was said to. */
const fewestAlike = 3

interface Asked {
  interviewId: string
  turn: number
  sentence: string
  stems: ReadonlySet<string>
}

/** In the order in which they were mostly asked. */
export function recoverQuestions(
  turns: readonly InterviewerTurn[],
  { interviews, language }: { interviews: number; language: string },
): RecoveredQuestion[] {
  const least = Math.max(fewestInterviews, leastShare * interviews)
  const asked = turns.flatMap((turn) => questionsOf(turn, language))
  const found = wordsTogether(asked, least)
    .map((words) => asked.filter(({ stems }) => holds(stems, words)))
    .filter((rows) => new Set(rows.map(({ interviewId }) => interviewId)).size >= least)
  return mergeBreaths(found)
    .flatMap((rows) => toQuestion(rows) ?? [])
    .sort((a, b) => middleTurn(a) - middleTurn(b))
}

/** The stems of its telling words. */
export function questionStems(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => word.length > 2 && !functionWords.has(word))
      .map(stemOf),
  )
}

function questionsOf({ interviewId, turn, text }: InterviewerTurn, language: string): Asked[] {
  return findSentences(text, language)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((sentence) => /[?？]["”')*]*$/u.test(sentence))
    .map((sentence) => ({ interviewId, turn, sentence, stems: questionStems(sentence) }))
    .filter(({ stems }) => stems.size >= 2)
}

function holds(stems: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  const held = [...words].filter((word) => stems.has(word)).length
  return held >= Math.max(2, enough * words.size)
}

/** Groups of words around the one that most others stand with; each word is in one of them. */
function wordsTogether(asked: readonly Asked[], least: number): ReadonlySet<string>[] {
  const interviewsOf = new Map<string, Set<string>>()
  for (const { interviewId, stems } of asked)
    for (const stem of stems) interviewsOf.set(stem, (interviewsOf.get(stem) ?? new Set()).add(interviewId))
  const rowsOf = new Map<string, Set<number>>()
  for (const [at, { stems }] of asked.entries())
    for (const stem of stems)
      if (interviewsOf.get(stem)!.size >= least) rowsOf.set(stem, (rowsOf.get(stem) ?? new Set()).add(at))
  const neighbours = new Map([...rowsOf.keys()].map((word) => [word, neighboursOf(word, rowsOf)]))
  const left = new Set(rowsOf.keys())
  const groups: Set<string>[] = []
  while (left.size > 0) {
    const degree = (word: string) => neighbours.get(word)!.filter((other) => left.has(other)).length
    const [centre] = [...left].sort(
      (a, b) => degree(b) - degree(a) || rowsOf.get(b)!.size - rowsOf.get(a)!.size || (a < b ? -1 : 1),
    )
    const group = new Set([centre!, ...neighbours.get(centre!)!.filter((word) => left.has(word))])
    for (const word of group) left.delete(word)
    if (group.size > 1) groups.push(group)
  }
  return groups
}

function neighboursOf(word: string, rowsOf: ReadonlyMap<string, ReadonlySet<number>>): string[] {
  const own = rowsOf.get(word)!
  return [...rowsOf].flatMap(([other, rows]) => {
    if (other === word) return []
    const shared = sharedOf(own, rows)
    return shared / (own.size + rows.size - shared) >= together ? [other] : []
  })
}

function sharedOf<Item>(one: ReadonlySet<Item>, other: ReadonlySet<Item>): number {
  let shared = 0
  for (const item of one) if (other.has(item)) shared++
  return shared
}

type Rows = Asked[]

/** The larger first; what is asked in the breath of a larger one joins it. */
function mergeBreaths(found: readonly Rows[]): Rows[] {
  const merged: Rows[] = []
  for (const rows of [...found].sort((a, b) => b.length - a.length)) {
    const places = new Set(rows.map(placeOf))
    const host = merged.find((other) => {
      const shared = sharedOf(places, new Set(other.map(placeOf)))
      return shared / places.size >= sameBreath
    })
    if (host) host.push(...rows)
    else merged.push([...rows])
  }
  return merged
}

const placeOf = ({ interviewId, turn }: Asked) => `${interviewId}:${turn}`

/** Null where too few were asked in the same words: what was said to one person alone is not for others to read. */
function toQuestion(rows: Rows): RecoveredQuestion | null {
  const wording = wordingOf(rows)
  if (wording === null) return null
  const turns = new Map<string, Set<number>>()
  for (const { interviewId, turn } of rows)
    turns.set(interviewId, (turns.get(interviewId) ?? new Set()).add(turn))
  return {
    wording,
    turns: new Map([...turns].map(([interviewId, its]) => [interviewId, [...its].sort((a, b) => a - b)])),
  }
}

/** Said most often word for word; of what is said nearly as often, the one that says most. */
function wordingOf(rows: Rows): string | null {
  const interviewsOf = (its: Rows) => new Set(its.map(({ interviewId }) => interviewId)).size
  const all = [...Map.groupBy(rows, ({ sentence }) => sentence)]
  const counts = all.filter(([, its]) => interviewsOf(its) >= fewestAlike)
  if (counts.length === 0) return null
  const most = Math.max(...counts.map(([, its]) => its.length))
  const often = [...counts].filter(([, its]) => its.length >= nearlyAsOften * most)
  return often.sort(
    (a, b) =>
      b[1][0]!.stems.size - a[1][0]!.stems.size || b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1),
  )[0]![0]
}

function middleTurn({ turns }: RecoveredQuestion): number {
  const first = [...turns.values()].map(([turn]) => turn!).sort((a, b) => a - b)
  return first[Math.floor(first.length / 2)] ?? 0
}
