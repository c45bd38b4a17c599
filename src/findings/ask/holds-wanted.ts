/** Whether a passage holds the figure, time or name that is asked for. Pure. */
import type { Passage, Search } from './find-passages.ts'
import type { RecordIndex } from './record-index.ts'
import { stemOf } from './stems.ts'
import { holdsFigure, isNumber, type WantedThing } from './wanted.ts'

/** A number stands at most so many words before what it counts. */
const numberReach = 3

export function holdsWanted(input: Search, passage: Passage, { kind, noun }: WantedThing): boolean {
  const { index } = input
  const { firstToken, lastToken } = spanOf(index, passage)
  if (kind === 'name')
    return namesIn(input, passage).some((name) => isOfTool(noun) || standsBy(input, passage, { name, noun }))
  if (kind === 'quantity' && noun !== null) {
    const stem = index.stemNumbers.get(stemOf(noun))
    const concept = input.concepts.find(({ word }) => word === noun)
    const counts = (token: number) => {
      const said = index.stemOfWord[index.tokens[token]!]!
      return said === stem || (concept !== undefined && concept.quality[said]! >= 0.8)
    }
    for (let token = firstToken; token < lastToken; token++) {
      const word = index.words[index.tokens[token]!]!
      // "One class that I teach" counts nothing.
      if (!isNumber(word) || word === 'one') continue
      for (let next = token + 1; next <= token + numberReach && next < lastToken; next++)
        if (counts(next)) return true
    }
    return false
  }
  const words: string[] = []
  for (let token = firstToken; token < lastToken; token++) words.push(index.words[index.tokens[token]!]!)
  return holdsFigure(words.join(' '), kind)
}

/** A tool is called by its name alone; a court or a maker is told to be one beside it. */
function isOfTool(noun: string | null): boolean {
  return (
    noun === null ||
    /^(?:tool|app|application|software|model|program|programme|platform|product|chatbot|assistant|service|website|site|extension|plugin|language)s?$/u.test(
      noun,
    )
  )
}

const nameReach = 3

function standsBy(
  { index, concepts }: Search,
  passage: Passage,
  { name, noun }: { name: string; noun: string | null },
): boolean {
  const { firstToken, lastToken } = spanOf(index, passage)
  const stem = index.stemNumbers.get(stemOf(noun ?? ''))
  const concept = concepts.find(({ word }) => word === noun)
  for (let token = firstToken; token < lastToken; token++) {
    if (index.words[index.tokens[token]!] !== name) continue
    for (
      let other = Math.max(firstToken, token - nameReach);
      other <= token + nameReach && other < lastToken;
      other++
    ) {
      const said = index.stemOfWord[index.tokens[other]!]!
      if (said === stem || (concept !== undefined && concept.quality[said]! >= 0.6)) return true
    }
  }
  return false
}

/** Names in the passage that the question does not give itself, in lower case. */
export function namesIn({ index, concepts }: Search, passage: Passage): string[] {
  const { firstToken, lastToken } = spanOf(index, passage)
  const found = new Set<string>()
  for (let token = firstToken; token < lastToken; token++) {
    const number = index.tokens[token]!
    if (!index.names.has(number)) continue
    const stem = index.stemOfWord[number]!
    const isAsked = concepts.some(
      (concept) => concept.class !== 'light' && concept.class !== 'subject' && concept.quality[stem]! >= 0.8,
    )
    if (!isAsked) found.add(index.words[number]!)
  }
  return [...found]
}

/** What is quoted: a figure further off counts something else. */
function spanOf(index: RecordIndex, { first, last }: Passage): { firstToken: number; lastToken: number } {
  return { firstToken: index.sentences[first]!.firstToken, lastToken: index.sentences[last]!.lastToken }
}
