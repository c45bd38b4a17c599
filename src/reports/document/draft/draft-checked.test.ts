import { describe, expect, it } from 'vitest'
import { analysed, answersOf, material, quote, theme } from '../../../../test/support/draft-material.ts'
import { proportionOf } from '../../../findings/count-participants.ts'
import type { Proportion, Theme } from '../../../findings/model.ts'
import { checkFigure } from '../check/check-figure.ts'
import type { StoredDocument } from '../model.ts'
import { draftDocument } from './draft-document.ts'
import type { DraftMaterial } from './material.ts'
import { refreshDocument } from './refresh-document.ts'

type Found = {
  share: number
  low: number
  high: number
  coded: number
  having: number
  marked: number
  right: number
}

function checkedTheme(name: string, count: number, { share, low, high, ...read }: Found): Theme {
  const prevalence: Proportion = {
    ...proportionOf(count, 400, 'turns'),
    ...{ share, low, high, checked: { ...read, of: 400 } },
  }
  return {
    ...theme,
    themeId: `00000000-0000-4000-8000-${String(name.length).padStart(12, '0')}`,
    name,
    prevalence,
  }
}

function uncheckedTheme(name: string, count: number): Theme {
  return { ...checkedTheme(name, 0, borne), prevalence: proportionOf(count, 400, 'turns') }
}

const borne = { share: 0.55, low: 0.42, high: 0.68, coded: 50, having: 28, marked: 22, right: 20 }
/** Given to half of the people, and of twenty of these who were read three have it. */
const refuted = { share: 0.08, low: 0.03, high: 0.19, coded: 50, having: 4, marked: 20, right: 3 }
/** The machine found next to nobody, and of those who were read most have it: the theme stands. */
const missed = { share: 0.8, low: 0.67, high: 0.89, coded: 50, having: 40, marked: 6, right: 6 }

const delays = checkedTheme('Late trains', 180, borne)
const noise = checkedTheme('Noise at night on the ward', 200, refuted)
const seats = checkedTheme('No seats left', 40, missed)
const prices = uncheckedTheme('Price of a ticket today', 210)

const draftOf = (themes: Theme[], more: Partial<DraftMaterial> = {}) =>
  draftDocument(material([], { themes: { ...analysed, themes }, objectives: [], ...more }))
const section = (document: StoredDocument, ...names: string[]) =>
  JSON.stringify(document.blocks.filter((block) => names.includes(block.section)))
const said = (document: StoredDocument) => Object.values(document.claims).map(({ text }) => text)

