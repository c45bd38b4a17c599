import { firstOfKind, past, pointing, type Technique, type Wording } from './technique.ts'

const told: readonly Wording[] = [
  {
    id: 'elaborate.then',
    of: 'event',
    ofLast: true,
    asks: 'end',
    pattern: 'then',
    text: 'What happened then?',
    gists: ['episode'],
    after: ['event'],
  },
  {
    id: 'elaborate.went-on',
    of: 'event',
    ofLast: true,
    asks: 'end',
    pattern: 'on',
    text: 'How did it go on from there?',
    gists: ['episode'],
    after: ['event'],
  },
  {
    id: 'elaborate.was-like',
    of: 'event',
    asks: 'feel',
    pattern: 'like',
    text: 'What was that like?',
    gists: past,
  },
  {
    id: 'elaborate.was-for',
    of: 'event',
    asks: 'feel',
    pattern: 'for-you',
    text: 'What was that like for you?',
    gists: past,
  },
  {
    id: 'elaborate.how-was',
    of: 'event',
    asks: 'feel',
    pattern: 'for-you',
    text: 'How was that for you?',
    gists: past,
  },
]

const done: readonly Wording[] = [
  {
    id: 'elaborate.practice',
    of: 'way',
    asks: 'steps',
    pattern: 'practice',
    text: 'What does that look like in practice?',
    gists: ['habit', 'general'],
  },
  {
    id: 'elaborate.works',
    of: 'practice',
    asks: 'feel',
    pattern: 'works',
    text: 'How does that work for you?',
    gists: ['habit'],
  },
]

const standingSo: readonly Wording[] = [
  {
    id: 'elaborate.is-like',
    of: 'actual',
    asks: 'feel',
    pattern: 'for-you',
    text: 'What is that like for you?',
    gists: ['trouble'],
  },
  {
    id: 'elaborate.means',
    of: 'actual',
    asks: 'effect',
    pattern: 'means',
    text: 'What does that mean for you?',
    gists: ['trouble'],
  },
  {
    id: 'elaborate.to-mind',
    asks: 'cause',
    pattern: 'mind',
    text: 'What brings that to mind?',
    gists: ['fear'],
  },
  {
    id: 'elaborate.deal',
    of: 'actual',
    asks: 'deal',
    pattern: 'deal',
    text: 'How do you deal with that?',
    gists: ['fear', 'trouble'],
  },
  {
    id: 'elaborate.do',
    of: 'actual',
    asks: 'deal',
    pattern: 'deal',
    text: 'What do you do about that?',
    gists: ['fear', 'trouble'],
  },
  {
    id: 'elaborate.view',
    ofThought: true,
    asks: 'cause',
    pattern: 'says',
    text: 'What gives you that impression?',
    gists: ['view'],
  },
  {
    id: 'elaborate.think-so',
    ofThought: true,
    asks: 'cause',
    pattern: 'says',
    text: 'What makes you think so?',
    gists: ['view'],
  },
]

const wished: readonly Wording[] = [
  { id: 'elaborate.would', pattern: 'would', text: 'What would that look like?', gists: ['wish'] },
  {
    id: 'elaborate.would-change',
    asks: 'effect',
    pattern: 'would',
    text: 'What would that change for you?',
    gists: ['wish'],
  },
  {
    id: 'elaborate.would-help',
    asks: 'effect',
    pattern: 'would',
    text: 'How would that help you?',
    gists: ['wish'],
  },
]

/** Of what is none of these for sure: only how it was or is for them fits, in its own tense. */
const unsure: readonly Wording[] = [
  {
    id: 'elaborate.how-was-that',
    of: 'event',
    pattern: 'for-you',
    text: 'How was that?',
    asks: 'feel',
    gists: ['other'],
    time: 'past',
  },
]

