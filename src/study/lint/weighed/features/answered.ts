import { type AskedQuestion, contentStems, isAccount, isMenu } from '../../questions.ts'
import type { RuleInput } from '../../rule.ts'
import { answered } from '../../rules/answered.ts'
import { plain } from '../../text.ts'
import type { Features, WeighedCode } from '../model.ts'
import { likenessTo, nearestByWords, type SaidSentence, saidSentences, shareHeld } from '../said.ts'

/** Whether what is asked has been said: how much of the question a sentence of theirs holds, and what it adds to it. */
export const weighedAnswered: WeighedCode = {
  code: 'answered',
  read(input) {
    const questions = input.analysis.questions.filter(
      ({ form }) => form !== 'anything_else' && form !== 'fragment',
    )
    if (questions.length === 0) return null
    const ruled = answered.check(input)[0]
    const read = questions.map((question) => ({ question, ...readQuestion(question, input) }))
    const best = read.reduce((most, one) => (one.weight > most.weight ? one : most))
    const features = {
      ...best.features,
      rule: ruled ? 1 : 0,
      questions: questions.length,
      claims: input.analysis.statements.length,
      refers: input.pack.secondPerson.test(input.analysis.statements.map(({ text }) => plain(text)).join(' '))
        ? 1
        : 0,
    }
    return { features, place: ruled ?? best.question }
  },
}

const comparedSentences = 5

function readQuestion(question: AskedQuestion, input: RuleInput): { features: Features; weight: number } {
  const { pack, voiced, context } = input
  const stems = contentStems(question.whole, pack)
  const about = contentStems(plain(question.whole).replace(pack.askingWords, ' '), pack)
  const sentences = saidSentences(input)
  const near = nearestByWords(about, sentences, comparedSentences)
  const signs = signsOf(question, near, input)
  const best = near[0]
  const likeness = likenessTo(question.whole, near, input)
  const held = best ? shareHeld(about, best.stems) : 0
  const heldByAnswer = Math.max(
    0,
    ...(context.said ?? []).map((said) => shareHeld(about, contentStems(said, pack))),
  )
  const fresh = [...about].filter((stem) => !voiced.has(stem)).length
  const shape = pack.answerShapes.find(({ asks }) => asks.test(question.core))
  const inShape = shape ? near.filter(({ plain: text }) => shape.answer.test(text)) : []
  const askedLikeness = Math.max(
    0,
    ...(context.asked ?? []).map(({ text }) => context.similarity?.measure(question.whole, text) ?? 0),
  )
  const facet = question.facet ?? 'content'
  const features: Record<string, number> = {
    held,
    heldByAnswer,
    allHeld: held === 1 ? 1 : 0,
    likeness,
    likenessHeld: likeness * held,
    fresh,
    freshShare: about.size === 0 ? 0 : fresh / about.size,
    words: stems.size,
    none: about.size === 0 ? 1 : 0,
    added: best ? Math.min(8, [...best.stems].filter((stem) => !stems.has(stem)).length) : 0,
    shape: shape ? 1 : 0,
    inShape: inShape.length > 0 ? 1 : 0,
    inShapeHeld: Math.max(0, ...inShape.map((one) => shareHeld(about, one.stems))),
    yesNo: question.form === 'closed' ? 1 : 0,
    yesNoHeld: question.form === 'closed' ? held : 0,
    request: question.form === 'request' || question.form === 'story' ? 1 : 0,
    menu: isMenu(question, pack) ? 1 : 0,
    asksForMore: pack.asksForMore.test(question.core) ? 1 : 0,
    pointsBack: pack.backReference.test(question.core) ? 1 : 0,
    asked: askedLikeness,
    fact: ['quantity', 'time', 'place', 'person'].includes(facet) ? 1 : 0,
    reason: facet === 'reason' ? 1 : 0,
    view: ['opinion', 'feeling', 'effect', 'contrast'].includes(facet) ? 1 : 0,
    account: isAccount(facet) ? 1 : 0,
    ahead: ['future', 'condition', 'else'].includes(facet) ? 1 : 0,
    ...signs,
    factHeld: ['quantity', 'time', 'place', 'person'].includes(facet) ? held : 0,
  }
  return { features, weight: likeness + 0.5 * held + 0.5 * (features.inShapeHeld ?? 0) }
}

/** By kind of question: asked, and whether a near sentence looks like its answer, by how much of the question it holds. */
function signsOf(
  { whole }: AskedQuestion,
  near: readonly SaidSentence[],
  { pack }: RuleInput,
): Record<string, number> {
  const text = plain(whole)
  const stems = contentStems(whole, pack)
  const out: Record<string, number> = {}
  for (const [name, asks, answer] of pack.answerSigns) {
    if (!asks.test(text)) continue
    const answers = near.filter((sentence) => answer.test(sentence.plain))
    out[`asks ${name}`] = 1
    out[`${name} told`] = answers.length > 0 ? 1 : 0
    out[`${name} told of it`] = Math.max(0, ...answers.map((one) => shareHeld(stems, one.stems)))
  }
  out['told of it'] = Math.max(
    0,
    ...Object.entries(out).flatMap(([name, value]) => (name.endsWith(' told of it') ? [value] : [])),
  )
  return out
}
