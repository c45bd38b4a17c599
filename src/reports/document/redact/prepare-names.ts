/** Fixes, at publication, how a report reads without names. Pure. */
import { isRecoveredKey } from '../../../findings/asked/questions-of-study.ts'
import { escapePattern } from '../../../platform/escape-pattern.ts'
import type { ClaimFigure } from '../figure-model.ts'
import type { ReportClaim, ReportEvidence, StoredDocument } from '../model.ts'
import { listOf, plural } from '../sentences.ts'
import { findContacts } from './contact-patterns.ts'
import { isKnownName, productsIn } from './find-names.ts'
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
  /** Entries of the list that a person said to keep: they stay as they are, whole. */
  keptByPerson?: readonly string[]
}

export function prepareNames({ keptByPerson: asked = [], ...given }: NamesInput): PreparedNames {
  const input = { ...given, kept: [...given.kept, ...productsOf(given.document)] }
  const { evidence, kept } = input
  const pseudonyms = nameParticipants(input)
  const called = labelsOf(input, pseudonyms)
  // Who took part later may be called what was kept before.
  const keptByPerson = asked.filter((entry) => !standsForOneOf(called, entry))
  const redactions: PreparedNames['redactions'] = {}
  const taken = (found: Redaction[], text: string) =>
    found.filter(({ start, end }) => !keptByPerson.includes(text.slice(start, end)))
  for (const [place, { text }] of evidence) {
    const found = text === null ? [] : taken(findRedactions(text, kept), text)
    if (found.length > 0) redactions[place] = found
  }
  const replaced = [...called, ...themeLabels({ ...input, keptByPerson })]
  const { written, program } = listTexts(input.document)
  const texts: PreparedNames['texts'] = {}
  const labels = labelsOfThemes(input.document).map((label) => withoutLabels(label, replaced))
  const prepare = (text: string, find: (plain: string) => Redaction[]) => {
    const plain = withoutLabels(text, replaced)
    const changed = applyRedactions(plain, taken(find(plain), plain))
    if (changed !== text) texts[text] = changed
  }
  for (const text of program) prepare(text, findContacts)
  const keptHere = [...kept, ...optionLabels(input), ...Object.values(pseudonyms)]
  for (const text of written)
    prepare(text, (plain) => outsideLabels(plain, { found: findRedactions(plain, keptHere), labels }))
  const { owner } = input.document.decision
  if (owner !== '' && !isRole(owner)) texts[owner] = '[name]'
  const own = keptByPerson.length > 0 ? { kept: [...keptByPerson] } : {}
  Object.assign(texts, methodTexts(input.document, { redactions, ...own }))
  return { pseudonyms, redactions, texts, ...own }
}

/** Products that themes are called by, wherever they stand: who is shown the report has to know what it is about. */
export function productsOf(document: StoredDocument): string[] {
  return [...new Set(labelsOfThemes(document, isCalledByTheme).flatMap(productsIn))]
}

/** Entries of the list that hold what the researcher calls somebody who took part: they stand for a pseudonym. */
export function namingParticipants(input: NamesInput, entries: readonly string[]): string[] {
  const called = labelsOf(input, nameParticipants(input))
  return entries.filter((entry) => standsForOneOf(called, entry))
}

function standsForOneOf(called: readonly [string, string][], entry: string): boolean {
  return (
    /^\s*person\s+\d+\s*$/iu.test(entry) ||
    withoutLabels(entry, called) !== entry ||
    called.some(([label]) => label.toLowerCase() === entry.trim().toLowerCase())
  )
}

/** What the guide offers as an answer names nobody, wherever a person repeats it. */
function optionLabels({ document }: NamesInput): string[] {
  const inCharts = document.blocks.flatMap((block) =>
    block.kind === 'chart' && block.chart.kind !== 'themes' && !isRecoveredKey(block.chart.questionKey)
      ? block.chart.rows.map(({ label }) => label)
      : [],
  )
  const inClaims = Object.values(document.claims).flatMap(({ numbers }) =>
    numbers.flatMap(({ label, figure }) => (isOfTheme(figure) ? [] : [label])),
  )
  return [...inCharts, ...inClaims]
}