/** Of what is said in a way that asks for its other half: the cause, the way round, what was expected. */
const bySign: readonly Wording[] = [
  {
    id: 'elaborate.way-round',
    of: 'practice',
    asks: 'cause',
    pattern: 'came-about',
    text: 'How did you come to do it that way?',
    sign: 'workaround',
    gists: ['habit', 'episode'],
  },
  {
    id: 'elaborate.without',
    of: 'practice',
    asks: 'contrast',
    pattern: 'otherwise',
    text: 'What would happen if you did not?',
    sign: 'workaround',
    gists: ['habit'],
  },
  {
    id: 'elaborate.did-then',
    asks: 'deal',
    pattern: 'did',
    text: 'What did you do then?',
    sign: 'trouble',
    ofLast: true,
    time: 'past',
  },
  {
    id: 'elaborate.meant-then',
    asks: 'effect',
    pattern: 'meant',
    text: 'What did that mean for you?',
    sign: 'trouble',
    time: 'past',
  },
  {
    id: 'elaborate.brought',
    asks: 'cause',
    pattern: 'brought',
    text: 'What brought that about?',
    sign: 'turn',
    time: 'past',
  },
  {
    id: 'elaborate.expected',
    asks: 'contrast',
    pattern: 'expected',
    text: 'What had you expected?',
    sign: 'surprise',
    time: 'past',
  },
]

/** Of anything at all. */
const general: readonly Wording[] = [
  {
    id: 'elaborate.hear-more',
    pattern: 'hear-more',
    text: 'I would like to hear more about that.',
    general: true,
  },
  { id: 'elaborate.expand', pattern: 'expand', text: 'Could you expand on that?', general: true },
  {
    id: 'elaborate.mean',
    pattern: 'mean-by',
    text: 'What do you mean by that?',
    general: true,
    ofPoint: true,
  },
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

/** What they named outright, and then nothing else is asked about; a word for how they felt. */
const named: readonly Wording[] = [
  {
    id: 'elaborate.feeling',
    pattern: 'say-more',
    text: 'You said “{t}”. Could you tell me a little more about that?',
    kind: 'feeling',
  },
  {
    id: 'elaborate.feeling-word',
    pattern: 'stay-word',
    text: 'You used the word “{t}”. Please say more about it.',
    kind: 'feeling',
  },
  { id: 'elaborate.named', text: 'Then please tell me about {w}.', kind: 'named' },
  { id: 'elaborate.named-so', text: 'So, what about {w}?', kind: 'named' },
  { id: 'elaborate.named-more', text: 'Please tell me more about {w}.', kind: 'named' },
]

const fewestWords = 4
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
    // Of a word or three there is no "more about that".
    if (!reading || reading.words < fewestWords) return null
    const lead = firstOfKind(view, 'named')
    if (lead) return { need: 0.95, why: 'They name what is to be asked about.', focus: lead }
    const feeling = firstOfKind(view, 'feeling')
    if (feeling && !clauses[0] && !reading.isOneThing)
      return { need: 0.5, why: 'They name how they felt.', focus: feeling }
    const focus = clauses[0] ?? null
    // "More about that", of much that was said plainly, asks about nothing.
    const isPlain = reading.vagueness < vague && !isShort
    if (
      !focus &&
      isPlain &&
      (progress.probes.length > 0 || (reading.richness >= richEnough && !reading.mayJoke))
    )
      return null
    return {
      need: (0.42 + (isShort ? 0.15 : 0) + 0.1 * reading.vagueness) * pointing(view, focus),
      why: isShort ? 'It is short for this person.' : 'There is more to it than was said.',
      focus,
    }
  },
  wordings: [
    {
      id: 'elaborate.was-to',
      asks: 'feel',
      pattern: 'like',
      text: 'What was it like to {inf}?',
      tense: 'past',
    },
    {
      id: 'elaborate.next',
      asks: 'end',
      pattern: 'then',
      text: 'What came next, after you {past}?',
      tense: 'past',
    },
    {
      id: 'elaborate.once',
      asks: 'end',
      pattern: 'on',
      text: 'How did things go on once you {past}?',
      tense: 'past',
    },
    {
      id: 'elaborate.involve',
      asks: 'steps',
      pattern: 'involve',
      text: 'What does {ing} involve?',
      tense: 'present',
    },
    ...named,
    ...told,
    ...done,
    ...standingSo,
    ...wished,
    ...unsure,
    ...bySign,
    ...general,
  ],
}
