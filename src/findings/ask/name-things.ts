/** Which names are given, where a question asks for names: tools, companies, places. Pure. */

import { carries } from './clauses.ts'
import { findPassages, type Passage, personOf, type Search, searchOfWord } from './find-passages.ts'
import { namesIn } from './holds-wanted.ts'
import { sayingLiterally } from './literally.ts'
import { subjectOfStudy } from './question-words.ts'
import type { RecordIndex } from './record-index.ts'

export interface NamedThing {
  /** In lower case. */
  name: string
  passages: Passage[]
  /** Looked for in the whole record, and not only in what answers. */
  isCounted: boolean
}

const mostNames = 8
/** What everybody calls the machines by: looked for in the whole record where AI tools themselves are asked for. */
const machines =
  `chatgpt copilot gemini claude perplexity grok deepseek llama mistral midjourney dall-e grammarly notebooklm suno
  cursor otter whisper sora runway jasper quillbot canva`.split(/\s+/u)

/** It speaks of AI, by whatever name. */
export function isOfMachine(index: RecordIndex, sentence: number): boolean {
  const { firstToken, lastToken } = index.sentences[sentence]!
  for (let token = firstToken; token < lastToken; token++) {
    const word = index.words[index.tokens[token]!]!.replace(/'s$/u, '')
    if (word !== 'it' && (subjectOfStudy.has(word) || machines.includes(word))) return true
  }
  return false
}

/** The most frequent first, by distinct people; of equally many the one in the surest passage. */
export function nameThings(input: Search, passages: readonly Passage[]): NamedThing[] {
  const named =
    input.clause.words.some(({ class: kind }) => kind === 'subject') && isOnlyOfMachines(input)
      ? inWholeRecord(input)
      : inPassages(input, passages)
  return named
    .map((thing) => ({ ...thing, people: peopleOf(input.index, thing.passages) }))
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people)
    .slice(0, mostNames)
    .map(({ people: _, ...thing }) => thing)
}

/** "Which AI product comes up most": nothing is asked of it but its name. */
function isOnlyOfMachines({ clause }: Search): boolean {
  return clause.words
    .filter(carries)
    .every(({ word }) => /^(?:products?|name|brands?|apps?|programs?|services?|platforms?)$/u.test(word))
}

function inPassages(input: Search, passages: readonly Passage[]): NamedThing[] {
  const byName = new Map<string, Passage[]>()
  for (const passage of passages) {
    for (const name of namesIn(input, passage)) byName.set(name, [...(byName.get(name) ?? []), passage])
  }
  return [...byName].map(([name, passages]) => ({ name, passages, isCounted: false }))
}

function inWholeRecord({ index }: Search): NamedThing[] {
  return machines.flatMap((name) => {
    const passages = passagesNaming(index, name)
    return passages.length > 0 ? [{ name, passages, isCounted: true }] : []
  })
}

/** Every turn that holds the very name. */
export function passagesNaming(index: RecordIndex, name: string): Passage[] {
  const says = sayingLiterally(index, name, 'name')
  return findPassages(searchOfWord(index, name, null)).filter(({ inTurn, sentence }) => {
    const { firstSentence, lastSentence } = index.turns[index.sentences[sentence]!.turn]!
    return inTurn > 0.85 && says(firstSentence, lastSentence)
  })
}

function peopleOf(index: RecordIndex, passages: readonly Passage[]): number {
  return new Set(passages.map((passage) => personOf(index, passage))).size
}
