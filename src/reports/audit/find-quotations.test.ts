import { describe, expect, it } from 'vitest'
import { findLabel, indexPeople } from './attribute.ts'
import { findQuotations } from './find-quotations.ts'
import type { ReportBlock } from './read-report.ts'

const block = (text: string, kind: ReportBlock['kind'] = 'paragraph'): ReportBlock => ({
  text,
  kind,
  page: null,
  heading: null,
})
const texts = (...blocks: ReportBlock[]) => findQuotations(blocks).quotations.map(({ text }) => text)

describe('quotations of a report', () => {
  it.each([
    [
      'a quotation that who said it interrupts',
      '“I use it every day,” she said, “mostly for the bus.”',
      ['I use it every day … mostly for the bus.'],
    ],
    [
      'two quotations of one sentence',
      '“It is full every day,” and another found “the seats too hard”.',
      ['It is full every day,', 'the seats too hard'],
    ],
    ['curly marks', 'She said “it was full every day”.', ['it was full every day']],
    ['straight marks', 'She said "it was full every day".', ['it was full every day']],
    ['German marks', 'Sie sagte „es war jeden Tag voll“.', ['es war jeden Tag voll']],
    ['guillemets', 'Elle dit «c’était plein chaque jour».', ['c’était plein chaque jour']],
    ['single marks with an apostrophe inside', 'She said ‘it’s full every day’.', ['it’s full every day']],
    [
      'marks within marks of the same kind',
      '“There is a certain “old dock” pride to it all.” Then “it was full again”.',
      ['There is a certain “old dock” pride to it all.', 'it was full again'],
    ],
    [
      'two in one sentence',
      '“It was full again” and “I just walked home”.',
      ['It was full again', 'I just walked home'],
    ],
    ['a name and a colon', 'P7: it was full every day', ['it was full every day']],
  ])('in %s', (...[, text, expected]) => {
    expect(texts(block(text))).toEqual(expected)
  })

  it('in a paragraph set as one, without its signature', () => {
    expect(texts(block('It was full every day. — P7, commuter', 'quote'))).toEqual(['It was full every day.'])
  })

  it('and who is named in brackets at its end is no part of it', () => {
    const quote = block('It was full every day. (P7)', 'quote')
    const { quotations } = findQuotations([quote], (text) => text.includes('P7'))
    expect(quotations).toMatchObject([{ text: 'It was full every day.', after: '(P7)' }])
  })

  it('in a paragraph that somebody of the transcripts signs, whatever the format says of it', () => {
    const namesPerson = (text: string) => text.includes('P7')
    const signed = [block('It was full every day.'), block('— P7, commuter')]
    expect(findQuotations(signed, namesPerson).quotations).toMatchObject([
      { text: 'It was full every day.', after: '— P7, commuter' },
    ])
    const listed = [block('This is what we found.'), block('— the docks were full')]
    expect(findQuotations(listed, namesPerson).quotations).toEqual([])
  })

  it('as a whole where the words quoted hold a quotation themselves', () => {
    expect(texts(block('They told me “come back later” and so I went home again.', 'quote'))).toEqual([
      'They told me “come back later” and so I went home again.',
    ])
  })

  it('are not headings, terms of a word or two, or apostrophes', () => {
    const { quotations, short } = findQuotations([
      block('“It was full every day”', 'heading'),
      block("The riders' “dock” problem, and the 'bike share' idea of the city's council."),
    ])
    expect(quotations).toEqual([])
    expect(short).toBe(1)
  })
})

describe('whom a quotation is ascribed to', () => {
  const people = indexPeople([
    { interviewId: 'work_0007', attributes: { name: 'Maria' } },
    { interviewId: 'work_0012', attributes: {} },
  ])
  it.each([
    ['after it, in brackets', '', ' (P12), and went on.', 'P12'],
    ['after it, with a dash', '', ' — Participant 7, nurse', 'Participant 7'],
    ['before it', 'As P12 put it, ', ' and went on.', 'P12'],
    ['by name', '', ', said Maria.', 'Maria'],
    ['by id', 'work_0012: ', '', 'work_0012'],
    ['to nobody', 'One of them said ', ' without saying why. P12 did not.', null],
  ])('%s', (...[, before, after, label]) => {
    expect(findLabel(people, { before, after })).toBe(label)
  })

  it('within it, where who said it interrupts', () => {
    const { quotations } = findQuotations([block('“I use it every day,” Maria said, “mostly for the bus.”')])
    expect(findLabel(people, quotations[0]!)).toBe('Maria')
  })

  it('finds the interview by id, attribute or number', () => {
    expect(people.find('Work_0012')).toEqual({ interviewId: 'work_0012', how: 'id' })
    expect(people.find('Maria')).toEqual({ interviewId: 'work_0007', how: 'attribute' })
    expect(people.numbered('P7', 'id')).toBe('work_0007')
    expect(people.numbered('P2', 'order')).toBe('work_0012')
    expect(people.numbered('P40', 'order')).toBeNull()
  })
})
