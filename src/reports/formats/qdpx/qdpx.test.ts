import { strFromU8, unzipSync } from 'fflate'
import { DOMParser } from 'linkedom'
import { expect, test } from 'vitest'
import { bundleRecord, talks } from '../../../../test/support/bundle-record.ts'
import type { QdpxMark } from './project.ts'
import { writeQdpx } from './write-qdpx.ts'

const at = new Date('2026-11-28T17:00:00.123Z')
const mark = (markId: string, more: Partial<QdpxMark>): QdpxMark => ({
  ...{ markId, interviewId: 'i1', turn: 1, turnRevision: 0, start: 3, end: 12, kind: 'note', body: '' },
  ...{ author: 'user:1', at },
  ...more,
})

async function written(change: (record: ReturnType<typeof bundleRecord>) => void = () => {}) {
  const record = bundleRecord()
  change(record)
  const held: Uint8Array[] = []
  const marks = [
    mark('m1', { body: 'Says "<late>" & means it \u0007' }),
    mark('m2', { kind: 'highlight', author: 'user:2', start: 13, end: 21 }),
  ]
  const study = { studyId: 's', name: 'Why <they> leave', question: 'What & why?' }
  for await (const piece of writeQdpx({ study, record, marks, at, origin: 'Earwitness 1' })) held.push(piece)
  const files = unzipSync(Buffer.concat(held))
  const xml = strFromU8(files['project.qde']!)
  const document = new DOMParser().parseFromString(xml, 'text/xml')
  const all = (name: string) => [...document.getElementsByTagName(name)] as unknown as Element[]
  return { files, xml, all }
}

const wordsOf = (files: Record<string, Uint8Array>, selection: Element) => {
  const guid = selection.parentElement!.getAttribute('guid')
  const characters = [...strFromU8(files[`Sources/${guid}.txt`]!)]
  const [start, end] = ['startPosition', 'endPosition'].map((name) => Number(selection.getAttribute(name)))
  return characters.slice(start, end).join('')
}

test('every selection marks exactly the words of its passage, counted in code points', async () => {
  const { files, all } = await written()
  const words = all('PlainTextSelection').map((selection) => wordsOf(files, selection))
  const [late, price] = talks.first.split(' The price')
  expect(words).toEqual([
    late,
    `The price${price}`,
    'came late',
    [...talks.first.slice(13, 21)].join(''),
    talks.second,
    talks.again,
  ])
})

test('line ends of other systems move no place', async () => {
  const text = 'One\r\ntwo.\r\nIt came late.'
  const { files, all } = await written((record) => {
    Object.assign(record.turns[1]!, { text, length: text.length })
    Object.assign(record.segments[0]!, { start: text.indexOf('It'), end: text.length })
    record.segments.splice(1, 1)
  })
  expect(wordsOf(files, all('PlainTextSelection')[0]!)).toBe('It came late.')
})

test('codes stand below their question, with the name that no other has, and every reference has its target', async () => {
  const { all, xml } = await written()
  const names = all('Code').map((code) => [code.getAttribute('name'), code.getAttribute('isCodable')])
  expect(names).toEqual([
    ['Came late', 'true'],
    ['Why did you leave?', 'false'],
    ['The price', 'true'],
    ['Highlighted', 'true'],
  ])
  const guids = [...xml.matchAll(/ guid="([^"]+)"/g)].map((match) => match[1]!)
  expect(new Set(guids).size).toBe(guids.length)
  for (const guid of guids)
    expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  const targets = [...xml.matchAll(/(?:targetGUID|creatingUser)="([^"]+)"/g)].map((match) => match[1])
  expect(targets.filter((target) => !guids.includes(target!))).toEqual([])
})

test('a code that is called like the one for highlights takes no name from it', async () => {
  const { all } = await written((record) => {
    record.themes[0]!.name = 'highlighted'
  })
  expect(all('Code').map((code) => code.getAttribute('name'))).toEqual([
    ...['highlighted (2)', 'Why did you leave?', 'The price', 'Highlighted'],
  ])
})

test('people have what is known of them and all their interviews; nobody has a name', async () => {
  const { all, xml } = await written()
  const cases = all('Case').map((each) => [
    each.getAttribute('name'),
    each.getElementsByTagName('SourceRef').length,
  ])
  expect(cases).toEqual([
    ['P01', 2],
    ['P02', 1],
    ['P03', 1],
  ])
  expect(all('TextSource').map((source) => source.getAttribute('name'))).toEqual([
    'P01',
    'P02',
    'P01 (2)',
    'P03',
  ])
  expect(all('Variable').map((each) => each.getAttribute('typeOfVariable'))).toEqual([
    'Text',
    'Float',
    'Boolean',
  ])
  expect(xml).toContain('<FloatValue>2.5</FloatValue>')
  expect(all('User').map((user) => user.getAttribute('name'))).toEqual([
    'Earwitness (coded by machine)',
    'Researcher 1',
    'Researcher 2',
  ])
})

test('no word breaks the file', async () => {
  const { xml } = await written()
  expect(xml).toContain('name="Why &lt;they&gt; leave"')
  expect(xml).toContain('Says &quot;&lt;late&gt;&quot; &amp; means it \uFFFD')
  expect(xml).not.toContain('.123Z')
})

test('a study without codes, people or marks is a project all the same', async () => {
  const { xml } = await written((record) => {
    Object.assign(record, { interviews: [], themes: [], assignments: [], segments: [], analysis: null })
  })
  for (const empty of ['<Sources', '<Cases', '<Variables']) expect(xml).not.toContain(empty)
})
