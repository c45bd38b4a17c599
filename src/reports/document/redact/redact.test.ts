import { describe, expect, it } from 'vitest'
import { redact } from './redact.ts'

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
  it('keeps what the study itself names', () => {
    expect(redact('I left Kestrel for good, said Anna.', ['Kestrel'])).toBe(
      'I left Kestrel for good, said [name].',
    )
  })
})
