/** A planted report as the bytes of a file of its format, as the usual programs write them. */
import { strToU8, zipSync } from 'fflate'
import pptxgenModule from 'pptxgenjs'
import { isSignature } from '../../src/reports/audit/find-quotations.ts'
import { escapeHtml } from '../../src/reports/document/formats/escape-html.ts'
import { printPdf } from '../../src/reports/document/formats/print-pdf.ts'
import type { Block, PlantedReport } from './plant.ts'

/** @throws AppError `unavailable` for a PDF where no browser is installed */
export async function writeReport(report: PlantedReport): Promise<{ bytes: Uint8Array; fileName: string }> {
  const { report: name, format } = report.recipe
  const fileName = `${name}.${format}`
  switch (format) {
    case 'md':
      return { fileName, bytes: strToU8(markdownOf(report)) }
    case 'html':
      return { fileName, bytes: strToU8(htmlOf(report)) }
    case 'pdf':
      return { fileName, bytes: await printPdf(htmlOf(report)) }
    case 'docx':
      return { fileName, bytes: docxOf(report) }
    case 'pptx':
      return { fileName, bytes: await pptxOf(report) }
  }
}

function markdownOf({ blocks, table }: PlantedReport): string {
  const head = { heading: '## ', paragraph: '', quote: '> ', item: '- ' }
  const text = blocks.map((block) => head[block.kind] + markdownEscaped(block.text)).join('\n\n')
  if (table.length === 0) return text
  return `${text}\n\n| Person | Interview |\n|---|---|\n${table.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`
}

/** What would be emphasis, a link, a list or a heading in Markdown is a sign here. */
const markdownEscaped = (text: string) =>
  text
    .replace(/\s*\n\s*/gu, ' ')
    .replace(/([\\`*_[\]<>~|])/gu, '\\$1')
    .replace(/^([#+-]|\d+(?=[.)]\s))/u, '\\$1')

const tags = { heading: 'h2', paragraph: 'p', quote: 'blockquote', item: 'li' }

function htmlOf({ blocks, table, recipe }: PlantedReport): string {
  const body = blocks.map(({ kind, text }) => {
    const element = `<${tags[kind]}>${escapeHtml(text)}</${tags[kind]}>`
    return kind === 'item' ? `<ul>${element}</ul>` : element
  })
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')
  const rows = table.map((row) => `<tr>${cells(row)}</tr>`).join('')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${recipe.report}</title></head><body>${body.join('\n')}${rows && `<table>${rows}</table>`}</body></html>`
}

const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`)
const styles: Record<Block['kind'], string> = {
  heading: 'Heading1',
  paragraph: '',
  quote: 'Quote',
  item: 'ListParagraph',
}

function docxOf({ blocks, table }: PlantedReport): Uint8Array {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${escapeHtml(text)}</w:t></w:r>`
  const paragraphs = blocks.map(({ kind, text }) => {
    const style = styles[kind] && `<w:pPr><w:pStyle w:val="${styles[kind]}"/></w:pPr>`
    return `<w:p>${style}${run(text)}</w:p>`
  })
  const cell = (text: string) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`
  const rows = table.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')
  const body = paragraphs.join('') + (rows && `<w:tbl>${rows}</w:tbl>`)
  return zipSync({
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': xml(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  })
}

const mostOnSlide = 4

/** A title and a few blocks on each slide; the table on slides of its own. */
async function pptxOf({ blocks, table }: PlantedReport): Promise<Uint8Array> {
  const deck = new (pptxgenModule as unknown as new () => Deck)()
  for (const { title, texts } of slidesOf(blocks)) {
    const slide = deck.addSlide()
    slide.addText(title, { x: 0.5, y: 0.3, w: 9, h: 0.6 })
    slide.addText(
      texts.map(({ kind, text }) => ({ text, options: { breakLine: true, bullet: kind === 'item' } })),
      { x: 0.5, y: 1, w: 9, h: 4.5, fontSize: 10 },
    )
  }
  for (let at = 0; at < table.length; at += 15) {
    const rows = table.slice(at, at + 15).map((row) => row.map((text) => ({ text })))
    deck.addSlide().addTable(rows, { x: 0.5, y: 0.5, w: 9 })
  }
  return (await deck.write({ outputType: 'uint8array' })) as Uint8Array
}

interface Deck {
  addSlide(): {
    addText(text: unknown, options: object): void
    addTable(rows: unknown, options: object): void
  }
  write(options: { outputType: 'uint8array' }): Promise<unknown>
}

function slidesOf(blocks: readonly Block[]): { title: string; texts: Block[] }[] {
  const slides: { title: string; texts: Block[] }[] = []
  let title = ''
  for (const block of blocks) {
    if (block.kind === 'heading') title = block.text
    const last = slides.at(-1)
    // Who signs a quotation stands under it.
    const isFull = (last?.texts.length ?? 0) >= mostOnSlide && !isSignature(block.text)
    if (block.kind === 'heading' || !last || isFull)
      slides.push({ title, texts: block.kind === 'heading' ? [] : [block] })
    else last.texts.push(block)
  }
  return slides.filter(({ texts }) => texts.length > 0)
}
