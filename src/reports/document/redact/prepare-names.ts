/** Fixes, at publication, how a report reads without names. Pure. */
import type { ReportClaim, ReportEvidence, StoredDocument } from '../model.ts'
import { findContacts } from './contact-patterns.ts'
import type { PreparedNames } from './prepared-names.ts'
import { applyRedactions, findRedactions, type Redaction } from './redact.ts'

export interface NamesInput {
  document: StoredDocument
  claims: Record<string, ReportClaim>
  evidence: ReadonlyMap<string, ReportEvidence>
  /** Who spoke, by interview. */
  participants: ReadonlyMap<string, string>
  /** Words that name nobody here: the product, the company, what the guide itself says. */
  kept: readonly string[]
}

export function prepareNames(input: NamesInput): PreparedNames {
  const { evidence, kept } = input
  const pseudonyms = nameParticipants(input)
  const redactions: PreparedNames['redactions'] = {}
  for (const [place, { text }] of evidence) {
    const found = text === null ? [] : findRedactions(text, kept)
    if (found.length > 0) redactions[place] = found
  }
  const byLabel = labelsOf(input, pseudonyms)
  const texts: PreparedNames['texts'] = {}
  for (const [text, isSaid] of listTexts(input.document)) {
    const plain = withoutLabels(text, byLabel)
    // A name of a theme or an answer was made from what people said; prose was written by the researcher.
    const found: Redaction[] = isSaid ? findRedactions(plain, kept) : findContacts(plain)
    const changed = applyRedactions(plain, found)
    if (changed !== text) texts[text] = changed
  }
  return { pseudonyms, redactions, texts }
}

/** In the order in which they speak in the report. */
function nameParticipants({ document, claims, participants }: NamesInput): Record<string, string> {
  const pseudonyms: Record<string, string> = {}
  const order = document.blocks.flatMap((block) => JSON.stringify(block).match(/"c\d+"/g) ?? [])
  const ids = [...new Set([...order.map((id) => id.slice(1, -1)), ...Object.keys(claims)])]
  for (const claimId of ids) {
    const claim = claims[claimId]
    for (const { interviewId } of [...(claim?.evidence ?? []), ...(claim?.against?.evidence ?? [])]) {
      const participantId = participants.get(interviewId) ?? interviewId
      pseudonyms[participantId] ??= `Person ${Object.keys(pseudonyms).length + 1}`
    }
  }
  return pseudonyms
}

/** What the researcher calls people, longest first, so that no name is left over from a longer one. */
function labelsOf(
  { evidence, participants }: NamesInput,
  pseudonyms: Record<string, string>,
): [string, string][] {
  const labels = new Map<string, string>()
  for (const { interviewId, participantLabel } of evidence.values()) {
    const pseudonym = pseudonyms[participants.get(interviewId) ?? interviewId]
    if (!pseudonym || participantLabel.length < 2) continue
    labels.set(participantLabel, pseudonym)
    const [first] = participantLabel.split(/\s+/)
    if (first && first.length > 2 && !/^participant$/i.test(first)) labels.set(first, pseudonym)
  }
  return [...labels].toSorted(([a], [b]) => b.length - a.length)
}

function withoutLabels(text: string, labels: readonly [string, string][]): string {
  return labels.reduce(
    (left, [label, pseudonym]) =>
      left.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literally(label)}(?![\\p{L}\\p{N}])`, 'gu'), pseudonym),
    text,
  )
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/** Every text of a report, and whether it was made from what people said. */
function listTexts({ blocks, claims, title, decision }: StoredDocument): Map<string, boolean> {
  const texts = new Map<string, boolean>()
  const add = (text: string, isSaid = false) => texts.set(text, isSaid || (texts.get(text) ?? false))
  add(title)
  for (const text of [decision.decision, decision.measure]) add(text)
  for (const claim of Object.values(claims)) {
    add(claim.text)
    for (const { label, figure } of claim.numbers) add(label, figure.source === 'theme')
    if (claim.numbers.some(({ figure }) => figure.source === 'theme')) add(claim.text, true)
  }
  for (const block of blocks) {
    if (block.kind === 'chart')
      for (const { label } of block.chart.rows) add(label, block.chart.kind === 'themes')
    if (block.kind === 'heading') add(block.text, themeNames(blocks).has(block.text))
    for (const field of ['parts', 'against', 'change', 'why'] as const) {
      const parts = (block as unknown as Record<string, { kind: string; text?: string }[] | undefined>)[field]
      for (const part of parts ?? []) if (part.text) add(part.text)
    }
  }
  return texts
}

function themeNames(blocks: StoredDocument['blocks']): ReadonlySet<string> {
  return new Set(
    blocks.flatMap((block) =>
      block.kind === 'chart' && block.chart.kind === 'themes'
        ? block.chart.rows.map(({ label }) => label)
        : [],
    ),
  )
}
