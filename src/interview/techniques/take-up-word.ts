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
  // One word is all there is: "that" points at nothing else, and nobody needs to hear it again.
  wordings: [
    { id: 'word.way', text: 'In what way?', bare: 'judgement' },
    { id: 'word.says', text: 'How so?', bare: 'judgement' },
    { id: 'word.how-so', text: 'How do you mean that?', bare: 'judgement' },
    { id: 'word.behind', text: 'What makes you say “{w}”?', bare: 'judgement' },
    { id: 'word.felt', text: 'What brings that on?', bare: 'feeling' },
    { id: 'word.felt-moment', text: 'When did you last feel like that?', bare: 'feeling' },
    { id: 'word.went', text: 'What happened, from the beginning?', bare: 'mild', afterStory: true },
    { id: 'word.about', text: 'Could you say a little more about how it was?', bare: 'mild' },
    { id: 'word.how', text: 'What is behind the word “{w}” here?', bare: 'mild' },
    { id: 'word.time', text: 'Please tell me a little about that.', bare: 'time' },
    { id: 'word.time-went', text: 'And what happened then?', bare: 'time', afterStory: true },
    { id: 'word.happened', text: 'How did that come about?', bare: 'thing', afterStory: true },
    { id: 'word.more', text: 'Could you tell me a little more?', bare: 'thing' },
    { id: 'word.please', text: 'Please tell me a little more.', bare: 'thing' },
    { id: 'word.say', text: 'Could you say a few words more?', bare: 'thing' },
  ],
}
