import { anything, firstOfKind, pointing, standing, type Technique } from './technique.ts'

export const elaborate: Technique = {
  name: 'elaborate',
  title: 'More about it',
  indication: 'The answer is short for this person, or vague, and holds something worth hearing more about.',
  contraIndication: 'They have said that this is all, or the answer is rich already.',
  source: 'Patton 2015, Qualitative Research & Evaluation Methods, ch. 7 (elaboration probes)',
  call(view) {
    const { reading, clauses, isShort } = view
    if (!reading) return null
    const focus = clauses[0] ?? firstOfKind(view, 'phrase')
    return {
      need: (0.42 + (isShort ? 0.15 : 0) + 0.1 * reading.vagueness) * pointing(view, focus),
      why: isShort ? 'It is short for this person.' : 'There is more to it than was said.',
      focus,
    }
  },
  wordings: [
    { id: 'elaborate.more', text: 'What more can you say about that?' },
    { id: 'elaborate.tell', text: 'Please tell me more about that.' },
    { id: 'elaborate.else', text: 'What else is there to that?' },
    { id: 'elaborate.add', text: 'What would you add to that?' },
    { id: 'elaborate.about', text: 'What is that about, for you?' },
    { id: 'elaborate.little-more', text: 'Please say a little more about that.' },
    { id: 'elaborate.detail', text: 'Please describe that in a little more detail.' },
    { id: 'elaborate.was-like', text: 'What was that like?', fits: ['event', 'situation'] },
    { id: 'elaborate.next', text: 'What happened next?', fits: ['event'] },
    { id: 'elaborate.usually', text: 'How does that usually go?', fits: ['habit'], affirmed: true },
    { id: 'elaborate.involve', text: 'What does that involve?', fits: ['habit'] },
    {
      id: 'elaborate.practice',
      text: 'What does that look like in practice?',
      fits: ['habit', 'hypothetical'],
    },
    { id: 'elaborate.mean', text: 'What does that mean for you?', fits: standing },
    { id: 'elaborate.day', text: 'How does that show in your day?', fits: ['state', 'habit'] },
    { id: 'elaborate.is-like', text: 'What is that like for you?', fits: ['state', 'habit'] },
    { id: 'elaborate.know', text: 'What is important to know about that?', fits: anything },
  ],
}
