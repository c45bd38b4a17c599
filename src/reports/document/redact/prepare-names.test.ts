import { describe, expect, it } from 'vitest'
import type { ReportEvidence, StoredDocument } from '../model.ts'
import { namingParticipants, prepareNames, productsOf } from './prepare-names.ts'
import { applyRedactions } from './redact.ts'
import { withoutNames } from './without-names.ts'

interface Given {
  labels?: readonly string[]
  said?: readonly string[]
  words?: string
  written?: string
  keptByPerson?: readonly string[]
  people?: readonly string[]
  recruited?: readonly string[]
}

/** Of a report only what names are looked for in. */
function given(asked: Given) {
  const { labels = [], said = [], words = '', written = '', keptByPerson = [] } = asked
  const { people = ['Anna Berg'], recruited = [] } = asked
  const numbers = said.map((label) => ({
    label,
    figure: { source: 'said', questionKey: 'q', key: 'word:x' },
  }))
  const evidence = [{ interviewId: 'i1' }]
  const document = {
    title: written,
    decision: { decision: '', measure: '', owner: '' },
    heard: { recruited: recruited.map((how) => ({ how, interviews: 3 })) },
    blocks: [
      {
        kind: 'chart',
        chart: { kind: 'themes', rows: labels.map((label) => ({ label })) },
        title: [],
        note: [],
      },
      {
        kind: 'table',
        section: 'heard',
        rows: [['How they came', recruited.map((how) => `${how}: 3`).join('; ')]],
      },
    ],
    claims: { c1: { kind: 'finding', text: '', numbers, evidence } },
  } as unknown as StoredDocument
  const place = { interviewId: 'i1', participantLabel: people[0], text: words } as ReportEvidence
  return {
    document,
    claims: document.claims as never,
    evidence: new Map([['p', place]]),
    participants: new Map([['i1', 'u1']]),
    labels: new Map(people.map((label, at) => [`u${at + 1}`, label])),
    kept: [],
    keptByPerson,
  }
}

function quoted(input: Given): string {
  return applyRedactions(input.words ?? '', prepareNames(given(input)).redactions.p ?? [])
}

describe('what a theme is called', () => {
  it.each([
    ['Sarah and deadlines', 'Then Sarah told me to wait.', 'Then [name] told me to wait.'],
    ['Chicago office', 'We moved to Chicago last year.', 'We moved to [place] last year.'],
    ['Grant applications', 'Then Grant told me to wait.', 'Then [name] told me to wait.'],
    ['Acme meetings', 'We sell it to Acme mostly.', 'We sell it to [place] mostly.'],
    ['Help from mark', 'Then Mark told me to wait.', 'Then [name] told me to wait.'],
  ])('“%s” frees no name in what people said', (label, words, left) => {
    expect(quoted({ labels: [label], words })).toBe(left)
  })
  it.each([
    ['Sarah and deadlines', '[name] and deadlines'],
    ['Chicago office', '[place] office'],
    ['Waiting for Sarah', 'Waiting for [name]'],
  ])('“%s” is shown without who is named in it', (label, left) => {
    expect(prepareNames(given({ labels: [label] })).texts[label]).toBe(left)
  })
  it.each(['Grant applications', 'Slides in PowerPoint', 'Price of the pass', 'Google search'])(
    '“%s” names nobody and stays, also where the author writes of it',
    (label) => {
      const { texts } = prepareNames(given({ labels: [label], written: `It is ${label} that matters.` }))
      expect(texts).toEqual({})
    },
  )
  it('keeps a product of it in what people said', () => {
    expect(quoted({ labels: ['Slides in Kestrelio'], words: 'Then I ask Kestrelio about it.' })).toBe(
      'Then I ask Kestrelio about it.',
    )
  })
  it('a word that was looked up frees none, and is looked through itself', () => {
    const input = { said: ['Write to Brightwell', 'Sarah'], words: 'We sell it to Brightwell mostly.' }
    expect(quoted(input)).toBe('We sell it to [place] mostly.')
    expect(productsOf(given(input).document)).toEqual([])
    expect(prepareNames(given(input)).texts.Sarah).toBe('[name]')
  })
})

