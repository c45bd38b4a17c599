/** A question of the guide of which something was said before it came. See `told-before.ts`. */
import { textIn } from '../../study/model.ts'
import { functionWords } from '../reading/lexicon.ts'
import { matterOf } from '../summary/matter.ts'
import { otherOf } from './ask-others.ts'
import type { Candidate, ProposeContext } from './propose.ts'
import { asksWhether, mayName, quotableOf, type ToldBefore, withWhen, wordingsFor } from './told-before.ts'
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
  if (told.isLikely && asksForStory.test(question))
    return [...saidPlainly(storyTold, context, question), bare]
  if (!told.isSure || asksWhether(question) || !mayName(context)) return [bare]
  return [...quotedBefore(told, context, question), bare]
}

function quotedBefore(told: ToldBefore, context: ProposeContext, question: string): Candidate[] {
  const place = quotableOf(told)
  if (!place) return []
  const quote = told.words.slice(place.start, place.end)
  if (!saysSomething(quote)) return []
  // What must be asked is asked, and what everyone is asked in the same words stays in them.
  const isFree = context.question.probing.mode === 'adaptive' && !context.question.required
  const matter = isFree ? matterOf(question, context.language) : null
  const other = isFree ? otherOf(question) : null
  return wordingsFor(matter, other)
    .flatMap((list) => unused(list, context))
    .map(({ id, text }) => ({
      text: withQuestion(withWhen(text, told), question)
        .replace('{matter}', () => matter ?? '')
        .replace('{other}', () => other ?? '')
        .replace('{q}', () => quote),
      wordings: [id],
      takesUpFocus: true,
      place,
    }))
}

/** "I'll tell you straight off": said to begin with, and of nothing. */
const saysSomething = (quote: string) =>
  (
    quote
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  ).filter((word) => !functionWords.has(word) && !ofTelling.test(word) && !/'(?:ll|d|ve|m|re)$/.test(word))
    .length >= fewestTelling
const fewestTelling = 2
const ofTelling =
  /^(?:tell\w*|told|say\w*|said|ask\w*|think\w*|thought|know|knew|mean\w*|guess|suppose|admit|honest\w*|straight|off|away|really|actually|quite|sure|course|well|lot|thing|things|way|bit)$/
