/** A report as HTML: what a file, a shared page and a print show. Pure; nothing in it becomes markup by itself. */

import type { Proportion } from '../../../findings/model.ts'
import { sayShare } from '../../../findings/say-share.ts'
import { keepTogether } from '../../../platform/language/keep-together.ts'
import {
  type ProsePart,
  type ReportBlock,
  type ReportClaim,
  type ReportDocument,
  type ReportEvidence,
  restsOnUncheckedCoding,
  speakerOf,
  stands,
  type UncheckedProse,
} from '../model.ts'
import { plural } from '../sentences.ts'
import { chartHtml } from './chart-html.ts'
import { escapeHtml } from './escape-html.ts'
import { numberClaims } from './number-claims.ts'
import { groundsSentence, sayFound, uncheckedNote, verdictWords } from './verdict-words.ts'
import { wordsInLine } from './words-in-line.ts'

export type ClaimNumbers = ReadonlyMap<string, number>

/** The article alone, with the class `report`; see `report-style.ts` for its looks. */
export function documentHtml(document: ReportDocument): string {
  const numbers = numberClaims(document)
  const page = { document, numbers }
  return [
    '<article class="report">',
    document.version === null
      ? '<p class="banner">Draft. It was not published, and may hold sentences that the record does not bear out.</p>'
      : '',
    headHtml(document),
    ...document.blocks.map((block) => blockHtml(block, page)),
    claimsHtml(page),
    commentsHtml(document),
    historyHtml(document),
    document.residualRisk
      ? `<h2>Without names</h2><p class="risk">${escapeHtml(document.residualRisk)}</p>`
      : '',
    '</article>',
  ].join('\n')
}

/** What the program says; words of people are shown as they stand. */
const wordsHtml = (text: string) => escapeHtml(keepTogether(text))

interface Page {
  document: ReportDocument
  numbers: ClaimNumbers
}

function headHtml({
  title,
  question,
  toDecide,
  version,
  publishedAt,
  isSample,
  heard,
  claims,
  unchecked,
}: ReportDocument): string {
  const isUncheckedField = (field: UncheckedProse['fields'][number]) =>
    unchecked?.fields.includes(field) ? ({ isUnchecked: true } as const) : {}
  const isChecked = Object.values(claims).some(({ numbers }) =>
    numbers.some(({ proportion }) => proportion.checked),
  )
  const holds = isChecked
    ? 'sampling error only, or, of themes that people have checked, the machine’s errors too'
    : 'sampling error only'
  const day = publishedAt?.slice(0, 10)
  const which = version === null ? 'Draft' : `Version ${version} of ${day}`
  const lines = [
    `<p class="eyebrow">Report · ${which}${isSample ? ' · sample: people and words are invented' : ''}</p>`,
    `<h1>${escapeHtml(title)}${noteOf(isUncheckedField('title'))}</h1>`,
    `<p class="lede">${escapeHtml(question)}</p>`,
    toDecide ? `<p class="lede">To decide: ${escapeHtml(toDecide)}</p>` : '',
    `<p class="note">${heard.interviews} interviews with ${heard.participants} people. Figures count people; brackets are 95 % intervals and hold ${holds}. A filled dot marks a claim that the record bears out; a hatched ring one that only agrees with the program’s coding, which no person has checked. The number behind it leads to the places.${unchecked && unchecked.sentences > 0 ? ` A broken ring marks what the author wrote and nobody checked against the record: ${plural(unchecked.sentences, 'sentence')}.` : ''}</p>`,
  ]
  return `<header>${lines.join('')}</header>`
}

