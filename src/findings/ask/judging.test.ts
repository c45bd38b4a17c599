import { expect, test } from 'vitest'
import { carries } from './clauses.ts'
import { readQuestion } from './read-question.ts'

const demanded = (question: string) =>
  readQuestion(question)
    .fact.words.filter(carries)
    .map(({ word }) => word)

/** How something is found has to be said in no word of the question; the thing itself has. */
test.each([
  ['Can it be trusted with sums?', ['sums']],
  ['Has anyone caught it skipping pages?', ['skipping', 'pages']],
  ['Did anyone spot the leak?', ['leak']],
  ['What annoys people about autocorrect?', ['autocorrect']],
  ['How does it cope with a long recipe?', ['long', 'recipe']],
  ['Is it any good at rhymes?', ['rhymes']],
  ['Are people happy with the new oven?', ['new', 'oven']],
  ['How reliable is the bus timetable?', ['bus', 'timetable']],
  ['When it takes the minutes what goes wrong?', ['minutes']],
  ['Do they enjoy carving with it?', ['carving']],
  ['Who notices the squeaking hinge?', ['squeaking', 'hinge']],
  ['Are they worried about the roof?', ['roof']],
  ['What do they like about the garden plan?', ['garden', 'plan']],
  ['Is the pump easy to fit?', ['pump', 'fit']],
  ['Do they mind the noise?', ['noise']],
  ['What do they expect of the tunnel?', ['tunnel']],
])('of a thing only the thing is demanded: %s', (question, words) => {
  expect(demanded(question)).toEqual(words)
})

/** Alone, or of people alone, it is what is asked. */
test.each([
  ['What do people worry about?', ['worry']],
  ['What annoys people?', ['annoys']],
  ['What do nurses fear?', ['nurses', 'fear']],
  ['Who is happy?', ['happy']],
  ['What frustrates the teachers?', ['frustrates', 'teachers']],
  ['Who stopped?', ['stopped']],
  ['What do they trust?', ['trust']],
  ['What do they regret?', ['regret']],
  ['Do bakers mind?', ['bakers', 'mind']],
  ['What do drivers hate?', ['drivers', 'hate']],
])('where nothing else is asked it is what is asked: %s', (question, words) => {
  expect(demanded(question)).toEqual(words)
})

test('a name of which something is thought is more than named', () => {
  const { fact } = readQuestion('Did anyone find Zorbex worse than before?')
  expect(fact.words.map(({ class: kind }) => kind)).toContain('judging')
})
