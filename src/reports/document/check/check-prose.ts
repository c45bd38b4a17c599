/**
 * Free prose may explain, and may not smuggle: words that somebody said have to be a quotation of its own, a number of
 * people has to be one that the report counted, and a sentence about how many people said or think something has to be a
 * claim. Of a title, a decision and a measure only what states something is looked at, and there a comparison has to be a
 * claim too.
 */
import type { Proportion } from '../../../findings/model.ts'
import type { ClaimReason, StoredDocument } from '../model.ts'
import { percent } from '../sentences.ts'
import type { ClaimRecord } from './claim-record.ts'
import { comparisonPatterns } from './comparison-words.ts'
import { headcountPatterns, personWord } from './headcount-words.ts'
import { readNumbers, type StatedNumber } from './read-numbers.ts'
import { type CheckedAs, type Clause, statingClauses } from './stating-clauses.ts'

export interface ProseFault {
  reason: ClaimReason
  /** UTF-16 offsets into the text that was checked. */
  start: number
  end: number
}

export interface ProseContext {
  document: StoredDocument
  record: Pick<ClaimRecord, 'quotation'>
  as?: CheckedAs | undefined
}

/** Shorter ones are names of things more often than somebody’s words. */
const leastQuotedWords = 3
const quoted = /[“"]([^“”"]{1,2000})[”"]/gu

/** In the order in which they stand. */
export async function checkProse(
  text: string,
  { document, record, as = 'prose' }: ProseContext,
): Promise<ProseFault[]> {
  const names = ownNames(document)
  const faults: ProseFault[] = []
  for (const match of text.matchAll(quoted)) {
    const words = match[1]!
    if (words.trim().split(/\s+/).length < leastQuotedWords || isNamed(words, names)) continue
    const { verdict, reason } = await record.quotation(words, null)
    // Even in the record’s own characters: prose has no place in the record, and would outlive whoever said it.
    faults.push({
      reason: verdict === 'supported' ? 'quoted' : (reason ?? 'not-found'),
      start: match.index,
      end: match.index + match[0].length,
    })
  }
  const plain = text.replace(quoted, (words) => ' '.repeat(words.length))
  const known = knownNumbers(document)
  for (const clause of statingClauses(plain, as)) {
    faults.push(...numberFaults(clause, known), ...statementFaults(clause, as))
  }
  return faults.toSorted((a, b) => a.start - b.start)
}

function numberFaults({ text, start }: Clause, known: ReadonlySet<string>): ProseFault[] {
  return readNumbers(text)
    .filter((stated) => isOfPeople(stated, text) && !known.has(wordOf(stated)))
    .map(({ at, words }) => ({ reason: 'number', start: start + at, end: start + at + words.length }))
}

function statementFaults({ text, start }: Clause, as: CheckedAs): ProseFault[] {
  const patterns = as === 'prose' ? headcountPatterns : [...headcountPatterns, ...comparisonPatterns]
  return patterns.flatMap((pattern): ProseFault[] => {
    const match = pattern.exec(text)
    if (!match) return []
    const at = start + match.index
    return [{ reason: 'not-shown', start: at, end: at + match[0].length }]
  })
}

/** Options, themes and questions are quoted as names. */
function ownNames(document: StoredDocument): ReadonlySet<string> {
  const labels = document.blocks.flatMap((block) =>
    block.kind === 'chart' ? [block.chart.title, ...block.chart.rows.map(({ label }) => label)] : [],
  )
  const numbers = Object.values(document.claims).flatMap((claim) => claim.numbers)
  return new Set(
    [...labels, ...numbers.flatMap(({ label, question }) => [label, question]), document.question].map(
      plainName,
    ),
  )
}

function isNamed(words: string, names: ReadonlySet<string>): boolean {
  return names.has(plainName(words))
}

function plainName(words: string): string {
  return words.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** A ratio and a percentage are about people unless shown otherwise; a bare number only beside a word for people. */
function isOfPeople(stated: StatedNumber, text: string): boolean {
  if (stated.kind !== 'number') return true
  const after = text.slice(stated.at + stated.words.length)
  return new RegExp(String.raw`^\s+(?:other\s+|more\s+|further\s+)?${personWord}\b`, 'iu').test(after)
}

/** Every number that the report counted or derived, by what it is. */
function knownNumbers(document: StoredDocument): ReadonlySet<string> {
  const { heard, claims, blocks } = document
  const proportions: Proportion[] = [
    ...Object.values(claims).flatMap((claim) => claim.numbers.map(({ proportion }) => proportion)),
    ...blocks.flatMap((block) =>
      block.kind === 'chart' ? block.chart.rows.map(({ proportion }) => proportion) : [],
    ),
  ]
  const known = new Set<string>(['percent:95', `number:${heard.participants}`, `number:${heard.interviews}`])
  const add = (...words: string[]) => {
    for (const word of words) known.add(word)
  }
  for (const { count, of, share, low, high, checked } of proportions) {
    add(`number:${of}`)
    // What people have checked is theirs: the machine's count is no number of people.
    if (checked)
      add(
        `ratio:${checked.having}/${checked.coded}`,
        `ratio:${checked.coded}/${checked.of}`,
        `number:${checked.coded}`,
      )
    else add(`ratio:${count}/${of}`, `ratio:${of - count}/${of}`, `number:${count}`, `number:${of - count}`)
    if (share !== null && low !== null && high !== null)
      add(`percent:${percent(share)}`, `range:${percent(low)}-${percent(high)}`)
  }
  for (const block of blocks) {
    if (block.kind === 'chart')
      add(`number:${block.chart.asked - block.chart.answered}`, `number:${block.chart.answered}`)
  }
  return known
}

function wordOf(stated: StatedNumber): string {
  switch (stated.kind) {
    case 'ratio':
      return `ratio:${stated.count}/${stated.of}`
    case 'range':
      return `range:${stated.low}-${stated.high}`
    default:
      return `${stated.kind}:${stated.value}`
  }
}
