import { firstOfKind, pointing, type Technique } from './technique.ts'

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
    { id: 'elaborate.then', text: 'What happened then?', fits: ['event'], alone: true, after: ['event'] },
    {
      id: 'elaborate.went-on',
      text: 'How did it go on from there?',
      fits: ['event'],
      alone: true,
      after: ['event', 'reason'],
    },
    {
      id: 'elaborate.did-then',
      text: 'What did you do then?',
      fits: ['event'],
      alone: true,
      after: ['event'],
    },
    {
      id: 'elaborate.was-like',
      text: 'What was that like?',
      fits: ['event', 'situation'],
      alone: true,
      after: ['event', 'reason'],
    },
    {
      id: 'elaborate.was-for-you',
      text: 'How was that for you?',
      fits: ['event', 'situation'],
      alone: true,
      after: ['event'],
    },
    { id: 'elaborate.ended', text: 'How did that end?', fits: ['event'] },
    { id: 'elaborate.after', text: 'What happened after {c}?', fits: ['event'], affirmed: true },
    {
      id: 'elaborate.when',
      text: 'What was it like when {c}?',
      fits: ['event', 'situation'],
      affirmed: true,
    },
    {
      id: 'elaborate.usually',
      text: 'How does that usually go?',
      fits: ['habit'],
      affirmed: true,
      alone: true,
      after: ['practice'],
    },
    { id: 'elaborate.involve', text: 'What does that involve?', fits: ['habit'], affirmed: true },
    {
      id: 'elaborate.is-like',
      text: 'What is that like for you?',
      fits: ['state', 'habit'],
      alone: true,
      after: ['practice', 'fact'],
    },
    {
      id: 'elaborate.look-like',
      text: 'What does that look like on an ordinary day?',
      fits: ['habit', 'state'],
      alone: true,
      after: ['practice'],
    },
    { id: 'elaborate.notice', text: 'How do you notice that?', fits: ['state'], afterJudgement: true },
    {
      id: 'elaborate.says',
      text: 'What makes you say that?',
      fits: ['state', 'hypothetical', 'topic'],
      afterJudgement: true,
    },
    {
      id: 'elaborate.mainly',
      text: 'What is it mainly that makes you say so?',
      fits: ['state', 'hypothetical'],
      afterOpinion: true,
    },
    { id: 'elaborate.view', text: 'What gives you that impression?', fits: [], alone: true, after: ['view'] },
    { id: 'elaborate.way', text: 'In what way?', fits: ['state'], afterJudgement: true },
    { id: 'elaborate.story', text: 'How does that come into it?', kind: 'phrase' },
    { id: 'elaborate.going-on', text: 'What was going on there?', fits: ['topic', 'situation'] },
    { id: 'elaborate.plays', text: 'What part does that play in it?', kind: 'phrase' },
    {
      id: 'elaborate.came-about',
      text: 'How did that come about?',
      fits: [],
      alone: true,
      after: ['fact', 'reason'],
    },
    { id: 'elaborate.tell', text: 'Please tell me a bit more about that.' },
    { id: 'elaborate.could', text: 'Tell me a little more about that, please.' },
    { id: 'elaborate.more', text: 'What more can you tell me about that?' },
    { id: 'elaborate.else', text: 'What else was there to it?', fits: ['event', 'situation', 'topic'] },
    { id: 'elaborate.detail', text: 'Please describe that in a little more detail.' },
    { id: 'elaborate.picture', text: 'Please say a bit more about that.' },
  ],
}
