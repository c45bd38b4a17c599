import type { Fault } from '../model.ts'
import { type AskedQuestion, contentStems, isMenu } from '../questions.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { thresholds } from '../similarity.ts'
import { plain, splitSentences } from '../text.ts'

/**
 * Never asked, but they have said it: a sentence of theirs is about what is asked and has the shape of its answer
 * ("how often" and "twice a week"), or holds all of a yes/no question. Where no shape is known nothing is reported: a
 * topic that was touched may still be asked about.
 */
export const answered: Rule = {
  code: 'answered',
  isReady: (context) => context.said !== undefined && context.similarity !== undefined,
  check(input) {
    const question = input.analysis.questions.find((one) => isAnswered(one, input))
    return question ? [fault(question)] : []
  },
}

function isAnswered(question: AskedQuestion, input: RuleInput): boolean {
  const { pack } = input
  if (question.form === 'closed') return isSaidOutright(question, input)
  // "When do you not cook?" asks for what they did not say.
  if (question.core.search(pack.negations) !== -1) return false
  const shape = pack.answerShapes.find(({ asks }) => asks.test(question.core))
  if (!shape || pack.asksForMore.test(question.core)) return false
  // "How often do you cook": about cooking. The words that ask are no part of what is asked about.
  const about = contentStems(question.core.replace(shape.asks, ' ').replace(pack.askingWords, ' '), pack)
  return input.context.said!.some((said) => {
    const turn = contentStems(said, pack)
    return splitSentences(said).some(({ text }) => {
      if (!shape.answer.test(plain(text))) return false
      if (about.size === 0) return shape.standsAlone === true
      const inSentence = shareOf(about, contentStems(text, pack))
      if (inSentence < 0.5 && (inSentence === 0 ? shareOf(about, turn) < 1 : shareOf(about, turn) < 0.66))
        return false
      return inSentence === 1 || input.context.similarity!.measure(question.text, text) >= limitOf(input)
    })
  })
}

/** "Do you work at night?" after "I work at night": one sentence holds it all, and does not deny it. */
function isSaidOutright(question: AskedQuestion, { context, pack }: RuleInput): boolean {
  const about = contentStems(question.core, pack)
  if (about.size < 2 || isMenu(question, pack) || !pack.asksAboutThem.test(question.core)) return false
  return context.said!.some((said) =>
    splitSentences(said).some(({ text }) => {
      if (!pack.speaksOfSelf.test(plain(text)) || shareOf(about, contentStems(text, pack)) < 1) return false
      return (
        context.similarity!.measure(question.text, text) >= thresholds[context.similarity!.kind].saidOutright
      )
    }),
  )
}

const limitOf = ({ context }: RuleInput) => thresholds[context.similarity!.kind].aboutQuestion

function shareOf(wanted: ReadonlySet<string>, held: ReadonlySet<string>): number {
  return [...wanted].filter((stem) => held.has(stem)).length / wanted.size
}

const fault = (question: AskedQuestion): Fault => ({
  code: 'answered',
  start: question.start,
  end: question.end,
  why: 'They have said it already.',
  suggestion: 'Take up what they said, or go on.',
  severity: 'serious',
})
