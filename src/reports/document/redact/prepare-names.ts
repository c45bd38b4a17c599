/** Fixes, at publication, how a report reads without names. Pure. */
import { escapePattern } from '../../../platform/escape-pattern.ts'
import type { ClaimFigure } from '../figure-model.ts'
import type { ReportClaim, ReportEvidence, StoredDocument } from '../model.ts'
import { findContacts } from './contact-patterns.ts'
import { productsIn } from './find-names.ts'
import { listTexts } from './list-texts.ts'
import type { PreparedNames } from './prepared-names.ts'
import { applyRedactions, findRedactions, type Redaction } from './redact.ts'
import { isRole } from './role-words.ts'

export interface NamesInput {
  document: StoredDocument
  claims: Record<string, ReportClaim>
  evidence: ReadonlyMap<string, ReportEvidence>
  /** Who spoke, by interview. */
  participants: ReadonlyMap<string, string>
  /** Words that name nobody here: the product, the company, what the guide itself says. */
  kept: readonly string[]
}

export function prepareNames(given: NamesInput): PreparedNames {
  const input = { ...given, kept: [...given.kept, ...productsOf(given.document)] }
  const { evidence, kept } = input
  const pseudonyms = nameParticipants(input)
  const redactions: PreparedNames['redactions'] = {}
  for (const [place, { text }] of evidence) {
    const found = text === null ? [] : findRedactions(text, kept)
    if (found.length > 0) redactions[place] = found
  }
  const replaced = [...labelsOf(input, pseudonyms), ...themeLabels(input)]
  const { written, program } = listTexts(input.document)
  const texts: PreparedNames['texts'] = {}
  const prepare = (text: string, find: (plain: string) => Redaction[]) => {
    const plain = withoutLabels(text, replaced)
    const changed = applyRedactions(plain, find(plain))
    if (changed !== text) texts[text] = changed
  }
  for (const text of program) prepare(text, findContacts)
  const keptHere = [...kept, ...optionLabels(input), ...Object.values(pseudonyms)]
  for (const text of written) prepare(text, (plain) => findRedactions(plain, keptHere))
  const { owner } = input.document.decision
  if (owner !== '' && !isRole(owner)) texts[owner] = '[name]'
  return { pseudonyms, redactions, texts }
}

/** Products that themes are called by, wherever they stand: who is shown the report has to know what it is about. */
export function productsOf(document: StoredDocument): string[] {
  return [...new Set(labelsOfThemes(document).flatMap(productsIn))]
}

/** What the guide offers as an answer names nobody, wherever a person repeats it. */
function optionLabels({ document }: NamesInput): string[] {
  const inCharts = document.blocks.flatMap((block) =>
    block.kind === 'chart' && block.chart.kind !== 'themes' ? block.chart.rows.map(({ label }) => label) : [],
  )
  const inClaims = Object.values(document.claims).flatMap(({ numbers }) =>
    numbers.flatMap(({ label, figure }) => (isOfTheme(figure) ? [] : [label])),
  )
  return [...inCharts, ...inClaims]
}

/** Made from what was said, by participants or to them: the questions of interviews held elsewhere are no guide's. */
function isOfTheme(figure: ClaimFigure): boolean {
  return figure.source === 'theme' || figure.source === 'side'
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
      left.replace(
        new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(label)}(?![\\p{L}\\p{N}])`, 'gu'),
        pseudonym,
      ),
    text,
  )
}

function labelsOfThemes(document: StoredDocument): string[] {
  const labels = document.blocks.flatMap((block) =>
    block.kind === 'chart' && block.chart.kind === 'themes' ? block.chart.rows.map(({ label }) => label) : [],
  )
  const ofClaims = Object.values(document.claims).flatMap(({ numbers }) =>
    numbers.flatMap(({ label, figure }) => (isOfTheme(figure) ? [label] : [])),
  )
  return [...new Set([...labels, ...ofClaims])]
}

/** Names of themes were made from what people said, and are taken out the same way wherever they stand. */
function themeLabels({ document, kept }: NamesInput): [string, string][] {
  return labelsOfThemes(document).flatMap((label): [string, string][] => {
    // Its first capital is the program’s.
    const found = findRedactions(label.charAt(0).toLowerCase() + label.slice(1), kept)
    return found.length > 0 ? [[label, applyRedactions(label, found)]] : []
  })
}