describe('a draft of themes that people have checked', () => {
  const document = draftOf([prices, delays, noise, seats])
  const withoutMethod = section(document, 'answers', 'recommendations', 'findings')

  it('is written from what people found: the machine’s count stands in the method alone', () => {
    expect(said(document)).toContain(
      '55 % (42 to 68 %) of people spoke of “Late trains”: 28 of the 50 who were read did; weighed for how they were drawn, and corrected by the machine’s coding of the other 350, that makes 55 %.',
    )
    expect(JSON.stringify(said(document))).not.toMatch(/\b(?:180|40) of 400/)
    expect(section(document, 'method')).toContain('"180 of 400","20 of 22"')
  })
  it('leaves a theme out of summary and findings that the check does not bear out, and says why at the end', () => {
    expect(withoutMethod).not.toContain('Noise at night')
    const unknown = section(document, 'unknown')
    expect(unknown).toContain('The check does not bear this theme out.')
    expect(unknown).toContain(
      'People read 50 of the 400, chosen at random; of the 20 of these that the machine had marked, 3 spoke of it.',
    )
  })
  it('keeps a theme of which the machine found too little, by the share that people found', () => {
    expect(withoutMethod).toContain('No seats left')
    expect(
      said(document).some((text) => text.startsWith('80 % (67 to 89 %) of people spoke of “No seats left”')),
    ).toBe(true)
  })
  it('draws the checked apart from the unchecked, each by the figure shown, with one end', () => {
    const charts = document.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []))
    expect(charts.map(({ rows }) => rows.map(({ label }) => label))).toEqual([
      ['No seats left', 'Late trains'],
      ['Price of a ticket today'],
    ])
    expect(charts.map(({ isMachineCoded }) => isMachineCoded)).toEqual([false, true])
    expect(new Set(charts.map(({ scale }) => scale))).toEqual(new Set([1]))
  })
  it('names the kind of interval that was used, and no other', () => {
    const method = section(document, 'method')
    expect(method).not.toContain('PPI++')
    expect(method).toContain('of Wilson’s form')
  })
  it('says how many people read, and whether it was measured how far they agree', () => {
    const methodOf = (readers: DraftMaterial['readers']) => section(draftOf([delays], { readers }), 'method')
    expect(methodOf({ readers: 1, readTwice: 0, agreement: [] })).toContain(
      'One person read the sample, and nobody was read by two: how far readers agree was not measured',
    )
    expect(
      section(draftOf([delays], { readers: { readers: 1, readTwice: 0, agreement: [] } }), 'unknown'),
    ).toContain('nobody was read by two')
    const two = methodOf({ readers: 2, readTwice: 9, agreement: [{ name: 'Late trains', alpha: 0.714 }] })
    expect(two).toContain(
      '2 people read the sample, and 9 people were read by two. Krippendorff’s alpha: “Late trains” 0.71.',
    )
    expect(methodOf(null)).not.toContain('read the sample')
  })
  it('shows under a checked share passages of people who were read, and says that they were', () => {
    const machine = quote(5, 'My train was late on Monday.')
    const person = quote(6, 'The train to the clinic comes late because the line floods.')
    const late = { ...delays, quotes: [machine] }
    const shown = draftOf([late], { read: { [late.themeId]: [person] } })
    const claim = Object.values(shown.claims).find(
      ({ numbers: [number] }) => number?.label === 'Late trains',
    )!
    expect(claim.evidence).toMatchObject([{ interviewId: person.interviewId, isRead: true }])
    expect(JSON.stringify(shown)).not.toContain(machine.interviewId)
    const before = draftOf([{ ...uncheckedTheme('Late trains', 180), quotes: [machine] }])
    const after = refreshDocument(before, shown)
    const again = Object.values(after.claims).find(
      ({ numbers: [number] }) => number?.label === 'Late trains',
    )!
    expect(again.evidence).toMatchObject([{ interviewId: person.interviewId, isRead: true }])
  })
  it('states no figure that its own check would not bear out', () => {
    for (const { text, numbers } of Object.values(document.claims))
      if (numbers.length > 0) expect(checkFigure(text, numbers).verdict).toBe('supported')
  })
  const wide = checkedTheme('Late trains', 180, { ...borne, low: 0.37, high: 0.72, coded: 26, having: 14 })
  it('is as sure as the least sure of its figures, by how many were read', () => {
    const [answer] = answersOf(draftOf([wide, seats]))
    expect(answer!.confidence.word).toBe('tentative')
    expect(answer!.confidence.because).toContain('people read 26 of the 400')
  })
  it('advises to read more where reading is the limit, and more interviews only where they are', () => {
    const change = JSON.stringify(answersOf(draftOf([wide, seats]))[0]!.change)
    expect(change).toContain('with 104 of the 400 read')
    expect(change).toContain('More interviews would not narrow it.')
  })
  it('gives no reason that is not true of the figures: beside a theme that nobody checked nothing comes first', () => {
    expect(Object.values(document.claims).filter(({ kind }) => kind === 'recommendation')).toEqual([])
    expect(section(document, 'recommendations')).toContain('no figure here stands clear')
    const clear = draftOf([
      checkedTheme('Late trains', 330, { ...missed, low: 0.7, marked: 12, right: 12 }),
      seats2,
    ])
    expect(said(clear)).toContain('Weigh “Late trains” first.')
    const level = draftOf([
      checkedTheme('Late trains', 330, { ...missed, low: 0.55, marked: 12, right: 12 }),
      delays2,
    ])
    expect(said(level)).not.toContain('Weigh “Late trains” first.')
  })
})

const seats2 = checkedTheme('No seats', 60, { ...borne, share: 0.2, low: 0.1, high: 0.4, having: 3 })
const delays2 = checkedTheme('Dirty', 300, { ...borne, share: 0.6, low: 0.36, high: 0.8, having: 9 })

