/** A question of the guide of which something was said before it came. See `told-before.ts` and `left-to-tell.ts`. */
import { textIn } from '../../study/model.ts'
import { matterOf } from '../summary/matter.ts'
import { leavesOpen, leftWordings, mayLeaveOut, otherOf } from './left-to-tell.ts'
import type { Candidate, ProposeContext } from './propose.ts'
import { quotableOf, type ToldBefore, withWhen, wordingsFor } from './told-before.ts'
import { unused } from './unused.ts'
import { saidPlainly, withQuestion } from './with-question.ts'
import { storyTold } from './wordings.ts'

/** They are asked to tell of a time from its beginning. */
const asksForStory = /^(?:please )?tell us about that (?:time|day|visit|trip|one)\b/i

/** Falls back on the question alone. */
export function proposeTold(context: ProposeContext, told: ToldBefore | null): Candidate[] {
  const question = textIn(context.question.text, context.language)
  const bare: Candidate = { text: question, wordings: [], takesUpFocus: false }
  if (!told || !context.language.startsWith('en')) return [bare]
  if (told.isNextLikelier && !told.isSure) return [bare]
  if (told.isLikely && asksForStory.test(question))
    return [...saidPlainly(storyTold, context, question), bare]
  // What must be asked is asked, and what everyone is asked in the same words stays in them.
  const isFree = context.question.probing.mode === 'adaptive' && !context.question.required
  const matter = isFree ? matterOf(question, context.language) : null
  const { wordingsUsed, lastWordings = [], isAfterNothing = false } = context
  const hearing = { wordingsUsed, lastWordings, isAfterNothing }
  const mayQuote = told.isSure && mayLeaveOut(hearing, true)
  const quoted = mayQuote ? quotedBefore(told, { context, question, matter }) : []
  const putting = {
    ...hearing,
    question,
    matter,
    isLikely: told.isLikely,
    isSure: told.isSure === true,
    mayAskOthers: told.isSure === true && isFree,
  }
  const left = leftWordings(putting, (list) => unused(list, context)).map(({ id, text }) => ({
    text: withQuestion(text, question)
      .replace('{open}', () => question.replace(/[?\s]+$/, ''))
      .replace('{matter}', () => matter ?? '')
      .replace('{other}', () => otherOf(question) ?? ''),
    wordings: [id],
    takesUpFocus: false,
  }))
  return [...quoted, ...left, bare]
}

function quotedBefore(
  told: ToldBefore,
  { context, question, matter }: { context: ProposeContext; question: string; matter: string | null },
): Candidate[] {
  const place = quotableOf(told)
  if (!place) return []
  const quote = told.words.slice(place.start, place.end)
  const wordings = [matter, null].flatMap((each) => unused(wordingsFor(question, each), context))
  const isOpen = leavesOpen.test(question)
  return [...new Set(wordings)]
    .filter(({ text }) => !isOpen || !leavesOpen.test(text))
    .map(({ id, text }) => ({
      text: withQuestion(withWhen(text, told), question)
        .replace('{matter}', () => matter ?? '')
        .replace('{q}', () => quote),
      wordings: [id],
      takesUpFocus: true,
      place,
    }))
}
