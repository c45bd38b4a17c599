/**
 * What the researcher calls people, wherever it stands in a report: everybody of the study, quoted or not. A label that is
 * no word of English ("priya_s", "work_0420") is found in any case; one that is a word too ("Will", "Teacher") only as it is
 * written, for most of the time it is the word. Pure.
 */
import { escapePattern } from '../../../platform/escape-pattern.ts'
import { beginsSentence } from './begins-sentence.ts'
import { isKnownName } from './known-name.ts'
import { isOrdinary } from './names-nobody.ts'
import type { Redaction } from './redact.ts'

/** One way of calling somebody. */
export interface CalledBy {
  words: string
  participantId: string
  pattern: RegExp
  /** English has it as a word, so that it may be the word and nobody. */
  isWord: boolean
  /** Somebody can be called by it: “Will”, “work_0420”, and not “Teacher”. */
  isName: boolean
}

/** Longest first, so that no name is left over from a longer one. `labels`: by participant. */
export function waysOfCalling(labels: ReadonlyMap<string, string>): CalledBy[] {
  const ways = new Map<string, CalledBy>()
  for (const [participantId, label] of labels) {
    for (const words of formsOf(label)) if (!ways.has(words)) ways.set(words, wayOf(words, participantId))
  }
  return [...ways.values()].toSorted((a, b) => b.words.length - a.words.length)
}

/** The label, and its first word where that alone is what somebody is called. */
function formsOf(label: string): string[] {
  // Two or three digits are a number of the report far more often than somebody.
  if (label.length < 2 || /^\d{1,4}$/u.test(label)) return []
  const [first = ''] = label.split(/\s+/u)
  const isOwn = first !== label && first.length > 2 && (!isOrdinary(first) || isKnownName(first))
  return isOwn && !/^participant$/iu.test(first) ? [label, first] : [label]
}

function wayOf(words: string, participantId: string): CalledBy {
  const parts = words.match(/[\p{L}\p{N}'’-]+/gu) ?? []
  const isWord = parts.length > 0 && parts.every((part) => isOrdinary(part))
  const isHandle = /[\d_@.]/u.test(words) && !/\s/u.test(words)
  return {
    words,
    participantId,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])${escapePattern(words)}(?![\\p{L}\\p{N}])`,
      isHandle ? 'giu' : 'gu',
    ),
    isWord,
    isName: !isWord || parts.some((part) => isKnownName(part)),
  }
}

export type PseudonymOf = (participantId: string) => string

/** Written by a person, who means somebody by it. */
export function withoutLabels(text: string, ways: readonly CalledBy[], pseudonymOf: PseudonymOf): string {
  return ways.reduce((left, way) => {
    if (!mayHold(left, way)) return left
    const isTheWord = (at: number) => way.isWord && !way.isName && beginsSentence(left, at)
    return left.replace(way.pattern, (words, at: number) =>
      isTheWord(at) ? words : pseudonymOf(way.participantId),
    )
  }, text)
}

/** Put together by the program from words of the study. */
export function withoutSureLabels(text: string, ways: readonly CalledBy[], pseudonymOf: PseudonymOf): string {
  return ways.reduce((left, way) => {
    if (!way.isName || !mayHold(left, way)) return left
    return left.replace(way.pattern, (words, at: number) =>
      isOnlyWord(left, at, way) ? words : pseudonymOf(way.participantId),
    )
  }, text)
}

/** In what somebody said. */
export function findLabels(text: string, ways: readonly CalledBy[]): Redaction[] {
  return ways
    .filter((way) => way.isName && mayHold(text, way))
    .flatMap((way) =>
      [...text.matchAll(way.pattern)].flatMap(({ 0: words, index }) =>
        isOnlyWord(text, index, way)
          ? []
          : [{ start: index, end: index + words.length, kind: 'name' as const }],
      ),
    )
}

/** “Will it come?”: the capital is the sentence’s. */
function isOnlyWord(text: string, at: number, { isWord }: CalledBy): boolean {
  return isWord && beginsSentence(text, at)
}

/** A cheap look before the pattern: a study may have thousands of people. */
function mayHold(text: string, { words }: CalledBy): boolean {
  return text.toLowerCase().includes(words.toLowerCase())
}
