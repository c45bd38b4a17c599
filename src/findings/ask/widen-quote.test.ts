import { expect, test } from 'vitest'
import { indexSaid } from '../../../test/support/ask-record.ts'
import { findPassages, searchOf } from './find-passages.ts'
import { readQuestion } from './read-question.ts'
import { widened } from './widen-quote.ts'
import { meaningOfWord } from './word-meanings.ts'

const filler =
  'Of the weather there would be much to tell, and of the harbour, the ropes and the gulls as well.'

function quotedFor(question: string, text: string): string {
  const index = indexSaid([text, 'The dog barks.'])
  const { fact: clause, isOfFact } = readQuestion(question)
  const search = searchOf({ index, clause, meaningOf: meaningOfWord, nearness: null, isOfFact })
  const { first, last } = widened(search, findPassages(search)[0]!)
  return text.slice(index.sentences[first]!.start, index.sentences[last]!.end)
}

test('a quotation goes on to what is asked too, and names the machine', () => {
  const text = `I tune the organs of old churches, ${'and of small ones too, '.repeat(10)}every day. ${filler} ChatGPT tells me what to look at.`
  expect(quotedFor('Does somebody tune organs with AI?', text)).toContain('ChatGPT')
})

test('and no further than where there is room', () => {
  const text = `I tune the organs of old churches. ${'There is the harbour with its ropes and gulls and men who wait all day. '.repeat(20)} ChatGPT tells me what to look at.`
  expect(quotedFor('Does somebody tune organs with AI?', text)).not.toContain('ChatGPT')
})
