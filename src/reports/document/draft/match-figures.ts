/**
 * Which figure of now a figure of a report that was counted before is. A theme is what the codebook says it is, whatever it
 * is called; merged with another it is that one. Reports from before themes kept their code go by the row of the analysis,
 * and after another analysis by the name. Pure.
 */
import { escapePattern } from '../../../platform/escape-pattern.ts'
import { figureKey } from '../figure-model.ts'
import type { ReportBlock, ReportNumber, StoredClaim, StoredDocument } from '../model.ts'
import { notBorneOutEnding } from './refuted-findings.ts'

/** By code: the one that it was merged into. */
export type MergedInto = Readonly<Record<string, string>>

/** Null: it is no longer there. */
export type MatchFigure = (held: ReportNumber) => ReportNumber | null

/** @param numbers everything that can be counted now; the first of equal ones counts */
export function matchFigures(numbers: readonly ReportNumber[], mergedInto: MergedInto = {}): MatchFigure {
  const known = new Map<string, ReportNumber>()
  for (const number of numbers)
    for (const key of keysOf(number, {})) if (!known.has(key)) known.set(key, number)
  return (held) =>
    keysOf(held, mergedInto)
      .map((key) => known.get(key))
      .find((number) => number !== undefined) ?? null
}

/** The surest first. */
function keysOf({ figure, label }: ReportNumber, mergedInto: MergedInto): string[] {
  if (figure.source === 'side') return [figureKey(figure), `side:${label}:${figure.side}`]
  if (figure.source !== 'theme') return [figureKey(figure)]
  const { codeId, questionKey } = figure
  return [
    ...(codeId ? [`code:${mergedInto[codeId] ?? codeId}`] : []),
    figureKey(figure),
    `named:${questionKey}:${label}`,
  ]
}

/** What themes of a report are called now, by what they were called when it was counted. */
export function renamedIn({ claims, blocks }: StoredDocument, match: MatchFigure): Map<string, string> {
  const renamed = new Map<string, string>()
  for (const { numbers } of Object.values(claims))
    for (const held of numbers) {
      const now = held.figure.source === 'theme' ? match(held) : null
      if (now && now.label !== held.label) renamed.set(held.label, now.label)
    }
  for (const block of blocks)
    if (block.kind === 'chart' && block.chart.kind === 'themes')
      for (const { key, label, proportion } of block.chart.rows) {
        const figure = { source: 'theme' as const, themeId: key, questionKey: block.chart.questionKey }
        const now = match({ label, figure, proportion, question: '', isMachineCoded: true })
        if (now && now.label !== label) renamed.set(label, now.label)
      }
  return renamed
}

/**
 * A sentence that a person wrote keeps its words, with the name of the theme as it is now. A name of one word may be a word
 * of their own, and follows only within quotation marks.
 */
export function withLabel(said: string, from: string, to: string): string {
  if (from === to || from === '') return said
  const first = from.slice(0, 1)
  const name = `[${escapePattern(first.toUpperCase())}${escapePattern(first.toLowerCase())}]${escapePattern(from.slice(1))}`
  const pattern = /\s/u.test(from)
    ? `(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`
    : `(?<=[“"‘'])${name}(?=[”"’'])`
  return said.replaceAll(new RegExp(pattern, 'gu'), (found) =>
    found.startsWith(first) ? to : `${to.slice(0, 1).toLowerCase()}${to.slice(1)}`,
  )
}

/** Headings and sentences of the program, and bars, by the names of now. */
export function relabelled(block: ReportBlock, renamed: ReadonlyMap<string, string>): ReportBlock {
  if (renamed.size === 0) return block
  if (block.kind === 'heading') {
    if (block.isProgram !== true) return block
    const [name, ending] = block.text.endsWith(notBorneOutEnding)
      ? [block.text.slice(0, -notBorneOutEnding.length), notBorneOutEnding]
      : [block.text, '']
    return renamed.has(name) ? { ...block, text: `${renamed.get(name)}${ending}` } : block
  }
  if (block.kind === 'prose')
    return {
      ...block,
      parts: block.parts.map((part) =>
        part.kind === 'text' && part.isProgram ? { ...part, text: namesIn(part.text, renamed) } : part,
      ),
    }
  if (block.kind !== 'chart') return block
  const rows = block.chart.rows.map((row) => ({ ...row, label: renamed.get(row.label) ?? row.label }))
  return { ...block, chart: { ...block.chart, rows } }
}

function namesIn(said: string, renamed: ReadonlyMap<string, string>): string {
  return said.replace(/“([^”]+)”/gu, (whole, name: string) =>
    renamed.has(name) ? `“${renamed.get(name)}”` : whole,
  )
}

/**
 * Themes that became one are told once: in one field each sentence stands once, and of two findings under one heading the
 * second leaves its quotations to the first. What a person wrote stays.
 */
export function toldOnce(
  blocks: readonly ReportBlock[],
  claims: Readonly<Record<string, StoredClaim>>,
): ReportBlock[] {
  const headings = new Set<string>()
  let isAgain = false
  const said = new Set<string>()
  return blocks.flatMap((block): ReportBlock[] => {
    if (block.kind === 'heading') {
      isAgain = block.section === 'findings' && block.isProgram === true && headings.has(block.text)
      headings.add(block.text)
      if (!isAgain) said.clear()
      return isAgain ? [] : [block]
    }
    if (block.kind === 'answer') return [{ ...block, parts: onceIn(block.parts, claims, new Set()) }]
    if (block.kind !== 'prose' || block.section !== 'findings') return [block]
    const parts = onceIn(block.parts, claims, said)
    const isBare = parts.every((part) => part.kind === 'text' && part.isProgram === true)
    return isAgain && isBare && parts.length < block.parts.length ? [] : [{ ...block, parts }]
  })
}

type Parts = Extract<ReportBlock, { kind: 'prose' }>['parts']

function onceIn(parts: Parts, claims: Readonly<Record<string, StoredClaim>>, said: Set<string>): Parts {
  return parts.filter((part) => {
    const claim = part.kind === 'claim' ? claims[part.claimId] : undefined
    if (!claim || claim.numbers.length === 0) return true
    return !said.has(claim.text) && said.add(claim.text)
  })
}
