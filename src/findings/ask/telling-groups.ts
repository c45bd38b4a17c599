/** Which groups of an answer are worth showing: what names them tells something, and words that answer bear it out. Pure. */
import { functionWords } from '../themes/function-words.ts'
import type { Passage } from './find-passages.ts'
import { askingNouns, everybody, lightVerbs, subjectOfStudy, tellingVerbs } from './question-words.ts'
import { listTokens, type RecordIndex } from './record-index.ts'
import { stemOf } from './stems.ts'

const generic = [functionWords, askingNouns, everybody, lightVerbs, subjectOfStudy, tellingVerbs]
/** A word of more of the people than this tells nobody apart: "job" in interviews about work. */
const mostPeople = 1 / 3

/**
 * Places, among those of a group, of passages that may be quoted for it: they say each telling word of the name, or where
 * none does, one of them. None where the name has no telling word.
 */
export function quotableOf(
  index: RecordIndex,
  { name, passages }: { name: string; passages: readonly Passage[] },
): number[] {
  const telling = tellingStems(index, name)
  if (telling.length === 0) return []
  const places = [...passages.keys()]
  const says = (at: number) => (stem: number) => isIn(index, passages[at]!, stem)
  const all = places.filter((at) => telling.every(says(at)))
  return all.length > 0 ? all : places.filter((at) => telling.some(says(at)))
}

function tellingStems(index: RecordIndex, name: string): number[] {
  return listTokens(name).flatMap(({ word }) => {
    const stem = index.stemNumbers.get(stemOf(word))
    const isGeneric = generic.some((words) => words.has(word))
    return stem === undefined || isGeneric || shareSaying(index, stem) > mostPeople ? [] : [stem]
  })
}

function shareSaying(index: RecordIndex, stem: number): number {
  const saying = new Set<number>()
  for (const { turn, firstToken, lastToken } of index.sentences) {
    const { person } = index.turns[turn]!
    if (!saying.has(person) && holds(index, { firstToken, lastToken }, stem)) saying.add(person)
  }
  return saying.size / Math.max(1, index.people.length)
}

function isIn(index: RecordIndex, { first, last }: Passage, stem: number): boolean {
  const { firstToken } = index.sentences[first]!
  return holds(index, { firstToken, lastToken: index.sentences[last]!.lastToken }, stem)
}

function holds(
  { tokens, stemOfWord }: RecordIndex,
  { firstToken, lastToken }: { firstToken: number; lastToken: number },
  stem: number,
): boolean {
  for (let at = firstToken; at < lastToken; at++) if (stemOfWord[tokens[at]!] === stem) return true
  return false
}