function blockHtml(block: ReportBlock, page: Page): string {
  const id = ` id="${escapeHtml(block.blockId)}"`
  switch (block.kind) {
    case 'heading': {
      const heading = `<h${block.level}${id}>${escapeHtml(block.text)}${noteOf(block)}</h${block.level}>`
      return block.section === 'decision' ? heading + decisionHtml(page.document) : heading
    }
    case 'prose':
      return `<p class="block"${id}>${partsHtml(block.parts, page)}</p>`
    case 'answer':
      return `<section class="answer"${id}><h3>${escapeHtml(block.objective)}</h3><p class="block">${partsHtml(block.parts, page)}</p>${asideHtml(block, page)}</section>`
    case 'recommendation':
      return recommendationHtml(block, page, id)
    case 'quote':
      return quoteHtml(page.document.claims[block.claimId], page, id)
    case 'against':
      return `<div class="opposes block"${id}>${markSvg('against')}<p><span class="label">Against it.</span> ${partsHtml(block.parts, page)}</p>${block.claimIds.map((claimId) => quoteHtml(page.document.claims[claimId], page, '')).join('')}</div>`
    case 'chart':
      return chartHtml(block.chart, id)
    case 'table':
      return tableHtml(block, id)
  }
}

function asideHtml(block: Extract<ReportBlock, { kind: 'answer' }>, page: Page): string {
  const rows: [string, string][] = [
    [
      'How sure',
      `<span class="word">${block.confidence.word}</span>. ${wordsHtml(block.confidence.because)}`,
    ],
  ]
  if (block.against.length > 0)
    rows.push(['<span class="against">Against it</span>', sentencesHtml(block.against, page)])
  if (block.change.length > 0) rows.push(['Would change it', sentencesHtml(block.change, page)])
  return `<dl class="aside">${rows.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('')}</dl>`
}

function sentencesHtml(parts: readonly ProsePart[], page: Page): string {
  return parts.map((part) => `<p>${partsHtml([part], page, false)}</p>`).join('')
}

function recommendationHtml(
  block: Extract<ReportBlock, { kind: 'recommendation' }>,
  page: Page,
  id: string,
): string {
  const claim = page.document.claims[block.claimId]
  if (!claim) return ''
  const grounds = claim.restsOn.flatMap((claimId) => page.numbers.get(claimId) ?? [])
  const rests =
    grounds.length > 0
      ? `<p class="note">${escapeHtml(groundsSentence(claim, page.document.claims))} Claims: ${grounds.map((number) => `<a href="#claim-${number}">${number}</a>`).join(', ')}.</p>`
      : ''
  return `<div class="recommendation block"${id}><p class="advice">${claimHtml(claim, page, true)}</p><p>${partsHtml(block.why, page)}</p>${rests}</div>`
}

function partsHtml(parts: readonly ProsePart[], page: Page, withMark = true): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return proseHtml(part, withMark)
      const claim = page.document.claims[part.claimId]
      return claim ? claimHtml(claim, page, withMark) : ''
    })
    .join(' ')
}

/** What its author states and nobody checked is told apart from claims and from what states nothing. */
function proseHtml(part: Extract<ProsePart, { kind: 'text' }>, withMark: boolean): string {
  if (!part.isUnchecked) return wordsHtml(part.text)
  const mark = withMark ? markSvg('author') : ''
  return `<span class="claim own-words">${mark}${wordsHtml(part.text)}${noteOf(part)}</span>`
}

function noteOf({ isUnchecked }: { isUnchecked?: true | undefined }): string {
  return isUnchecked ? ` <span class="note">[${uncheckedNote}]</span>` : ''
}

function claimHtml(claim: ReportClaim, { numbers }: Page, withMark: boolean): string {
  const number = numbers.get(claim.claimId)
  const isSupported = stands(claim)
  const isUnchecked = isSupported && restsOnUncheckedCoding(claim)
  const kind = isUnchecked ? 'unchecked' : isSupported ? 'supports' : 'uncertain'
  // Advice carries no mark of a fact.
  const mark = withMark && claim.kind !== 'recommendation' ? markSvg(kind) : ''
  const note = isSupported ? '' : ` <span class="note">[${escapeHtml(verdictWords(claim))}]</span>`
  const link = number === undefined ? '' : `<sup><a href="#claim-${number}">${number}</a></sup>`
  const classes = `claim${isUnchecked ? ' unchecked-claim' : isSupported ? '' : ' unsupported'}`
  return `<span class="${classes}">${mark}${claim.kind === 'quote' ? escapeHtml(wordsInLine(claim)) : wordsHtml(claim.text)}${link}</span>${note}`
}

