import type { Fault } from '../model.ts'
import { type AskedQuestion, sharedTopic } from '../questions.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { thresholds } from '../similarity.ts'
import { plain, splitSentences } from '../text.ts'

/**
 * Never asked, but they have said it: a sentence of theirs is about what is asked and has the shape of its answer
 * ("how often" and "twice a week"). Where no shape is known nothing is reported: a topic that was touched may still
 * be asked about.
 */
export const answered: Rule = {
  code: 'answered',
  isReady: (context) => context.said !== undefined && context.similarity !== undefined,
  check(input) {
    const question = input.analysis.questions[0]
    if (!question) return []
    const shape = input.pack.answerShapes.find(({ asks }) => asks.test(question.core))
    if (!shape) return []
    return hasAnswer(question, shape.answer, input) ? [fault(question)] : []
  },
}

function hasAnswer(question: AskedQuestion, answer: RegExp, { context, pack }: RuleInput): boolean {
  const { kind, measure } = context.similarity!
  const limit = thresholds[kind].aboutQuestion
  return context.said!.some((said) =>
    splitSentences(said).some(({ text }) => {
      if (!answer.test(plain(text)) || sharedTopic(question.core, text, pack) < 0.6) return false
      return measure(question.text, text) >= limit
    }),
  )
}

const fault = (question: AskedQuestion): Fault => ({
  code: 'answered',
  start: question.start,
  end: question.end,
  why: 'They have said it already.',
  suggestion: 'Take up what they said, or go on.',
  severity: 'serious',
})
