import { describe, expect, it } from 'vitest'
import { glossOf } from '../proposer/glosses.ts'
import { askedWordOf, asksViewBeside, holdsBack, kindsPut, placesPut, saysOverTime } from './put-to-us.ts'

describe('what is put to the interviewer', () => {
  it.each([
    ['hers mostly. quick q is the bank gonna see this word for word?', ['privacy']],
    ['fine, he pulled me in. just so i know is my vet gonna see any of this?', ['privacy']],
    ['If I tell you who, does his name end up in a report?', ['privacy']],
    ['before i tell you the rest who keeps this and for how long', ['privacy']],
    ['Could I get in trouble for saying that?', ['privacy']],
    ['milky pink 🙄 do u get urs done hun? x', ['self']],
    ['Booking was a doddle. you ever used a tile cutter? lol', ['self']],
    ['Am I supposed to tell you the good things too, or is this for complaints?', ['scope']],
    ['Packed lunch mostly. Do you want the bad days as well or only what works?', ['scope']],
    ['Are you recording my voice?', ['recording']],
    ['It logged me out. Can I send you a screenshot?', ['attach']],
    ['Can my daughter answer the next bit?', ['together']],
    ['Am I the right person for this? I only had it a month', ['suitable']],
    ['The fob took ages. how did you get my email by the way', ['chosen']],
    ['Sundays. How many people are you asking these things?', ['many_asked']],
    ['the sauna. why do u need to know what i like tho', ['why_asked']],
    ['Wet. What happens after this, do you talk to the council?', ['after']],
    ['You sound like the lady who rang, is it yourself?', ['is_program']],
    ['Is that you, are you from the hearing place?', ['is_program', 'purpose']],
    ['What I would like to know is how long you have got me for.', ['time_left']],
    ['can u talk danish??', ['language']],
  ])('%s', (text, kinds) => expect(kindsPut(text)).toEqual(kinds))

  it.each([
    'And he goes, are you recording this? and I said no.',
    'She asked me why do you need to know that.',
    'They always ask how did you get my number.',
    'Is it even open on Mondays? I never know.',
    'What happened was that the lift broke.',
    'I told her how many people were there.',
    'Who keeps a boat like that clean takes pride in it.',
    'My boss is going to see it on Friday and he will laugh.',
    'You know when you get on and it is full?',
    'Where do I even begin? The gate was shut.',
    'I wanted to know how long it would take before they paid me back.',
    'I want to know how long it takes to deliver before I buy anything.',
    'I need to know who has the keys, and where my bag is.',
    'I just want to know who owns it before I rent a flat.',
    'Who gets the last biscuit at my house? Always my brother.',
    'My daughter always asks me, can I send you a photo of the dog?',
    'I asked myself, am I the right person for this job?',
    'She asked the nurse, how long do you keep my data?',
  ])('and nothing that others were asked, or that is thought aloud: %s', (text) =>
    expect(kindsPut(text)).toEqual([]),
  )

  it('is found where it stands, so that it is taken for no answer', () => {
    const text = 'Loud. The mail said ten minutes. How much longer do you need me for?'
    expect(placesPut(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'How much longer do you need me for?',
    ])
  })

  it('may be a view beside something else', () => {
    const both = 'Is it yourself? And is it safe, the post, do you think.'
    expect(asksViewBeside(both, 'is_program')).toBe(true)
    expect(asksViewBeside('Is it yourself? I think it is.', 'is_program')).toBe(false)
  })
})

it.each([
  ['ok wait before i say the other stuff where does this go', true],
  ['asking before i say anything else', true],
  ['I lock up before I go home.', false],
])('holds back or not: %s', (text, is) => expect(holdsBack(text)).toBe(is))

it.each([
  ['the email said ten minutes and by my clock it is twelve', true],
  ['It was supposed to take 5 min', true],
  ['The bus came ten minutes late.', false],
])('says that it takes too long or not: %s', (text, is) => expect(saysOverTime(text)).toBe(is))

describe('a word of the question that they do not know', () => {
  const question = 'What barriers did you meet when you looked for a class?'
  it.each([
    ['Sorry what is barriers. Is it the same like border?', 'barriers'],
    ['what does barriers mean', 'barriers'],
    ['Barriers? What do you mean by "barriers"?', 'barriers'],
    ['i dont know the word barriers', 'barriers'],
  ])('%s', (text, word) => expect(askedWordOf(text, question, 'en')).toBe(word))

  it.each([
    'What is hard is the price.',
    'The barriers are down at the crossing and then you wait, that is all there is to it.',
    'I did not know what class to take, so I asked the lady at the desk and she chose one.',
    'What is a canasta?',
  ])('and none: %s', (text) => expect(askedWordOf(text, question, 'en')).toBeNull())

  it('has plain words where it is one of those that guides are full of', () => {
    for (const word of [
      'barriers',
      'Obstacle',
      'expectations',
      'value proposition',
      'criteria',
      'priorities',
    ])
      expect(glossOf(word), word).not.toBeNull()
    for (const word of ['ferry', 'menu', 'gel']) expect(glossOf(word), word).toBeNull()
  })
})
