import type { Fault } from '../model.ts'
import type { LanguagePack } from '../packs/pack.ts'
import { type AskedQuestion, contentStems } from '../questions.ts'
import type { Rule, RuleInput } from '../rule.ts'
import { thresholds } from '../similarity.ts'

/**
 * It leaves the study: what it asks is near neither the topic nor a question of the guide, and takes up nothing that
 * they have said. A question that points back ("what happened then?") stays on whatever was spoken of.
 */
export const offguide: Rule = {
  code: 'offguide',
  isReady: (context) => context.guide !== undefined && context.similarity !== undefined,
  check(input) {
    const asking = input.analysis.questions.filter(
      ({ form }) => form !== 'anything_else' && form !== 'fragment',
    )
    const [first] = asking
    if (!first || !asking.every((question) => isAway(question, input))) return []
    return [fault(first)]
  },
}

function isAway(question: AskedQuestion, { context, pack }: RuleInput): boolean {
  const stems = contentStems(question.core, pack)
  if (stems.size === 0 || pack.backReference.test(question.core)) return false
  const { topic, questions } = context.guide!
  const subjects = [...(topic ? [topic] : []), ...questions.map(({ text }) => text)]
  if (subjects.length === 0 || subjects.some((subject) => sharesStem(stems, subject, pack))) return false
  // Words cost nothing: likeness is asked for only where they leave it open.
  if ((context.said ?? []).some((said) => sharesStem(stems, said, pack))) return false
  const { kind, measure } = context.similarity!
  // Two questions are a little alike whatever they ask; while somebody waits a question gets the benefit of the doubt.
  const limit = thresholds[kind].onGuide + (context.place === 'held' && kind === 'embedding' ? 0.05 : 0)
  return !subjects.some((subject) => measure(question.text, subject) >= limit)
}

function sharesStem(stems: ReadonlySet<string>, text: string, pack: LanguagePack): boolean {
  const held = contentStems(text, pack)
  return [...stems].some((stem) => held.has(stem))
}

const fault = ({ start, end }: AskedQuestion): Fault => ({
  code: 'offguide',
  start,
  end,
  why: 'It leaves what the study is about.',
  suggestion: 'Go back to a question of the guide.',
  severity: 'serious',
})
