import { describe, expect, test } from 'vitest'
import { prepareCorpus, verifyClaim } from '../../src/findings/claims/index.ts'
import { varyQuotations } from './vary-quotations.ts'

const talk = (asked: string[], said: string[]) =>
  said.flatMap((text, at) => [
    { role: 'interviewer' as const, text: asked[at % asked.length]! },
    { role: 'participant' as const, text },
  ])

/** Invented. */
const interviews = new Map([
  [
    'ada',
    talk(
      ['How do you usually plan the deliveries in the morning, and who helps you with that?'],
      [
        'I plan the deliveries every evening with a map — mostly on paper. It takes about 20 minutes, and I don’t mind that. The drivers call me when a street is closed.',
        'My colleague always says the software is slow. I have not tried the new version yet. We bought well-made bikes instead of another van.',
        'They were late 3 times last month because of roadworks. I told the owner "we need a second bridge" and he laughed. Nobody has written about it since.',
      ],
    ),
  ],
  [
    'ben',
    talk(
      ['What do you remember of the last storm, and what did you do with the broken trailers afterwards?'],
      [
        'The storm broke two trailers and I repaired them myself. I’m still proud of that weekend. Our neighbours brought soup and a very long ladder.',
        'I would not want to work in an office again. The garage is cold, but the people are friendly. We often sing while we pack the parcels.',
        'I don’t think the insurance will pay for the second trailer. It was parked outside the fence. I’ve kept every receipt in a blue folder.',
      ],
    ),
  ],
])
const corpus = prepareCorpus(interviews)
const varied = varyQuotations(interviews, { each: 12, seed: 5 })
const kindsOf = (isTrue: boolean) => [
  ...Map.groupBy(
    varied.filter((each) => each.isTrue === isTrue),
    ({ kind }) => kind,
  ),
]

describe('a quotation without a fault is supported in whatever form', () => {
  test.each(kindsOf(true))('%s', (_, list) => {
    for (const { claim } of list)
      expect([claim.quote, verifyClaim(claim, corpus).verdict]).toEqual([claim.quote, 'supported'])
  })

  test('in at least twenty forms', () => expect(kindsOf(true).length).toBeGreaterThanOrEqual(20))
})

describe('a quotation with a fault is not supported, and the reason is one that fits', () => {
  test.each(kindsOf(false))('%s', (_, list) => {
    for (const { claim, reasons } of list) {
      const { verdict, reason } = verifyClaim(claim, corpus)
      expect([claim.quote, verdict === 'supported']).toEqual([claim.quote, false])
      expect(reasons.length === 0 || reasons.includes(reason!), `${reason}: ${claim.quote}`).toBe(true)
    }
  })

  test('of at least twenty kinds', () => expect(kindsOf(false).length).toBeGreaterThanOrEqual(20))
})