function quoteHtml(claim: ReportClaim | undefined, { numbers }: Page, id: string): string {
  if (!claim) return ''
  const [place] = claim.evidence
  if (claim.verdict !== 'supported')
    return `<blockquote${id}><p>${escapeHtml(claim.text || 'These words were deleted by whoever said them.')}</p><footer>[${escapeHtml(verdictWords(claim))}]</footer></blockquote>`
  const number = numbers.get(claim.claimId)
  const reference = place
    ? `<footer>${escapeHtml(speakerOf(place))} <span class="ref">${placeWords(place)}</span>${number === undefined ? '' : ` · <a href="#claim-${number}">claim ${number}</a>`}</footer>`
    : ''
  return `<blockquote${id}><p>${escapeHtml(claim.text)}</p>${reference}</blockquote>`
}

function placeWords({ turn, startMs }: ReportEvidence): string {
  return startMs === null ? `turn ${turn}` : `turn ${turn}, ${clock(startMs)}`
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Figures stay on one line; what is longer shares the rest of the width. */
const longestKept = 20

function tableHtml({ title, headings, rows }: Extract<ReportBlock, { kind: 'table' }>, id: string): string {
  const isShort = headings.map((_, at) => rows.every((row) => (row[at]?.length ?? 0) <= longestKept))
  const short = (at: number) => (isShort[at] ? ' class="short"' : '')
  const head = headings.map((heading, at) => `<th scope="col"${short(at)}>${escapeHtml(heading)}</th>`)
  const body = rows.map(
    (row) => `<tr>${row.map((cell, at) => `<td${short(at)}>${wordsHtml(cell)}</td>`).join('')}</tr>`,
  )
  return `<div class="scroll"${id} role="region" aria-label="${escapeHtml(title)}" tabindex="0"><table><caption>${escapeHtml(title)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

function decisionHtml({ decision, unchecked }: ReportDocument): string {
  const note = (field: 'decision' | 'measure') =>
    unchecked?.fields.includes(field) ? ` [${uncheckedNote}]` : ''
  const rows = [
    ['Decision', decision.decision ? `${decision.decision}${note('decision')}` : 'Not taken yet.'],
    ['Owner', decision.owner || 'Nobody yet.'],
    ...(decision.decidedOn ? [['Decided', decision.decidedOn]] : []),
    ['Measure', decision.measure ? `${decision.measure}${note('measure')}` : 'Not set.'],
    ...(decision.measureOn ? [['Measured again', decision.measureOn]] : []),
  ]
  return `<dl class="decision">${rows.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value!)}</dd>`).join('')}</dl>`
}

/** Each claim once more with the places that it rests on: what a reader who doubts it wants to see. */
function claimsHtml({ document, numbers }: Page): string {
  const rows = [...numbers].flatMap(([claimId, number]) => {
    const claim = document.claims[claimId]
    return claim
      ? [
          `<li id="claim-${number}"><span class="n">${number}</span><div>${evidenceHtml(claim, numbers)}</div></li>`,
        ]
      : []
  })
  return rows.length === 0
    ? ''
    : `<h2 class="appendix">Appendix: claims and what they rest on</h2><ol class="claims">${rows.join('')}</ol>`
}

function evidenceHtml(claim: ReportClaim, numbers: ClaimNumbers): string {
  const isQuote = claim.kind === 'quote'
  // On paper no number leads to a page: whose words they are has to be seen here.
  const [quoted] = claim.evidence
  if (isQuote && claim.verdict === 'supported' && quoted) return placeHtml(quoted)
  const places = claim.evidence.map(placeHtml)
  const counted = claim.numbers.map(
    ({ proportion, isMachineCoded }) =>
      `${figureWords(proportion)}${isMachineCoded ? ', machine-coded and unchecked' : ''}`,
  )
  const lines = [
    isQuote ? `Quotation: ${escapeHtml(shorten(claim.text))}` : wordsHtml(claim.text),
    [escapeHtml(verdictWords(claim)), ...counted.map(wordsHtml)].join(' · '),
    places.length > 0 ? `${placesTitle(claim)}:<br>${places.join('<br>')}` : '',
    claim.restsOn.length > 0
      ? `Rests on ${claim.restsOn.flatMap((id) => numbers.get(id) ?? []).join(', ')}`
      : '',
    claim.against && claim.against.count > 0
      ? `<span class="against">Against it: ${sayFound(claim.against)}. ${escapeHtml(claim.against.how)}</span>`
      : '',
  ]
  return lines.filter(Boolean).join('<br>')
}

