/** A report as slides: one for each answer, who was heard, recommendations, findings with chart, sentence and words, then how it was made. Pure. */

import { capitalised } from '../../../platform/language/capitalised.ts'
import { groundsSentence, uncheckedNote } from '../../document/formats/verdict-words.ts'
import type { ReportDocument } from '../../document/model.ts'
import { plural } from '../../document/sentences.ts'
import { findingsOf } from './deck-findings.ts'
import {
  blocksOf,
  claimsIn,
  claimText,
  type Deck,
  type DeckSlide,
  empty,
  noted,
  notesOf,
  partText,
  textOf,
} from './deck-parts.ts'
import { paragraphsThatFit, tablesThatFit } from './fit.ts'

export function deckOf(document: ReportDocument): Deck {
  const { title, question, toDecide, version, publishedAt, heard, isSample, names, unchecked } = document
  const people = `${heard.interviews} interviews with ${heard.participants} people`
  const when = [heard.firstAt, heard.lastAt].map((at) => at?.slice(0, 10)).filter(Boolean)
  return {
    title,
    question,
    lines: [
      toDecide ? `To decide: ${toDecide}` : '',
      when.length > 0 ? `${people}, ${[...new Set(when)].join(' to ')}` : people,
      version === null ? 'Draft. Not published.' : `Version ${version} of ${publishedAt?.slice(0, 10)}`,
      names === 'pseudonyms' ? 'Without names' : '',
      unchecked && unchecked.sentences > 0
        ? `${plural(unchecked.sentences, 'sentence')} in it ${unchecked.sentences === 1 ? 'is' : 'are'} ${uncheckedNote}, and marked so.`
        : '',
      isSample ? 'Sample: the people and their words are invented.' : '',
    ].filter(Boolean),
    slides: [
      ...answersOf(document),
      ...alsoInShort(document),
      ...plainSlides(document, 'heard'),
      ...recommendationsOf(document),
      ...decisionOf(document),
      ...findingsOf(document),
      ...(['unknown', 'method', 'provenance'] as const).flatMap((section) => plainSlides(document, section)),
    ],
  }
}

function answersOf(document: ReportDocument): DeckSlide[] {
  return blocksOf(document, 'answers', 'answer').map((block) => ({
    ...empty,
    part: 'In short',
    title: block.objective,
    paragraphs: [
      ...block.parts.map((part) => ({ label: '', text: partText(part, document) })),
      { label: 'How sure', text: `${capitalised(block.confidence.word)}. ${block.confidence.because}` },
      { label: 'Against it', text: textOf(block.against, document) },
      { label: 'Would change it', text: textOf(block.change, document) },
    ].filter(({ text }) => text !== ''),
    notes: notesOf(claimsIn([...block.parts, ...block.against], document)),
  }))
}

/** What a person added to the summary beside the answers. */
function alsoInShort(document: ReportDocument): DeckSlide[] {
  const parts = blocksOf(document, 'answers', 'prose').flatMap((block) => block.parts)
  const paragraphs = parts
    .map((part) => ({ label: '', text: partText(part, document) }))
    .filter(({ text }) => text !== '')
  if (paragraphs.length === 0) return []
  const notes = notesOf(claimsIn(parts, document))
  return [{ ...empty, part: 'In short', title: 'Also in short', paragraphs, notes }]
}

function recommendationsOf(document: ReportDocument): DeckSlide[] {
  const blocks = blocksOf(document, 'recommendations', 'recommendation')
  const rows = blocks.flatMap(({ claimId, why }) => {
    const claim = document.claims[claimId]
    if (!claim) return []
    const grounds = claim.restsOn.flatMap((id) => document.claims[id]?.text ?? [])
    const standing = groundsSentence(claim, document.claims)
    return [[claimText(claim), [textOf(why, document), standing, ...grounds].filter(Boolean).join(' ')]]
  })
  // That there is none stands in the table of what is decided.
  if (rows.length === 0) return []
  const headings = ['Recommendation', 'Why, and the claims that it rests on']
  return tablesThatFit({ headings, rows }).map((table) => ({
    ...empty,
    part: 'Recommendations',
    title: 'What follows, and what it rests on',
    table,
  }))
}

function decisionOf(document: ReportDocument): DeckSlide[] {
  const { decision, unchecked } = document
  // Where nobody has written one down it is not published.
  const hasDecision =
    document.blocks.some(({ section }) => section === 'decision') ||
    [decision.decision, decision.owner, decision.measure].some((words) => words !== '')
  const field = (name: 'decision' | 'measure') => ({
    text: decision[name],
    ...(unchecked?.fields.includes(name) ? { isUnchecked: true as const } : {}),
  })
  const none = blocksOf(document, 'recommendations', 'recommendation').length === 0
  const why = blocksOf(document, 'recommendations', 'prose').map(({ parts }) => textOf(parts, document))
  const rows = [
    ...(none && why.length > 0 ? [['Recommendations', why.join(' ')]] : []),
    ...(hasDecision
      ? [
          ['Decision', decision.decision ? noted(field('decision')) : 'Not taken yet.'],
          ['Owner', decision.owner || 'Nobody yet.'],
          ...(decision.decidedOn ? [['Decided', decision.decidedOn]] : []),
          ['Measure', decision.measure ? noted(field('measure')) : 'Not set.'],
          ...(decision.measureOn ? [['Measured again', decision.measureOn]] : []),
        ]
      : []),
  ]
  if (rows.length === 0) return []
  return [{ ...empty, part: 'Decision', title: 'What is decided', table: { headings: [], rows } }]
}

/** Prose and tables of a part that has neither charts nor quotations. */
function plainSlides(
  document: ReportDocument,
  section: 'recommendations' | 'heard' | 'unknown' | 'method' | 'provenance',
): DeckSlide[] {
  const blocks = document.blocks.filter((block) => block.section === section)
  const title = blocks.find((block) => block.kind === 'heading')?.text ?? section
  const paragraphs = blocks.flatMap((block) =>
    block.kind === 'prose'
      ? block.parts
          .map((part) => ({ label: '', text: partText(part, document) }))
          .filter(({ text }) => text !== '')
      : [],
  )
  const tables = blocks.filter((block) => block.kind === 'table')
  // A sentence or two beside a table are no slide.
  if (
    tables.length > 0 &&
    paragraphs.length <= 2 &&
    tables[0]!.rows.length + paragraphs.length <= rowsToTable
  ) {
    const [first, ...others] = tables
    const rows = [...first!.rows, ...paragraphs.map(({ text }) => ['', text])]
    return [{ ...first!, rows }, ...others].flatMap((table) => tableSlides(title, table))
  }
  return [
    ...paragraphsThatFit(paragraphs).map((some) => ({ ...empty, part: title, title, paragraphs: some })),
    ...tables.flatMap((table) => tableSlides(title, table)),
  ]
}

const rowsToTable = 11

function tableSlides(
  part: string,
  { title, headings, rows }: { title: string; headings: string[]; rows: string[][] },
): DeckSlide[] {
  return tablesThatFit({ headings, rows }).map((table) => ({ ...empty, part, title, table }))
}
