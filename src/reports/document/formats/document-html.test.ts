import { expect, test } from 'vitest'
import { reportDocument } from '../../../../test/support/report-document.ts'
import { proportionOf } from '../../../findings/count-participants.ts'
import { deckOf } from '../../formats/pptx/deck.ts'
import { markUnchecked, uncheckedIn } from '../mark-unchecked.ts'
import type { ReportBlock } from '../model.ts'
import { documentHtml } from './document-html.ts'
import { documentMarkdown } from './document-markdown.ts'
import { uncheckedNote } from './verdict-words.ts'

const table: ReportBlock = {
  ...{ blockId: 't1', section: 'heard', kind: 'table', title: 'How figures move' },
  headings: ['Figure', 'Reported'],
  rows: [
    ['Have you ridden since then? No, and not once in the whole of the year', '17 of 23 (74 %)'],
    ['Yes', '6 of 23 (26 %)'],
  ],
}

test('a figure stays on one line: a share with its sign, and a short column as a whole', () => {
  const document = reportDocument()
  const html = documentHtml({ ...document, blocks: [...document.blocks, table] })
  expect(html).toContain('<th scope="col" class="short">Reported</th>')
  expect(html).toContain('<td class="short">17 of 23 (74\u00a0%)</td>')
  expect(html).toContain('<td>Have you ridden since then? No')
  expect(html).toContain('spoke of the price (38\u00a0%, 27 to 50\u00a0%)')
})

test('words of people are shown as they were said', () => {
  const document = reportDocument()
  const [claimId, quote] = Object.entries(document.claims).find(
    ([, { kind, verdict }]) => kind === 'quote' && verdict === 'supported',
  )!
  const said = { ...quote, text: 'I am 100 % sure.' }
  const html = documentHtml({ ...document, claims: { ...document.claims, [claimId]: said } })
  expect(html).toContain('<p>I am 100 % sure.</p>')
})

test('what only agrees with unchecked coding carries a mark of its own, and words for it', () => {
  const document = reportDocument()
  const number = {
    ...{ label: 'The price', question: '', proportion: proportionOf(23, 61, 'events') },
    figure: { source: 'theme' as const, themeId: document.studyId, questionKey: null },
  }
  const as = (isMachineCoded: boolean) => {
    const counted = { ...document.claims.c1!, numbers: [{ ...number, isMachineCoded }] }
    return { ...document, claims: { ...document.claims, c1: counted } }
  }
  const [unchecked, checked] = [documentHtml(as(true)), documentHtml(as(false))]
  expect(unchecked).toContain('aria-label="agrees with the program’s coding, unchecked"')
  expect(checked).not.toContain('aria-label="agrees with the program’s coding, unchecked"')
  const dots = (html: string) => html.split('class="mark supports"').length
  expect(dots(unchecked)).toBeLessThan(dots(checked))
  expect(documentMarkdown(as(true))).toMatch(/\\\[\d+, unchecked\\\]/)
  expect(documentMarkdown(as(false))).not.toContain(', unchecked')
})

test('what its author states and nobody checked says so in every format, and what was checked does not', () => {
  const document = reportDocument()
  const prose: ReportBlock = {
    ...{ blockId: 'p1', section: 'findings', kind: 'prose' },
    parts: [
      { kind: 'text', text: 'Lawyers trust it blindly.' },
      { kind: 'text', text: 'Cut the price.' },
    ],
  }
  const heading: ReportBlock = {
    ...{ blockId: 'h1', section: 'findings', kind: 'heading', level: 3 },
    text: 'Lawyers trust it',
  }
  const written = { ...document, blocks: [...document.blocks, heading, prose] }
  const read = { ...written, blocks: markUnchecked(written), unchecked: uncheckedIn(written) }
  const own = read.unchecked.sentences - uncheckedIn(document).sentences
  expect(own).toBe(2)
  const marks = (text: string) => text.split(uncheckedNote).length - 1
  const before = { ...document, blocks: markUnchecked(document) }
  // The mark in the margin, with its words, and the words behind; of a heading the words alone.
  expect(marks(documentHtml(read)) - marks(documentHtml(before))).toBe(3)
  expect(documentHtml(read)).toContain('A broken ring marks what the author wrote')
  expect(documentMarkdown(read)).toContain(`Lawyers trust it blindly. *(${uncheckedNote})* Cut the price.`)
  expect(JSON.stringify(deckOf(read).slides)).toContain(`Lawyers trust it blindly. (${uncheckedNote})`)
})