/** Made from what was said, by participants or to them: the questions of interviews held elsewhere are no guide's. */
function isOfTheme(figure: ClaimFigure): boolean {
  return figure.source === 'theme' || figure.source === 'side' || figure.source === 'said'
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

function labelsOfThemes(document: StoredDocument, isMeant = isOfTheme): string[] {
  const labels = document.blocks.flatMap((block) =>
    block.kind === 'chart' && block.chart.kind === 'themes' ? block.chart.rows.map(({ label }) => label) : [],
  )
  const ofClaims = Object.values(document.claims).flatMap(({ numbers }) =>
    numbers.flatMap(({ label, figure }) => (isMeant(figure) ? [label] : [])),
  )
  return [...new Set([...labels, ...ofClaims])]
}

/** Not by a word that somebody looked up in what was said: it may be a name, and no reader chose it to be shown. */
function isCalledByTheme(figure: ClaimFigure): boolean {
  return isOfTheme(figure) && figure.source !== 'said'
}

/** Of what a theme is called: what stands with a capital and is no product, and what is surely somebody or somewhere. */
function personsIn(label: string): Redaction[] {
  // Its first capital is the program’s.
  const plain = label.charAt(0).toLowerCase() + label.slice(1)
  const isSure = ({ start, end, kind }: Redaction) =>
    (kind !== 'name' && kind !== 'organisation' && kind !== 'place') ||
    /\p{Lu}/u.test(plain.slice(start, end)) ||
    isKnownName(plain.slice(start, end))
  return findRedactions(plain, productsIn(label)).filter(isSure)
}

function themeLabels({ document, keptByPerson = [] }: NamesInput): [string, string][] {
  return labelsOfThemes(document).flatMap((label): [string, string][] => {
    const found = personsIn(label).filter(({ start, end }) => !keptByPerson.includes(label.slice(start, end)))
    return found.length > 0 ? [[label, applyRedactions(label, found)]] : []
  })
}

/** A theme’s label is shown as it is where the author writes of it, too. One word alone may be somebody’s name. */
function outsideLabels(
  text: string,
  { found, labels }: { found: readonly Redaction[]; labels: readonly string[] },
): Redaction[] {
  const shown = labels
    .filter((label) => /\S\s+\S/u.test(label))
    .flatMap((label) =>
      [
        ...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(label)}(?![\\p{L}\\p{N}])`, 'gu')),
      ].map(({ index }) => ({ start: index, end: index + label.length })),
    )
  return found.filter(({ start, end }) => !shown.some((label) => label.start <= start && end <= label.end))
}

const ofQuotations = 'Quotations are the record’s own characters'

/** How it was done has to say what was done to the words. */
function methodTexts(
  { blocks }: StoredDocument,
  { redactions, kept = [] }: Pick<PreparedNames, 'redactions' | 'kept'>,
): PreparedNames['texts'] {
  const counts = new Map<string, number>()
  for (const { kind } of Object.values(redactions).flat()) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const list = listOf(
    [...counts].map(([kind, times]) => `[${kind}] ${times === 1 ? 'once' : `${times} times`}`),
  )
  const said = blocks.flatMap((block) =>
    block.kind === 'prose' && block.section === 'method'
      ? block.parts.flatMap((part) =>
          part.kind === 'text' && part.isProgram && part.text.startsWith(ofQuotations) ? [part.text] : [],
        )
      : [],
  )
  const stays =
    kept.length === 0
      ? ''
      : ` ${plural(kept.length, 'word or phrase', 'words or phrases')} that the program would have taken out ${kept.length === 1 ? 'was' : 'were'} kept by the author, as naming nobody.`
  const how =
    list === ''
      ? ' This version is without names: people are called “Person” with a number, and nothing had to be taken out of what they are quoted with.'
      : ` This version is without names, so in quotations some of these characters are replaced: ${list}. People are called “Person” with a number.`
  return Object.fromEntries(said.map((sentence) => [sentence, `${sentence}${how}${stays}`]))
}
