import { expect, it } from 'vitest'
import { prepareCorpus } from '../corpus.ts'
import { wholeSentence } from './whole-sentence.ts'

const said = 'I took the tram. It was late again! Then I walked.'
const corpus = prepareCorpus(
  new Map([
    [
      'a',
      [
        { role: 'interviewer', text: 'How did you come?' },
        { role: 'participant', text: said },
      ],
    ],
  ]),
)
const spanOf = (text: string) => {
  const start = said.indexOf(text)
  return { interviewId: 'a', turn: 1, start, end: start + text.length, text }
}

it('shows a counted word in its sentence, in the record’s own characters', () => {
  const { start, end, text } = wholeSentence(spanOf('late'), corpus)
  expect(text).toBe('It was late again!')
  expect(said.slice(start, end)).toBe(text)
})

it('leaves alone what goes over several sentences, and what is in no interview here', () => {
  const wide = spanOf('tram. It was')
  expect(wholeSentence(wide, corpus)).toEqual(wide)
  const elsewhere = { ...spanOf('late'), interviewId: 'b' }
  expect(wholeSentence(elsewhere, corpus)).toEqual(elsewhere)
})
