import { expect, test } from 'vitest'
import { purposes } from '../../model.ts'
import { briefFeatures } from './brief-features.ts'

const east = Float32Array.from([1, 0])
const north = Float32Array.from([0, 1])
const brief = (question: string, decision = '') => ({ question, decision })

test('a decision turns the meaning, which keeps its length, and does not outweigh the question', () => {
  const [x, y] = briefFeatures(brief('Why do they go?', 'What to change'), [east, north])
  expect(Math.hypot(x!, y!)).toBeCloseTo(1)
  expect(x!).toBeGreaterThan(y!)
  expect(y!).toBeGreaterThan(0.1)
})
test('without one the meaning is that of the question', () => {
  expect([...briefFeatures(brief('Why do they go?'), [east])].slice(0, 2)).toEqual([1, 0])
})
test('the signs of a purpose stand behind the meaning, in their place', () => {
  const signs = briefFeatures(brief('Why do customers cancel?'), [east]).slice(2, 2 + purposes.length)
  expect(Math.max(...signs)).toBe(signs[purposes.indexOf('churn')])
  expect(signs[purposes.indexOf('churn')]!).toBeGreaterThan(0)
})
test('whether the signs agree, and how short it is', () => {
  const after = (question: string) => {
    const at = 2 + purposes.length
    return [...briefFeatures(brief(question), [east])].slice(at, at + 4).map((value) => value > 0)
  }
  expect(after('our people')).toEqual([true, true, true, true])
  expect(after('Why do customers who joined in spring cancel in the first ninety days?')).toEqual([
    false,
    false,
    false,
    false,
  ])
})
test('the words have places too: two briefs of one meaning differ', () => {
  const [one, two] = ['What do they pay?', 'What do they earn?'].map((each) =>
    briefFeatures(brief(each), [east]),
  )
  expect(one).not.toEqual(two)
})
