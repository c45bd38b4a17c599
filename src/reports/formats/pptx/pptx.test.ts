import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { reportChart, reportDocument } from '../../../../test/support/report-document.ts'
import { proportionOf } from '../../../findings/count-participants.ts'
import { readReport } from '../../audit/read-report.ts'
import type { ReportClaim, ReportNumber } from '../../document/model.ts'
import { sidesSentenceOf } from '../../document/sentences.ts'
import { deckOf } from './deck.ts'
import { withIntervals } from './intervals.ts'
import { writePptx } from './write-pptx.ts'

let bytes: Uint8Array
let files: Record<string, Uint8Array>
beforeAll(async () => {
  bytes = await writePptx(reportDocument())
  files = unzipSync(bytes)
})
const part = (path: string) => strFromU8(files[path]!)
const chartPath = () => Object.keys(files).find((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))!

describe('as another program reads it', () => {
  test('title, claims, quotations with their references, base and method are text', async () => {
    const { blocks } = await readReport(bytes, 'report.pptx')
    const text = blocks.map((block) => block.text).join('\n')
    for (const expected of [
      'Why riders leave',
      'Version 2 of 2026-11-28',
      'Sample: the people and their words are invented.',
      '23 of 61 people spoke of the price (38 %, 27 to 50 %).',
      '“It simply became “too” expensive.”',
      'P04, turn 7',
      '58 of 61 asked answered. Sampling error only, machine coding unchecked.',
      '“The price is fine.” (P04, turn 7)',
      'Look at the price first.',
      'People are counted, not mentions.',
      'Ada',
    ]) {
      expect(text).toContain(expected)
    }
  })

  test('a quotation that is not in the record is on no slide', () => {
    const all = Object.keys(files)
      .filter((path) => path.endsWith('.xml'))
      .map(part)
      .join('')
    expect(all).not.toContain('I never said this.')
  })
})

describe('the chart', () => {
  test('is a native one with its workbook, labelled with base and interval', () => {
    const xml = part(chartPath())
    expect(xml).toContain('<c:barChart>')
    expect(xml).toContain('23 of 61 · 38 % [27 to 50 %]')
    expect(xml).toContain('2 of 3 · too few to say')
    expect(Object.keys(files).some((path) => /^ppt\/embeddings\/.*\.xlsx$/.test(path))).toBe(true)
  })

  test('has the interval of each bar as an error bar, and none where there are too few', () => {
    const [plus, minus] = ['plus', 'minus'].map((name) => {
      const inside = new RegExp(`<c:${name}>(.*?)</c:${name}>`, 's').exec(part(chartPath()))![1]!
      return [...inside.matchAll(/<c:v>(.*?)<\/c:v>/g)].map((match) => Number(match[1]))
    })
    const { share, low, high } = reportChart().rows[0]!.proportion
    expect(plus![0]).toBeCloseTo(high! - share!, 12)
    expect(minus![0]).toBeCloseTo(share! - low!, 12)
    expect([plus![1], minus![1]]).toEqual([0, 0])
    // The schema wants error bars before the categories of a series.
    expect(part(chartPath())).toMatch(/<\/c:errBars><c:cat>/)
  })

  test('hatches what nobody has checked, and nothing else', async () => {
    expect(part(chartPath())).toContain('<a:pattFill prst="wdUpDiag">')
    const series =
      '<c:ser><c:spPr><a:solidFill><a:srgbClr val="1F5F5B"/></a:solidFill></c:spPr><c:cat></c:cat></c:ser>'
    expect(withIntervals(series, { proportions: [], isHatched: false })).not.toContain('pattFill')
  })
})

