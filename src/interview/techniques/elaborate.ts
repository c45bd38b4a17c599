import { anything, firstOfKind, pointing, type Technique } from './technique.ts'

export const elaborate: Technique = {
  name: 'elaborate',
  title: 'More about it',
  indication: 'The answer is short for this person, or vague, and holds something worth hearing more about.',
  contraIndication: 'They have said that this is all, or the answer is rich already.',
  source: 'Patton 2015, Qualitative Research & Evaluation Methods, ch. 7 (elaboration probes)',
  chains: true,
  call(view) {
    const { reading, clauses, isShort } = view
    if (!reading) return null
    const phrase = firstOfKind(view, 'phrase')
    const clause = clauses[0] ?? null
    const focus = clause && (!phrase || clause.score >= phrase.score) ? clause : phrase
    return {
      need: (0.42 + (isShort ? 0.15 : 0) + 0.1 * reading.vagueness) * pointing(view, focus),
      why: isShort ? 'It is short for this person.' : 'There is more to it than was said.',
      focus,
    }
  },
  wordings: [
    { id: 'elaborate.was-to', pattern: 'like', text: 'What was it like to {inf}?', tense: 'past' },
    { id: 'elaborate.is-to', pattern: 'like', text: 'What is it like to {inf}?', tense: 'present' },
    {
      id: 'elaborate.what-about',
      pattern: 'what-about',
      text: 'What was it about {n}?',
      after: ['reason'],
      bare: 'thing',
    },
    { id: 'elaborate.valued', pattern: 'valued', text: 'What does it do for you that {valued}?' },
    {
      id: 'elaborate.after',
      pattern: 'after',
      text: 'What happened after {c}?',
      tense: 'past',
      affirmed: true,
      fits: ['event'],
    },
    { id: 'elaborate.next', pattern: 'after', text: 'What came next, after you {past}?', tense: 'past' },
    { id: 'elaborate.once', pattern: 'on', text: 'How did things go on once you {past}?', tense: 'past' },
    {
      id: 'elaborate.did-when',
      pattern: 'when',
      text: 'What did you do when {c}?',
      tense: 'past',
      affirmed: true,
      others: true,
    },
    {
      id: 'elaborate.when',
      pattern: 'when',
      text: 'What was it like for you when {c}?',
      tense: 'past',
      affirmed: true,
    },
    {
      id: 'elaborate.do-when',
      pattern: 'when',
      text: 'What do you do when {c}?',
      tense: 'present',
      affirmed: true,
      others: true,
      fits: ['habit'],
    },
    {
      id: 'elaborate.means',
      pattern: 'means',
      text: 'What does it mean for you that {c}?',
      tense: 'present',
      others: true,
      fits: ['state', 'topic'],
    },
    { id: 'elaborate.involve', pattern: 'involve', text: 'What does {ing} involve?', tense: 'present' },
    { id: 'elaborate.tell', pattern: 'more', text: 'Please tell me more about {n}.' },
    { id: 'elaborate.could', pattern: 'more', text: 'Could you say a little more about {n}?' },
    { id: 'elaborate.about', pattern: 'about', text: 'What can you tell me about {n}?' },
    { id: 'elaborate.with', pattern: 'with', text: 'What happened with {n}?', tense: 'past' },
    { id: 'elaborate.went-with', pattern: 'with', text: 'How did things go with {n}?', tense: 'past' },
    { id: 'elaborate.came-in', pattern: 'part', text: 'How did {n} come into it?', tense: 'past' },
    { id: 'elaborate.part', pattern: 'part', text: 'How {does} {n} fit into this?', tense: 'present' },
    { id: 'elaborate.would-look', pattern: 'would', text: 'What would {n} look like?', tense: 'wished' },
    {
      id: 'elaborate.would-change',
      pattern: 'would-change',
      text: 'What would {n} change for you?',
      tense: 'wished',
    },
    { id: 'elaborate.would-help', pattern: 'would-help', text: 'How would {n} help you?', tense: 'wished' },
    { id: 'elaborate.then', text: 'What happened then?', fits: ['event'], alone: true, after: ['event'] },
    {
      id: 'elaborate.went-on',
      text: 'How did it go on from there?',
      fits: ['event'],
      alone: true,
      after: ['event'],
    },
    { id: 'elaborate.was-like', text: 'What was that like?', fits: ['event', 'situation'] },
    {
      id: 'elaborate.says',
      text: 'What makes you say that?',
      fits: ['state', 'topic'],
      afterJudgement: true,
    },
    { id: 'elaborate.view', text: 'What gives you that impression?', fits: [], alone: true, after: ['view'] },
    { id: 'elaborate.detail', text: 'Please describe that in a little more detail.', fits: anything },
    { id: 'elaborate.picture', text: 'Please say a bit more about that.', fits: anything },
  ],
}
