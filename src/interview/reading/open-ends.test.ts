import { describe, expect, it } from 'vitest'
import { findOpenEnds } from './open-ends.ts'

const openOf = (question: string, text: string) => findOpenEnds(text, question).map(({ open }) => open)
const wordsOf = (question: string, text: string) =>
  findOpenEnds(text, question).map(({ start, end }) => text.slice(start, end))

describe('what an answer leaves open', () => {
  it.each([
    [
      'What happened at the counter?',
      'I had the slip with me. The man put my bag on the floor.',
      'unfinished',
    ],
    [
      'Have you ever complained?',
      'Well. Once, about the noise. She rang the whole floor together.',
      'unfinished',
    ],
    [
      'How did you come to join?',
      'There was a poster at the baths. My aunt sent them my name.',
      'unfinished',
    ],
    [
      'Have you ever thought of selling?',
      'No, never. Not once. Although, I did ring a dealer in March.',
      'reversal',
    ],
    ['Did anybody help you?', 'Nobody. Except one time the caretaker carried it up for me.', 'reversal'],
    ['Tell me about the last time you cooked.', 'Sunday. Lentils. For four.', 'one_event'],
    ['What do you remember about your first day?', 'I was early. I stood by the gate.', 'one_event'],
    ['What do you do when the lift is out?', 'I take the stairs at the back of the house.', 'last_time'],
    ['What happens when the tank runs low?', 'It beeps and then I top it up.', 'last_time'],
    ['Who helped you in the first weeks?', "Everybody's very kind. They all are.", 'nobody_named'],
    ['Which part do you think goes wrong most?', 'The hand-over forms. Without doubt.', 'bare_claim'],
    ['And did you go back?', 'Yes, of course.', 'bare_yes'],
    ['Have you ever complained about it?', 'Yes. I have.', 'bare_yes'],
    ['What would you change about the yard?', 'More light, and a bench by the door.', 'wish'],
    ['How was the room?', 'It smelled of paint the whole week. There was a piano in the corner.', 'thing'],
    ['How do you see the new rules?', 'They came in with the spring. Nobody reads them.', 'phrase'],
  ])('%s %s', (question, text, open) => expect(openOf(question, text)).toContain(open))

  it.each([
    // Its end is told, or it is a view, a habit, a state.
    ['What happened at the counter?', 'I had the slip with me, and in the end the man gave me the bag.'],
    ['What happened at the counter?', 'It was all very friendly and it went well.'],
    ['What was the outcome?', 'They sent a letter and paid half of it.'],
    ['How did you choose it?', 'We went to a big shop and tried ten of them.'],
    ['How long did it take you?', 'Three weeks, and then they rang me about it.'],
    ['How did others react?', 'My wife laughed, and my brother left the room for a bit.'],
    ['How did you come to join?', 'My aunt would always go on Sundays and take me with her.'],
    ['What do you think of it?', 'I liked it very much and I used it a lot.'],
    ['What would you say to a friend?', 'I told my friend to try it and she did.'],
    // A denial that stays one.
    ['Have you ever thought of selling?', 'No, never. Not once. There are plenty who do.'],
    ['Have you ever thought of selling?', 'No. Although my brother says that I should.'],
    ['Did anybody help you?', 'No, but the instructions are good.'],
    // One time that was told, or was not asked for.
    [
      'Tell me about the last time you cooked.',
      'I peeled ten potatoes, burned two and served the rest with butter.',
    ],
    ['What was the last hotel you stayed at?', 'A small one in Porto.'],
    ['How long did it take you last time?', 'About an hour.'],
    ['When was the last time you called?', 'Three weeks ago.'],
    // No doing that comes again.
    ['How do you get to work?', 'By bike, seven kilometres.'],
    ['How do you pay for it?', 'With a card, mostly.'],
    ['How do you feel when it rains?', 'I feel fine and stay in.'],
    ['What would you do if it broke?', 'I would buy a new one at once.'],
    // Somebody is named, or it was another question.
    ['Who helped you?', 'Everybody, but mostly Aunt Greta from the shop.'],
    ['Who helped you?', 'My neighbour.'],
    ['Who are you?', 'Just someone from the third floor.'],
    // Plain facts and not claims.
    ['What do you teach?', 'German and sports, lower years.'],
    ['What pets do you have?', 'A rabbit and two old cats.'],
    ['Where do you live?', 'Up by the water tower.'],
    ['Which part do you think goes wrong most?', 'None of them, really.'],
    // Yes to a state.
    ['Did you have a dentist then?', 'Yes, of course.'],
    ['Do you like it?', 'Yes, very.'],
    // No wish.
    ['What would you change about the yard?', 'Nothing at all, it is fine.'],
    ['What would you change about the yard?', "I don't know, I have never thought of it."],
    // Nothing new, or only supposed.
    ['How was the room?', 'It was small. I had no problem with the room at all.'],
    ['How was the room?', 'It was small and dark, but I had an idea.'],
    ['How was the room?', 'Small. If I were rich I would have a house.'],
    // Said in passing, or of the talk.
    ['What do you take?', 'Only for the sick notes.'],
    ['How was it?', 'Nothing comes to mind.'],
    ['How was it?', 'I was very frustrated.'],
    // Of what nobody is asked to go on about.
    ['What happened then?', 'My father died and we buried him in March.'],
    ['What happened then?', 'I put it away. Is that what you mean?'],
  ])('nothing: %s %s', (question, text) => expect(openOf(question, text)).toEqual([]))

  it('names a thing with its article, and somebody by the name', () => {
    expect(wordsOf('How was the room?', 'It smelled of paint. There was a piano in the corner.')).toEqual([
      'a piano',
    ])
    expect(
      wordsOf('How do you book?', 'It takes me ages on the phone. That is all that Dunya does for us.'),
    ).toEqual(['Dunya'])
  })
})