describe('a draft that was made before the check', () => {
  it('counts again by what people found, and says of what they refuted that the machine is not to be relied on', () => {
    const before = draftOf([
      uncheckedTheme('Noise at night on the ward', 200),
      uncheckedTheme('Late trains', 180),
    ])
    const after = refreshDocument(before, draftOf([noise, delays]))
    const answer = JSON.stringify(
      answersOf(after).flatMap(({ parts }) =>
        parts.map((part) => (part.kind === 'claim' ? after.claims[part.claimId]!.text : part.text)),
      ),
    )
    expect(answer).toContain('55 % (42 to 68 %) of people spoke of “Late trains”')
    expect(answer).toContain('8 % (3 to 19 %) of people spoke of “Noise at night on the ward”')
    expect(answer).toContain(
      'The machine’s own coding of it is not to be relied on: people read 50 of the 400, chosen at random; of the 20 of these that the machine had marked, 3 spoke of it.',
    )
    expect(section(after, 'unknown')).toContain('Noise at night on the ward')
  })
  const before = draftOf([
    uncheckedTheme('Noise at night on the ward', 200),
    uncheckedTheme('Late trains', 180),
  ])
  const headings = (document: StoredDocument) =>
    document.blocks.flatMap((block) =>
      block.kind === 'heading' && block.section === 'findings' ? [block.text] : [],
    )

  it('keeps no heading among the findings of a theme that the check refutes', () => {
    const after = refreshDocument(before, draftOf([noise, delays]))
    expect(headings(before)).toContain('Noise at night on the ward')
    expect(headings(after).join()).not.toContain('Noise')
    expect(headings(after)).toContain('Late trains')
    expect(section(after, 'findings')).toContain('fit no theme')
    expect(section(after, 'unknown')).toContain('Noise at night on the ward')
  })
  it('keeps what a person wrote of such a theme, under a heading that says what the check found', () => {
    const at = before.blocks.findIndex(
      (block) => block.kind === 'heading' && block.text === 'Noise at night on the ward',
    )
    const written = {
      blockId: 'b99',
      section: 'findings' as const,
      kind: 'prose' as const,
      parts: [{ kind: 'text' as const, text: 'The ward was rebuilt in spring.' }],
    }
    const edited = { ...before, blocks: before.blocks.toSpliced(at + 2, 0, written) }
    const after = refreshDocument(edited, draftOf([noise, delays]))
    expect(headings(after)).toContain('Noise at night on the ward: not borne out by the check')
    expect(headings(after)).not.toContain('Noise at night on the ward')
    expect(section(after, 'findings')).toContain('The ward was rebuilt in spring.')
    // Counted once more, nothing is added to it.
    expect(headings(refreshDocument(after, draftOf([noise, delays])))).toEqual(headings(after))
  })
  it('splits a chart in two when a part of it was checked since', () => {
    const before = draftOf([uncheckedTheme('Late trains', 180), prices])
    const after = refreshDocument(before, draftOf([delays, prices]))
    const charts = after.blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []))
    expect(charts.map(({ rows }) => rows.map(({ label }) => label))).toEqual([
      ['Late trains'],
      ['Price of a ticket today'],
    ])
    expect(new Set(after.blocks.map(({ blockId }) => blockId)).size).toBe(after.blocks.length)
  })
})

describe('an objective that a researcher wrote', () => {
  const objectives = [
    { key: 'a', text: 'What delays people' },
    { key: 'b', text: 'What they eat on the way' },
  ]
  const near = (themeId: string, isNear: boolean) => ({ themeId, isNear })
  const document = draftOf([prices, { ...delays, quotes: [quote(4)] }], {
    objectives,
    nearest: { a: [near(delays.themeId, true)], b: [near(prices.themeId, false)] },
  })
  const [delayed, eaten] = answersOf(document)

  it('is answered by the themes nearest to it', () => {
    const [part] = delayed!.parts
    expect(part?.kind === 'claim' && document.claims[part.claimId]!.text).toContain('“Late trains”')
  })
  it('is answered by what people found who read, with a caution where the machine’s coding did not hold', () => {
    const answered = draftOf([prices, noise], {
      objectives,
      nearest: { a: [near(prices.themeId, true), near(noise.themeId, true)], b: [] },
    })
    const [first] = answersOf(answered)
    const words = first!.parts.map((part) =>
      part.kind === 'claim' ? answered.claims[part.claimId]!.text : part.text,
    )
    expect(words[0]).toContain('8 % (3 to 19 %) of people spoke of “Noise at night on the ward”')
    expect(words[1]).toMatch(/not to be relied on.*The share is what people found/)
    expect(words[2]).toContain('“Price of a ticket today”')
    expect(section(answered, 'findings')).not.toContain('Noise')
  })
  it('shows against a theme the words that deny it, and says nothing where a search found none', () => {
    const nearest = { a: [near(delays.themeId, true)], b: [near(seats.themeId, true)] }
    const denial = quote(9, 'The trains are never late where I live.')
    const answered = draftOf([delays, seats], {
      objectives,
      nearest,
      opposing: { [delays.themeId]: [denial] },
    })
    const [denied, silent] = answersOf(answered)
    const [says, shown] = denied!.against
    expect(says).toMatchObject({ text: expect.stringMatching(/deny “Late trains”.*can miss/) })
    expect(shown?.kind === 'claim' && answered.claims[shown.claimId]).toMatchObject({
      kind: 'quote',
      evidence: [{ interviewId: denial.interviewId }],
    })
    expect(silent!.against).toEqual([])
  })
  it('is not called unspoken of where no guide told what was asked', () => {
    const imported = draftOf([prices], { objectives, imported: 400 })
    const words = JSON.stringify(answersOf(imported)[0]!.parts)
    expect(words).toContain('People may have spoken of it.')
    expect(words).not.toContain('The interviews do not say.')
  })
  it('is told unanswered where nothing is near, with what is nearest', () => {
    const words = JSON.stringify(eaten!.parts)
    expect(words).toContain('The interviews do not say.')
    expect(words).toContain('“Price of a ticket today”')
  })
})
