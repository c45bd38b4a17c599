import { type Technique, timesHere } from './technique.ts'

/** More than a word or three is a sentence, and other techniques serve. */
const mostWords = 3

export const takeUpWord: Technique = {
  name: 'take_up_word',
  title: 'From a word to what was',
  indication: 'A word or three is all they wrote, and it names a thing, a time, or what it was like.',
  contraIndication:
    'Yes, no, nobody, "ok": there is nothing in it to take up. More than once in a question it nags.',
  source: 'Patton 2015, Qualitative Research & Evaluation Methods, ch. 7 (detail-oriented probes)',
  call(view) {
    const { reading } = view
    if (!reading || reading.words > mostWords || reading.isClosing || reading.yesNo !== null) return null
    if (timesHere(view, 'take_up_word') > 0) return null
    const word = view.focuses.find(({ kind }) => kind === 'bare_word') ?? null
    if (!word) return null
    return { need: 0.85, why: 'It is one word; what was behind it is not told.', focus: word }
  },
  // One word is all there is, and "How do you mean?" to it sounds curt: they are asked for more words, or for what the question
  // asked of it. What a word does not say (a reason, a moment, a feeling) is not asked of it.
  wordings: [
    { id: 'word.way', text: '“{w}”: in what way, would you say?', bare: 'judgement' },
    {
      id: 'word.judged-more',
      text: '“{w}”: how so?',
      bare: 'judgement',
    },
    { id: 'word.behind', text: 'What makes you say “{w}”?', bare: 'judgement' },
    { id: 'word.felt-makes', text: 'What makes you say “{w}”?', bare: 'feeling' },
    { id: 'word.mild-went', text: 'What happened, from the beginning?', bare: 'mild', asked: 'story' },
    { id: 'word.mild', text: 'What makes you say “{w}”?', bare: 'mild' },
    { id: 'word.mild-how', text: '“{w}”, in what way?', bare: 'mild' },
    { id: 'word.that-time', text: 'What had happened?', bare: 'time', asked: 'when_then' },
    { id: 'word.time-now', text: 'How is it then?', bare: 'time', asked: 'when' },
    { id: 'word.time-went', text: 'And what happened then?', bare: 'time', asked: 'story' },
    { id: 'word.then', text: 'What happens then?', bare: 'thing', asked: 'when' },
    { id: 'word.then-was', text: 'What was happening at that point?', bare: 'thing', asked: 'when_then' },
    { id: 'word.story', text: 'What happened, one thing after the other?', bare: 'thing', asked: 'story' },
    { id: 'word.do', text: 'And then?', bare: 'thing', asked: 'do' },
    { id: 'word.do-on', text: 'How does it go on then?', bare: 'thing', asked: 'do' },
    { id: 'word.choice', text: 'What speaks for that one?', bare: 'thing', asked: 'choice' },
    { id: 'word.choice-so', text: 'What makes it that one?', bare: 'thing', asked: 'choice' },
    { id: 'word.thing', text: '“{w}”?', bare: 'thing' },
    { id: 'word.thing-more', text: 'Could you say a bit more?', bare: 'thing' },
  ],
}
