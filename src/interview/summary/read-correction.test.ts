import { expect, test } from 'vitest'
import { expectEvenGrowth } from '../../../test/support/growth.ts'
import { readCorrection } from './read-correction.ts'

test.each([
  ['The main thing is the bell, you left it out.', ['addition'], null],
  ['Leave out the bit about my sister.', ['omission'], null],
  [
    'The kiln matters more. And please do not quote what I said about the vicar.',
    ['addition', 'omission'],
    null,
  ],
  ['Please delete the whole interview.', ['deletion'], null],
  ['Can you delete what I said about the boat?', ['deletion'], null],
  ['Leave the dog out.', ['omission'], null],
  ['Ignore the fee.', ['omission'], null],
  ["My boss won't talk about money and I went home early.", ['addition'], null],
  ["I don't use the card reader any more.", ['addition'], null],
  ["Don't use the card reader any more.", ['addition'], null],
  ['I waited three hours. It was a joke.', ['addition'], null],
  ['That is right, thank you.', [], null],
  ['No changes needed.', [], null],
  ['No, changes needed.', ['addition'], null],
  ['Changes needed.', ['addition'], null],
  ['No, nothing to add, thank you.', [], null],
  ['No. All fine, no changes!', [], null],
  ['Nothing is right.', ['addition'], null],
  ['Theright', ['addition'], null],
  ['All good. Will the results be published?', [], 'results'],
  ['It was the bell, not the lamp. Who will read this?', ['addition'], 'privacy'],
  ['How much longer is this?', [], 'time_left'],
  ['Why is the moon round?', [], 'other'],
])('%s', (text, wants, asks) => {
  expect(readCorrection(text, 'en')).toEqual({ wants, asks })
})

test('in a language that is not read, all of it is kept as an addition', () => {
  expect(readCorrection('Das stimmt so nicht.', 'de')).toEqual({ wants: ['addition'], asks: null })
})

test('a long thanks that ends otherwise is read once', () => {
  const read = (length: number) => readCorrection(`${'thank you very much '.repeat(length)}but`, 'en').wants
  expect(read(400)).toEqual(['addition'])
  expectEvenGrowth(read, 400)
})
