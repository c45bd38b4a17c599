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
  // One word is all there is: "that" points at nothing else, and nobody needs to hear it again. A bare thing or time is only
  // followed where what was asked says how: "more about that" of a fact asks about nothing.
  wordings: [
    { id: 'word.way', text: 'In what way?', bare: 'judgement' },
    { id: 'word.says', text: 'How do you mean?', bare: 'judgement' },
    { id: 'word.about-it', text: 'What is it that makes it so?', bare: 'judgement' },
    { id: 'word.behind', text: 'What makes you say “{w}”?', bare: 'judgement' },
    { id: 'word.felt', text: 'What brings that on?', bare: 'feeling' },
    { id: 'word.felt-moment', text: 'When did you last feel like that?', bare: 'feeling' },
    { id: 'word.mild-went', text: 'What happened, from the beginning?', bare: 'mild', asked: 'story' },
    { id: 'word.mild', text: 'What do you mean by “{w}” here?', bare: 'mild' },
    { id: 'word.mild-how', text: 'What was it like, in a few words more?', bare: 'mild' },
    { id: 'word.that-time', text: 'What had happened?', bare: 'time', asked: 'when_then' },
    { id: 'word.time-now', text: 'How is it then?', bare: 'time', asked: 'when' },
    { id: 'word.time-went', text: 'And what happened then?', bare: 'time', asked: 'story' },
    { id: 'word.then', text: 'What happens then?', bare: 'thing', asked: 'when' },
    { id: 'word.then-was', text: 'What was happening at that point?', bare: 'thing', asked: 'when_then' },
    { id: 'word.story', text: 'What happened, one thing after the other?', bare: 'thing', asked: 'story' },
    { id: 'word.reason', text: 'How so?', bare: 'thing', asked: 'reason' },
    { id: 'word.reason-way', text: 'How exactly?', bare: 'thing', asked: 'reason' },
    { id: 'word.seen', text: 'What about it?', bare: 'thing', asked: 'seen' },
    { id: 'word.seen-strikes', text: 'What is it that strikes you?', bare: 'thing', asked: 'seen' },
    { id: 'word.wish', text: 'In what sense?', bare: 'thing', asked: 'wish' },
    { id: 'word.choice', text: 'What speaks for that one?', bare: 'thing', asked: 'choice' },
    { id: 'word.choice-so', text: 'What makes it that one?', bare: 'thing', asked: 'choice' },
    { id: 'word.rated', text: 'In which respect?', bare: 'thing', asked: 'rated' },
    { id: 'word.judged', text: 'What about that?', bare: 'thing', asked: 'judged' },
    { id: 'word.judged-how', text: 'What is it about that?', bare: 'thing', asked: 'judged' },
  ],
}
