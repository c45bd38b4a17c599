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
    { id: 'word.made', text: 'What {made} it {w}?', bare: 'judgement' },
    { id: 'word.way', text: 'In what way {w}?', bare: 'judgement' },
    { id: 'word.about', text: 'What {was} {w} about it?', bare: 'mild' },
    { id: 'word.how', text: 'In what way was it “{w}”?', bare: 'mild' },
    { id: 'word.time', text: 'Please tell me a little about {w}.', bare: 'time' },
    { id: 'word.time-went', text: 'What was {w} like?', bare: 'time' },
    { id: 'word.happened', text: 'What happened, from the beginning?', bare: 'thing', afterStory: true },
    { id: 'word.more', text: '{W}. Please tell me a little more about that.', bare: 'thing' },
    { id: 'word.say', text: '{W}. What is there to tell about that?', bare: 'thing' },
  ],
}
