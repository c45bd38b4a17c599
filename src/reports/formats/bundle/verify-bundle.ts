/** Whether a report's numbers follow from its record, and its quotations stand in it. Pure. */

import { uncheckedIn } from '../../document/mark-unchecked.ts'
import { checkDocuments } from './check-documents.ts'
import { type Difference, isSame } from './difference.ts'
import { listNumbers } from './figures.ts'
import type { Bundle, BundleNumber, BundleRecord } from './model.ts'
import type { PartFault } from './read-bundle.ts'
import { recomputeFigures } from './recompute-figures.ts'

export interface Verification {
  verdict: 'identical' | 'different'
  differences: Difference[]
  /** `places`: where the claims of the written report stand in the record. */
  checked: { parts: number; numbers: number; quotations: number; places: number }
  /** What this bundle does not allow to check, in sentences. */
  notChecked: string[]
}

export function verifyBundle(bundle: Bundle, faults: readonly PartFault[]): Verification {
  const figures = recomputeFigures(bundle.record)
  const computed = listNumbers(figures)
  const report = checkDocuments(bundle, figures)
  const quotes = checkQuotes(bundle)
  const differences: Difference[] = [
    ...faults.map(({ path, say }): Difference => ({ what: 'part', where: path, say })),
    ...checkReferences(bundle.record),
    ...compareNumbers(bundle.numbers, computed),
    ...quotes.differences,
    ...report.differences,
  ]
  return {
    verdict: differences.length === 0 ? 'identical' : 'different',
    differences,
    checked: {
      parts: bundle.manifest.parts.length,
      numbers: Math.max(bundle.numbers.length, computed.length) + report.numbers,
      quotations: quotes.checked,
      places: report.places,
    },
    notChecked: notChecked(bundle, quotes.unchecked),
  }
}

function compareNumbers(stated: readonly BundleNumber[], computed: readonly BundleNumber[]): Difference[] {
  const theirs = new Map(stated.map((entry) => [entry.number, entry]))
  const ours = new Map(computed.map((entry) => [entry.number, entry]))
  const differences: Difference[] = []
  for (const { number, value, rule } of stated) {
    const other = ours.get(number)
    if (!other) {
      differences.push({ ...numberAt(number), say: 'does not follow from the record', stated: value })
    } else if (other.rule !== rule) {
      differences.push({ ...numberAt(number), say: `is computed by the rule "${other.rule}", not "${rule}"` })
    } else if (!isSame(value, other.value)) {
      differences.push({ ...numberAt(number), say: 'differs', stated: value, computed: other.value })
    }
  }
  for (const { number, value } of computed) {
    if (!theirs.has(number))
      differences.push({ ...numberAt(number), say: 'is missing from the report', computed: value })
  }
  if (theirs.size < stated.length) {
    differences.push({ ...numberAt('report/numbers.jsonl'), say: 'states a number twice' })
  }
  return differences
}

function numberAt(number: string) {
  return { what: 'number', where: number } as const
}

function checkQuotes({ record, quotes, manifest }: Bundle) {
  if (!manifest.hasWords) return { differences: [], checked: 0, unchecked: quotes.length }
  const texts = new Map(record.turns.map((turn) => [placeOf(turn), turn]))
  const differences = quotes.flatMap((quote): Difference[] => {
    const turn = texts.get(placeOf(quote))
    const where = `${quote.shownIn}, ${quote.interviewId}, turn ${quote.turn}, ${quote.start} to ${quote.end}`
    const at = { what: 'quotation', where } as const
    if (!turn) return [{ ...at, say: 'is of a turn that is not in the record' }]
    if (turn.role !== 'participant') return [{ ...at, say: 'is of a turn of the interviewer' }]
    if (turn.text?.slice(quote.start, quote.end) === quote.text && quote.text) return []
    return [{ ...at, say: 'is not what stands there in the record' }]
  })
  return { differences, checked: quotes.length, unchecked: 0 }
}

/** That every row speaks of rows that are there: one that does not would silently count for nobody. */
function checkReferences(record: BundleRecord): Difference[] {
  const interviews = new Set(record.interviews.map(({ interviewId }) => interviewId))
  const turns = new Map(record.turns.map((turn) => [placeOf(turn), turn]))
  const segments = new Set(record.segments.map(({ segmentId }) => segmentId))
  const themes = new Set(record.themes.map(({ themeId }) => themeId))
  const wrong = (where: string, say: string): Difference => ({ what: 'reference', where, say })
  const notHeard = [...record.turns, ...record.answers, ...record.exposures]
    .filter(({ interviewId }) => !interviews.has(interviewId))
    .map(({ interviewId }) => wrong(interviewId, 'is named and is not among the interviews'))
  const badLengths = record.turns
    .filter(({ text, length }) => typeof text === 'string' && text.length !== length)
    .map((turn) => wrong(placeOf(turn), 'is not as long as the record says'))
  const badPlaces = record.segments
    .filter(({ start, end, ...at }) => start >= end || end > (turns.get(placeOf(at))?.length ?? -1))
    .map(({ segmentId }) => wrong(segmentId, 'is a stretch that is not in its turn'))
  const badMembers = record.assignments
    .filter(({ themeId, segmentId }) => !themes.has(themeId) || !segments.has(segmentId))
    .map(({ themeId, segmentId }) => wrong(`${themeId}, ${segmentId}`, 'joins what is not there'))
  const rows = record.segments.filter(({ hasVector }) => hasVector).length
  const held = record.vectors?.rows.length ?? 0
  const badRows = rows === held ? [] : [wrong('coding/vectors.f32', `has ${held} rows for ${rows} stretches`)]
  return [...new Map([...notHeard, ...badLengths].map((each) => [each.where, each])).values()].concat(
    badPlaces,
    badMembers,
    badRows,
  )
}

function notChecked({ manifest, documents }: Bundle, quotes: number): string[] {
  const sentences: string[] = []
  if (quotes > 0) {
    sentences.push(`${quotes} quotations: the bundle was made without words, so only their places are in it.`)
  }
  if (manifest.analysis?.isLexical) {
    sentences.push('Vectors: the themes were found by spelling, without an embedding model; none are kept.')
  }
  const unchecked = documents.reduce((sum, { document }) => sum + uncheckedIn(document).sentences, 0)
  if (unchecked > 0) {
    const are = unchecked === 1 ? '1 sentence' : `${unchecked} sentences`
    sentences.push(
      `${are} of the report that its author wrote: ${unchecked === 1 ? 'it is no claim' : 'they are no claims'}, and nothing here compares ${unchecked === 1 ? 'it' : 'them'} with the record.`,
    )
  }
  const paraphrases = documents.flatMap(({ document }) =>
    Object.values(document.claims).filter(({ kind }) => kind === 'paraphrase'),
  ).length
  if (paraphrases > 0)
    sentences.push(
      `What ${paraphrases === 1 ? '1 paraphrase says' : `${paraphrases} paraphrases say`}: only that the places stand in the record.`,
    )
  if (documents.length === 0) {
    sentences.push('A written report: there is none of this analysis in the bundle.')
  }
  return sentences
}

function placeOf(at: { interviewId: string; turn: number; turnRevision: number }): string {
  return `${at.interviewId}:${at.turn}:${at.turnRevision}`
}
