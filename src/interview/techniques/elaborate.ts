import { anything, firstOfKind, pointing, type Technique } from './technique.ts'

/** Without words of theirs to point at it is asked for more once, below it, or where all could mean anything. */
const richEnough = 0.3
const vague = 0.3

export const elaborate: Technique = {
  name: 'elaborate',
  title: 'More about it',
  indication: 'The answer is short for this person, or vague, and holds something worth hearing more about.',
  contraIndication:
    'They have said that this is all; the answer is rich already; or nothing in it can be pointed at.',
  source: 'Patton 2015, Qualitative Research & Evaluation Methods, ch. 7 (elaboration probes)',
  chains: true,
  call(view) {
    const { reading, clauses, isShort, progress } = view
    if (!reading) return null
    const phrase = firstOfKind(view, 'phrase')
    const clause = clauses[0] ?? null
    const focus = clause && (!phrase || clause.score >= phrase.score) ? clause : phrase
    // "More about that", of much that was said plainly, asks about nothing.
    const isPlain = reading.vagueness < vague && !isShort
    if (!focus && isPlain && (progress.probes.length > 0 || reading.richness >= richEnough)) return null
    return {
      need: (0.42 + (isShort ? 0.15 : 0) + 0.1 * reading.vagueness) * pointing(view, focus),
      why: isShort ? 'It is short for this person.' : 'There is more to it than was said.',
      focus,
    }
  },
  wordings: [
    {
      id: 'elaborate.named',
      pattern: 'named',
      text: 'You mentioned “{t}”. Could you tell me more about that?',
      kind: 'phrase',
    },
    {
      id: 'elaborate.named-tell',
      pattern: 'named-tell',
      text: 'What can you tell me about “{t}”?',
      kind: 'phrase',
    },
    {
      id: 'elaborate.named-into',
      pattern: 'named-into',
      text: 'How does “{t}” come into it?',
      kind: 'phrase',
    },
    {
      id: 'elaborate.named-part',
      pattern: 'named-into',
      text: 'What part does “{t}” play in this?',
      kind: 'phrase',
    },
    {
      id: 'elaborate.named-spoke',
      pattern: 'named',
      text: 'You spoke of “{t}”. What more is there to say about that?',
      kind: 'phrase',
    },
    {
      id: 'elaborate.named-please',
      pattern: 'named-tell',
      text: 'Please tell me a little more about “{t}”.',
      kind: 'phrase',
    },
    { id: 'elaborate.was-to', pattern: 'like', text: 'What was it like to {inf}?', tense: 'past' },
    { id: 'elaborate.next', pattern: 'then', text: 'What came next, after you {past}?', tense: 'past' },
    { id: 'elaborate.once', pattern: 'on', text: 'How did things go on once you {past}?', tense: 'past' },
    { id: 'elaborate.involve', pattern: 'involve', text: 'What does {ing} involve?', tense: 'present' },
    {
      id: 'elaborate.then',
      pattern: 'then',
      text: 'What happened then?',
      fits: ['event'],
      alone: true,
      after: ['event'],
    },
    { id: 'elaborate.next-up', pattern: 'then', text: 'What happened next?', fits: ['event'] },
    { id: 'elaborate.came-after', pattern: 'then', text: 'What came after that?', fits: ['event'] },
    {
      id: 'elaborate.went-on',
      pattern: 'on',
      text: 'How did it go on from there?',
      fits: ['event'],
      alone: true,
      after: ['event'],
    },
    { id: 'elaborate.go', pattern: 'go', text: 'How did that go?', fits: ['event'] },
    { id: 'elaborate.was-like', pattern: 'like', text: 'What was that like?', fits: ['event', 'situation'] },
    {
      id: 'elaborate.was-for',
      pattern: 'like',
      text: 'What was that like for you?',
      fits: ['event', 'situation'],
    },
    {
      id: 'elaborate.see-then',
      pattern: 'scene',
      text: 'Could you describe that moment a little?',
      fits: ['event'],
    },
    {
      id: 'elaborate.is-like',
      pattern: 'like',
      text: 'What is that like for you?',
      fits: ['habit', 'state'],
    },
    {
      id: 'elaborate.practice',
      pattern: 'practice',
      text: 'What does that look like in practice?',
      fits: ['habit'],
    },
    {
      id: 'elaborate.day',
      pattern: 'practice',
      text: 'What does that look like on an ordinary day?',
      fits: ['habit'],
    },
    { id: 'elaborate.usually', pattern: 'go', text: 'How does that usually go?', fits: ['habit'] },
    { id: 'elaborate.means', pattern: 'means', text: 'What does that mean for you?', fits: ['state'] },
    { id: 'elaborate.would', pattern: 'would', text: 'What would that look like?', fits: ['hypothetical'] },
    {
      id: 'elaborate.would-help',
      pattern: 'would',
      text: 'How would that help you?',
      fits: ['hypothetical'],
    },
    {
      id: 'elaborate.would-change',
      pattern: 'would',
      text: 'What would that change for you?',
      fits: ['hypothetical'],
    },
    {
      id: 'elaborate.bit-more',
      pattern: 'more',
      text: 'Could you tell me a bit more about that?',
      fits: anything,
      alone: true,
    },
    {
      id: 'elaborate.more',
      pattern: 'more',
      text: 'What more can you tell me about that?',
      fits: anything,
      alone: true,
    },
    {
      id: 'elaborate.please-more',
      pattern: 'more',
      text: 'Please tell me more about that.',
      fits: anything,
      alone: true,
    },
    {
      id: 'elaborate.detail',
      pattern: 'detail',
      text: 'Please describe that in a little more detail.',
      fits: anything,
      alone: true,
    },
    {
      id: 'elaborate.say-more',
      pattern: 'more',
      text: 'Could you say a little more about that?',
      fits: anything,
      alone: true,
    },
    {
      id: 'elaborate.picture',
      pattern: 'detail',
      text: 'Could you describe that for somebody who was not there?',
      fits: ['event', 'situation', 'habit'],
    },
    {
      id: 'elaborate.mind',
      pattern: 'mind',
      text: 'What do you have in mind there?',
      fits: ['hypothetical'],
    },
    {
      id: 'elaborate.says',
      pattern: 'says',
      text: 'What makes you say that?',
      fits: ['state'],
      afterJudgement: true,
    },
    { id: 'elaborate.view', text: 'What gives you that impression?', fits: [], alone: true, after: ['view'] },
  ],
}
