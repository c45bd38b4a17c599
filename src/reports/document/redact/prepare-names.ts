/** Fixes, at publication, how a report reads without names. Pure. */
import { isRecoveredKey } from '../../../findings/asked/questions-of-study.ts'
import { escapePattern } from '../../../platform/escape-pattern.ts'
import type { ClaimFigure } from '../figure-model.ts'
import type { ReportClaim, ReportEvidence, StoredDocument } from '../model.ts'
import { listOf, plural } from '../sentences.ts'
import { findContacts } from './contact-patterns.ts'
import { productsIn } from './find-names.ts'
import { findSources, sourcesOf } from './find-sources.ts'
import { isKnownName } from './known-name.ts'
import { listTexts } from './list-texts.ts'
import {
  type CalledBy,
  findLabels,
  waysOfCalling,
  withoutLabels,
  withoutSureLabels,
} from './participant-labels.ts'
import type { PreparedNames } from './prepared-names.ts'
import { applyRedactions, findRedactions, mergeRedactions, type Redaction } from './redact.ts'
import { isRole } from './role-words.ts'

export interface NamesInput {
  document: StoredDocument
  claims: Record<string, ReportClaim>
  evidence: ReadonlyMap<string, ReportEvidence>
  /** Who spoke, by interview. */
  participants: ReadonlyMap<string, string>
  /** What the researcher calls people, by participant: everybody of the study, quoted or not. */
  labels: ReadonlyMap<string, string>
  /** Words that name nobody here: the product, the company, what the guide itself says. */
  kept: readonly string[]
  /** Entries of the list that a person said to keep: they stay as they are, whole. */
  keptByPerson?: readonly string[]
  /** Pseudonyms of the version before this one. */
  earlier?: Record<string, string>
}

export function prepareNames({ keptByPerson: asked = [], ...given }: NamesInput): PreparedNames {
  const input = { ...given, kept: [...given.kept, ...productsOf(given.document)] }
  const { evidence, kept, document } = input
  const pseudonyms = nameParticipants(input)
  // Whom somebody writes of is a person of the report too, quoted or not.
  const pseudonymOf = (participantId: string) => (pseudonyms[participantId] ??= nextPseudonym(pseudonyms))
  const called = waysOfCalling(input.labels)
  const sources = sourcesOf(document)
  // Who took part later may be called what was kept before.
  const keptByPerson = asked.filter((entry) => !standsForOneOf(called, entry))
  const redactions: PreparedNames['redactions'] = {}
  const taken = (found: Redaction[], text: string) =>
    found.filter(({ start, end }) => !keptByPerson.includes(text.slice(start, end)))
  for (const [place, { text }] of evidence) {
    if (text === null) continue
    const found = mergeRedactions([...findLabels(text, called), ...taken(findRedactions(text, kept), text)])
    if (found.length > 0) redactions[place] = found
  }
  const { written, program } = listTexts(document)
  const texts: PreparedNames['texts'] = {}
  const themes = themeLabels({ ...input, keptByPerson })
  const prepare = (text: string, unlabelled: string, find: (plain: string) => Redaction[]) => {
    const plain = replaceAll(unlabelled, themes)
    const found = mergeRedactions([...findSources(plain, sources), ...find(plain)])
    const changed = applyRedactions(plain, taken(found, plain))
    if (changed !== text) texts[text] = changed
  }
  const sure = (text: string) => withoutSureLabels(text, called, pseudonymOf)
  for (const text of program) prepare(text, sure(text), findContacts)
  const options = optionLabels(input)
  const labels = [...labelsOfThemes(document).map((label) => replaceAll(sure(label), themes)), ...options]
  for (const text of written) {
    const unlabelled = withoutLabels(text, called, pseudonymOf)
    const keptHere = [...kept, ...options, 'Person']
    const stays = [...labels, ...Object.values(pseudonyms)]
    prepare(text, unlabelled, (plain) =>
      outsideLabels(plain, { found: findRedactions(plain, keptHere), labels: stays }),
    )
  }
  const { owner } = document.decision
  if (owner !== '' && !isRole(owner)) texts[owner] = '[name]'
  const own = keptByPerson.length > 0 ? { kept: [...keptByPerson] } : {}
  Object.assign(texts, methodTexts(document, { redactions, ...own }))
  return { pseudonyms, redactions, texts, ...own }
}

/** Products that themes are called by, wherever they stand: who is shown the report has to know what it is about. */
export function productsOf(document: StoredDocument): string[] {
  return [...new Set(labelsOfThemes(document, isCalledByTheme).flatMap(productsIn))]
}

/** Entries of the list that hold what the researcher calls somebody who took part: they stand for a pseudonym. */
export function namingParticipants({ labels }: NamesInput, entries: readonly string[]): string[] {
  const called = waysOfCalling(labels)
  return entries.filter((entry) => standsForOneOf(called, entry))
}

function standsForOneOf(called: readonly CalledBy[], entry: string): boolean {
  return (
    /^\s*person\s+\d+\s*$/iu.test(entry) ||
    withoutLabels(entry, called, () => '') !== entry ||
    called.some(({ words }) => words.toLowerCase() === entry.trim().toLowerCase())
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

/** Never one that somebody had before, also who is no longer in the report. */
function nextPseudonym(pseudonyms: Record<string, string>): string {
  const taken = Object.values(pseudonyms).map((each) => Number(/\d+$/u.exec(each)?.[0] ?? 0))
  return `Person ${taken.reduce((most, each) => Math.max(most, each), 0) + 1}`
}

/** Who is called something already stays so; others in the order in which they speak in the report. */
function nameParticipants({ document, claims, participants, earlier }: NamesInput): Record<string, string> {
  const pseudonyms: Record<string, string> = { ...earlier }
  const order = document.blocks.flatMap((block) => JSON.stringify(block).match(/"c\d+"/g) ?? [])
  const ids = [...new Set([...order.map((id) => id.slice(1, -1)), ...Object.keys(claims)])]
  for (const claimId of ids) {
    const claim = claims[claimId]
    for (const { interviewId } of [...(claim?.evidence ?? []), ...(claim?.against?.evidence ?? [])]) {
      const participantId = participants.get(interviewId) ?? interviewId
      pseudonyms[participantId] ??= nextPseudonym(pseudonyms)
    }
  }
  return pseudonyms
}

function replaceAll(text: string, pairs: readonly [string, string][]): string {
  return pairs.reduce(
    (left, [label, instead]) =>
      left.replace(
        new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(label)}(?![\\p{L}\\p{N}])`, 'gu'),
        () => instead,
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