describe('the slides', () => {
  test('are one for each answer and finding, with every place in the notes', () => {
    const { slides } = deckOf(reportDocument())
    expect(slides.map(({ part: name }) => name)).toEqual([
      'In short',
      'Recommendations',
      'Decision',
      'Reasons',
      'Method',
    ])
    const finding = slides[3]!
    expect(finding.title).toBe('23 of 61 people spoke of the price (38 %, 27 to 50 %).')
    expect(finding.notes.join('\n')).toMatch(
      /quote: P04, interview [0-9a-f-]{36}, turn 7, characters 0 to 33/,
    )
  })

  test('a claim that did not pass says so', () => {
    const document = reportDocument()
    document.claims.c1!.verdict = 'unsupported'
    document.claims.c1!.reason = 'miscounted'
    expect(deckOf(document).slides[3]!.title).toMatch(/\(not borne out: /)
  })

  test('a long chart shows its first rows and says that there are more', () => {
    const rows = Array.from({ length: 14 }, (_, at) => ({ ...reportChart().rows[0]!, key: String(at) }))
    const document = reportDocument()
    for (const block of document.blocks) if (block.kind === 'chart') block.chart = reportChart({ rows })
    const slide = deckOf(document).slides[3]!
    expect(slide.chart?.rows).toHaveLength(12)
    expect(slide.notes[0]).toBe('2 more rows are in the report.')
    expect(slide.paragraphs.map(({ text }) => text).join(' ')).toContain(
      '2 more rows are in the report and not on this slide.',
    )
  })

  test('draw every bar of a chart of themes, and call nobody asked who was not', () => {
    const rows = Array.from({ length: 10 }, (_, at) => ({ ...reportChart().rows[0]!, key: String(at) }))
    const document = reportDocument()
    for (const block of document.blocks)
      if (block.kind === 'chart') block.chart = reportChart({ rows, questionKey: null, kind: 'themes' })
    const slide = deckOf(document).slides[3]!
    expect(slide.chart?.rows).toHaveLength(10)
    const text = slide.paragraphs.map((paragraph) => paragraph.text).join(' ')
    expect(text).toContain('61 people who were heard.')
    expect(text).not.toContain('asked')
  })

  test('a second presentation finds its own charts', async () => {
    const again = unzipSync(await writePptx(reportDocument()))
    const path = Object.keys(again).find((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))!
    expect(strFromU8(again[path]!)).toContain('<c:errBars>')
  })
})

describe('slides are full', () => {
  const document = reportDocument()
  const own = (section: 'heard' | 'findings') => document.blocks.filter((block) => block.section !== section)
  const textOf = (text: string) => [{ kind: 'text' as const, text, isProgram: true as const }]

  test('a sentence beside a table stands in it, and not on a slide of its own', () => {
    const heard = deckOf({
      ...document,
      blocks: [
        ...own('heard'),
        { blockId: 'h1', section: 'heard', kind: 'heading', level: 2, text: 'Who was heard' },
        {
          blockId: 'h2',
          section: 'heard',
          kind: 'table',
          title: 'People',
          headings: ['What', 'Who'],
          rows: [['Heard', '61']],
        },
        { blockId: 'h3', section: 'heard', kind: 'prose', parts: textOf('No interview was left out.') },
      ],
    }).slides.filter(({ part }) => part === 'Who was heard')
    expect(heard).toHaveLength(1)
    expect(heard[0]!.table!.rows).toEqual([
      ['Heard', '61'],
      ['', 'No interview was left out.'],
    ])
  })

  test('themes without a chart share a table, and one that says which way people speak has a chart of it', () => {
    const of = 40
    const number = (side: 'good' | 'bad' | 'both' | 'unclear', count: number): ReportNumber => ({
      ...{ label: 'Docks', question: '', isMachineCoded: true, proportion: proportionOf(count, of, 'turns') },
      figure: { source: 'side', scope: 'theme:1', side },
    })
    const numbers = [number('good', 4), number('bad', 26), number('both', 2), number('unclear', 8)]
    const plain = {
      numbers: [],
      restsOn: [],
      evidence: [],
      against: null,
      verdict: 'supported',
      reason: null,
    } as const
    const claim = (claimId: string, text: string, its: ReportNumber[]): ReportClaim => ({
      ...plain,
      ...{ claimId, text, kind: 'prevalence', numbers: its, restsOn: [], evidence: [] },
    })
    const theme = (name: string, claimId: string) => [
      { blockId: `h${claimId}`, section: 'findings', kind: 'heading', level: 3, text: name } as const,
      { blockId: claimId, section: 'findings', kind: 'prose', parts: [{ kind: 'claim', claimId }] } as const,
    ]
    const { slides } = deckOf({
      ...document,
      claims: {
        c1: claim('c1', sidesSentenceOf(numbers)!, numbers),
        c2: claim('c2', '9 of 40 people spoke of “Rain”.', []),
        c3: claim('c3', '8 of 40 people spoke of “Tram”.', []),
      },
      blocks: [
        { blockId: 'p', section: 'findings', kind: 'prose', parts: textOf('Held elsewhere.') },
        ...theme('Docks', 'c1').flat(),
        ...theme('Rain', 'c2'),
        ...theme('Tram', 'c3'),
      ] as typeof document.blocks,
    })
    const [docks, rest] = slides.filter(({ part }) => ['Docks', 'Findings'].includes(part))
    expect(docks!.chart!.rows.map(({ label, proportion }) => `${label} ${proportion.count}`)).toEqual([
      'Only good things 4',
      'Only bad things or worries 26',
      'Both 2',
      'The program cannot tell 8',
    ])
    expect(docks!.title).toBe(sidesSentenceOf(numbers))
    expect(docks!.notes[0]).toBe('Held elsewhere.')
    expect(rest!.table!.rows.map(([name]) => name)).toEqual(['Rain', 'Tram'])
  })
})

const withFigure = (claim: ReportClaim) => ({
  ...claim,
  numbers: claim.numbers.map((each) => ({
    ...{ label: '', question: '', isMachineCoded: true, proportion: proportionOf(9, 61, 'events') },
    ...each,
  })),
})

describe('words on a slide', () => {
  const section = 'findings'
  const prose = (claimId: string) => ({
    ...{ blockId: `p${claimId}`, section, kind: 'prose', parts: [{ kind: 'claim', claimId }] },
  })
  const quote = (claimId: string) => ({ ...{ blockId: `q${claimId}`, section, kind: 'quote', claimId } })
  const held = reportDocument()
  const other = {
    ...held.claims.c1!,
    claimId: 'c9',
    text: '9 of 61 people spoke of docks (15 %, 8 to 26 %).',
  }
  const docks = { ...held.claims.c2!, claimId: 'c8', text: 'No dock was free.' }

  test('stand beside their own claim alone, and a claim that somebody added to the summary is on one', () => {
    const chart = held.blocks.find((block) => block.kind === 'chart')!
    const added = { ...prose('c9'), blockId: 'added', section: 'answers' }
    const blocks = [held.blocks[0]!, added, chart, prose('c1'), quote('c2'), prose('c9'), quote('c8')]
    const document = reportDocument({
      blocks: blocks as typeof held.blocks,
      claims: { ...held.claims, c8: docks, c9: other },
    })
    const { slides } = deckOf(document)
    const found = slides.find(({ chart: own }) => own !== null)!
    expect(found.title).toContain('spoke of the price')
    expect(found.quotes.map(({ words }) => words)).toEqual(['It simply became “too” expensive.'])
    // With what was checked in a chart of its own, each sentence heads the slide of its own bar.
    const number = (themeId: string) =>
      ({ figure: { source: 'theme', themeId, questionKey: null } }) as unknown as ReportNumber
    const first = { ...held.claims.c1!, numbers: [{ ...held.claims.c1!.numbers[0]!, ...number('a') }] }
    const second = { ...other, numbers: [{ ...other.numbers[0]!, ...number('b') }] }
    const chartOf = (key: string) => ({
      ...{ blockId: `chart${key}`, section, kind: 'chart' },
      chart: reportChart({ rows: [{ key, label: key, proportion: proportionOf(9, 61, 'events') }] }),
    })
    const two = deckOf(
      reportDocument({
        blocks: [
          chartOf('a'),
          chartOf('b'),
          prose('c1'),
          quote('c2'),
          prose('c9'),
          quote('c8'),
        ] as typeof held.blocks,
        claims: { ...held.claims, c1: withFigure(first), c8: docks, c9: withFigure(second) },
      }),
    ).slides.filter(({ chart: own }) => own !== null)
    expect(two.map(({ title, quotes, chart: own }) => [title, quotes[0]?.words, own!.rows[0]!.key])).toEqual([
      [first.text, 'It simply became “too” expensive.', 'a'],
      [second.text, 'No dock was free.', 'b'],
    ])
    expect(slides.find(({ title }) => title === 'Also in short')!.paragraphs[0]!.text).toBe(other.text)
  })
})
