import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { withSizeOf, zipBomb } from '../../../test/support/zip-bomb.ts'
import { readReport } from './read-report.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`)

function docx(paragraphs: { text: string; style?: string }[]): Uint8Array {
  const body = paragraphs
    .map(
      ({ text, style }) =>
        `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t>${text}</w:t></w:r></w:p>`,
    )
    .join('')
  return zipSync({
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': xml(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  })
}

function pptx(slides: string[][]): Uint8Array {
  const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
  const p = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
  const files = slides.map((lines, index) => {
    const paragraphs = lines.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`).join('')
    return [
      `ppt/slides/slide${index + 1}.xml`,
      xml(
        `<p:sld ${a} ${p}><p:cSld><p:spTree><p:sp><p:txBody>${paragraphs}</p:txBody></p:sp></p:spTree></p:cSld></p:sld>`,
      ),
    ] as const
  })
  return zipSync({
    '[Content_Types].xml': xml('<Types/>'),
    'ppt/presentation.xml': xml(`<p:presentation ${p}/>`),
    ...Object.fromEntries(files),
  })
}

describe('a report', () => {
  it('in Markdown keeps its headings, quotations, items and rows apart', async () => {
    const text =
      '# Docks\n\nA line.\n\n> “It was full.”\n\n- One\n- Two\n\n| Theme | People |\n|---|---|\n| Docks | 12 |\n'
    const { blocks, format } = await readReport(bytes(text), 'report.md')
    expect(format).toBe('Markdown')
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'Docks'],
      ['paragraph', 'A line.'],
      ['quote', '“It was full.”'],
      ['item', 'One'],
      ['item', 'Two'],
      ['row', 'Theme | People'],
      ['row', 'Docks | 12'],
    ])
    expect(blocks.at(-1)!.heading).toBe('Docks')
  })

  it('from Word knows what is set as a quotation', async () => {
    const file = docx([
      { text: 'Docks', style: 'Heading1' },
      { text: 'It was full every day.', style: 'Quote' },
    ])
    const { blocks } = await readReport(file, 'report.docx')
    expect(blocks.map(({ kind, text }) => [kind, text])).toContainEqual(['quote', 'It was full every day.'])
  })

  it('from PowerPoint says on which slide', async () => {
    const file = pptx([['Docks'], ['Bikes', '“It was full every day.” P3']])
    const { blocks } = await readReport(file, 'deck.pptx')
    expect(blocks.find(({ text }) => text.includes('full every day'))).toMatchObject({ page: 2 })
  })

  it('from PowerPoint has the figures of its charts, which stand in no text of the slide', async () => {
    const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    const c = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    const p = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    const points = (texts: string[]) =>
      `<c:ptCount val="${texts.length}"/>${texts.map((text, at) => `<c:pt idx="${at}"><c:v>${text}</c:v></c:pt>`).join('')}`
    const title =
      '<c:title><c:tx><c:rich><a:p><a:r><a:t>Words of 40 riders</a:t></a:r></a:p></c:rich></c:tx></c:title>'
    const series = `<c:ser><c:tx><c:strRef><c:strCache>${points(['Interviews'])}</c:strCache></c:strRef></c:tx><c:cat><c:strRef><c:strCache>${points(['dock', 'rain'])}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:numCache>${points(['12', '7'])}</c:numCache></c:numRef></c:val></c:ser>`
    const file = zipSync({
      '[Content_Types].xml': xml('<Types/>'),
      'ppt/presentation.xml': xml(`<p:presentation ${p}/>`),
      'ppt/slides/slide1.xml': xml(
        `<p:sld ${a} ${p} ${r}><p:cSld><p:spTree><p:graphicFrame><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart ${c} r:id="rId1"/></a:graphicData></a:graphic></p:graphicFrame></p:spTree></p:cSld></p:sld>`,
      ),
      'ppt/slides/_rels/slide1.xml.rels': xml(
        `<Relationships ${relations}><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="../charts/chart1.xml"/></Relationships>`,
      ),
      'ppt/charts/chart1.xml': xml(
        `<c:chartSpace ${c} ${a}><c:chart>${title}<c:plotArea><c:barChart>${series}</c:barChart></c:plotArea></c:chart></c:chartSpace>`,
      ),
    })
    const { blocks } = await readReport(file, 'deck.pptx')
    expect(blocks.map(({ kind, text, page }) => [kind, text, page])).toEqual([
      ['paragraph', 'Words of 40 riders', 1],
      ['row', '| Interviews', 1],
      ['row', 'dock | 12', 1],
      ['row', 'rain | 7', 1],
    ])
  })

  it('from Word has its footnotes, each once', async () => {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const file = zipSync({
      '[Content_Types].xml': xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      'word/document.xml': xml(
        `<w:document ${w}><w:body><w:p><w:r><w:t>The docks were full.</w:t></w:r>${reference}</w:p><w:p><w:r><w:t>They walk.</w:t></w:r></w:p></w:body></w:document>`,
      ),
      'word/footnotes.xml': xml(
        `<w:footnotes ${w}><w:footnote w:id="2"><w:p><w:r><w:t>“It was full every day” (P3).</w:t></w:r></w:p></w:footnote></w:footnotes>`,
      ),
    })
    const { blocks } = await readReport(file, 'report.docx')
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'The docks were full.'],
      ['paragraph', 'They walk.'],
      ['note', '“It was full every day” (P3).'],
    ])
  })

  it('from PowerPoint has its speaker notes, with their slide', async () => {
    const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    const p = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const body = (text: string) =>
      `<p:cSld><p:spTree><p:sp><p:nvSpPr><p:cNvPr id="1" name="x"/><p:cNvSpPr/><p:nvPr><p:ph type="body"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld>`
    const file = zipSync({
      '[Content_Types].xml': xml('<Types/>'),
      'ppt/presentation.xml': xml(`<p:presentation ${p}/>`),
      'ppt/slides/slide1.xml': xml(`<p:sld ${a} ${p}>${body('Docks')}</p:sld>`),
      'ppt/slides/_rels/slide1.xml.rels': xml(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/notesSlide" Target="../notesSlides/notesSlide1.xml"/></Relationships>`,
      ),
      'ppt/notesSlides/notesSlide1.xml': xml(`<p:notes ${a} ${p}>${body('Maria waited an hour.')}</p:notes>`),
    })
    const { blocks } = await readReport(file, 'deck.pptx')
    expect(blocks).toContainEqual({ kind: 'note', text: 'Maria waited an hour.', page: 1, heading: null })
  })

  it('as text is cut at empty lines, and lines of a paragraph are put together', async () => {
    const { blocks } = await readReport(
      bytes('One para-\ngraph here\nand on.\n\nTwo.\r\n\r\nThree.'),
      'r.txt',
    )
    expect(blocks.map(({ text }) => text)).toEqual(['One paragraph here and on.', 'Two.', 'Three.'])
  })

  it.each([
    ['another kind of file', 'report.xyz', 'hello', /no report that can be read/],
    ['a damaged document', 'report.docx', 'not a zip', /cannot be read as DOCX/],
    ['a PDF by name only', 'report.pdf', 'not a pdf', /no report that can be read/],
    ['an empty one', 'report.txt', '  \n\n ', /holds no text/],
  ])('says what is wrong with %s', async (...[, name, text, message]) => {
    await expect(readReport(bytes(text), name)).rejects.toMatchObject({
      code: 'invalid_input',
      say: expect.stringMatching(message),
    })
  })
})

describe('a report that is packed to burst', () => {
  const types = xml(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  )
  let bomb: Uint8Array
  beforeAll(async () => {
    bomb = await zipBomb('word/document.xml', 250, { '[Content_Types].xml': types })
  }, 60_000)
  const refused = {
    code: 'too_large',
    say: expect.stringContaining('unpacks to more than a report can hold'),
  }

  it('is refused by what it unpacks to, whatever size it says that it has', async () => {
    expect(bomb.length).toBeLessThan(400_000)
    await expect(readReport(bomb, 'bomb.docx')).rejects.toMatchObject(refused)
    await expect(readReport(withSizeOf(bomb, 1000), 'bomb.docx')).rejects.toMatchObject(refused)
  })

  it('is refused by the number of its elements', async () => {
    const many = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:p/>'.repeat(500_000)}</w:body></w:document>`
    const packed = zipSync({ '[Content_Types].xml': types, 'word/document.xml': xml(many) })
    await expect(readReport(packed, 'bomb.docx')).rejects.toMatchObject(refused)
  })
})
