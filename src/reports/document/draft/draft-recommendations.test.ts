import { expect, test } from 'vitest'
import { choice, material } from '../../../../test/support/draft-material.ts'
import { draftDocument } from './draft-document.ts'

const advice = (counts: [number, number], closed: object) => {
  const question = choice(...counts)
  const document = draftDocument(
    material([{ ...question, ...closed, closed: { ...question.closed, ...closed } } as typeof question]),
  )
  return Object.values(document.claims)
    .filter(({ kind }) => kind === 'recommendation')
    .map(({ text }) => text)
}

test('of what people chose one is weighed first; of what they are or did one plans for more of the one', () => {
  const [weighed] = advice([40, 5], {})
  expect(weighed).toMatch(/^Weigh “/)
  const [planned] = advice([40, 5], { kind: 'yes_no' })
  expect(planned).toMatch(/^Plan for more people who answer “.+” than “.+” to “.+”\.?$/)
})

test('where two are too close neither is put first', () => {
  expect(advice([20, 19], {})[0]).toMatch(/^Do not choose between/)
})