/** Somebody's place in the record, with the beginning of their words. */
function placeHtml(place: ReportEvidence): string {
  const where = `${escapeHtml(speakerOf(place))} <span class="ref">${placeWords(place)}</span>`
  return place.text === null ? where : `${where}: “${escapeHtml(shorten(place.text))}”`
}

/** Under a checked share it is said whether a person has read what is shown. */
export function placesTitle({ evidence, numbers }: Pick<ReportClaim, 'evidence' | 'numbers'>): string {
  if (!numbers.some(({ proportion }) => proportion.checked)) return 'In the record'
  return evidence.every(({ isRead }) => isRead)
    ? 'Of people who were read and have it'
    : 'Found by the machine, read by nobody'
}

/** Cut at a word. */
function shorten(text: string): string {
  return text.length > 90 ? `${text.slice(0, 88).replace(/\s+\S*$/u, '')} …` : text
}

function figureWords(proportion: Proportion): string {
  const { count, of, share, low, high, checked } = proportion
  const said = (value: number) => sayShare(value, proportion)
  if (share === null || low === null || high === null) return `${count} of ${of}`
  if (checked)
    return `${said(share)} % [${said(low)} to ${said(high)}], ${checked.having} of the ${checked.coded} who were read of ${checked.of}; by the machine’s count ${count} of ${of}`
  return `${count} of ${of}, ${said(share)} % [${said(low)} to ${said(high)}]`
}

function commentsHtml({ comments }: ReportDocument): string {
  if (comments.length === 0) return ''
  const rows = comments.map(
    ({ by, at, text, isResolved }) =>
      `<p><b>${escapeHtml(by)}</b> <span class="note">${at.slice(0, 10)}${isResolved ? ' · settled' : ''}</span><br>${escapeHtml(text)}</p>`,
  )
  return `<h2>Comments</h2>${rows.join('')}`
}

function historyHtml({ history }: ReportDocument): string {
  if (history.length === 0) return ''
  const rows = history.map(
    ({ number, at, by, what, isUndone }) =>
      `<tr><td class="short">${number}</td><td class="short">${at.slice(0, 16).replace('T', ' ')}</td><td>${escapeHtml(by)}</td><td>${escapeHtml(what)}${isUndone ? ' (taken back)' : ''}</td></tr>`,
  )
  return `<h2>How this report came about</h2><div class="scroll" role="region" aria-label="Changes" tabindex="0"><table><thead><tr><th>Change</th><th>When (UTC)</th><th>By</th><th>What</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}

/** Supports: a filled dot. The author’s own: a broken ring. Against: a ring with a bar. Uncertain: a half dot. Never colour alone. */
function markSvg(kind: 'supports' | 'unchecked' | 'author' | 'against' | 'uncertain'): string {
  const shapes = {
    supports: '<circle cx="6" cy="6" r="4.5" fill="currentColor"/>',
    unchecked:
      '<circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" stroke-width="1.25"/><path d="M3 7 7 3M5 9 9 5" fill="none" stroke="currentColor"/>',
    author:
      '<circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" stroke-width="1.25" stroke-dasharray="2.2 2.2"/>',
    against:
      '<path d="M6 1.5a4.5 4.5 0 100 9 4.5 4.5 0 000-9zM0 6h12" fill="none" stroke="currentColor" stroke-width="1.5"/>',
    uncertain:
      '<circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" stroke-width="1.25"/><path d="M6 1.5a4.5 4.5 0 000 9z" fill="currentColor"/>',
  }
  const words = {
    supports: 'borne out',
    unchecked: 'agrees with the program’s coding, unchecked',
    author: uncheckedNote,
    against: 'speaks against it',
    uncertain: 'not borne out',
  }
  return `<svg class="mark ${kind}" viewBox="0 0 12 12" role="img" aria-label="${words[kind]}">${shapes[kind]}</svg>`
}
