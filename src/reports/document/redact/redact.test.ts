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
    'As a teacher, lesson plans are what I do.',
    'I work as a Restaurant Manager.',
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
  it.each([
    ['my name is grace and i teach', 'my name is [name] and i teach'],
    ['my son mark helps me', 'my son [name] helps me'],
    ['i did it with mark and grace', 'i did it with [name] and [name]'],
    ['my husband, mark, does it', 'my husband, [name], does it'],
    ['my boss frank is angry', 'my boss [name] is angry'],
    ['hello, i am grace', 'hello, i am [name]'],
    ['yesterday grace said no', 'yesterday [name] said no'],
    ['i met sarah in chicago', 'i met [name] in [place]'],
    ['we went to london with emma', 'we went to [place] with [name]'],
  ])('takes out a name that is a word too, without its capital: %s', (said, left) => {
    expect(redact(said, [])).toBe(left)
  })
  it.each([
    ['Then Alexa from finance called.', 'Then [name] from finance called.'],
    ['I met Siri yesterday.', 'I met [name] yesterday.'],
    ['Then I met Gemini and Otter.', 'Gemini'],
    ['Then I met Gemini and Otter.', 'Otter'],
    ['She is Otter to all of us.', 'Otter'],
    ['We gave it to Sora.', 'Sora'],
    ['I work with Alexa.', 'Alexa'],
  ])('takes out a product’s name that people have too: %s', (said, left) => {
    if (left.includes('[')) expect(redact(said, [])).toBe(left)
    else expect(redact(said, [])).not.toContain(left)
  })
  it.each([
    'I use Gemini for drafts.',
    'Then I asked Siri about it.',
    'I did the notes with Otter.',
    'We make it via Sora.',
    'I have tried ChatGPT and Gemini.',
  ])('leaves such a product where it is used: %s', (said) => {
    expect(redact(said, [])).toBe(said)
  })
  it.each([
    ['Then MaryBeth told me to wait.', /Mary|Beth/u],
    ['I asked Coach Porter about it.', /Coach|Porter/u],
    ['We spoke to Bay Fielding about it.', /Bay|Fielding/u],
    ['Then Art Carpenter came in.', /Art|Carpenter/u],
    ['It was my startup PayWise that did it.', /PayWise/u],
    ['I run Little Acorns in town.', /Little|Acorns/u],
    ['We live in Reading Bath.', /Reading|Bath/u],
    ['I moved to Sandwich Bay.', /Sandwich|Bay/u],
    ['Our company, School for Learning, is small.', /School|Learning/u],
    ['I own Garden of Learning, a shop.', /Garden|Learning/u],
    ['Then Mark up and left.', /Mark/u],
  ])('takes out who and what somebody’s own is, made of ordinary words: %s', (said, named) => {
    expect(redact(said, [])).not.toMatch(named)
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
