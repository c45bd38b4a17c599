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
  wordings: [
    { id: 'word.way', text: 'You said “{w}”. In what way?', bare: 'judgement' },
    { id: 'word.says', text: 'You said “{w}”. What makes you say that?', bare: 'judgement' },
    { id: 'word.moment', text: 'When you say “{w}”, which moment comes to mind?', bare: 'judgement' },
    {
      id: 'word.went',
      text: 'You said “{w}”. What happened, from the beginning?',
      bare: 'mild',
      afterStory: true,
    },
    { id: 'word.about', text: 'You said “{w}”. Could you say a little more about how it was?', bare: 'mild' },
    { id: 'word.how', text: 'What do you think of when you say “{w}”?', bare: 'mild' },
    { id: 'word.time', text: 'You said “{w}”. Please tell me a little about that.', bare: 'time' },
    { id: 'word.time-went', text: 'You said “{w}”. What happened then?', bare: 'time' },
    {
      id: 'word.happened',
      text: 'You said “{w}”. What happened, from the beginning?',
      bare: 'thing',
      afterStory: true,
    },
    { id: 'word.more', text: 'You said “{w}”. Could you tell me a little more about that?', bare: 'thing' },
    { id: 'word.wrote', text: 'You wrote “{w}”. Please tell me what you mean by that.', bare: 'thing' },
    { id: 'word.please', text: 'You said “{w}”. Please tell me a little more.', bare: 'thing' },
  ],
}
