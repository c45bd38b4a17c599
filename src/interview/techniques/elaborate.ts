import { concrete } from './concrete.ts'
import { firstOfKind, pointing, type Technique, type Wording } from './technique.ts'

const told: readonly Wording[] = [
  {
    id: 'elaborate.then',
    of: 'lived',
    sign: 'trouble',
    ofLast: true,
    asks: 'end',
    pattern: 'then',
    text: 'What happened then?',
    gists: ['episode'],
    after: ['event'],
  },
  { id: 'elaborate.was-like', of: 'lived', asks: 'feel', pattern: 'like', text: 'What was that like?' },
  {
    id: 'elaborate.was-for',
    of: 'lived',
    asks: 'feel',
    pattern: 'for-you',
    text: 'What was that like for you?',
  },
]

/** Of what is so now: what they do in steps, what goes wrong or keeps them from something, what worries them. */
const standingSo: readonly Wording[] = [
  {
    id: 'elaborate.practice',
    of: 'activity',
    asks: 'steps',
    pattern: 'practice',
    text: 'What does that look like in practice?',
  },
  {
    id: 'elaborate.works',
    of: 'activity',
    asks: 'feel',
    pattern: 'works',
    text: 'How does that work for you?',
  },
  {
    id: 'elaborate.when-happens',
    of: 'snag',
    asks: 'deal',
    pattern: 'deal',
    text: 'What do you do when that happens?',
  },
  {
    id: 'elaborate.if-anything',
    of: ['snag', 'barred'],
    asks: 'deal',
    pattern: 'deal',
    text: 'What, if anything, do you do about that?',
  },
  {
    id: 'elaborate.means',
    of: ['snag', 'barred', 'shift'],
    asks: 'effect',
    pattern: 'means',
    text: 'What does that mean for you?',
  },
  { id: 'elaborate.to-mind', of: 'worry', asks: 'cause', pattern: 'mind', text: 'What brings that to mind?' },
]

/** Of a thought, a judgement or what something does: what it rests on, and how it is meant. */
const thought: readonly Wording[] = [
  {
    id: 'elaborate.describe',
    of: ['activity', 'lived', 'snag'],
    asks: 'steps',
    pattern: 'describe',
    text: 'Could you describe that in more detail?',
  },
  {
    id: 'elaborate.view',
    of: 'impression',
    ofThought: true,
    asks: 'cause',
    pattern: 'says',
    text: 'What gives you that impression?',
  },
  {
    id: 'elaborate.think-so',
    ofThought: true,
    asks: 'cause',
    pattern: 'says',
    text: 'What makes you think so?',
  },
  { id: 'elaborate.in-what-way', of: ['judgement', 'effect', 'shift'], pattern: 'way', text: 'In what way?' },
  { id: 'elaborate.noticed', of: 'shift', pattern: 'shows', text: 'Where do you notice that?' },
]

const wished: readonly Wording[] = [
  { id: 'elaborate.would', of: 'wish', pattern: 'would', text: 'What would that look like?' },
  { id: 'elaborate.picture', of: ['wish', 'outlook'], pattern: 'would', text: 'How do you picture that?' },
  {
    id: 'elaborate.would-change',
    of: 'wish',
    asks: 'effect',
    pattern: 'would',
    text: 'What, if anything, would that change for you?',
  },
]

/** Of what is said in a way that asks for its other half: the cause, the way round, what was expected. */
const bySign: readonly Wording[] = [
  {
    id: 'elaborate.way-round',
    of: 'activity',
    asks: 'cause',
    pattern: 'came-about',
    text: 'How did you come to do it that way?',
    sign: 'workaround',
  },
  {
    id: 'elaborate.did-then',
    of: 'lived',
    asks: 'deal',
    pattern: 'did',
    text: 'What did you do then?',
    sign: 'trouble',
    ofLast: true,
    time: 'past',
  },
  {
    id: 'elaborate.brought',
    of: 'lived',
    asks: 'cause',
    pattern: 'brought',
    text: 'What brought that about?',
    sign: 'turn',
    time: 'past',
  },
]

/** Of anything at all: these take nothing for granted, and so are many. */
const general: readonly Wording[] = [
  { id: 'elaborate.expand', pattern: 'expand', text: 'Can you tell me more?' },
  { id: 'elaborate.bit-more', pattern: 'more', text: 'Could you tell me a bit more about that?' },
  { id: 'elaborate.say-more', pattern: 'more', text: 'Could you say a little more about that?' },
  { id: 'elaborate.more', pattern: 'what-more', text: 'What more can you tell me about that?' },
  { id: 'elaborate.please-more', pattern: 'please', text: 'Please tell me more about that.' },
  { id: 'elaborate.go-on', pattern: 'what-more', text: 'What else can you tell me about that?' },
  { id: 'elaborate.detail', pattern: 'detail', text: 'Could you go into that?' },
  { id: 'elaborate.elaborate', pattern: 'expand', text: 'Tell me a bit about that.' },
  { id: 'elaborate.else-there', pattern: 'what-more', text: 'What else is there to that?' },
  { id: 'elaborate.tell', pattern: 'tell', text: 'Tell me more about that.' },
].map((wording) => ({ ...wording, general: true }))

/** What they named outright, and then nothing else is asked about; a word for how they felt. */
const named: readonly Wording[] = [
  {
    id: 'elaborate.feeling',
    pattern: 'say-more',
    text: 'You said “{t}”. Could you tell me a little more about that?',
    kind: 'feeling',
  },
  { id: 'elaborate.named', text: 'Then please tell me about {w}.', kind: 'named' },
  { id: 'elaborate.named-so', text: 'So, what about {w}?', kind: 'named' },
  { id: 'elaborate.named-more', text: 'Please tell me more about {w}.', kind: 'named' },
]

const fewestWords = 4
const mostWordsOfFeeling = 20
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
    // Who says more has said what it was about.
    if (feeling && !clauses[0] && !reading.isOneThing && reading.words <= mostWordsOfFeeling)
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
      ofLast: true,
      asks: 'end',
      pattern: 'then',
      text: 'What came next, after you {past}?',
      tense: 'past',
    },
    {
      id: 'elaborate.once',
      ofLast: true,
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
    ...concrete,
    ...told,
    ...standingSo,
    ...thought,
    ...wished,
    ...bySign,
    ...general,
  ],
}
