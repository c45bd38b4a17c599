/** Follow-ups to an answer of a word or three: the word itself stands in the question, in the question's own tense. */
import { textIn } from '../../study/model.ts'
import type { Focus } from '../reading.ts'
import type { Technique } from '../techniques/index.ts'
import { fitsFocus } from './fit.ts'
import type { Candidate, ProposeContext } from './propose.ts'
import { unused } from './unused.ts'

const asksForStory =
  /\bwhat happened\b|\btell me about\b|\bhow did (?:that|it|the|your)\b.*\bgo\b|\bwalk me through\b/i
const now = /\b(?:is|are|do|does|has|have)\b/i
const then = /\b(?:was|were|did|had|last)\b/i

export function proposeForWord(technique: Technique, focus: Focus, context: ProposeContext): Candidate[] {
  const { answer, language } = context
  if (answer === null) return []
  const question = textIn(context.question.text, language)
  const isStory = asksForStory.test(question)
  const isNow = now.test(question) && !then.test(question)
  const said = answer.slice(focus.start, focus.end)
  const word = focus.bare === 'thing' || /^(?:\p{Lu}{2}|\p{Lu}\p{L}+day)/u.test(said) ? said : lowered(said)
  return unused(technique.wordings, context)
    .filter((wording) => fitsFocus(wording, focus) && (wording.afterStory !== true || isStory))
    .sort((a, b) => Number(b.afterStory ?? false) - Number(a.afterStory ?? false))
    .map(({ id, text }) => ({
      text: text
        .replace('{made}', isNow ? 'makes' : 'made')
        .replace('{was}', isNow ? 'is' : 'was')
        .replace('{w}', () => word)
        .replace('{W}', () => word.charAt(0).toUpperCase() + word.slice(1)),
      wordings: [id],
      takesUpFocus: /\{w\}/i.test(text),
    }))
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
