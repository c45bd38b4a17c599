import { type AskedQuestion, contentStems } from '../../questions.ts'
import type { RuleInput } from '../../rule.ts'
import { findAll } from '../../rules/find.ts'
import { presume } from '../../rules/presume.ts'
import { plain } from '../../text.ts'
import type { Features, WeighedCode } from '../model.ts'
import { likenessTo, nearestByWords, saidSentences, shareHeld } from '../said.ts'

/** What a question names as known, and how much of it is theirs. */
export const weighedPresume: WeighedCode = {
  code: 'presume',
  read(input) {
    const questions = input.analysis.questions.filter(({ form }) => form !== 'anything_else')
    if (questions.length === 0) return null
    const ruled = presume.check(input)[0]
    const read = questions.map((question) => ({ question, ...readQuestion(question, input) }))
    const best = read.reduce((most, one) => (one.weight > most.weight ? one : most))
    const features = {
      ...best.features,
      rule: ruled ? 1 : 0,
      ruleSerious: ruled?.severity === 'serious' ? 1 : 0,
      early: (input.context.said ?? []).length < 2 ? 1 : 0,
    }
    return { features, place: ruled ?? best.question }
  },
}

function readQuestion(question: AskedQuestion, input: RuleInput): { features: Features; weight: number } {
  const { pack, voiced, context } = input
  const text = plain(question.whole)
  const asked = new Set((context.asked ?? []).flatMap((one) => [...contentStems(one.text, pack)]))
  const stems = contentStems(question.whole, pack)
  const fresh = [...stems].filter((stem) => !voiced.has(stem) && !asked.has(stem))
  const near = nearestByWords(stems, saidSentences(input), 4)
  const likeness = likenessTo(question.whole, near, input)
  const isFresh = (words: string) => {
    const telling = words
      .split(' ')
      .filter((word) => !pack.genericNouns.test(word))
      .join(' ')
    const own = [...contentStems(telling, pack)]
    return own.length > 0 && own.every((stem) => !voiced.has(stem) && !asked.has(stem))
  }
  const found: Record<string, number> = {}
  for (const [name, pattern] of pack.presupposing)
    for (const match of text.matchAll(pattern)) {
      const captured = match[1] ?? match[0]
      found[name] = Math.max(found[name] ?? 0, 1)
      if (isFresh(captured)) found[`${name} new`] = 1
    }
  const worded = findAll({ plain: text, offset: 0 }, pack.presume, {
    code: 'presume',
    severity: 'minor',
  }).length
  const features: Record<string, number> = {
    ...found,
    worded: worded > 0 ? 1 : 0,
    fresh: Math.min(5, fresh.length),
    freshShare: stems.size === 0 ? 0 : fresh.length / stems.size,
    held: near[0] ? shareHeld(stems, near[0].stems) : 0,
    likeness,
    open: question.form === 'open' ? 1 : 0,
    yesNo: question.form === 'closed' ? 1 : 0,
    softened: pack.presumeSoftener.test(text) ? 1 : 0,
  }
  const weight =
    Object.keys(found).filter((name) => name.endsWith('new')).length +
    worded +
    fresh.length * 0.2 +
    (question.form === 'closed' ? -0.5 : 0)
  return { features, weight }
}
