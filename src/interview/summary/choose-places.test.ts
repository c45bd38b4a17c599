import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../test/support/answer-lines.ts'

describe('of what was said to one question', () => {
  it('whole sentences of a long answer: how it begins, and what carries most in it', () => {
    const answer =
      'The goat. It ate a rope. It was a Tuesday because the market was on and I had left the gate with only the string around the post as I always do. There were cars all the way up to the mill, and somebody sold plums from a cart. Then it lay down and my brother was so worried that we called the vet from the pub because it could have died.'
    const lines = linesOf([answer], { question: 'What made you call them?' })
    expect(lines[0]).toMatch(/^The goat\. It ate a rope/)
    expect(lines.join(' ')).toMatch(/Then it lay down and my brother was so worried .* it could have died$/)
    expect(lines.join(' ')).not.toContain('plums')
    for (const line of lines) expect(answer).toMatch(new RegExp(`${line}[.]`))
  })
  it('not half of what is set against each other', () => {
    const answer =
      'I had heard about it from the people on the boat, and they had it from a cook in the harbour who tells everybody everything. What I had thought it would cost was a weekend. What it was, was every evening until June, with the lamp on, and the neighbours over the fence with their advice about the one and the other way to do it.'
    const said = linesOf([answer], {
      question: 'How much did it cost you, compared with what you thought?',
    }).join(' ')
    expect(said).toMatch(/a weekend\. What it was, was every evening/)
  })
  it.each([
    [['Fine.', 'Mostly fine. They lock the gate at six.'], ['Mostly fine. They lock the gate at six']],
    [
      ['No.', 'Well. Once. The lad from the ground floor. He had taken my peg.'],
      ['Once. The lad from the ground floor. He had taken my peg'],
    ],
    [
      [
        'No, never. Not once. There are plenty who do. Although, hang on, I did write a note. It is in the drawer.',
      ],
      ['Although, hang on, I did write a note. It is in the drawer'],
    ],
  ])('not what they then said otherwise: %j', (answers, lines) => {
    expect(linesOf(answers, { question: 'Did you ever complain about it?' })).toEqual(lines)
  })
  it.each([
    [['No.', 'I really do not know what I would say to them.'], 'No'],
    [['Never.', 'The gate is locked at six and I am at work.'], 'Never'],
    [['The fee.', 'The fee went up in May and nobody told us.'], 'The fee went up in May and nobody told us'],
    [['No, never. Not once. My brother did, although he is shy.'], 'No, never. Not once'],
  ])('a denial that stays one: %j', (answers, begins) => {
    expect(linesOf(answers, { question: 'Did you ever complain about it?' })[0]).toContain(begins)
  })
  it.each([
    ['I asked the clerk. I said, what is it for? She did not know.', 'I said, what is it for?'],
    ['They look at a list. That is all Greta does. She does it by eye.', 'That is all Greta does'],
    ['The van, as I said at the start. The hut too.', 'The van'],
    ['ok so back one on the left. It broke on an olive.', 'back one on the left'],
  ])('what only sounds like talk is kept: %s', (answer, kept) => {
    expect(linesOf([answer], { question: 'What happened?' }).join(' ')).toContain(kept)
  })
  it.each([
    ['I can tell you the lot in one go if you like, it is shorter. The lock froze.', /the lot/],
    ['The lock froze. What do most do first? I bet they all ring you.', /I bet/],
    ['I stood by the gate. Sorry, that is not very interesting.', /interesting/],
    ['They all log in at seven. You are right to ask. Then they sleep.', /right to ask/],
  ])('what is said to us is left out: %s', (answer, never) => {
    const said = linesOf([answer], { question: 'What happened?' }).join(' ')
    expect(said).not.toMatch(never)
    expect(said.length).toBeGreaterThan(10)
  })
  it.each([
    ['Um. I walk, mostly. The hill is steep.', 'I walk, mostly. The hill is steep'],
    ['Do you mean, can I be heard? Yes. Oh. You mean do I hear them. I hear the bell.', 'I hear the bell'],
    [
      'I never counted. About thirty maybe? They stand in the shed.',
      'I never counted. About thirty maybe? They stand in the shed',
    ],
    ['Good. No, not good. Slow.', 'No, not good. Slow'],
    ['So so.', 'So so'],
    ['So, so. The bench was hard.', 'So, so. The bench was hard'],
    ['Well.', 'Well'],
    ['Well. It rained.', 'It rained'],
  ])(
    'fillers and what our question meant are left out, guesses and corrections are not: %s',
    (answer, kept) => {
      expect(linesOf([answer], { question: 'How was it?' })).toEqual([kept])
    },
  )
  it('is chosen at once from a sentence that is nothing but joints', () => {
    const from = performance.now()
    linesOf([`It was ${'no, '.repeat(10_000)}late.`], { question: 'How was it?' })
    // By the square of the length it takes ten seconds and more.
    expect(performance.now() - from).toBeLessThan(2000)
  })
  it('a no in the middle answers what stands before it', () => {
    const rest =
      'There were tents along the quay for three days and I could not get past them with the cart, and my brother slept through all of it. '
    const answer = `I had the boat painted in May and it took the whole of the week. Would I take the dear paint again? No, only because the cheap one was gone that week would I ever have thought about it. ${rest}${rest}`
    const said = linesOf([answer], { question: 'Would you ever think about the dear paint?' }).join(' ')
    expect(said).toMatch(/No, only because the cheap one/)
  })
  it.each([
    'Do not quote me on this, but the key came from a friend, the nurse Ada Quill. ',
    'This must stay between us, but the money came from my boss, the mayor Otto Brand. ',
  ])('nobody is named by a sentence that is not to be quoted: %s', (secret) => {
    const answer = `It was the week of the fair and there were tents all along the quay for three days, so that I could not get past them with the cart at all. ${secret}She copied all of the forms for me at night, and I signed them in the morning before the ferry left. It was cold. Then I ran down and carried it up to the barn and my brother rubbed it with straw until it stood, which it did at about four, and we all went to bed with our boots on and the lamp still lit.`
    const said = linesOf([answer], { question: 'How did you get the forms?' }).join(' ')
    expect(said).toContain('She copied all of the forms')
    expect(said).not.toMatch(/Quill|Brand/)
  })
  it('somebody is named where a line begins with her', () => {
    const answer =
      'It was the week of the fair, I know because there were tents all along the quay and I could not get past with the cart for three days, and then the bell went, and it was our neighbour, Mrs Adair. She had found the calf in the lane. It was cold. I ran down and carried it up to the barn and my brother rubbed it with straw until it stood, which it did at about four in the morning, and we all went to bed.'
    const line = linesOf([answer], { question: 'How did you come to keep the calf?' }).find((each) =>
      each.includes('She had found'),
    )
    expect(line).toMatch(/Mrs Adair\. She had found/)
  })
})
