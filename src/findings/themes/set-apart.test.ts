import { expect, test } from 'vitest'
import { StemIndex } from './head-phrases.ts'
import { stemOf } from './said-words.ts'
import { saidMoreElsewhere, topicOf } from './set-apart.ts'

test('a word is another theme’s where a larger share of its people says it, and never the own one’s', () => {
  const texts = [
    'Letters to the mayor.',
    'A long letter.',
    'The letter came.',
    'Rain again.',
    'Rain and wind.',
  ]
  const stems = new StemIndex({ texts, speakers: [0, 1, 2, 3, 4], excluded: new Set(), common: new Set() })
  const isMore = saidMoreElsewhere([{ rows: [0, 3] }, { rows: [1, 2] }, { rows: [4] }], stems)
  expect(isMore(0, [stemOf('letters')], 1.25)).toBe(true)
  expect(isMore(1, [stemOf('letters')], 1.25)).toBe(false)
  expect(isMore(0, [stemOf('rain'), stemOf('wind')], 1.25)).toBe(true)
})

test('what a product is called in a sentence is the topic, and so is what means the same', () => {
  const topic = topicOf({ names: ['Gullway, the boat-share of Port Alder'], questions: [] })
  for (const word of ['boat', 'share']) expect(topic.has(stemOf(word))).toBe(true)
  expect(topicOf({ names: ['The bike'], questions: [] }).has(stemOf('bicycle'))).toBe(true)
  expect(topic.has(stemOf('harbour'))).toBe(false)
})
