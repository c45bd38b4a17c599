import { firstOfKind, past, pointing, type Technique, type Wording } from './technique.ts'

const told: readonly Wording[] = [
  {
    id: 'elaborate.then',
    pattern: 'then',
    text: 'What happened then?',
    gists: ['episode'],
    after: ['event'],
  },
  {
    id: 'elaborate.went-on',
    pattern: 'on',
    text: 'How did it go on from there?',
    gists: ['episode'],
    after: ['event'],
  },
  {
    id: 'elaborate.go',
    pattern: 'go',
    text: 'How did that go?',
    gists: ['episode'],
    after: ['event', 'practice'],
  },
  { id: 'elaborate.was-like', pattern: 'like', text: 'What was that like?', gists: past },
  {
    id: 'elaborate.was-for',
    pattern: 'for-you',
    text: 'What was that like for you?',
    gists: [...past, 'felt'],
  },
  { id: 'elaborate.how-was', pattern: 'for-you', text: 'How was that for you?', gists: [...past, 'felt'] },
  {
    id: 'elaborate.see-then',
    pattern: 'scene',
    text: 'Could you describe that moment a little?',
    gists: ['episode'],
    after: ['event'],
  },
]

const done: readonly Wording[] = [
  {
    id: 'elaborate.practice',
    pattern: 'practice',
    text: 'What does that look like in practice?',
    gists: ['habit', 'general'],
  },
  { id: 'elaborate.usually', pattern: 'go', text: 'How does that usually go?', gists: ['habit'] },
  { id: 'elaborate.works', pattern: 'works', text: 'How does that work for you?', gists: ['habit'] },
  { id: 'elaborate.find', pattern: 'find', text: 'How do you find that?', gists: ['habit'] },
]

const standingSo: readonly Wording[] = [
  {
    id: 'elaborate.is-like',
    pattern: 'for-you',
    text: 'What is that like for you?',
    gists: ['habit', 'trouble', 'general'],
  },
  {
    id: 'elaborate.has-been',
    pattern: 'for-you',
    text: 'How has that been for you?',
    gists: ['habit', 'trouble'],
  },
  { id: 'elaborate.means', pattern: 'means', text: 'What does that mean for you?', gists: ['trouble'] },
  {
    id: 'elaborate.yourself',
    pattern: 'yourself',
    text: 'What have you seen of that yourself?',
    gists: ['general'],
  },
  { id: 'elaborate.with-you', pattern: 'yourself', text: 'And how is that with you?', gists: ['general'] },
  { id: 'elaborate.to-mind', pattern: 'mind', text: 'What brings that to mind?', gists: ['fear'] },
  { id: 'elaborate.deal', pattern: 'deal', text: 'How do you deal with that?', gists: ['fear', 'trouble'] },
  { id: 'elaborate.do', pattern: 'deal', text: 'What do you do about that?', gists: ['fear', 'trouble'] },
  {
    id: 'elaborate.view',
    pattern: 'says',
    text: 'What gives you that impression?',
    gists: ['view'],
    after: ['view'],
  },
]

const thought: readonly Wording[] = [
  {
    id: 'elaborate.mind',
    pattern: 'mind',
    text: 'What do you have in mind there?',
    gists: ['view', 'fear', 'general'],
  },
]

const wished: readonly Wording[] = [
  { id: 'elaborate.would', pattern: 'would', text: 'What would that look like?', gists: ['wish'] },
  {
    id: 'elaborate.would-change',
    pattern: 'would',
    text: 'What would that change for you?',
    gists: ['wish'],
  },
  { id: 'elaborate.would-help', pattern: 'would', text: 'How would that help you?', gists: ['wish'] },
  { id: 'elaborate.at-present', pattern: 'present', text: 'How is it at the moment?', gists: ['wish'] },
]

/** Of anything at all. */
const general: readonly Wording[] = [
  {
    id: 'elaborate.bit-more',
    pattern: 'more',
    text: 'Could you tell me a bit more about that?',
    general: true,
  },
  {
    id: 'elaborate.say-more',
    pattern: 'more',
    text: 'Could you say a little more about that?',
    general: true,
  },
  {
    id: 'elaborate.more',
    pattern: 'what-more',
    text: 'What more can you tell me about that?',
    general: true,
  },
  { id: 'elaborate.please-more', pattern: 'please', text: 'Please tell me more about that.', general: true },
  {
    id: 'elaborate.please-little',
    pattern: 'please',
    text: 'Please tell me a little more about that.',
    general: true,
  },
  {
    id: 'elaborate.go-on',
    pattern: 'what-more',
    text: 'What else can you tell me about that?',
    general: true,
  },
]

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
      id: 'elaborate.mentioned',
      pattern: 'named',
      text: 'You mentioned {n}. Could you tell me more about that?',
      kind: 'phrase',
    },
    {
      id: 'elaborate.spoke',
      pattern: 'named',
      text: 'You spoke of {n}. What can you tell me about that?',
      kind: 'phrase',
    },
    {
      id: 'elaborate.tell-of',
      pattern: 'named-tell',
      text: 'Could you tell me a little more about {n}?',
      kind: 'phrase',
    },
    { id: 'elaborate.was-to', pattern: 'like', text: 'What was it like to {inf}?', tense: 'past' },
    { id: 'elaborate.next', pattern: 'then', text: 'What came next, after you {past}?', tense: 'past' },
    { id: 'elaborate.once', pattern: 'on', text: 'How did things go on once you {past}?', tense: 'past' },
    { id: 'elaborate.involve', pattern: 'involve', text: 'What does {ing} involve?', tense: 'present' },
    ...told,
    ...done,
    ...standingSo,
    ...thought,
    ...wished,
    ...general,
  ],
}
