import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { isInterview } from '../records.ts'
import { readCodes } from './read-codes.ts'
import { readSources } from './read-sources.ts'

const talk =
  'Moderator: Why did you leave?\n\nUser: It rained 😀 all week.\n\nModerator: And then?\n\nUser: I walked.'
const project = (sources: string, more = '') =>
  `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Bikes" origin="Another program">
  <CodeBook><Codes>
    <Code guid="c1" name="Weather" isCodable="true">
      <Description>Rain and snow</Description>
      <Code guid="c2" name="Rain" isCodable="true"><Code guid="c3" name="Drizzle" isCodable="true"/></Code>
    </Code>
  </Codes></CodeBook>
  <Variables><Variable guid="v1" name="plan" typeOfVariable="Text"/><Variable guid="v2" name="age" typeOfVariable="Integer"/></Variables>
  <Cases><Case guid="k1" name="Ana">
    <VariableValue><VariableRef targetGUID="v1"/><TextValue>pro</TextValue></VariableValue>
    <VariableValue><VariableRef targetGUID="v2"/><IntegerValue>41</IntegerValue></VariableValue>
    <SourceRef targetGUID="s1"/>
  </Case></Cases>
  <Sources>${sources}</Sources>${more}
</Project>`

const from = talk.indexOf('It rained')
const rain = [...talk.slice(0, from)].length
const selection = `<PlainTextSelection guid="p1" startPosition="${rain}" endPosition="${rain + [...'It rained 😀 all week.'].length}"><Coding guid="x1"><CodeRef targetGUID="c2"/></Coding></PlainTextSelection>`
const source = `<TextSource guid="s1" name="Interview Ana" plainTextPath="internal://s1.txt">${selection}</TextSource>`
const packed = (xml: string, files: Record<string, string> = { 'sources/s1.txt': `\uFEFF${talk}` }) =>
  zipSync({
    'project.qde': strToU8(xml),
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
  })

describe('a REFI-QDA project', () => {
  it('gives its interviews, with what its cases know of the people', () => {
    const items = [...readSources(packed(project(source)))]
    expect(items.filter(isInterview)).toMatchObject([
      {
        id: 'Interview Ana',
        attributes: { participant: 'Ana', plan: 'pro', age: 41 },
        turns: [
          { speaker: 'Moderator', text: 'Why did you leave?' },
          { speaker: 'User', text: 'It rained 😀 all week.' },
          { speaker: 'Moderator', text: 'And then?' },
          { speaker: 'User', text: 'I walked.' },
        ],
      },
    ])
    expect(items).toContainEqual({ note: expect.stringContaining('codebook STUDY import') })
  })

  it('reads texts that stand in it, and the transcripts of recordings, whose speakers it may not name', () => {
    const inside =
      '<TextSource guid="a" name="A"><PlainTextContent>It rained.\n\nI walked.</PlainTextContent></TextSource>'
    const recorded =
      '<AudioSource guid="b" name="B"><Transcript guid="t" name="Talk" plainTextPath="internal://t.txt"/></AudioSource>'
    const items = [...readSources(packed(project(inside + recorded), { 'Sources/T.txt': talk }))]
    expect(items.filter(isInterview).map(({ id, turns }) => [id, turns.length, turns[0]!.speaker])).toEqual([
      ['A', 2, 'unknown'],
      ['Talk', 4, 'Moderator'],
    ])
  })

  it('says which source has no plain text, and what was left out', () => {
    const rich =
      '<TextSource guid="a" name="A" richTextPath="internal://a.docx"/><PictureSource guid="q" name="Q"/>'
    expect([...readSources(packed(project(rich)))]).toMatchObject([
      { bad: { line: 1, say: expect.stringContaining('plain texts') } },
      { note: expect.stringContaining('pictures') },
      { note: expect.any(String) },
    ])
  })

  it('gives its codes under two levels, with the words that people coded', () => {
    expect(readCodes(packed(project(source)))).toEqual([
      { name: 'Weather', parent: '', definition: 'Rain and snow', examples: [] },
      { name: 'Rain', parent: 'Weather', definition: '', examples: ['It rained 😀 all week.'] },
      { name: 'Drizzle', parent: 'Weather', definition: '', examples: [] },
    ])
  })

  it('may be a codebook alone', () => {
    const qdc =
      '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="a" name="Price" isCodable="true"/></Codes></CodeBook>'
    expect(readCodes(strToU8(qdc))).toMatchObject([{ name: 'Price' }])
  })

  it.each([
    ['no project in it', zipSync({ 'other.xml': strToU8('<a/>') }), /no project\.qde/],
    ['a cut archive', packed(project(source)).slice(0, 200), /not a whole zip/],
    ['broken XML', packed('<Project><Sources></Project>'), /not whole/],
    [
      'a document type, which could name other files',
      packed(`<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${project(source)}`),
      /document type/,
    ],
  ])('is refused with %s', (_what, bytes, say) => {
    expect(() => [...readSources(bytes)]).toThrow(
      expect.objectContaining({ code: 'invalid_input', say: expect.stringMatching(say) }),
    )
  })
})
