import { describe, expect, it } from 'vitest'
import type { ReportEvidence, StoredDocument } from '../model.ts'
import { namingParticipants, prepareNames, productsOf } from './prepare-names.ts'
import { applyRedactions } from './redact.ts'

interface Given {
  labels?: readonly string[]
  said?: readonly string[]
  words?: string
  written?: string
  keptByPerson?: readonly string[]
}

/** Of a report only what names are looked for in. */
function given({ labels = [], said = [], words = '', written = '', keptByPerson = [] }: Given) {
  const numbers = said.map((label) => ({
    label,
    figure: { source: 'said', questionKey: 'q', key: 'word:x' },
  }))
  const evidence = [{ interviewId: 'i1' }]
  const document = {
    title: written,
    decision: { decision: '', measure: '', owner: '' },
    heard: { recruited: [] },
    blocks: [
      {
        kind: 'chart',
        chart: { kind: 'themes', rows: labels.map((label) => ({ label })) },
        title: [],
        note: [],
      },
    ],
    claims: { c1: { kind: 'finding', text: '', numbers, evidence } },
  } as unknown as StoredDocument
  const place = { interviewId: 'i1', participantLabel: 'Anna Berg', text: words } as ReportEvidence
  return {
    document,
    claims: document.claims as never,
    evidence: new Map([['p', place]]),
    participants: new Map([['i1', 'u1']]),
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