describe('what a person says to keep', () => {
  it('is kept as that entry, and frees none of its words', () => {
    const words = 'I saw Porter Bakewell, and then Porter told me to wait.'
    expect(quoted({ words })).toBe('I saw [name], and then [name] told me to wait.')
    expect(quoted({ words, keptByPerson: ['Porter Bakewell'] })).toBe(
      'I saw Porter Bakewell, and then [name] told me to wait.',
    )
  })
  it.each([
    ['Anna Berg', true],
    ['anna berg', true],
    ['Anna', true],
    ['Ask Anna Berg', true],
    ['Person 3', true],
    ['Lisbon', false],
    ['Annapolis', false],
    ['first person', false],
  ])('does not stand for who took part: %s (%s)', (entry, expected) => {
    expect(namingParticipants(given({}), [entry])).toEqual(expected ? [entry] : [])
  })
  it('is not kept where somebody who took part is called by it now', () => {
    const { kept, redactions } = prepareNames(
      given({ words: 'Then Anna told me to wait in Lisbon.', keptByPerson: ['Anna', 'Lisbon'] }),
    )
    expect(kept).toEqual(['Lisbon'])
    expect(redactions.p).toHaveLength(1)
  })
})

describe('what the researcher calls people', () => {
  it.each([
    ['They call me boss or priya_s there.', 'They call me boss or [name] there.'],
    ['My name there is Priya_S, mind.', 'My name there is [name], mind.'],
    ['I wrote to work_0420 about it.', 'I wrote to [name] about it.'],
    ['Will it come back?', 'Will it come back?'],
    ['The teacher said so.', 'The teacher said so.'],
    ['Teacher was all I was to them.', 'Teacher was all I was to them.'],
  ])('is taken out of what people said, whoever says it: %s', (words, left) => {
    expect(quoted({ words, people: ['priya_s', 'work_0420', 'Will Osei', 'Teacher'] })).toBe(left)
  })
  it.each([
    ['The exception is work_0420, who stayed.', 'The exception is Person 2, who stayed.'],
    ['Only Skyela and priya_s stayed.', 'Only Person 2 and Person 1 stayed.'],
    ['24 of 61 stayed.', '24 of 61 stayed.'],
    ['Teachers stayed.', 'Teachers stayed.'],
  ])('stands for a person also where nobody quotes them: %s', (written, left) => {
    const people = ['priya_s', 'work_0420', 'Skyela Osei', '24', '61', 'Teacher']
    const { texts } = prepareNames(given({ written, people }))
    expect(texts[written] ?? written).toBe(left)
  })
  it('is no entry that can be kept, quoted or not', () => {
    expect(namingParticipants(given({ people: ['Anna Berg', 'work_0420'] }), ['work_0420'])).toEqual([
      'work_0420',
    ])
  })
})

describe('what a file was called that interviews came from', () => {
  const file = 'Interview jane_doe Acme.csv'
  const how = `held elsewhere, imported from ${file}`
  it('is not shown, in the table neither', () => {
    const input = given({ recruited: [how, 'by the open link'], written: `See ${file} for more.` })
    const { texts } = prepareNames(input)
    const shown = withoutNames(
      { ...input.document, history: [], comments: [] } as never,
      { pseudonyms: {}, redactions: {}, texts },
      new Map(),
    )
    expect(JSON.stringify(shown)).not.toMatch(/jane|Acme/iu)
    expect(JSON.stringify(shown)).toContain('imported from [source]: 3; by the open link: 3')
  })
  it('leaves a word alone that is a source only where it is said to be one', () => {
    const { texts } = prepareNames(
      given({ recruited: ['held elsewhere, imported from panel'], written: 'The panel was small.' }),
    )
    expect(texts['The panel was small.']).toBeUndefined()
    expect(Object.values(texts)).toContain('held elsewhere, imported from [source]: 3')
  })
})

describe('a later version', () => {
  const input = given({})
  it('calls everybody as the one before, and nobody by a number that somebody had', () => {
    const { pseudonyms } = prepareNames({ ...input, earlier: { u7: 'Person 1', u9: 'Person 4' } })
    expect(pseudonyms).toEqual({ u7: 'Person 1', u9: 'Person 4', u1: 'Person 5' })
    expect(prepareNames({ ...input, earlier: pseudonyms }).pseudonyms).toEqual(pseudonyms)
    expect(prepareNames({ ...input, earlier: { u1: 'Person 3' } }).pseudonyms).toEqual({ u1: 'Person 3' })
  })
  it('counts from one where there was none', () => {
    expect(prepareNames(input).pseudonyms).toEqual({ u1: 'Person 1' })
  })
})
