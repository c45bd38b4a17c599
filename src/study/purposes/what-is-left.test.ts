import { describe, expect, it } from 'vitest'
import { draftGuide } from '../draft-guide.ts'
import { listQuestions, StudyContextSchema } from '../model.ts'

const textsOf = (question: string) =>
  listQuestions(draftGuide({ question, decision: '', context: StudyContextSchema.parse({}) }).guide)
    .map((each) => each.question.text.en!)
    .join('\n')

describe('what is left is spoken of as what it is', () => {
  it.each([
    ['Why do volunteers stop coming after a few months?', 'leave the group'],
    ['Why do volunteers quit the night shelter?', 'leave the night shelter'],
    ['Why do people give up vegetarianism?', 'give up vegetarianism'],
    ['Why do apprentices drop out?', 'leave the course'],
    // Held out.
    ['Why do helpers leave the advice line?', 'leave the advice line'],
    ['Why do people give up meat?', 'give up meat'],
    ['Why do students drop out?', 'leave the course'],
  ])('%s', (question, words) => {
    const texts = textsOf(question)
    expect(texts).toContain(words)
    expect(texts).not.toMatch(/stop(?:ped)? using|doing without|billing/)
  })

  it.each(['Why do customers stop using the meal box?', 'Why do people stop using our app?'])(
    'and a product is still used or not: %s',
    (question) => expect(textsOf(question)).toMatch(/stop using/),
  )
})
