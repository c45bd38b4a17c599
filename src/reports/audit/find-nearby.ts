/**
 * Whom a quotation is ascribed to where its own clause names nobody: the sentence right before or after it, another cell of
 * its row, a line of its own above or below it, or the heading. Only where exactly one person stands there.
 */
import { findLabel, type PersonIndex } from './attribute.ts'
import { countWords, type FoundQuotation, isSignature } from './find-quotations.ts'
import type { ReportBlock } from './read-report.ts'
import { sentencesOf } from './sentences-of.ts'

type Side = 'above' | 'below'

/** @returns the label of each quotation in the report's words; null where it could be tied to none */
export function findLabels(
  people: PersonIndex,
  quotations: readonly FoundQuotation[],
  blocks: readonly ReportBlock[],
): Map<FoundQuotation, string | null> {
  const labels = new Map(
    quotations.map((quotation) => [
      quotation,
      findLabel(people, quotation) ?? findInBlock(people, quotation, blocks[quotation.block]!),
    ]),
  )
  const open = quotations.filter((quotation) => labels.get(quotation) === null)
  const lines = new Map(open.map((quotation) => [quotation, linesAround(people, quotation, blocks)]))
  const side = sideOf([...lines.values()])
  for (const [quotation, { above, below }] of lines) {
    const isOne = above === null || below === null || samePerson(people, above, below)
    const line = isOne ? (below ?? above) : side && { above, below }[side]
    const { heading } = blocks[quotation.block]!
    const named = line ?? (isOne && heading !== null ? nameLine(people, heading) : null)
    labels.set(quotation, named ?? roleBelow(quotation))
  }
  return labels
}

/** "— Maths tutor, rural school": a signature that names nobody known is whom the report calls so. */
function roleBelow({ after }: FoundQuotation): string | null {
  if (!isSignature(after)) return null
  const role = after.replace(/^\s*[—–-]{1,2}\s*/u, '').trim()
  return /^[\p{L}\d]/u.test(role) && /\p{L}{2}/u.test(role) && !/[.!?]\s/u.test(role)
    ? role.replace(/\.$/u, '')
    : null
}

/** Who is meant is nobody whom the report names. */
const nobodyNamed =
  /\b(?:one of (?:them|the|our)|another|someone|somebody|others?|(?:an?|one) (?:participant|respondent|interviewee|person|user|customer))\b/i
const anyMark = /[“”„«»"]/

function findInBlock(people: PersonIndex, quotation: FoundQuotation, block: ReportBlock): string | null {
  const { text, before, after } = quotation
  if (block.kind === 'row') return onlyPerson(people, `${before} | ${after}`)
  const ahead = sentencesOf(before, people.opens)
  const lead = /[.!?][)\]”"’]?\s*$/.test(before) ? '' : (ahead.pop() ?? '')
  const [upToNext = ''] = after.split(/[“„«]|(?<=\s)"(?=\S)/)
  const isOver = /[.!?…]$/.test(text) || /^\s*[.!?]/.test(after)
  const behind = sentencesOf(upToNext.replace(/^\s*[.!?]+\s*/, ''), people.opens)
  const tail = isOver ? '' : (behind.shift() ?? '')
  if (nobodyNamed.test(lead) || nobodyNamed.test(tail)) return null
  // The last words before another quotation lead to that one.
  const isLeadToNext = upToNext !== after && behind.length <= 1
  const next = isLeadToNext ? '' : (behind[0] ?? '')
  const zone = [ahead.at(-1) ?? '', lead, tail, next].filter((part) => !anyMark.test(part))
  return onlyPerson(people, zone.join(' | '))
}

/** The one person whom a text names; null where it names several or none. */
function onlyPerson(people: PersonIndex, text: string): string | null {
  const labels = people.allIn(text)
  const [first] = labels
  return first !== undefined && labels.every((label) => samePerson(people, first, label)) ? first : null
}

function samePerson(people: PersonIndex, one: string, other: string): boolean {
  if (one === other) return true
  const id = people.find(one).interviewId
  return id !== null && id === people.find(other).interviewId
}

const mostInLine = 8

/** "work_0344", "Maria, nurse": a line that holds a person and hardly more, and is no sentence of its own. */
function nameLine(people: PersonIndex, text: string): string | null {
  if (anyMark.test(text) || countWords(text) > mostInLine) return null
  const label = onlyPerson(people, text)
  const isSentence = /[.!?]$/.test(text) && label !== null && countWords(text) > countWords(label)
  return isSentence ? null : label
}

/** The lines above and below a quotation that fills its paragraph. */
function linesAround(
  people: PersonIndex,
  { block, before, after }: FoundQuotation,
  blocks: readonly ReportBlock[],
): Record<Side, string | null> {
  const isAlone = !/[\p{L}\p{N}]/u.test(before + after) && blocks[block]!.kind !== 'row'
  const lineAt = (index: number) => {
    const line = blocks[index]
    return isAlone && line !== undefined && line.kind !== 'heading' && line.kind !== 'row'
      ? nameLine(people, line.text)
      : null
  }
  return { above: lineAt(block - 1), below: lineAt(block + 1) }
}

/** Where a name stands above and another below, the report's other quotations tell on which side it puts names. */
function sideOf(lines: readonly Record<Side, string | null>[]): Side | null {
  const above = lines.filter((line) => line.above !== null && line.below === null).length
  const below = lines.filter((line) => line.below !== null && line.above === null).length
  if (above === below) return null
  return above > below ? 'above' : 'below'
}
