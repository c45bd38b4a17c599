/** What our interviewer is measured against: a form, and "tell me more". */
import { countWords } from '../../src/study/lint/text.ts'
import { listQuestions, textIn } from '../../src/study/model.ts'
import { type Arm, armOf, type Interviewer, type Utterance } from './arm.ts'

const more = 'Can you tell me more about that?'
/** As many as our own interviewer may ask at the depth of the common guide. */
const mostFollowUps = 2
/** "No, that was all.": nobody asks for more after that. */
const wordsOfAnAnswer = 8

const textsOf: (guide: Parameters<Interviewer['next']>[1]) => string[] = (guide) =>
  listQuestions(guide).map(({ question }) => textIn(question.text, guide.language))

/** The guide's questions, and no follow-up. */
export const form: Arm = armOf({
  name: 'form',
  next(transcript, guide) {
    const text = textsOf(guide)[transcript.length / 2]
    return text === undefined ? null : { text, technique: 'question' }
  },
})

/** The same follow-up after every answer, twice a question at most, until there is no more. */
export const tellMeMore: Arm = followingUp('tell-me-more', () => ({ text: more, technique: 'more' }))

/** Quotes each whole answer back, as often: what taking up their words is worth by the rules alone, without any skill. */
export const quoting: Arm = followingUp('quoting', (answer, nth) => ({
  text: `You said: “${answer}”. What is behind that${nth === 0 ? '' : ' now'}?`,
  technique: 'quote',
}))

function followingUp(name: string, followUp: (answer: string, nth: number) => Utterance): Arm {
  return armOf({
    name,
    next(transcript, guide) {
      const questions = textsOf(guide)
      const asked = transcript.filter(({ role }) => role === 'interviewer').map(({ text }) => text)
      const since = asked.length - 1 - asked.findLastIndex((text) => questions.includes(text))
      const last = transcript.at(-1)
      if (last && since < mostFollowUps && countWords(last.text) >= wordsOfAnAnswer) {
        return followUp(last.text, since)
      }
      const text = questions[asked.filter((said) => questions.includes(said)).length]
      return text === undefined ? null : { text, technique: 'question' }
    },
  })
}
