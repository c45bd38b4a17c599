/** What our interviewer is measured against: a form, and "tell me more". */
import { countWords } from '../../src/study/lint/text.ts'
import { listQuestions, textIn } from '../../src/study/model.ts'
import { type Arm, armOf, type Interviewer } from './arm.ts'

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
export const tellMeMore: Arm = armOf({
  name: 'tell-me-more',
  next(transcript, guide) {
    const asked = transcript.filter(({ role }) => role === 'interviewer').map(({ text }) => text)
    const questions = asked.filter((text) => text !== more).length
    const followUps = asked.length - 1 - asked.findLastIndex((text) => text !== more)
    const last = transcript.at(-1)
    if (last && followUps < mostFollowUps && countWords(last.text) >= wordsOfAnAnswer) {
      return { text: more, technique: 'more' }
    }
    const text = textsOf(guide)[questions]
    return text === undefined ? null : { text, technique: 'question' }
  },
})
