import { describe, expect, it } from 'vitest'
import { productsIn } from './find-names.ts'
import { replacedIn } from './list-replacements.ts'
import { redact } from './redact.ts'
import { isRole } from './role-words.ts'

describe('taking out who somebody is', () => {
  it.each([
    ['Mail me at anna.k@example.org please.', 'Mail me at [email] please.'],
    ['Call +44 20 7946 0958 after six.', 'Call [phone] after six.'],
    ['My number is 07700 900123.', 'My number is [phone].'],
    ['It is on https://example.org/me?x=1.', 'It is on [link].'],
    ['The card was 4111 1111 1111 1111.', 'The card was [number].'],
    ['We live at 14 Harbour Street since May.', 'We live at [place] since May.'],
    ['Then Priya told me to wait.', 'Then [name] told me to wait.'],
    ['I asked Mr Okonkwo about it.', 'I asked [name] about it.'],
    ['We moved to Gdansk last year.', 'We moved to [place] last year.'],
  ])('%s', (said, left) => {
    expect(redact(said, [])).toBe(left)
  })
  it.each([
    'I stopped in March because the app was slow.',
    'On Monday I’m at the office, and I’ve 30 minutes.',
    'Honestly, it cost 1,250 a year, or 12.50 a week.',
    'The PDF was too long for HR.',
    'We had 2024 riders in 2023.',
  ])('leaves alone what names nobody: %s', (said) => {
    expect(redact(said, [])).toBe(said)
  })
  it.each([
    'It was a lesson that I always teach with a grant.',
    'I keep my own quirks (such as the Oxford comma).',
    'We build it on Universal Design for Learning.',
    'I asked Google Assistant and then ChatGPT.',
    'My role is Test Manager, with SOPs and LLMs.',
    'I read AI-generated text all day.',
  ])('leaves alone what is no name, with or without a capital: %s', (said) => {
    expect(redact(said, [])).toBe(said)
  })
  it.each([
    ['I worked at Google before.', 'I worked at [organisation] before.'],
    ['Then I told grace about it.', 'Then I told [name] about it.'],
    ['We share it with Aurora Air.', 'We share it with [name].'],
    ['Ask McDonald about Oxford.', 'Ask [name] about [place].'],
  ])('still takes out %s', (said, left) => {
    expect(redact(said, [])).toBe(left)
  })
  it('keeps what the study itself names', () => {
    expect(redact('I left Kestrel for good, said Anna.', ['Kestrel'])).toBe(
      'I left Kestrel for good, said [name].',
    )
  })
})

describe('what names nobody', () => {
  it.each([
    ['Google search', ['Google']],
    ['Asking ChatGPT', ['ChatGPT']],
    ['Slides in PowerPoint', ['PowerPoint']],
    ['Price of the pass', []],
    ['Visits to London', []],
    ['Asking Anna first', []],
  ])('a product that a theme is called by stays: %s', (label, kept) => {
    expect(productsIn(label)).toEqual(kept)
    for (const word of kept) expect(redact(`Then I ask ${word} about it.`, kept)).toContain(word)
  })
  it('a role stays, and a person in one does not', () => {
    expect(['Research lead', 'Head of Product'].map(isRole)).toEqual([true, true])
    expect(['Oksana', 'Research lead Oksana', ''].map(isRole)).toEqual([false, false, false])
    expect(redact('We asked the Research Lead twice.', [])).toBe('We asked the Research Lead twice.')
  })
})

it('lists what stands in the place of what, with how often', () => {
  const said = new Map([['p', 'Then Priya told me to wait for Priya.']])
  const names = {
    pseudonyms: {},
    redactions: {
      p: [
        { start: 5, end: 10, kind: 'name' as const },
        { start: 31, end: 36, kind: 'name' as const },
      ],
    },
    texts: { 'Anna Berg met Marta in Lisbon. (Twice?)': 'Person 1 met [name] in [place]. (Twice?)' },
  }
  expect(replacedIn(names, said)).toEqual([
    { said: 'Priya', becomes: '[name]', times: 2 },
    { said: 'Anna Berg', becomes: 'Person 1', times: 1 },
    { said: 'Lisbon', becomes: '[place]', times: 1 },
    { said: 'Marta', becomes: '[name]', times: 1 },
  ])
})
